"""How the museum is laid out, and how its exhibits are shown.

A folder holds what provokes one message and the exact text that is given, `expected.txt`. What cannot be kept as a
file (a full disk, a database in use) is made in a copy of the folder, just before the visit, by the function
`make(patch)` of its `make.py`; what that gives back is held as long as the visit lasts.
CADRE_REGENERATE=1 writes the texts anew; read the difference before it is committed.
"""

import os
import runpy
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MUSEUM = Path(__file__).parent
_NOT_FOR_THE_VISITOR = ("before.txt", "command.txt", "expected.txt", "make.py")


def exhibits(wing: str) -> list[str]:
    """The folders of a wing ('cli', 'event', 'plan', 'roster', 'sheet', 'sign_in', 'statement'), in order."""
    return sorted(folder.name for folder in MUSEUM.glob(f"{wing}_*") if folder.is_dir())


@contextmanager
def shown(name: str, into: Path, patch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the exhibit in `into`, without its labels; it is the current folder meanwhile."""
    copy = shutil.copytree(MUSEUM / name, into / name, ignore=shutil.ignore_patterns(*_NOT_FOR_THE_VISITOR))
    patch.chdir(copy)
    recipe = MUSEUM / name / "make.py"
    held = runpy.run_path(str(recipe))["make"](patch) if recipe.exists() else None
    yield copy
    del held


def expected(name: str) -> str:
    """The exact text that the exhibit gives."""
    return (MUSEUM / name / "expected.txt").read_text(encoding="utf-8")


def compare(path: Path, text: str) -> None:
    """Fails where the text is not what stands in the file, or writes it there when that is asked for."""
    if os.environ.get("CADRE_REGENERATE") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
