"""Where in the package the errors are made that the visits of the museum provoke."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import cadre_cli
from cadre_cli.errors import CadreError

PACKAGE = Path(cadre_cli.__file__).parent

Place = tuple[str, int]
"""A file of the package, and a line in it."""

AT: dict[str, frozenset[Place]] = {}
"""Of each exhibit that was visited in this process, every line of the package that had a part in making an error."""


@contextmanager
def raised_by(name: str) -> Iterator[None]:
    """Fills `AT` for the exhibit of that name with what is raised meanwhile."""
    seen: set[Place] = set()
    make = CadreError.__init__

    def record(self: CadreError, message: str, way_out: str = "") -> None:
        frame = sys._getframe(1)
        while frame.f_back:
            file = Path(frame.f_code.co_filename)
            if file.is_relative_to(PACKAGE):
                seen.add((file.relative_to(PACKAGE).as_posix(), frame.f_lineno))
            frame = frame.f_back
        make(self, message, way_out)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CadreError, "__init__", record)
        yield
    AT[name] = frozenset(seen)
