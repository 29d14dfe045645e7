"""Which soft rules a plan bends, where, and what each would cost to keep."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Rule
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.planning.bends import cost_to_keep, left_without, unmet
from cadre_cli.planning.plan import make_plan
from cadre_cli.workflows import acts
from cadre_cli.workflows.bent import Bent, bends_of, bent
from cadre_cli.workflows.why import why
from tests.planning.rounds import batch, event, people, venue
from tests.workflows.camps import MENS_BEDS, mend, run

SHAILESH = "82QBC"
TWO = (batch("B1", 9, 10), batch("B2", 11, 12))


def test_a_plan_that_bends_nothing(camp: Path) -> None:
    assert bent(camp).bends == ()


def test_a_district_left_without_either_is_told_with_its_days_and_what_it_costs_to_mend(camp: Path) -> None:
    alone = why(camp, SHAILESH).options[-1].batch
    acts.move(camp, SHAILESH, alone.id)
    result = bent(camp)
    bend = next(bend for bend in result.bends if bend.rule is Rule.ONE_AWAY)
    (found,) = bend.districts
    assert (bend.amount, len(found.roles), found.batches, found.days) == (1, 2, (alone.id,), alone.days)
    (cost,) = bend.costs
    assert (cost.first, cost.left) == (False, 0)
    losses = {price.rule: price.loss for price in cost.prices}
    assert (losses[Rule.SEAT], losses[Rule.KEEP], losses[Rule.ONE_AWAY]) == (0, 1, -1)


def test_who_waits_is_told_and_a_wish_that_no_plan_could_meet() -> None:
    table = people(*({"name": name, "wish_batches": "B1", "order": n} for n, name in enumerate("ABC")))
    round_ = event(TWO, [venue(men=1)])
    on_file = PlanOnFile(round_, make_plan(table, round_), table.sort_values("code", ignore_index=True), ())
    result = Bent(on_file, bends_of(on_file, frozenset()))
    by_rule = {bend.rule: bend for bend in result.bends}
    assert by_rule[Rule.SEAT].amount == len(result.waiting) == 1
    assert by_rule[Rule.SEAT].costs == ()
    wishes = by_rule[Rule.WISHES]
    assert wishes.amount == len(wishes.wishes) == 2
    assert {wish.batch for wish in wishes.wishes} == {"", "B2"}
    assert {wish.wished for wish in wishes.wishes} == {("B1",)}
    assert wishes.costs == ()
    assert wishes.remedies[0].en == "2 more men's beds at Campus V1"


def test_a_rule_that_only_seats_could_buy_is_priced_before_seating_too() -> None:
    table = people(
        {"name": "A", "role": "district_president", "unavailable": "2025-06-11"},
        {"name": "B", "role": "district_incharge", "unavailable": "2025-06-12"},
    )
    round_ = event(TWO)
    plan = make_plan(table, round_)
    assert [found.unit for found in left_without(table, plan, round_)] == ["Bhopal"]
    on_file = PlanOnFile(round_, plan, table.sort_values("code", ignore_index=True), ())
    bend = next(bend for bend in bends_of(on_file, frozenset()) if bend.rule is Rule.ONE_AWAY)
    (cost,) = bend.costs
    assert (cost.first, cost.left) == (True, 0)
    assert next(price.loss for price in cost.prices if price.rule is Rule.SEAT) == 1
    assert " June 2025 for B" in bend.remedies[0].en  # free on one day more, he could come to another batch


def test_a_wish_for_days_that_no_batch_has_is_a_wish_for_none() -> None:
    table = people({"name": "A", "wish_days": "2025-06-09 2025-06-12"}, {"name": "B", "wish_batches": "B2"})
    plan = make_plan(table, event(TWO))
    (wish,) = unmet(table, plan)
    assert (wish.name, wish.wished) == ("A", ())


def test_what_a_wish_would_cost_is_what_planning_with_wishes_first_gives() -> None:
    rows = [{"name": "A", "role": "district_president"}, {"name": "B", "role": "district_incharge"}]
    table = people({**rows[0], "wish_batches": "B1"}, {**rows[1], "wish_batches": "B1"})
    plan = make_plan(table, event(TWO))
    cost = cost_to_keep(Rule.WISHES, False, table, plan, event(TWO), frozenset())
    losses = {price.rule: price.loss for price in cost.prices}
    assert (cost.left, losses[Rule.WISHES], losses[Rule.ONE_AWAY], losses[Rule.KEEP]) == (0, -1, 1, 1)


def test_of_a_large_round_it_is_not_worked_out(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_cli.workflows.bent.LARGE", 3)
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 2, beds: 1}\n")
    run(camp)
    result = bent(camp)
    assert result.bends and all(not bend.costed and not bend.costs for bend in result.bends)
    (waiter,) = result.waiting
    assert waiter.who.endswith(f"({waiter.code})") and "no men's bed is left" in waiter.why.en
