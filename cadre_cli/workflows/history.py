"""What was done in the event folder: told, taken back, and made known."""

from dataclasses import dataclass
from pathlib import Path

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.store.journal import JournalEntry
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.deposits.paid import as_booked
from cadre_cli.workflows.export import event_changed, on_file, planned_store, write_papers


@dataclass(frozen=True)
class Undone:
    """The plan that is in force again, who sits elsewhere because of it, and the papers written.

    `stale` says that the event file is another one than that plan's.
    """

    after: PlanOnFile
    moves: tuple[Move, ...]
    files: tuple[Path, ...]
    stale: bool


def undo(folder: Path | None) -> Undone:
    """Puts the plan before the one in force into force again, as a new version; again leads one further back.

    Raises:
        UsageError: no event folder or no plan yet, or there is none before it.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        before = on_file(store.plan_version(store.newest_version()))
        after = as_booked(on_file(store.plan_version(store.undo())), store)
    changed = moves(before, after)
    return Undone(after, changed, write_papers(after, found), event_changed(found, after.event))


def log(folder: Path | None) -> list[JournalEntry]:
    """Everything that was done, oldest first.

    Raises:
        UsageError: no event folder here, or no plan in it yet.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        return store.journal()


def publish(folder: Path | None) -> int:
    """Notes that people are told their batch by the plan in force; its version.

    From then on they are the last to be moved by another plan.

    Raises:
        UsageError: no event folder here, or no plan in it yet.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        return store.publish()
