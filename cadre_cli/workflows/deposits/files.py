"""The files that are handed to `cadre deposits import`, by name and bytes."""

from collections.abc import Sequence
from pathlib import Path

from cadre_cli.errors import UsageError


def read_files(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    """The name (without its folder) and the bytes of each.

    Raises:
        UsageError: one is not there, or cannot be opened.
    """
    return [(path.name, _bytes(path)) for path in paths]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"the file {path} cannot be opened: {error.strerror}",
            "check the spelling, close it in other programs, or drag it into the window",
        ) from error
