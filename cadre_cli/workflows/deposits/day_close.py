"""`cadre deposits close`: a day is shut, and what is shut is kept in a backup, tried by restoring it."""

from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Final

from cadre_cli.errors import FaultError
from cadre_cli.text.dates import day_label
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.backup import backup
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.closing import Closed, close

BACKUPS: Final = "backups"
"""The folder, in the event folder, of the backups of the days that were closed."""


def close_day(at: At, day: str) -> Closed:
    """Shuts a day, as `close`; where it is shut, event, plans and books are backed up in the event folder.

    Raises:
        UsageError: as `close`.
        FaultError: the day is closed, but its backup could not be written, as the message says.
    """
    closed = close(at, day)
    if closed.tried or closed.faults:
        return closed
    file = _new_file(event_folder.must_find(at.folder).path / BACKUPS, closed.day.isoformat())
    try:
        return replace(closed, backup=backup(at.folder, file).path)
    except FaultError as fault:
        message = f"{day_label(closed.day, 'en')} is closed, but its backup is not written: {fault.message}"
        raise FaultError(message, f"{fault.way_out}; then run: cadre backup FILE") from fault


def _new_file(folder: Path, day: str) -> Path:
    """A name that no earlier backup has: in a folder that was restored a day may be closed once more."""
    names = (f"{day}.zip" if number == 1 else f"{day}-{number}.zip" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())
