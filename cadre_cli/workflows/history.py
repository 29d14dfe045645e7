"""What was done in the event folder: told, taken back, and made known."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.money import Entry
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.store.entries import Journal
from cadre_cli.store.ledger_log import LedgerAct
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.no_shows import settle
from cadre_cli.workflows.deposits.paid import as_booked
from cadre_cli.workflows.export import event_changed, on_file, planned_store, write_papers


@dataclass(frozen=True)
class Undone:
    """The plan that is in force again, who sits elsewhere because of it, and the papers written.

    `stale` says that the event file is another one than that plan's. `booked` are the entries that the ledger has by
    it, which takes nothing back but by another entry.
    """

    after: PlanOnFile
    moves: tuple[Move, ...]
    files: tuple[Path, ...]
    stale: bool
    booked: tuple[Entry, ...] = ()


def undo(folder: Path | None) -> Undone:
    """Puts the plan before the one in force into force again, as a new version; again leads one further back.

    Raises:
        UsageError: no event folder or no plan yet, or there is none before it; or money would have to be booked
            on a day that is closed.
    """
    found = event_folder.must_find(folder)
    booked: list[Entry] = []

    def settled(journal: Journal, was: Decisions, now: Decisions) -> None:
        booked.extend(settle(journal, was.no_shows, now.no_shows, said.now()))

    with planned_store(found) as store:
        before = on_file(store.plan_version(store.newest_version()))
        after = as_booked(on_file(store.plan_version(store.undo(settled))), store)
    files = write_papers(after, found)
    return Undone(after, moves(before, after), files, event_changed(found, after.event), tuple(booked))


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done: when (UTC), what, and the version of the plan or else the ledger's entry it made.

    `number` counts the acts on the plan: 1, 2, …; 0 for one of the ledger.
    """

    at: datetime
    act: str
    number: int = 0
    plan_version: int = 0
    entry: int = 0


def log(folder: Path | None) -> list[Done]:
    """Everything that was done, to the plan and in the ledger, oldest first.

    Raises:
        UsageError: no event folder here, or no plan in it yet.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        done = [Done(each.at, each.act, each.number, each.plan_version) for each in store.journal()]
        booked = [Done(each.at, _booked(each), entry=each.first) for each in store.books.acts()]
    return sorted([*done, *booked], key=lambda each: each.at)


def _booked(act: LedgerAct) -> str:
    """'deposits: payment of ₹5,000 (94Q78), entry 3, by asha at gate'."""
    person = f" ({act.person})" if act.person else ""
    money = f" of {rupees(act.paise)}" if act.paise else ""
    if act.entries == 1:
        return f"deposits: {act.kind}{money}{person}, entry {act.first}, by {act.by} at {act.desk}"
    numbers = f"entries {act.first} to {act.last}"
    return f"deposits: {act.entries} times {act.kind}{money} together{person}, {numbers}, by {act.by} at {act.desk}"


def publish(folder: Path | None) -> int:
    """Notes that people are told their batch by the plan in force; its version.

    From then on they are the last to be moved by another plan.

    Raises:
        UsageError: no event folder here, or no plan in it yet.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        return store.publish()
