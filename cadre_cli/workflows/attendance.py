"""`cadre attendance`: who has come to a batch, taken back from sheets, a scanner or by hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from getpass import getuser
from pathlib import Path

from cadre_cli.domain.attendance import NEVER, CameOn, How, Mark, Presence, came_on, presence
from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.findings import Finding
from cadre_cli.errors import UsageError
from cadre_cli.store.database import Store
from cadre_cli.text.dates import day_label, which_day
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.acting import desk_over
from cadre_cli.workflows.arrival import no_shows_of, take_back
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.event_folder import EventFolder
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
    room: str = ""


@dataclass(frozen=True)
class Roll:
    """Everybody who has a seat in a batch, in the order of the codes; what was noted just now, and noticed.

    `no_shows` have none any more: they had not come by the time the arrival was closed.
    """

    event: Event
    batch: Batch
    people: tuple[Attendant, ...]
    noted: tuple[Mark, ...] = ()
    findings: tuple[Finding, ...] = ()
    no_shows: tuple[Attendant, ...] = ()

    @property
    def needs_person(self) -> bool:
        """Whether something on a sheet must be mended or answered."""
        return any(found.severity.needs_person for found in self.findings)

    @property
    def came(self) -> int:
        """How many came on one of its days at least."""
        return len(self.people) - len(self.of(Presence.MISSING))

    def of(self, how: Presence) -> tuple[Attendant, ...]:
        """Those who came like that."""
        return tuple(one for one in self.people if one.presence is how)


def roll(folder: Path | None, batch: str) -> Roll:
    """Who has come to the batch so far.

    Raises:
        UsageError: no event folder, no plan yet, or no such batch.
        FaultError: the store cannot be read.
    """
    with at_the_door(folder) as (_, store, desk):
        return _roll(store, desk, desk.batch(batch))


def note(
    folder: Path | None, batch: str, came: Sequence[str] = (), not_came: Sequence[str] = (), day: str = ""
) -> Roll:
    """Notes by hand who came on a day, and who did not after all; all of them or none.

    Who came after the arrival was closed has a place again, if there is one.

    Raises:
        UsageError: as `roll`; or the day is none of the batch, or somebody is not meant for certain, sits elsewhere, or
            came late and no place is left.
        FaultError: the store cannot be read or written.
    """
    with at_the_door(folder) as (found, store, desk):
        held = desk.batch(batch)
        on = day_of(held, day)
        marks = [
            Mark(_sitting(desk, held, person), held.id, on, there, How.HAND)
            for people, there in ((came, True), (not_came, False))
            for person in people
        ]
        now = _with_late_comers(found, store, desk, held, marks)
        store.take_attendance(marks, getuser(), _act(held, marks))
        return _roll(store, now, held, marks)


def take_sheet(folder: Path | None, batch: str, sheet: Path, day: str = "") -> Roll:
    """Notes who signed on the sheets of the batch in a workbook; what is not understood is told at its cell.

    A sheet says the day itself; `day` is for one that does not. What was noted before stays. Who came after the
    arrival was closed has a place again, if there is one.

    Raises:
        UsageError: as `roll`; or there is no such file, or the day is none of the batch, or somebody came late and no
            place is left.
        FaultError: the store cannot be read or written.
    """
    from cadre_cli.intake.sign_in.reading import read_sign_in
    from cadre_cli.prints.camp.sign_in import FORM

    with at_the_door(folder) as (found, store, desk):
        held = desk.batch(batch)
        if not sheet.is_file():
            raise UsageError(f"there is no file {sheet}", "give the sign-in workbook, filled in")
        on = day_of(held, day) if day else None
        seats = dict(zip(*(desk.on_file.plan.seats[name].tolist() for name in ("code", "batch")), strict=True))
        seats |= dict.fromkeys(no_shows_of(desk, held), held.id)
        signed = read_sign_in(sheet.name, sheet.read_bytes(), FORM, held, seats, on)
        there = came_on(store.attendance())
        fresh = [mark for mark in signed.marks if mark.day not in there.get(mark.code, NEVER)]
        now = _with_late_comers(found, store, desk, held, fresh)
        if fresh:
            store.take_attendance(fresh, getuser(), f"{_act(held, fresh)}, from {sheet.name}")
        return _roll(store, now, held, fresh, signed.findings)


@contextmanager
def at_the_door(folder: Path | None) -> Iterator[tuple[EventFolder, Store, Desk]]:
    """The event folder, its store, and the desk over the plan in force.

    Raises:
        UsageError: no event folder, or no plan yet.
        FaultError: the store cannot be read.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        yield found, store, desk_over(on_file(store.plan_version(store.newest_version())), store)


def day_of(batch: Batch, typed: str) -> date:
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
    if code in no_shows_of(desk, batch):
        return code
    if seat != batch.id:
        where = f"is in {seat}" if seat else "has no seat"
        raise UsageError(
            f"{desk.name(code)} {where}, not in {batch.id}; nothing was noted",
            f"if he stays here, first: cadre move {code} {batch.id}",
        )
    return code


def _with_late_comers(found: EventFolder, store: Store, desk: Desk, batch: Batch, marks: Sequence[Mark]) -> Desk:
    """The desk once those of the marks have a place again who came after the arrival was closed."""
    late = set(no_shows_of(desk, batch)).intersection(mark.code for mark in marks if mark.came)
    return take_back(found, store, batch, sorted(late)) if late else desk


def _act(batch: Batch, marks: Sequence[Mark]) -> str:
    came = sum(mark.came for mark in marks)
    counts = [f"{came} came"] * bool(came) + [f"{len(marks) - came} did not"] * (came < len(marks))
    return f"attendance {batch.id}: {', '.join(counts)}"


def _roll(store: Store, desk: Desk, batch: Batch, noted: Sequence[Mark] = (), findings: Sequence[Finding] = ()) -> Roll:
    days = came_on(store.attendance())
    here, gone = (
        tuple(_attendants(desk, batch, codes, days)) for codes in (desk.in_batch(batch.id), no_shows_of(desk, batch))
    )
    return Roll(desk.on_file.event, batch, here, tuple(noted), tuple(findings), gone)


def _attendants(desk: Desk, batch: Batch, codes: Sequence[str], days: CameOn) -> Iterator[Attendant]:
    people = desk.on_file.people
    roles = {role.id: role.names.en for role in desk.on_file.event.roles}
    rooms = desk.on_file.plan.seats.set_index("code")["room"]
    rows = people.loc[people["code"].isin(list(codes)), ["code", "name", "role", "unit", "mobile"]]
    for code, name, role, unit, mobile in rows.itertuples(index=False, name=None):
        there = days.get(code, NEVER)
        on = tuple(day for day in batch.days if day in there)
        yield Attendant(code, name, roles.get(role, role), unit, mobile, presence(batch, on), on, str(rooms[code]))
