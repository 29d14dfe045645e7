"""A planted breach of every rule is found."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from cadre_cli.domain.curriculum import Hall
from cadre_cli.domain.timetable import Session
from cadre_cli.timetable.problem import Task
from cadre_cli.timetable.verify import breaches
from tests.planning.rounds import batch, venue
from tests.timetable.lessons import expert, module, on, task

DAY = date(2025, 6, 9)
MORNING = Session(DAY, time(9), "B1", time(10), "ai", "E1", "Campus V1")
NOON = replace(MORNING, starts=time(10, 15), ends=time(11, 15))
LATE = replace(MORNING, starts=time(14), ends=time(15))
OTHER = replace(MORNING, batch="B2")


def found(given: Task, *sessions: Session) -> Sequence[str]:
    return breaches(given.event, given.batches, given.people, sessions)


MODULES = [module("ai", 3), module("fake", after=("ai",)), module("start", opening=True), module("end", closing=True)]
E1 = expert("E1", "ai", "fake", "start", "end")
BATCHES = (batch("B1", 9, 9, roles=["mla"]), batch("B2", 9, 9))


@pytest.mark.parametrize(
    ("given", "sessions", "words"),
    [
        (task(MODULES, [E1]), [MORNING, NOON], ""),
        (task(MODULES, [E1]), [MORNING, replace(MORNING, module="fake")], "2 modules at once"),
        (task(MODULES, [E1]), [replace(MORNING, starts=time(9, 30))], "no session of its days"),
        (task(MODULES, [E1]), [replace(MORNING, day=date(2025, 6, 10))], "no session of its days"),
        (task([module("ai")], [E1]), [MORNING, NOON], "has ai 2 times"),
        (task([module("ai", minutes=61)], [E1]), [MORNING], "takes longer"),
        (task([module("ai", roles=("x",))], [E1], BATCHES), [MORNING], "not for its roles"),
        (task(MODULES, [E1]), [replace(MORNING, module="fake"), NOON], "fake stands before ai"),
        (task(MODULES, [E1]), [MORNING, replace(NOON, module="start")], "ai stands before start"),
        (task(MODULES, [E1]), [replace(MORNING, module="end"), NOON], "end stands before ai"),
        (task(MODULES, [expert("E1", "fake")]), [MORNING], "E1 cannot teach ai"),
        (task(MODULES, [expert("E1", "ai", available=on(10))]), [MORNING], "E1 cannot teach ai"),
        (task(MODULES, [expert("E1", "ai", available=on(9, hours="09:30-18:00"))]), [MORNING], "E1 cannot teach"),
        (task(MODULES, [expert("E1", "ai", venues=("V9",))]), [MORNING], "E1 cannot teach"),
        (task(MODULES, [expert("E1", "ai", most_a_day=1)]), [MORNING, NOON], "teaches 2 sessions"),
        (task(MODULES, [expert("E1", "ai", rest=16)]), [MORNING, NOON], "E1 cannot be at"),
        (task(MODULES, [E1], BATCHES), [MORNING, replace(OTHER, hall="")], "E1 cannot be at"),
        (task(MODULES, [E1], BATCHES), [MORNING, replace(OTHER, expert="")], "Campus V1 holds"),
        (task(MODULES, [E1], people=21), [MORNING], "not large enough"),
        (
            task([module("ai", equipment=("screen",))], [E1], venues=[venue(halls=(Hall("Campus V1", 50, ()),))]),
            [MORNING],
            "lacks equipment",
        ),
    ],
)
def test_a_planted_breach_is_found(given: Task, sessions: list[Session], words: str) -> None:
    told = found(given, *sessions)
    assert (words in told[0]) if words else not told


def test_an_expert_who_would_have_to_fly() -> None:
    far = (venue(), venue("V2", district="Vidisha"))
    given = task(MODULES, [E1], (batch("B1", 9, 9), batch("B2", 9, 9, "V2")), venues=far)
    there = replace(NOON, batch="B2", hall="Campus V2")
    assert "E1 cannot be at" in found(given, MORNING, there)[0]
    assert not found(given, MORNING, replace(LATE, batch="B2", hall="Campus V2"))
