"""Small curricula for the timetable's tests."""

from collections.abc import Sequence
from datetime import date, time

from cadre_cli.domain.curriculum import Curriculum, DayKind, Expert, Module, Part, Presence
from cadre_cli.domain.event import Batch, Venue
from cadre_cli.domain.names import Names
from cadre_cli.domain.timetable import Fix, Goal, Session, Timetable
from cadre_cli.timetable.make import make_timetable
from cadre_cli.timetable.problem import Task
from tests.planning.rounds import batch, event, venue

ONE_DAY = (batch("B1", 9, 9),)
THREE_SLOTS = ("09:00-10:00", "10:15-11:15", "14:00-15:00")


def part(hours: str) -> Part:
    """A session from 'HH:MM-HH:MM'."""
    return Part(*(time.fromisoformat(clock) for clock in hours.split("-")))


def module(id_: str, sessions: int = 1, **more: object) -> Module:
    return Module(id_, Names(id_.title(), f"विषय {id_}"), sessions, **more)  # type: ignore[arg-type]  # the test's own keywords


def expert(id_: str, *teaches: str, **more: object) -> Expert:
    return Expert(id_, Names(f"Expert {id_}", f"प्रशिक्षक {id_}"), teaches, **more)  # type: ignore[arg-type]  # the test's own keywords


def on(first: int, last: int = 0, hours: str = "00:00-23:59") -> tuple[Presence, ...]:
    """From the `first` to the `last` June, within these hours."""
    starts, ends = (time.fromisoformat(clock) for clock in hours.split("-"))
    return (Presence(date(2025, 6, first), date(2025, 6, last or first), starts, ends),)


def task(
    modules: Sequence[Module],
    experts: Sequence[Expert] = (),
    batches: Sequence[Batch] = ONE_DAY,
    slots: Sequence[str] = THREE_SLOTS,
    venues: Sequence[Venue] = (),
    people: int = 10,
    before: Timetable | None = None,
    fixed: Sequence[Fix] = (),
) -> Task:
    """Every day of every batch has these slots."""
    curriculum = Curriculum(tuple(modules), tuple(experts), {DayKind.FULL: tuple(map(part, slots))})
    round_ = event(batches, venues or (venue(),), curriculum=curriculum)
    each = {one.id: people for one in batches}
    return Task(round_, tuple(batches), each, before.by_key if before else {}, {one.key: one for one in fixed})


def made(*args: object, **more: object) -> Timetable:
    """The timetable of such a task."""
    return make_timetable(task(*args, **more), 1)  # type: ignore[arg-type]  # the arguments of `task`


def shown(table: Timetable) -> list[str]:
    """'B1 9 09:00 ai E1' a session."""
    return [told(session) for session in table.sessions]


def told(session: Session) -> str:
    return f"{session.batch} {session.day.day} {session.starts:%H:%M} {session.module} {session.expert}".strip()


def value(table: Timetable, goal: Goal) -> int:
    """What the goal came to."""
    return next(result.value for result in table.goals if result.goal is goal)
