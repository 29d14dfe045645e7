"""Files appear whole or not at all."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cadre_cli.errors import FaultError

_STALE = 3600
"""Seconds after which a draft is surely nobody's: its run was killed."""

_FULL = (errno.ENOSPC, errno.EDQUOT)


OWNER_ONLY_FILE: Final = 0o600
"""The mode of a file with people or money in it, wherever it lies: names, numbers and money are nobody else's on the
computer."""


def write_atomically(path: Path, write: Callable[[Path], None], *, private: bool = False) -> None:
    """Lets `write` fill a file beside `path` and then puts it in its place; makes the folder where missing.

    Until the last moment a file that stood at `path` stays as it was; no half-written file is left behind. A `private`
    file can be read by its owner alone; another one that stood there keeps who may read it.

    Raises:
        FaultError: the disk is full, the file is open in another program, or cannot be written for another reason.
    """
    # Not tempfile: its files are readable by their owner alone, and out/ is often a shared folder.
    draft = path.with_name(f".{path.stem}-{os.getpid()}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_stale(path)
        mode = OWNER_ONLY_FILE if private else path.stat().st_mode & 0o777 if path.exists() else None
        if mode is not None:  # before anything is in it
            draft.touch()
            draft.chmod(mode | OWNER_ONLY_FILE)
        write(draft)
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as fault:
        raise _in_plain_words(path, fault) from fault
    finally:
        _remove(draft)


def _remove_stale(path: Path) -> None:
    """Removes what killed runs left beside `path`."""
    for draft in path.parent.glob(f".{path.stem}-*{path.suffix}"):
        if time.time() - draft.stat().st_mtime > _STALE:
            _remove(draft)


def _remove(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError:  # the fault that is being told matters more than a leftover
        return


def _in_plain_words(path: Path, fault: OSError) -> FaultError:
    if fault.errno in _FULL:
        return FaultError(f"{path.name} was not written: the disk is full.", "free some space and run it again")
    if isinstance(fault, PermissionError):
        return FaultError(
            f"{path.name} was not written: it is open in another program, or the folder may not be written to.",
            f"close {path.name} (in Excel, say) and run it again, or choose another folder",
        )
    return FaultError(
        f"{path.name} was not written: {fault.strerror or fault}.",
        "check that the folder exists and can be written to, and run it again",
    )
