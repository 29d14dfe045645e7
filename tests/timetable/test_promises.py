"""Every timetable verifies, and is the best of all that verify, for rounds small enough to try them all."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.timetable import Goal, Session
from cadre_cli.timetable.make import make_timetable
from cadre_cli.timetable.problem import Task
from cadre_cli.timetable.slots import slots_of
from cadre_cli.timetable.verify import breaches
from tests.planning.rounds import batch, venue
from tests.timetable.lessons import expert, module, on, task

IDS = ("a", "b", "c")


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    modules = [
        module(
            id_,
            draw(st.integers(1, 2)),
            after=(draw(st.sampled_from(IDS[:place])),) if place and draw(st.booleans()) else (),
            demanding=draw(st.booleans()),
            opening=place == 0 and draw(st.booleans()),
        )
        for place, id_ in enumerate(IDS[: draw(st.integers(1, 3))])
    ]
    ids = [one.id for one in modules]
    experts = [
        expert(
            f"E{number}",
            *draw(st.sets(st.sampled_from(ids), min_size=1)),
            available=draw(st.sampled_from([(), on(9), on(9, hours="10:00-18:00")])),
            most_a_day=draw(st.integers(1, 3)),
            rest=draw(st.sampled_from([0, 30])),
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    second = draw(st.sampled_from([batch("B2", 9, 9), batch("B2", 9, 9, "V2"), batch("B2", 10, 10)]))
    batches = (batch("B1", 9, 9), second)[: draw(st.integers(1, 2))]
    return task(modules, experts, batches, ["09:00-10:00", "10:15-11:15"], (venue(), venue("V2")))


def every_timetable(given_task: Task) -> Iterator[list[Session]]:
    """All that break no rule; where a session lacks a hall is left open."""
    slots = [slot for each in given_task.batches for slot in slots_of(given_task.event.curriculum, each)]
    experts = ["", *(each.id for each in given_task.event.curriculum.experts)]
    choices = [None, *product((each.id for each in given_task.event.curriculum.modules), experts)]
    for chosen in product(choices, repeat=len(slots)):
        sessions = [
            Session(slot.day, slot.starts, slot.batch, slot.ends, *choice)
            for slot, choice in zip(slots, chosen, strict=True)
            if choice is not None
        ]
        if not breaches(given_task.event, given_task.batches, given_task.people, sessions):
            yield sessions


def worth(given_task: Task, sessions: list[Session]) -> tuple[int, int]:
    """Sessions held that must be, and, fewer being better, those for which there is no expert."""
    taught = Counter((session.batch, session.module) for session in sessions)
    held = sum(
        min(module_.sessions, taught[each.id, module_.id])
        for each in given_task.batches
        for module_ in given_task.event.curriculum.modules
    )
    with_experts = bool(given_task.event.curriculum.experts)
    return held, -sum(with_experts and not session.expert for session in sessions)


@settings(max_examples=25, deadline=None)
@given(tasks())
def test_the_best_of_all_timetables(given_task: Task) -> None:
    table = make_timetable(given_task, 1)
    assert table.proven
    assert not breaches(given_task.event, given_task.batches, given_task.people, table.sessions)
    reached = {result.goal: result.value for result in table.goals}
    best = max(worth(given_task, sessions) for sessions in every_timetable(given_task))
    assert (reached[Goal.HELD], -reached[Goal.TAUGHT]) == best


@settings(max_examples=15, deadline=None)
@given(tasks())
def test_made_again_from_the_same_nothing_changes(given_task: Task) -> None:
    first = make_timetable(given_task, 1)
    assert make_timetable(replace(given_task, before=first.by_key), 1).sessions == first.sessions


@settings(max_examples=15, deadline=None)
@given(tasks(), st.data())
def test_an_expert_more_never_leaves_more_untaught(given_task: Task, data: st.DataObject) -> None:
    curriculum = given_task.event.curriculum
    ids = [each.id for each in curriculum.modules]
    helper = expert("E9", *data.draw(st.sets(st.sampled_from(ids), min_size=1)))
    more = replace(curriculum, experts=(*curriculum.experts, helper))
    helped = replace(given_task, event=replace(given_task.event, curriculum=more))
    before = {result.goal: result.value for result in make_timetable(given_task, 1).goals}
    after = {result.goal: result.value for result in make_timetable(helped, 1).goals}
    assert after[Goal.HELD] == before[Goal.HELD]
    if curriculum.experts:
        assert after[Goal.TAUGHT] <= before[Goal.TAUGHT]


def test_noon_is_no_morning() -> None:
    given_task = task([module("hard", demanding=True)], slots=["12:00-13:00"])
    table = make_timetable(given_task, 1)
    assert [session.starts for session in table.sessions] == [time(12)]
    assert {result.goal: result.value for result in table.goals}[Goal.MORNING] == 1
