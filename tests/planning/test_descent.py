"""Exchanges even out a mix, and break nothing on the way."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import Event, Rule
from cadre_cli.planning import descent
from cadre_cli.planning.classes import describe, form_classes
from cadre_cli.planning.constraints import ROWS
from cadre_cli.planning.descent import Share, even_out
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.problem import Problem
from cadre_cli.solver.model import TOLERANCE, Model
from tests.planning.rounds import RULES, batch, crowd, event, people, venue

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))


def problem(table: pd.DataFrame, round_: Event, placed: Sequence[Sequence[int]] | None = None) -> Problem:
    """A problem whose last solution is `placed`: parties of each class (men before women) in each batch."""
    batches = round_.batches
    described = describe(table, round_, batches, pd.Series(-1, index=table.index))
    found = Problem(round_, batches, form_classes(table["code"], described), table["order"].to_numpy(), Model(), False)
    for add_rows in ROWS.values():
        add_rows(found)
    if placed is not None:
        seen = found.x >= 0
        found.model.values[found.x[seen]] = np.array(placed, dtype=float)[seen]
    return found


def halves(found: Problem, kind: str) -> Share:
    """Half of the people of that bed kind belong in each of two batches."""
    sleepers = found.classes.people_with(found.classes.members["bed"] == kind)
    half = np.full(2, float(sleepers @ found.classes.number) / 2)
    return Share(sleepers, np.floor(half), np.ceil(half), 1)


def test_men_and_women_change_places_until_both_are_even() -> None:
    table = people(*crowd(4, gender="men"), *crowd(4, gender="women"))
    found = problem(table, event(TWO, [venue(men=4, women=4, seats=4)]), [[4, 0], [0, 4]])
    even_out(found, [halves(found, "men"), halves(found, "women")])
    assert found.assignment().tolist() == [[2, 2], [2, 2]]


def test_where_there_is_room_people_move_alone() -> None:
    found = problem(people(*crowd(4)), event(TWO), [[4, 0]])
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[2, 2]]


def test_of_many_who_are_alike_all_move_in_one_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descent, "MOST_LOOKED_AT", 1)
    found = problem(people(*crowd(60)), event(TWO, [venue(men=60, seats=60)]), [[60, 0]])
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[30, 30]]


def test_they_stop_at_a_limit_and_where_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descent, "MOST_LOOKED_AT", 1)
    limited = problem(people(*crowd(60)), event(TWO, [venue(men=60, seats=60)]), [[60, 0]])
    limited.model.row({int(limited.x[0, 1]): 1.0}, upper=7.0)
    even_out(limited, [halves(limited, "men")])
    assert limited.assignment().tolist() == [[53, 7]]
    few = problem(people(*crowd(2)), event(TWO), [[2, 0]])
    even_out(few, [Share(np.ones(1, dtype=np.int64), np.array([0.0, 5.0]), np.array([0.0, 9.0]), 1)])
    assert few.assignment().tolist() == [[0, 2]]


def test_nobody_is_moved_past_a_limit() -> None:
    found = problem(people(*crowd(4)), event(TWO, [venue(men=4)]), [[4, 0]])
    found.model.row({int(found.x[0, 1]): 1.0}, upper=1.0)
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[3, 1]]


def test_a_variable_that_is_no_place_stays_as_it_is() -> None:
    """The row allows two in B2 only while the other variable, which no exchange may touch, is one."""
    found = problem(people(*crowd(4)), event(TWO), [[4, 0]])
    (other,) = found.model.variables([1.0], [1.0])
    found.model.row({int(found.x[0, 1]): 1.0, other: -1.0}, upper=1.0)
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[2, 2]]
    assert found.model.values[other] == 1.0


def test_a_batch_that_is_closed_to_somebody_is_never_entered() -> None:
    table = people(*crowd(4, unavailable="2025-06-11"))
    found = problem(table, event(TWO), [[4, 0]])
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[4, 0]]


def test_a_mix_that_is_even_is_left_alone() -> None:
    found = problem(people(*crowd(4)), event(TWO), [[2, 2]])
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[2, 2]]


@pytest.mark.parametrize("bound", ["MOST_CELLS", "MOST_LOOKED_AT"])
def test_a_problem_too_large_for_it_is_left_to_the_solver(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descent, bound, 0)
    found = problem(people(*crowd(4)), event(TWO), [[4, 0]])
    even_out(found, [halves(found, "men")])
    assert found.assignment().tolist() == [[4, 0]]


def test_people_of_many_kinds_in_full_batches_reach_the_rounding_bound() -> None:
    """120 people of three traits in six batches without a seat to spare: hard for the solver alone."""
    dice = np.random.default_rng(5)
    table = people(
        *(
            {
                "name": f"P{number}",
                "gender": ("men", "women")[int(dice.random() < 0.3)],
                "district": ("Bhopal", "Indore", "Sagar", "Rewa", "Gwalior")[int(dice.integers(5))],
                "role": ("mla", "district_president", "assembly_incharge")[int(dice.integers(3))],
            }
            for number in range(120)
        )
    )
    venues = [venue(f"V{n}", men=20, women=20, seats=20) for n in range(6)]
    batches = [batch(f"B{n}", 9, 10, f"V{n}") for n in range(6)]
    rules = replace(RULES, one_away=(), tiers=({Rule.SEAT: 1}, {Rule.SPREAD: 1}))
    spread = make_plan(table, event(batches, venues, rules=rules), time_limit=20).tiers[-1]
    assert (spread.rule, spread.value, spread.proven) == (Rule.SPREAD, 0, True)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_row_breaks_and_nothing_becomes_less_even(data: st.DataObject) -> None:
    kinds = st.sampled_from(["men", "women"])
    who = data.draw(st.lists(st.tuples(kinds, st.sampled_from(["", "a", "b"])), min_size=2, max_size=8))
    table = people(*({"name": f"P{n}", "gender": kind, "apart": label} for n, (kind, label) in enumerate(who)))
    found = problem(table, event(TWO, [venue(men=5, women=5, seats=6)]))
    everyone = found.seated(found.classes.size)
    found.model.optimise(everyone, maximise=True, best=len(table))
    shares = [halves(found, kind) for kind in ("men", "women")]
    seated, before = found.model.value(everyone), off(found, shares)
    even_out(found, shares)
    assert found.model.value(everyone) == seated
    assert off(found, shares) <= before
    rows = found.model.rows()
    reached = np.zeros(rows.number)
    np.add.at(reached, rows.row, rows.value * found.model.values[rows.column])
    assert ((reached <= rows.upper + TOLERANCE) & (reached >= rows.lower - TOLERANCE)).all()


def off(found: Problem, shares: Sequence[Share]) -> float:
    loads = [share.people @ found.assignment() for share in shares]
    return sum(
        float((np.maximum(load - share.most, 0) + np.maximum(share.least - load, 0)).sum())
        for load, share in zip(loads, shares, strict=True)
    )
