"""`cadre` called as from a shell, but inside the test's own process."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from cadre_cli.commands.app import run


@dataclass(frozen=True)
class Told:
    """What a run gave back: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Cadre = Callable[..., Told]


def caller(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cadre:
    """A function that runs `cadre` with the arguments it is given."""

    def call(*arguments: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["cadre", *map(str, arguments)])
        code = run()
        return Told(code, *capsys.readouterr())

    return call


def is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes away what in the environment would force colours or a width on the output."""
    for name in ("FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "TTY_COMPATIBLE", "COLUMNS", "CADRE_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
