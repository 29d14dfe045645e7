"""What was decided by hand, and who was told, weighs as it should: checked against every assignment there is."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.decisions import CAME_LATE, UNDECIDED, Decisions, Forced
from cadre_cli.domain.event import AutoBatches
from cadre_cli.errors import NoPlanError
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import batch, crowd, event, people, venue, where

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
TABLE = people(*crowd(4))
CODES = TABLE["code"].tolist()
PLACES = ("", "B1", "B2")


@settings(max_examples=20, deadline=None)
@given(
    placed=st.dictionaries(st.sampled_from(CODES), st.sampled_from(("B1", "B2")), max_size=3),
    told=st.frozensets(st.sampled_from(CODES)),
    before=st.integers(1, 3),
    now=st.integers(1, 3),
)
def test_placed_first_then_most_people_then_who_has_a_seat_then_who_was_told(placed, told, before, now):
    first = make_plan(TABLE, event(TWO, [venue(men=before)]))
    sat = dict(zip(first.seats["code"], first.seats["batch"], strict=True))
    made = make_plan(TABLE, event(TWO, [venue(men=now)]), first, standing=Standing(Decisions(placed=placed), told))
    got = dict(zip(made.seats["code"], made.seats["batch"], strict=True))

    def score(seats):
        seated = [code for code in CODES if seats[code]]
        stay = [code for code in seated if seats[code] == sat[code]]
        return (
            sum(code in placed for code in seated),
            len(seated),
            sum(bool(sat[code]) for code in seated),
            sum(code in told for code in stay),
        )

    every = (dict(zip(CODES, choice, strict=True)) for choice in product(PLACES, repeat=4))
    allowed = (
        seats
        for seats in every
        if all(list(seats.values()).count(id_) <= now for id_ in ("B1", "B2"))
        and all(seats[code] in ("", id_) for code, id_ in placed.items())
    )
    best = max(score(seats)[:3] for seats in allowed)
    assert score(got)[:3] == best
    assert verify(TABLE, made, event(TWO, [venue(men=now)]), first, told) == ()


def test_who_was_told_is_moved_after_everybody_else():
    three = people(*crowd(3))
    first = make_plan(three, event(TWO, [venue(men=3)]))
    sat = dict(zip(first.seats["code"], first.seats["batch"], strict=True))
    full = max(("B1", "B2"), key=list(sat.values()).count)
    first_in_roster = three.sort_values("order")["code"]  # one of three waits then: the last in the roster
    told = frozenset([next(code for code in first_in_roster if sat[code] == full)])
    made = make_plan(three, event(TWO, [venue(men=1)]), first, standing=Standing(told=told))
    assert all(made.seats.set_index("code").at[code, "batch"] == full for code in told)


def test_in_hold_nobody_moves_and_a_newcomer_waits_though_a_move_would_seat_him():
    rows = crowd(2)
    first = make_plan(people(*rows), event(TWO, [venue(men=1)]))
    sat = dict(zip(first.seats["code"], first.seats["batch"], strict=True))
    table = people(*rows, {"name": "Late"})
    made = make_plan(table, event(TWO, [venue(men=1)]), first, standing=Standing(hold=Hold.PLACE))
    assert where(table, made.seats)["Late"] == "waiting"
    assert {code: made.seats.set_index("code").at[code, "batch"] for code in sat} == sat
    assert not made.proven


def test_a_cancelled_batch_that_the_planner_laid_frees_no_day():
    auto = event(auto=AutoBatches((2, 3)), venues=[venue(men=2)])
    table = people(*crowd(4))
    first = make_plan(table, auto)
    gone = first.batches[0]
    made = make_plan(table, auto, first, standing=Standing(UNDECIDED.cancel(gone)))
    assert not any(set(gone.days) & set(other.days) for other in made.batches)
    assert gone.id not in set(made.seats["batch"])


@pytest.mark.parametrize("extra", [False, True])
def test_who_is_forced_takes_a_bed_unless_he_has_an_extra_one(extra):
    table = people({"name": "A", "unavailable": "2025-06-09"}, *crowd(2))
    code = table.loc[table["name"] == "A", "code"].iat[0]
    forced = UNDECIDED.force(code, Forced("B1", "Office", "asked", extra))
    made = make_plan(table, event((TWO[0],), [venue(men=2)]), standing=Standing(forced))
    assert (made.seats["state"] == "seated").sum() == (3 if extra else 2)
    assert where(table, made.seats)["A"] == "B1"


@pytest.mark.parametrize(
    ("forced", "en", "hi"),
    [
        (Forced("B1", "Office", "", came_late=True), CAME_LATE.en, CAME_LATE.hi),
        (
            Forced("B1", "Office", CAME_LATE.en),
            f"placed in B1 against the rules (Office: {CAME_LATE.en})",
            f"B1 में नियम के विरुद्ध रखा गया (Office: {CAME_LATE.en})",
        ),
    ],
    ids=["late", "in the words of the office"],
)
def test_who_came_late_is_known_by_what_was_noted_not_by_words(forced, en, hi):
    table = people(*crowd(1))
    made = make_plan(table, event(TWO), standing=Standing(UNDECIDED.force(table["code"].iat[0], forced)))
    assert made.seats.loc[0, ["why", "why_hi"]].tolist() == [en, hi]


def test_nobody_is_left_when_everybody_withdrew():
    table = people(*crowd(1))
    gone = UNDECIDED.withdraw(table["code"].iat[0], "")
    with pytest.raises(NoPlanError, match="no seat"):
        make_plan(table, event(TWO), standing=Standing(gone))


def test_the_verifier_sees_a_closed_batch_and_a_forced_person_elsewhere():
    first = make_plan(TABLE, event(TWO, [venue(men=4)]))
    closed = UNDECIDED.close("B1")
    swapped = first.seats.assign(batch=first.seats["batch"].map({"B1": "B2", "B2": "B1"}))
    moved = replace(first, seats=swapped, decisions=closed, tiers=())
    assert len(verify(TABLE, moved, event(TWO, [venue(men=4)]), first)) == 4
    code, id_ = first.seats[["code", "batch"]].iloc[0]
    elsewhere = replace(first, decisions=UNDECIDED.force(code, Forced("B2" if id_ == "B1" else "B1", "", "")))
    assert "was forced into" in verify(TABLE, elsewhere, event(TWO, [venue(men=4)]))[0].text


def test_who_may_go_nowhere_is_forced_all_the_same():
    table = people({"name": "A", "role": "mla"}, *crowd(1))
    code = table.loc[table["name"] == "A", "code"].iat[0]
    shut = event((batch("B1", 9, 10, roles=("assembly_incharge",)),))
    made = make_plan(table, shut, standing=Standing(UNDECIDED.force(code, Forced("B1", "Office", "asked"))))
    assert where(table, made.seats)["A"] == "B1"
    assert made.seats.set_index("code").at[code, "why"] == "placed in B1 against the rules (Office: asked)"
