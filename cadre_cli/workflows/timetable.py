"""`cadre timetable`: the curriculum laid into the days of the batches of the plan in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.domain.timetable import Fix, Key, Lack, Timetable
from cadre_cli.errors import UsageError
from cadre_cli.store.database import Store
from cadre_cli.store.timetables import StoredTimetable
from cadre_cli.timetable.make import make_timetable
from cadre_cli.timetable.problem import Task
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import on_file, planned_store
from cadre_cli.workflows.sessions_meant import meant_fix, parse_fix, told


@dataclass(frozen=True)
class Laid:
    """A timetable with the event and the batches that it is of; `new` is False where it was there already."""

    event: Event
    batches: tuple[Batch, ...]
    timetable: Timetable
    new: bool = False
    before: Timetable | None = None
    """The timetable that this one takes the place of, where it is new and there was one."""

    @property
    def needs_person(self) -> bool:
        """Whether something is lacking, or something set by hand could not be done."""
        return bool(self.timetable.shortages or self.timetable.not_fixed)


def lay(
    folder: Path | None, fix: Sequence[str] = (), unfix: Sequence[str] = (), time_limit: float | None = None
) -> Laid:
    """The timetable of the plan in force: made again, with the fewest changes, where anything that it is made from
    has changed, and stored as a new version.

    `fix` are sessions to set by hand, as 'B1 2025-06-10 09:00 election E4', the expert left out where anybody will
    do; `unfix` are sessions, as 'B1 2025-06-10 09:00', which are no longer set.

    Raises:
        UsageError: no plan yet, no days or modules in the event file, or a session that cannot be set as asked.
        EventFileError: with every fault of the event file.
        FaultError: the store cannot be read or written.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        now = found.event()
        if not teaches(now):
            section = "days" if now.curriculum.modules else "curriculum"
            raise UsageError(
                f"{found.event_file} has no {section} to lay a timetable from",
                "copy the sections curriculum and days from a new event folder: cadre init FOLDER",
            )
        planned = on_file(store.plan_version(store.newest_version()))
        return up_to_date(store, planned, now, fix, unfix, time_limit)


def teaches(event: Event) -> bool:
    """Whether the event says what is taught, and between which hours."""
    return bool(event.curriculum.modules and event.curriculum.days)


def up_to_date(
    store: Store,
    planned: PlanOnFile,
    now: Event,
    fix: Sequence[str] = (),
    unfix: Sequence[str] = (),
    time_limit: float | None = None,
) -> Laid:
    """As `lay`, over a store that is open; `now` is the event as its file has it, in which something is taught."""
    task = _task(planned, now)
    stored = store.timetable_in_force()
    wanted = _fixes(task, stored.timetable.fixed if stored else (), fix, unfix)
    return _laid(store, replace(task, fixed=wanted), planned.plan.version, stored, bool(fix), time_limit)


def taught_as_now(event: Event, now: Event) -> Event:
    """The event of a plan with the curriculum and the halls that its file has by now; who goes where stays planned."""
    halls = {venue.id: venue.halls for venue in now.venues}
    venues = tuple(replace(venue, halls=halls.get(venue.id, venue.halls)) for venue in event.venues)
    return replace(event, curriculum=now.curriculum, venues=venues)


def timetable_in_force(store: Store, planned: PlanOnFile) -> Timetable | None:
    """The timetable on file, where it is of the batches of that plan; None where there is none."""
    stored = store.timetable_in_force()
    batches = {batch.id: batch for batch in planned.plan.batches}
    if stored is None or any(
        session.batch not in batches or session.day not in batches[session.batch].days
        for session in stored.timetable.sessions
    ):
        return None
    return stored.timetable


def _task(planned: PlanOnFile, now: Event) -> Task:
    """The batches in which somebody sits, and what is taught now."""
    seats = planned.plan.seats
    people = seats.loc[seats["state"] == State.SEATED.value, "batch"].value_counts().to_dict()
    held = tuple(batch for batch in planned.plan.batches if people.get(batch.id))
    return Task(taught_as_now(planned.event, now), held, {batch.id: int(people[batch.id]) for batch in held})


def _fixes(task: Task, before: Sequence[Fix], fix: Sequence[str], unfix: Sequence[str]) -> Mapping[Key, Fix]:
    fixes = {one.key: one for one in before}
    for words in unfix:  # told by what is set: the session itself may be gone by now
        meant = meant_fix(words, fixes.values())
        if meant is None:
            set_by_hand = ", ".join(told(one) for one in fixes.values()) or "none"
            raise UsageError(f"nothing is set by hand at {words}", f"set by hand: {set_by_hand}")
        del fixes[meant.key]
    return fixes | {one.key: one for one in (parse_fix(words, task) for words in fix)}


def _laid(
    store: Store, task: Task, plan_version: int, stored: StoredTimetable | None, must_hold: bool, limit: float | None
) -> Laid:
    inputs = _digest(task)
    if stored and stored.inputs == inputs and stored.timetable.proven:
        return Laid(task.event, task.batches, stored.timetable)
    before = stored.timetable.by_key if stored else {}
    made = make_timetable(replace(task, before=before), plan_version, limit)
    given_up = stored.timetable.not_fixed if stored else ()
    if must_hold and (lost := [one for one in made.not_fixed if one not in given_up]):
        impossible = ", ".join(map(told, lost))
        raise UsageError(
            f"it cannot be, beside what else is set, the order of the curriculum and who is where: {impossible}",
            "nothing was changed; see what is set with: cadre timetable, and when experts can come in cadre.yaml",
        )
    if must_hold and stored and (crowded := _without_session(made) - _without_session(stored.timetable)):
        raise UsageError(
            f"it leaves no session for: {', '.join(f'{module} in {batch}' for batch, module in sorted(crowded))}",
            "nothing was changed; what opens a batch needs its first hour, what closes it the last: set another",
        )
    if stored and made.sessions == stored.timetable.sessions and made.fixed == stored.timetable.fixed:
        made = replace(made, version=stored.timetable.version)
        return Laid(task.event, task.batches, made)
    number = store.save_timetable(made, inputs, "timetable {version}: " + _counted(made))
    made = replace(made, version=number)
    return Laid(task.event, task.batches, made, new=True, before=stored.timetable if stored else None)


def _without_session(made: Timetable) -> frozenset[tuple[str, str]]:
    """(batch, module) of what the curriculum wants and no session is left for."""
    return frozenset((lack.batch, lack.module) for lack in made.shortages if lack.lack is Lack.SESSION)


def _counted(made: Timetable) -> str:
    return f"{len(made.sessions)} sessions, {sum(lack.sessions for lack in made.shortages)} of them lacking something"


def _digest(task: Task) -> str:
    """The same for tasks of which the same timetable is asked."""
    venues = tuple((venue.id, venue.names, venue.seats, venue.halls) for venue in task.event.venues)
    curriculum = task.event.curriculum
    asked = (curriculum.modules, curriculum.experts, sorted(curriculum.days.items()), venues, task.batches)
    return sha256(repr((*asked, sorted(task.people.items()), sorted(task.fixed.values()))).encode()).hexdigest()
