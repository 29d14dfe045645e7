"""`cadre template`: an empty roster with the event's roles, places and batches to choose from."""

from pathlib import Path

from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder

SUFFIX = ".xlsx"


def template(path: Path, folder: Path | None = None, force: bool = False) -> None:
    """Writes an empty roster for the event of the folder (or the built-in one where there is no folder).

    Raises:
        UsageError: the file is there already and `force` is not given, it is not to be an .xlsx, or the folder is no
            event folder.
        EventFileError: the event file has faults.
        FaultError: the file could not be written.
    """
    if path.suffix.lower() != SUFFIX:
        raise UsageError(f"{path} would not open in Excel", f"call it {path.with_suffix(SUFFIX).name}")
    if path.exists() and not force:
        raise UsageError(f"{path} is there already", "choose another name, or write over it with --force")
    found = event_folder.find(folder)
    event = found.event() if found else event_folder.builtin_event()
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.roster_template import write_template

    write_atomically(path, lambda target: write_template(event, target))
