"""Keeps a reader that falls over from taking `cadre` with it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

import cadre_cli
from cadre_cli.intake.files.apart import Shape

PATIENCE: Final = 30.0
"""Seconds that the reading of one file may take, and a second more for each megabyte."""

_NO_MEMORY: Final = re.compile(rb"memory allocation of \d+ bytes failed|^MemoryError", re.MULTILINE)
"""What the fast reader, or Python, says as its last word when the limit of memory is reached."""


class ReaderFellError(Exception):
    """The reader gave up on a file without saying why."""


@contextmanager
def panics_are_errors() -> Iterator[None]:
    """Turns a panic of the fast reader into `ReaderFellError`; it is no `Exception` and would pass every `except`."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise ReaderFellError from error


def read_apart(kind: str, data: bytes) -> Shape:
    """`apart.read` in a process of its own, with its memory and time limited.

    Raises:
        ReaderFellError: it fell over or did not come to an end.
    """
    package = str(Path(cadre_cli.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH")
    variables = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{known}" if known else package}
    # -P: a file of the user's folder that is called as one of Python's modules is not run.
    command = [sys.executable, "-P", "-c", "from cadre_cli.intake.files.apart import main; main()", kind]
    try:
        run = subprocess.run(  # noqa: S603 - the program is Python itself, its argument one of five words
            command, input=data, capture_output=True, env=variables, timeout=PATIENCE + len(data) / 1e6, check=True
        )
    except (subprocess.SubprocessError, OSError) as error:
        if _NO_MEMORY.search(getattr(error, "stderr", None) or b""):
            return {"sheets": [], "trouble": "large", "cut": False}
        raise ReaderFellError from error
    return cast(Shape, json.loads(run.stdout))
