"""`cadre deposits export`: the journal for an accountant's own program."""

from functools import partial
from pathlib import Path

from cadre_cli.workflows.deposits.counter import at_the_counter

FILE_NAME = "deposits.beancount"


def export_books(folder: Path | None, path: Path | None) -> Path:
    """Writes every entry in the syntax of beancount, to `path` or into `out/`; the file written.

    Raises:
        UsageError: no event folder or no plan yet.
        FaultError: the file cannot be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.beancount import write_beancount

    with at_the_counter(folder) as counter:
        with counter.store.books.read() as journal:
            entries, sums = list(journal.everything()), journal.sums()
        target = path or counter.folder.out / FILE_NAME
        write_atomically(target, partial(write_beancount, counter.event.names.en, entries, sums), private=True)
    return target
