"""The cheapest layouts, held against every choice of batches."""

from dataclasses import replace
from itertools import combinations
from types import SimpleNamespace

import pytest

from cadre_cli.domain.event import AutoBatches, Rule
from cadre_cli.planning import solve
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.layout import cheapest, costs
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import DAY, RULES, crowd, event, people, venue


def days_of(plan):
    return [(batch.arrives.day, batch.departs.day) for batch in plan.batches]


@pytest.mark.parametrize("venues", [1, 2])
@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_the_cheapest_layouts_are_those_of_all_choices(venues, count):
    window = replace(event().window, last=DAY[5])
    auto = AutoBatches((2, 3))
    round_ = event(auto=auto, window=window, venues=[venue(f"V{n}") for n in range(venues)])
    problem = SimpleNamespace(event=round_, batches=possible_batches(round_, auto))
    cost = costs(problem)
    found = []
    for chosen in combinations(range(len(problem.batches)), count) if count < 9 else ():
        taken = [(problem.batches[n].venue, day) for n in chosen for day in problem.batches[n].days]
        if len(set(taken)) == len(taken):
            found.append(sum(cost[n] for n in chosen))
    for most in (1, 4):
        layouts = cheapest(problem, count, most)
        assert [price for price, _ in layouts] == sorted(found)[:most]
        assert all(price == sum(cost[n] for n in chosen) for price, chosen in layouts)


def test_where_the_first_days_leave_somebody_out_the_next_cheapest_are_taken(monkeypatch):
    # Everybody is away on the tenth or the eleventh, so that the days before those and after them are needed.
    table = people(*crowd(3, unavailable="2025-06-10"), *crowd(3, unavailable="2025-06-11"), *crowd(2))
    camp = event(auto=AutoBatches((2,)), venues=[venue(men=4, women=0, seats=4)])
    plan = make_plan(table, camp)
    assert plan.proven
    assert (plan.seats["state"] == "seated").all()
    monkeypatch.setattr(solve, "GUESSED", 1)
    monkeypatch.setattr(solve, "TRIED", 0)  # the solver looks at all layouts at once, and finds the same
    assert days_of(make_plan(table, camp)) == days_of(plan)


def test_where_their_number_is_no_rule_the_solver_looks_at_all_layouts():
    free = replace(RULES, tiers=({Rule.SEAT: 1}, {Rule.SPREAD: 1}))
    plan = make_plan(people(*crowd(4)), event(auto=AutoBatches((3,)), venues=[venue(men=2, women=0)], rules=free))
    assert plan.proven
    assert (plan.seats["state"] == "seated").all()
