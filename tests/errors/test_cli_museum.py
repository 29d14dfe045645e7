"""The museum of what a command says when it cannot go on: one folder a message.

`command.txt` is what was typed, `before.txt` (where there is one) what was typed before it, line by line; the other
files are what it met, `expected.txt` the exact text and the exit code.
CADRE_REGENERATE=1 writes the texts anew; read the difference before it is committed.
"""

import ast
import os
import re
import shutil
from pathlib import Path

import pytest

from cadre_cli.errors import ExitCode
from cadre_cli.workflows import acting, acts, adding, desk, diff, event_folder, export, plan, whom
from tests.commands.calling import caller, is_plain

MUSEUM = Path(__file__).parent
EXHIBITS = sorted(folder.name for folder in MUSEUM.glob("cli_*") if folder.is_dir())
NOT_FOR_THE_VISITOR = ("before.txt", "command.txt", "expected.txt")


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = tmp_path / "here"
    shutil.copytree(MUSEUM / name, here, ignore=shutil.ignore_patterns(*NOT_FOR_THE_VISITOR))
    monkeypatch.chdir(here)
    is_plain(monkeypatch)
    cadre, before = caller(monkeypatch, capsys), MUSEUM / name / "before.txt"
    for line in before.read_text(encoding="utf-8").splitlines() if before.exists() else ():
        assert cadre(*line.split()).code in (ExitCode.DONE, ExitCode.NEEDS_PERSON)
    told = cadre(*(MUSEUM / name / "command.txt").read_text(encoding="utf-8").split())
    text, expected = f"{told.out}{told.err}exit code {int(told.code)}\n", MUSEUM / name / "expected.txt"
    if os.environ.get("CADRE_REGENERATE") == "1":
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def messages(source: str) -> list[str]:
    """A pattern for the message of every error that the module raises itself."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Error"):
            message = node.args[0]
            parts = message.values if isinstance(message, ast.JoinedStr) else [message]
            words = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
            found.append("".join(words))
    return found


@pytest.mark.parametrize(
    "pattern",
    [
        pattern
        for module in (acting, acts, adding, desk, diff, event_folder, export, plan, whom)
        for pattern in messages(Path(module.__file__ or "").read_text(encoding="utf-8"))
    ],
)
def test_every_message_has_an_exhibit(pattern: str) -> None:
    texts = [(MUSEUM / name / "expected.txt").read_text(encoding="utf-8") for name in EXHIBITS]
    assert any(re.search(f"^cadre: {pattern}$", text, re.MULTILINE) for text in texts), "no folder cli_… provokes it"
