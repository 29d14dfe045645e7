"""Rules against themselves: what must stay on, and who may share a tier."""

import pytest

from tests.intake.event_file.base import BASE, faults_of


def told(rules: str) -> tuple[str, ...]:
    return tuple(line.split("  ", 1)[1] for line in faults_of(f"{BASE}rules:\n{rules}"))


@pytest.mark.parametrize("rule", ["one_batch", "seat"])
def test_rules_that_cannot_be_switched_off(rule: str) -> None:
    (line,) = told(f"  {rule}: {{on: off}}\n")
    assert line.startswith(f"E009 rules.{rule}.on: {rule} cannot be switched off — ")


def test_seat_shares_its_tier_with_nobody() -> None:
    assert told("  wishes: {tier: 1}\n") == (
        "E009 rules.wishes.tier: tier 1 holds seat and wishes, and seat must have a tier of its own"
        " — write another tier; 5 is free",
    )
    (line,) = told("  keep: {tier: 2}\n")
    assert line.startswith("E009 rules.keep.tier: tier 2 holds fewest_batches and keep, and fewest_batches must")


def test_seat_and_fewest_batches_in_one_tier_are_told_once() -> None:
    (line,) = told("  fewest_batches: {tier: 1}\n")
    assert line.startswith("E009 rules.fewest_batches.tier: tier 1 holds seat and fewest_batches")


def test_a_free_tier_is_named_even_when_all_are_taken() -> None:
    told_of_tiers = told("  seat: {tier: 99}\n  wishes: {tier: 99}\n")
    assert any("1 is free" in line for line in told_of_tiers)


def test_seat_stands_first_and_the_layout_before_what_looks_at_it() -> None:
    assert told("  seat: {tier: 9}\n") == (
        "E009 rules.seat.tier: seat stands in tier 9, after fewest_batches, keep, one_away, wishes, spread, travel"
        " — give seat the lowest tier: 1",
    )
    assert told("  travel: {tier: 3}\n  keep: {tier: 4}\n") == (
        "E009 rules.travel.tier: travel stands in tier 3, before keep, one_away, wishes"
        " — give it a higher tier than those",
    )


def test_a_dimension_or_priority_given_wrongly() -> None:
    assert told("  seat: {priority: [role, role]}\n")[0].startswith(
        'E008 rules.seat.priority[2]: "role" is given twice'
    )
    assert told("  spread: {by: {}}\n")[0].startswith("E009 rules.spread.by: spread is on, and every dimension")


def test_roles_of_one_away_must_exist() -> None:
    (line,) = told("  one_away: {roles: [[mla, mle]]}\n")
    assert line.startswith('E007 rules.one_away.roles[1][2]: no role has the id "mle" — did you mean "mla"?')


def test_people_are_not_grouped_by_a_rule_that_is_off() -> None:
    (line,) = faults_of(BASE + "policy: group\nrules: {group: {on: false}}\n")
    assert "rules.group.on: the policy is group, and the rule group is off" in line
