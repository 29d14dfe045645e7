"""The training register of an event folder: who came, and who has completed the round."""

from functools import partial
from pathlib import Path

from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.camp_papers import camp_of, certifies
from cadre_cli.workflows.export import on_file, planned_store


def write_register(folder: Path | None, path: Path) -> None:
    """Writes the register as a workbook or as CSV, as the name of the file says.

    Raises:
        UsageError: no event folder, no plan yet, a name that is neither, or nobody's attendance was taken though
            the event does not say that everyone has completed it.
        FaultError: the store cannot be read, or the file not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.camp.register import write_register_csv, write_register_workbook

    writers = {".csv": write_register_csv, ".xlsx": write_register_workbook}
    if path.suffix.lower() not in writers:
        raise UsageError(f"{path} is neither a workbook nor CSV", "name it register.xlsx or register.csv")
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        camp = camp_of(found, store, on_file(store.plan_version(store.newest_version())))
    if not certifies(camp):
        raise UsageError("nobody is noted to have come yet", "note it first: cadre attendance BATCH --scan")
    write_atomically(path, partial(writers[path.suffix.lower()], camp), private=True)
