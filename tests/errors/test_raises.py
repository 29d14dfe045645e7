"""No error can be raised that has no exhibit: each place in the code that raises one is visited."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadre_cli import errors
from cadre_cli.errors import CadreError
from tests.errors import raised, test_cli_museum, test_event_museum
from tests.errors.exhibits import MUSEUM
from tests.errors.raised import PACKAGE

NAMES = {name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, CadreError)}

MAKERS = {
    node.name
    for file in PACKAGE.rglob("*.py")
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id in NAMES
}
"""The functions that give back an error to raise."""

NOT_PRINTED: dict[str, str] = {
    "workflows/deposits/deciding.py _about": "two desks accept suggestions about one entry in the same moment",
}
"""Places that no command reaches, and why; one that is reached must not stand here."""

Site = tuple[str, str, range]
"""A file of the package, the function in it, and the lines of the statement."""


def sites(file: Path) -> Iterator[Site]:
    """Where a module makes an error, or raises one that a function of any module makes for it."""
    for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and called(node) in NAMES | MAKERS:
                lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                yield file.relative_to(PACKAGE).as_posix(), function.name, lines


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def test_every_place_that_raises_an_error_has_an_exhibit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in test_cli_museum.EXHIBITS:
        if name not in raised.AT:  # nearly all were visited by the tests before this one
            test_cli_museum.told(name, tmp_path, monkeypatch, capsys)
    with raised.raised_by("event files"):
        for name in test_event_museum.EXHIBITS:
            test_event_museum.told(MUSEUM / name)
    seen = frozenset().union(*raised.AT.values())
    everywhere = [site for file in sorted(PACKAGE.rglob("*.py")) for site in sites(file)]
    assert len(everywhere) > 40
    unseen = [
        f"{file} {function}:{lines[0]}"
        for file, function, lines in everywhere
        if not any((file, line) in seen for line in lines)
    ]
    assert {place.rpartition(":")[0] for place in unseen} == set(NOT_PRINTED), unseen
