from dataclasses import replace

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.changes import (
    ABSENT,
    CHANGE_COLUMNS,
    NO_SHOW,
    PERSON_COLUMNS,
    WITHDRAWN,
    BatchKind,
    Differences,
    Kind,
)
from cadre_cli.domain.decisions import Absent, Decisions
from cadre_cli.domain.event import Names, NoShow
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.workflows.differences import differences
from tests.prints.conftest import PEOPLE, event, plan_on_file
from tests.prints.two_plans import BATCH, NEW_PERSON, STATE, after, before, changed, with_rooms

STANDS = [
    ("", ""),
    ("seated", "B1"),
    ("seated", "B2"),
    ("waiting", ""),
    ("set_aside", ""),
    (WITHDRAWN, ""),
    (NO_SHOW, ""),
]


def kinds(found: Differences) -> dict[str, str]:
    return dict(zip(found.people["code"], found.people["kind"], strict=True))


def planned(stands: list[tuple[str, str]]) -> PlanOnFile:
    """The sample plan with the people at those places; who has no place is not in it."""
    placed = list(zip(PEOPLE, stands, strict=True))
    gone = {str(row[0]): "" for row, (state, _) in placed if state in (WITHDRAWN, NO_SHOW)}
    absent = Absent("B1", NoShow.KEEP, 0)
    missing = {str(row[0]): absent for row, (state, _) in placed if state == NO_SHOW}
    rows = tuple(
        (*row[:STATE], "set_aside" if state in (WITHDRAWN, NO_SHOW) else state, batch, *row[BATCH + 1 :])
        for row, (state, batch) in placed
        if state
    )
    found = plan_on_file(rows)
    return replace(found, plan=replace(found.plan, decisions=Decisions(withdrawn=gone, no_shows=missing)))


def test_everything_that_can_happen_to_somebody() -> None:
    assert kinds(changed()) == {
        "A2C4F": Kind.MOVED,
        "B3D5G": Kind.LOST,
        "C4E6H": Kind.WITHDRAWN,
        "D5F7J": Kind.SET_ASIDE,
        "E6G8K": Kind.ROOM,
        "F7H9L": Kind.OTHER_DAYS,  # his room is another one too: the days come first
        "G8J2M": Kind.OTHER_DAYS,
        "H9K3N": Kind.OTHER_DAYS,
        "J2L4P": Kind.OTHER_DAYS,
        "K3M5Q": Kind.LEFT,
        "L4N6R": Kind.SEATED,
        "M5P7S": Kind.WAITS,
        NEW_PERSON[0]: Kind.JOINED,
    }


def test_what_is_told_of_somebody_who_moved_and_of_one_who_left() -> None:
    people = changed().people.set_index("code")
    assert people.loc["A2C4F", list(CHANGE_COLUMNS)].tolist() == [
        *("moved", "seated", "seated", "B1", "B2", "102", "210")
    ]
    assert people.loc["K3M5Q", list(CHANGE_COLUMNS)].tolist() == ["left", "seated", ABSENT, "B2", "", "", ""]
    assert people.loc["K3M5Q", ["name", "mobile"]].tolist() == ["Mohan Lal", "9826011110"]


def test_who_keeps_apart_from_whom_is_nowhere_in_it() -> None:
    assert list(changed().people.columns) == [*PERSON_COLUMNS, *CHANGE_COLUMNS]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(STANDS), min_size=len(PEOPLE), max_size=len(PEOPLE)),
    st.lists(st.sampled_from(STANDS), min_size=len(PEOPLE), max_size=len(PEOPLE)),
)
def test_nobody_is_lost_and_nobody_stands_twice(was: list[tuple[str, str]], now: list[tuple[str, str]]) -> None:
    old, new = planned(was), planned(now)
    found = differences(old, new)
    everyone = set(old.people["code"]) | set(new.people["code"])
    assert found.people["code"].tolist() == sorted(everyone)
    assert set(found.people["kind"]) <= set(Kind)
    same = found.counts.get(Kind.SAME, 0)
    assert len(found.changed) + same == sum(found.counts.values()) == len(everyone)
    stood = dict(zip((str(row[0]) for row in PEOPLE), zip(was, now, strict=True), strict=True))
    assert {code for code in everyone if len(set(stood[code])) == 1} == set(
        found.people.loc[found.people["kind"] == Kind.SAME, "code"]
    )
    back = differences(new, old)
    assert set(back.changed["code"]) == set(found.changed["code"])


def test_the_same_plan_twice_changes_nothing() -> None:
    found = differences(before(), before())
    assert (found.counts, found.batches) == ({Kind.SAME: len(PEOPLE)}, ())
    assert found.changed.empty


def test_rooms_dealt_for_the_first_time_contradict_no_list() -> None:
    old = plan_on_file()
    bare = replace(old, plan=replace(old.plan, seats=old.plan.seats.drop(columns="room", errors="ignore")))
    found = differences(bare, with_rooms(old, {"A2C4F": "7"}))
    assert found.counts == {Kind.SAME: len(PEOPLE)}
    assert found.people.set_index("code").at["A2C4F", "now_room"] == "7"


def test_batches_that_came_went_and_changed() -> None:
    forth, back = changed().batches, differences(after(), before()).batches
    assert [(change.id, change.kind) for change in forth] == [("B2", BatchKind.OTHER_DAYS), ("B3", BatchKind.NEW)]
    assert [(change.id, change.kind) for change in back] == [("B2", BatchKind.OTHER_DAYS), ("B3", BatchKind.CANCELLED)]


def test_a_venue_that_is_another_house_under_the_same_id_concerns_everyone_in_it() -> None:
    hill = replace(event().venues[0], names=Names("Valley House", "घाटी भवन"))
    found = differences(plan_on_file(), plan_on_file(venues=(hill,)))
    seated = (found.people["now_state"] == "seated").sum()
    assert found.counts[Kind.OTHER_DAYS] == seated
    assert [change.kind for change in found.batches] == [BatchKind.OTHER_DAYS] * 2


def test_plans_of_nobody() -> None:
    found = differences(plan_on_file(()), plan_on_file(()))
    assert (found.counts, len(found.people)) == ({}, 0)
    assert isinstance(found.people, pd.DataFrame)
