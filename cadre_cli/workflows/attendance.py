"""`cadre attendance`: who has come to a batch, taken back from sheets, a scanner or by hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from getpass import getuser
from pathlib import Path

from cadre_cli.domain.attendance import NEVER, How, Mark, Presence, came_on, presence
from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.findings import Finding
from cadre_cli.errors import UsageError
from cadre_cli.store.database import Store
from cadre_cli.text.dates import day_label, which_day
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.acting import desk_over
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.export import on_file, planned_store


@dataclass(frozen=True, slots=True)
class Attendant:
    """Somebody who has a seat in the batch, how he came, and on which of its days."""

    code: str
    name: str
    role: str
    unit: str
    mobile: str
    presence: Presence
    days: tuple[date, ...]


@dataclass(frozen=True)
class Roll:
    """Everybody who has a seat in a batch, in the order of the codes; what was noted just now, and noticed."""

    event: Event
    batch: Batch
    people: tuple[Attendant, ...]
    noted: tuple[Mark, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def needs_person(self) -> bool:
        """Whether something on a sheet must be mended or answered."""
        return any(found.severity.needs_person for found in self.findings)

    def of(self, how: Presence) -> tuple[Attendant, ...]:
        """Those who came like that."""
        return tuple(one for one in self.people if one.presence is how)


class Scan(StrEnum):
    """What a line of the scanner turned out to be."""

    CAME = "came"
    AGAIN = "again"  # he is noted already
    OTHER_BATCH = "other_batch"
    NO_SEAT = "no_seat"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scanned:
    """One line of the scanner: what was typed, what it is, whose code it is ('' for nobody's) and his batch."""

    typed: str
    what: Scan
    who: str = ""
    batch: str = ""


@dataclass
class Scanner:
    """Takes one line after the other; each that counts is stored before the next is read."""

    store: Store
    desk: Desk
    batch: Batch
    day: date
    there: set[str]
    scans: list[Scanned] = field(default_factory=list)

    def read(self, line: str) -> Scanned:
        """Notes whose code the line is, and tells what it is.

        Raises:
            FaultError: it could not be stored.
        """
        code = latin_digits("".join(line.split())).upper()
        scanned = self._read(code)
        if scanned.what is Scan.CAME:
            self.store.take_attendance([Mark(code, self.batch.id, self.day, True, How.SCAN)], getuser())
            self.there.add(code)
        self.scans.append(scanned)
        return scanned

    def _read(self, code: str) -> Scanned:
        if not self.desk.has(code):
            return Scanned(code, Scan.UNKNOWN)
        who, seat = self.desk.name(code), self.desk.seat(code)
        if seat != self.batch.id:
            return Scanned(code, Scan.OTHER_BATCH if seat else Scan.NO_SEAT, who, seat)
        return Scanned(code, Scan.AGAIN if code in self.there else Scan.CAME, who, seat)


def roll(folder: Path | None, batch: str) -> Roll:
    """Who has come to the batch so far.

    Raises:
        UsageError: no event folder, no plan yet, or no such batch.
        FaultError: the store cannot be read.
    """
    with _desk(folder) as (store, desk):
        return _roll(store, desk, desk.batch(batch))


def note(
    folder: Path | None, batch: str, came: Sequence[str] = (), not_came: Sequence[str] = (), day: str = ""
) -> Roll:
    """Notes by hand who came on a day, and who did not after all; all of them or none.

    Raises:
        UsageError: as `roll`; or the day is none of the batch, or somebody is not meant for certain or sits elsewhere.
        FaultError: the store cannot be read or written.
    """
    with _desk(folder) as (store, desk):
        held = desk.batch(batch)
        on = _day(held, day)
        marks = [
            Mark(_sitting(desk, held, person), held.id, on, there, How.HAND)
            for people, there in ((came, True), (not_came, False))
            for person in people
        ]
        store.take_attendance(marks, getuser(), _act(held, marks))
        return _roll(store, desk, held, marks)


def take_sheet(folder: Path | None, batch: str, sheet: Path, day: str = "") -> Roll:
    """Notes who signed on the sheets of the batch in a workbook; what is not understood is told at its cell.

    A sheet says the day itself; `day` is for one that does not. What was noted before stays.

    Raises:
        UsageError: as `roll`; or there is no such file, or the day is none of the batch.
        FaultError: the store cannot be read or written.
    """
    from cadre_cli.intake.sign_in.reading import read_sign_in
    from cadre_cli.prints.camp.sign_in import FORM

    with _desk(folder) as (store, desk):
        held = desk.batch(batch)
        if not sheet.is_file():
            raise UsageError(f"there is no file {sheet}", "give the sign-in workbook, filled in")
        on = _day(held, day) if day else None
        seats = dict(zip(*(desk.on_file.plan.seats[name].tolist() for name in ("code", "batch")), strict=True))
        signed = read_sign_in(sheet.name, sheet.read_bytes(), FORM, held, seats, on)
        there = came_on(store.attendance())
        fresh = [mark for mark in signed.marks if mark.day not in there.get(mark.code, NEVER)]
        if fresh:
            store.take_attendance(fresh, getuser(), f"{_act(held, fresh)}, from {sheet.name}")
        return _roll(store, desk, held, fresh, signed.findings)


@contextmanager
def scanning(folder: Path | None, batch: str, day: str = "") -> Iterator[Scanner]:
    """Takes lines of a barcode scanner for a day of the batch; the act is noted in the journal at the end.

    Raises:
        UsageError: as `roll`; or the day is none of the batch.
        FaultError: the store cannot be read or written.
    """
    with _desk(folder) as (store, desk):
        held = desk.batch(batch)
        on = _day(held, day)
        there = {code for code, days in came_on(store.attendance()).items() if on in days}
        scanner = Scanner(store, desk, held, on, there)
        try:
            yield scanner
        finally:
            count = sum(scan.what is Scan.CAME for scan in scanner.scans)
            if count:
                store.take_attendance((), getuser(), f"attendance {held.id}: {count} scanned")


@contextmanager
def _desk(folder: Path | None) -> Iterator[tuple[Store, Desk]]:
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        yield store, desk_over(on_file(store.plan_version(store.newest_version())), store)


def _day(batch: Batch, typed: str) -> date:
    """The day of the batch that was typed, in full or as its number in the month; else today.

    Raises:
        UsageError: it is none of its days.
    """
    today = said.today(said.now())
    day = which_day(typed or str(today), batch.days)
    if day is not None:
        return day
    what = f'"{typed}"' if typed else f"today, {day_label(today, 'en')},"
    raise UsageError(f"{what} is no day of {batch.id}", f"give one: --day {' or '.join(map(str, batch.days))}")


def _sitting(desk: Desk, batch: Batch, person: str) -> str:
    code = desk.who(person)
    seat = desk.seat(code)
    if seat != batch.id:
        where = f"is in {seat}" if seat else "has no seat"
        raise UsageError(
            f"{desk.name(code)} {where}, not in {batch.id}; nothing was noted",
            f"if he stays here, first: cadre move {code} {batch.id}",
        )
    return code


def _act(batch: Batch, marks: Sequence[Mark]) -> str:
    came = sum(mark.came for mark in marks)
    counts = [f"{came} came"] * bool(came) + [f"{len(marks) - came} did not"] * (came < len(marks))
    return f"attendance {batch.id}: {', '.join(counts)}"


def _roll(store: Store, desk: Desk, batch: Batch, noted: Sequence[Mark] = (), findings: Sequence[Finding] = ()) -> Roll:
    days = came_on(store.attendance())
    event, people = desk.on_file.event, desk.on_file.people
    roles = {role.id: role.names.en for role in event.roles}
    here = people[people["code"].isin(list(desk.in_batch(batch.id)))]
    rows = here[["code", "name", "role", "unit", "mobile"]].itertuples(index=False, name=None)
    attendants = []
    for code, name, role, unit, mobile in rows:
        there = days.get(code, NEVER)
        on = tuple(day for day in batch.days if day in there)
        attendants.append(Attendant(code, name, roles.get(role, role), unit, mobile, presence(batch, on), on))
    return Roll(event, batch, tuple(attendants), tuple(noted), tuple(findings))
