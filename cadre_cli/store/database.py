"""The door to an event's database: opens it, and does each thing that a user's task needs in one transaction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pandas as pd
from sqlalchemy import Connection, Engine, event

from cadre_cli.domain.attendance import Mark
from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.deposit_sheet import Stamp, shortened
from cadre_cli.domain.event import Batch
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.plan import Plan
from cadre_cli.domain.tariff import Charges
from cadre_cli.domain.timetable import Timetable
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.store import attendance, forgetting, journal, participants, plans, publications, snapshots, timetables
from cadre_cli.store.books import Books
from cadre_cli.store.charges import load_charges, save_charges
from cadre_cli.store.copying import copy_tables
from cadre_cli.store.dialects.dialect import Dialect
from cadre_cli.store.dialects.postgres import Postgres
from cadre_cli.store.dialects.sqlite import Sqlite
from cadre_cli.store.entries import Journal
from cadre_cli.store.faults import faults_explained
from cadre_cli.store.migrations import STEPS, bring_up_to_date, stored_version
from cadre_cli.store.schema import PLAN_COLUMN
from cadre_cli.store.where import Server, Where

_WRITES: Final = "cadre_writes"


class Store:
    """An open event database. Every method reads or writes in one transaction of its own.

    Raises (each method):
        FaultError: the database is locked, damaged, read-only or the disk is full; nothing was written.
    """

    def __init__(self, dialect: Dialect, engine: Engine) -> None:
        self._dialect = dialect
        self._engine = engine
        self.books = Books(self._reading, self._writing)

    def known_people(self) -> pd.DataFrame:
        """Every participant ever stored, sorted by code: the people table plus the bool column `active`."""
        with self._reading() as connection:
            return participants.known_people(connection)

    def known_person(self, code: str) -> pd.DataFrame:
        """The one of `known_people` who has that code, or none."""
        with self._reading() as connection:
            return participants.known_people(connection, code)

    def save_plan(
        self,
        event_text: str,
        people: pd.DataFrame,
        plan: Plan,
        findings: Sequence[Finding],
        act: str = "",
        after: int | None = None,
        charges: Charges | None = None,
        booked: Callable[[Journal], object] | None = None,
    ) -> int:
        """Stores a plan with all that it was made from, and gives its version.

        A plan that is in force already, made from the same event, people and findings, is not stored again.

        Args:
            event_text: the event file as it stood.
            people: `domain.people` (further columns of texts, numbers or flags are kept in the snapshot).
            plan: has one seat row for every code of `people`.
            findings: those of its rosters.
            act: what was done, for the journal; '' where everyone was planned.
            after: the version that the plan was made from, which must still be in force; None for whichever.
            charges: what each of `people` owes by it.
            booked: what the act means in the ledger, done in the same transaction.

        Raises:
            ValueError: a participant without a code, two with the same, or seats of other people.
            FaultError: another plan came into force meanwhile.
        """
        plans.must_seat_each_once(people, plan)
        columns = snapshots.packed_columns(people)
        with self._writing() as connection:
            newest = plans.newest_version(connection)
            if after not in (None, newest):
                raise FaultError(f"another run of cadre made plan {newest} meanwhile", "nothing was done; try again")
            same_people = plans.saw(connection, newest, people, columns)
            if same_people and plans.is_plan(connection, newest, event_text, plan, findings):
                return newest
            if not same_people:
                participants.upsert(connection, people)
            version = newest + 1
            plans.insert_plan(connection, version, event_text, plan, findings, parent=newest)
            snapshots.save_snapshot(connection, PLAN_COLUMN, version, columns)
            if charges is not None:
                save_charges(connection, version, charges)
            if booked is not None:
                booked(Journal(connection))
            journal.note(connection, f"{act}{'; ' * bool(act)}plan {version}: {plans.tally(plan)}", version)
            return version

    def undo(self, booked: Callable[[Journal, Decisions, Decisions], object]) -> int:
        """The plan before the one in force is in force again, as a new version, which is given.

        Undoing again leads one further back. `booked` does what it means in the ledger, in the same transaction: it
        is given what was decided by hand until now, and what is decided from now on.

        Raises:
            UsageError: there is no plan before it.
        """
        with self._writing() as connection:
            newest = plans.newest_version(connection)
            before = plans.parent(connection, newest) if newest else 0
            stored, undone = plans.load_plan(connection, before), plans.load_plan(connection, newest)
            if stored is None or undone is None:
                raise UsageError("there is nothing to undo", "see what was done with: cadre log")
            version = newest + 1
            further = plans.parent(connection, before)
            plans.insert_plan(connection, version, stored.event_text, stored.plan, stored.findings, parent=further)
            participants.upsert(connection, stored.people)
            snapshots.save_snapshot(connection, PLAN_COLUMN, version, snapshots.packed_columns(stored.people))
            charges = load_charges(connection, before)
            if charges is not None:
                save_charges(connection, version, charges)
            booked(Journal(connection), undone.plan.decisions, stored.plan.decisions)
            journal.note(connection, f"undo, plan {before} again; plan {version}: {plans.tally(stored.plan)}", version)
            return version

    def forget(self, code: str) -> forgetting.Erased:
        """Writes over who the person of that code is, wherever that stands.

        His code, role, place and seat stay, and all his money.
        """
        with self._writing() as connection:
            erased = forgetting.forget(connection, code)
            journal.note(connection, f"forget {code}", plans.newest_version(connection))
            return erased

    def publish(self) -> int:
        """Notes that people are told their batch by the plan in force; its version, 0 where there is none."""
        with self._writing() as connection:
            version = plans.newest_version(connection)
            if version and publications.told_version(connection) != version:
                publications.publish(connection, version)
                journal.note(connection, f"publish; people are told plan {version}", version)
            return version

    def told(self) -> Mapping[str, str]:
        """The batch that each was told by the version published last, by code."""
        with self._reading() as connection:
            return publications.told(connection)

    def told_version(self) -> int:
        """The version published last; 0 for none."""
        with self._reading() as connection:
            return publications.told_version(connection)

    def newest_version(self) -> int:
        """The version of the plan in force; 0 when nothing was planned yet."""
        with self._reading() as connection:
            return plans.newest_version(connection)

    def plan_in_force(self) -> plans.StoredPlan | None:
        """The newest plan, or None when nothing was planned yet."""
        with self._reading() as connection:
            return plans.load_plan(connection, plans.newest_version(connection))

    def plan_version(self, version: int) -> plans.StoredPlan:
        """The plan of that version.

        Raises:
            UsageError: there is no such version.
        """
        with self._reading() as connection:
            stored = plans.load_plan(connection, version)
            newest = plans.newest_version(connection)
        if stored is None:
            way_out = f"give a number from 1 to {newest}" if newest else "run `cadre plan` first"
            raise UsageError(f"there is no plan {version}", way_out)
        return stored

    def event_text(self, version: int) -> str:
        """The event file that the plan of that version (one there is) was made from."""
        with self._reading() as connection:
            return plans.event_text(connection, version)

    def stamp(self) -> Stamp:
        """What a deposit sheet bears that is written now."""
        with self._reading() as connection:
            entry, digest = Journal(connection).last()
            return Stamp(shortened(plans.origin(connection)), entry, shortened(digest))

    def batches(self, version: int) -> tuple[Batch, ...]:
        """The batches of the plan of that version (one there is)."""
        with self._reading() as connection:
            return plans.batches(connection, version)

    def columns(self, version: int, of_people: Sequence[str], of_seats: Sequence[str]) -> pd.DataFrame:
        """Some columns of the people and of the seats of a plan, in the order of the codes; far quicker than all."""
        with self._reading() as connection:
            return plans.columns(connection, version, of_people, of_seats)

    def timetable_in_force(self) -> timetables.StoredTimetable | None:
        """The newest timetable; None before the first."""
        with self._reading() as connection:
            return timetables.newest(connection)

    def save_timetable(self, timetable: Timetable, inputs: str, act: str) -> int:
        """Stores a timetable, notes the act, and gives its version; `inputs` is the digest of what it was made from."""
        with self._writing() as connection:
            version = timetables.insert_timetable(connection, timetable, inputs)
            journal.note(connection, act.format(version=version), timetable.plan_version)
            return version

    def attendance(self) -> list[Mark]:
        """Every mark of attendance, oldest first."""
        with self._reading() as connection:
            return attendance.marks(connection)

    def take_attendance(self, marks: Sequence[Mark], by: str, act: str = "") -> None:
        """Adds marks, all or none, and notes the act where one is named; `by` is who noted them."""
        with self._writing() as connection:
            attendance.add(connection, marks, by)
            if act:
                journal.note(connection, act, plans.newest_version(connection))

    def met(self, one: str, other: str) -> bool:
        """Whether the people of two codes ever stood in one plan."""
        with self._reading() as connection:
            return plans.met(connection, one, other)

    def journal(self) -> list[journal.JournalEntry]:
        """What was done, oldest first."""
        with self._reading() as connection:
            return journal.entries(connection)

    def copy_to(self, where: Where) -> None:
        """Copies the whole database, as it is at one moment even while others write, into one that holds no plan yet.

        Raises:
            FaultError: there is a plan in the other one, or it cannot be written.
        """
        with open_store(where) as copy:
            if copy.newest_version():
                held = f"{copy._dialect.name} holds an event already"
                raise FaultError(held, "name an empty database, or another schema of it")
            if isinstance(self._dialect, Sqlite) and isinstance(where, Path):
                with faults_explained(self._dialect), self._engine.connect() as connection:
                    self._dialect.copy_file(connection, where)
                return
            with self._reading() as source, copy._writing() as target:
                copy_tables(source, target)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults_explained(self._dialect), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with faults_explained(self._dialect), self._engine.execution_options(**{_WRITES: True}).begin() as connection:
            yield connection

    def _prepare(self) -> None:
        with self._reading() as connection:
            version = stored_version(connection)
        if version != len(STEPS):
            with self._writing() as connection:
                bring_up_to_date(connection)


@contextmanager
def open_store(where: Where) -> Iterator[Store]:
    """Opens the database there, making its file (not the folder) or its tables when they are not there.

    A file in a folder that may not be written to can be read, not written.

    Raises:
        FaultError: it cannot be opened, is locked, damaged, another program's, of a newer cadre, or on a network share.
    """
    dialect = Postgres(where.url) if isinstance(where, Server) else Sqlite(where)
    engine = dialect.engine()

    def begin(connection: Connection) -> None:
        dialect.begin(connection, connection.get_execution_options().get(_WRITES, False))

    event.listen(engine, "begin", begin)
    store = Store(dialect, engine)
    try:
        store._prepare()
        yield store
    finally:
        engine.dispose()
