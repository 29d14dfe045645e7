"""Passwords of locked workbooks: from a file, or asked for on a terminal; none is stored or shown."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import typer

from cadre_cli.errors import UsageError

_TRIES: Final = 3


def passwords(file: Path | None) -> Callable[[str], str | None]:
    """A function that gives, call by call, the passwords to try for the workbook of a name, at last None.

    First those of the file, the workbook's own before those for any; then, on a terminal, what is typed.

    Raises:
        UsageError: the file cannot be read.
    """
    lines = _lines(file) if file else []
    left: dict[str, Iterator[str]] = {}

    def next_password(name: str) -> str | None:
        return next(left.setdefault(name, _tries(name, lines)), None)

    return next_password


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"the password file {file} cannot be read"
        raise UsageError(message, "name a text file (UTF-8) with one password a line") from error


def _tries(name: str, lines: list[str]) -> Iterator[str]:
    pairs = [line.partition(":") for line in lines if line.strip()]
    yield from (own.strip() for file, colon, own in pairs if colon and file.strip().casefold() == name.casefold())
    # A password may hold a colon itself, hence the whole line.
    yield from (line.strip() for line in lines if line.strip())
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    for _ in range(_TRIES):
        question = f"Password of {name} (Enter to leave it out)"
        typed: str = typer.prompt(question, default="", hide_input=True, show_default=False, err=True)
        if not typed:
            return
        yield typed
