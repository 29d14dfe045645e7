"""What an even mix is: of the whole, as far as people may go."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import Dimension, Rule
from cadre_cli.planning import mix
from cadre_cli.planning.mix import fair_loads
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import RULES, batch, crowd, event, people, venue

ONLY_FILL = replace(RULES, tiers=({Rule.SEAT: 1}, {Rule.SPREAD: 1}), spread={Dimension.FILL: 1})
NOT_LATER = "2025-06-11 2025-06-13"
"""Who is away on these days can come to B1 alone (B1 9–10, B2 11–12, B3 13–15 June)."""
WIDE = (venue(men=40, women=40, seats=40),)


def sizes(plan):
    return plan.seats["batch"].value_counts().sort_index().tolist()


def test_who_has_no_choice_does_not_make_his_batch_larger_than_the_rest():
    """45 people of whom 15 can come to B1 alone: the others fill B2 and B3."""
    plan = make_plan(people(*crowd(15, unavailable=NOT_LATER), *crowd(30)), event(venues=WIDE))
    assert sizes(plan) == [15, 15, 15]
    assert plan.tiers[-1].value == 0


def test_where_too_many_have_no_choice_the_rest_is_shared_alike():
    plan = make_plan(people(*crowd(25, unavailable=NOT_LATER), *crowd(20)), event(venues=WIDE, rules=ONLY_FILL))
    assert sizes(plan) == [25, 10, 10]
    assert plan.tiers[-1].value == 0


def test_two_batches_that_must_be_fuller_are_so_alike():
    """Forty cannot come on the last days, five can come to the last batch alone: 20, 20, 5 and not 30, 10, 5."""
    plan = make_plan(
        people(*crowd(40, unavailable="2025-06-14"), *crowd(5, unavailable="2025-06-09 2025-06-11")),
        event(venues=WIDE, rules=ONLY_FILL),
    )
    assert sizes(plan) == [20, 20, 5]


def test_a_role_is_spread_over_the_batches_that_admit_it():
    batches = (batch("B1", 9, 10, roles=("mla",)), batch("B2", 11, 12), batch("B3", 13, 15))
    plan = make_plan(people(*crowd(12, role="mla"), *crowd(12)), event(batches, WIDE))
    assert sizes(plan) == [8, 8, 8]


def test_a_larger_venue_takes_the_larger_share():
    places = [venue("V1", men=10, seats=10), venue("V2", men=30, seats=30)]
    batches = (batch("B1", 9, 10, "V1"), batch("B2", 9, 10, "V2"))
    assert sizes(make_plan(people(*crowd(20)), event(batches, places, rules=ONLY_FILL))) == [5, 15]


def densest(amounts, ways, places):
    """The loads by definition: the set of batches that is fullest when only those sit in it who must, again and again.

    The lexicographically optimal base (Fujishige, 1980) by trying every set of batches, in fractions.
    """
    left, loads, settled = set(range(len(places))), [Fraction(0)] * len(places), set()
    while left:

        def fullness(some, left=frozenset(left), settled=frozenset(settled)):
            inside = [n for n, way in enumerate(ways) if n not in settled and (way & left) <= some]
            return Fraction(sum(amounts[n] for n in inside), sum(places[b] for b in some)), len(some), inside

        sets = [set(some) for size in range(1, len(left) + 1) for some in combinations(sorted(left), size)]
        level, _, inside = max((fullness(some) for some in sets), key=lambda found: found[:2])
        some = max((s for s in sets if fullness(s)[0] == level), key=len)
        for b in some:
            loads[b] = level * places[b]
        settled |= set(inside)
        left -= some
    return loads


@st.composite
def shared(draw):
    batches = draw(st.integers(1, 5))
    places = draw(st.lists(st.integers(1, 40), min_size=batches, max_size=batches))
    way = st.sets(st.integers(0, batches - 1), min_size=1).map(frozenset)
    ways = draw(st.lists(way, min_size=1, max_size=5, unique=True))
    amounts = draw(st.lists(st.integers(0, 60), min_size=len(ways), max_size=len(ways)))
    return amounts, ways, places


@settings(deadline=None, max_examples=200)
@given(shared())
def test_fair_loads_are_those_of_the_definition(drawn):
    amounts, ways, places = drawn
    bits = np.array([[b in way for b in range(len(places))] for way in ways])
    found = fair_loads(np.array([amounts, amounts], dtype=float), bits, np.array(places, dtype=float))
    expected = [float(load) for load in densest(amounts, ways, places)]
    assert found[0] == pytest.approx(expected, abs=1e-5)
    assert (found[0] == found[1]).all()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["", "2025-06-09", "2025-06-11", "2025-06-14", NOT_LATER]), min_size=1, max_size=6))
def test_no_other_assignment_has_evener_sizes(away):
    """Brute force over all assignments: the sum of squares of the sizes is the least there is."""
    table = people(*({"name": f"P{n}", "unavailable": days} for n, days in enumerate(away)))
    round_ = event(venues=WIDE, rules=ONLY_FILL)
    plan = make_plan(table, round_)
    open_ = [
        [n for n, one in enumerate(round_.batches) if not {day.isoformat() for day in one.days} & set(days.split())]
        for days in away
    ]
    least = min(sum(chosen.count(n) ** 2 for n in range(3)) for chosen in product(*open_))
    assert sum(size**2 for size in sizes(plan)) == least


def test_loads_that_never_come_to_rest_are_taken_as_they_are(monkeypatch):
    monkeypatch.setattr(mix, "_MOST_ROUNDS", 1)
    found = fair_loads(np.array([[4.0, 2.0]]), np.array([[True, True], [False, True]]), np.array([1.0, 1.0]))
    assert found.sum() == 6
