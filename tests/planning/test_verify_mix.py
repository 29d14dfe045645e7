"""What a plan claims of its mix, its groups and its journeys is counted again, and a wrong claim is caught."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import Rule
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import ROLES, RULES, batch, crowd, event, people, venue

GROUPED = replace(RULES, groups=(frozenset({"mla"}), frozenset({"assembly_incharge"})))
TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
NEAR_AND_FAR = event(
    (*TWO, batch("C1", 9, 10, "V2"), batch("C2", 11, 12, "V2")),
    [venue(men=2), venue("V2", men=3, district="Indore")],
    rules=GROUPED,
)
TABLE = people(
    *crowd(3, role="mla", unavailable="2025-06-09"),
    *crowd(2, district="Indore", division="Indore"),
    *crowd(2, gender="women", unavailable="2025-06-11"),
)
PLAN = make_plan(TABLE, NEAR_AND_FAR)
COUNTED = {tier.rule: tier for tier in PLAN.tiers if tier.rule in (Rule.GROUP, Rule.SPREAD, Rule.TRAVEL)}


@pytest.mark.parametrize("rule", [Rule.GROUP, Rule.SPREAD, Rule.TRAVEL])
@pytest.mark.parametrize("wrong", [-1, 1])
def test_a_claim_that_is_one_off_is_caught(rule, wrong):
    tier = COUNTED[rule]
    claimed = replace(PLAN, tiers=(replace(tier, value=tier.value + wrong),))
    (found,) = verify(TABLE, claimed, NEAR_AND_FAR)
    assert (found.rule, found.text) == (
        rule,
        f"{tier.title}: the plan claims {tier.value + wrong}, its list holds {tier.value}",
    )


def counted(rule, table, round_, **places):
    """What the verifier counts where everybody sits at these places, told by claiming what cannot be."""
    plan = make_plan(table, round_)
    seats = plan.seats.merge(table[["code", "name"]], on="code")
    where = seats["name"].str.split().str[0].map(places)
    claim = replace(next(tier for tier in plan.tiers if tier.rule is rule), value=9_999)
    placed = replace(plan, seats=plan.seats.assign(batch=where, room=""), tiers=(claim,))
    (text,) = [each.text for each in verify(table, placed, round_) if each.rule is rule]
    return int(text.rsplit(" ", 1)[1])


FOUR = people({"name": "P0", "role": "mla"}, {"name": "P1", "role": "mla"}, {"name": "P2"}, {"name": "P3"})
PLAIN = event(TWO, rules=GROUPED)


def test_who_is_beyond_the_share_of_his_group_is_counted():
    assert counted(Rule.GROUP, FOUR, PLAIN, P0="B1", P1="B1", P2="B2", P3="B2") == 0
    assert counted(Rule.GROUP, FOUR, PLAIN, P0="B2", P1="B1", P2="B2", P3="B2") == 1
    assert counted(Rule.GROUP, FOUR, PLAIN, P0="B2", P1="B2", P2="B1", P3="B1") == 4


def test_batches_off_an_even_mix_are_counted():
    even = replace(PLAIN, rules=RULES)
    assert counted(Rule.SPREAD, FOUR, even, P0="B1", P1="B2", P2="B1", P3="B2") == 0
    # One MLA too many in B1, one missing in B2, as of the others: by role alone, which weighs 2.
    assert counted(Rule.SPREAD, FOUR, even, P0="B1", P1="B1", P2="B2", P3="B2") == 2 * 4
    # Also one person too many by fill (4), gender (2), division and district (1 each), and one missing.
    assert counted(Rule.SPREAD, FOUR, even, P0="B1", P1="B2", P2="B1", P3="B1") == 2 * (4 + 2 + 1 + 1) + 2 * 2


def test_who_can_come_nowhere_else_makes_no_batch_uneven():
    away = FOUR.assign(unavailable=["2025-06-09", "2025-06-09", "2025-06-11", "2025-06-11"])
    assert counted(Rule.SPREAD, away, event(TWO, rules=RULES), P0="B2", P1="B2", P2="B1", P3="B1") == 0


def test_journeys_are_counted_of_all_who_are_seated():
    two = event((TWO[0], batch("C1", 9, 10, "V2")), [venue(), venue("V2", district="Indore")])
    apart = 170  # kilometres from Bhopal to Indore as the crow flies
    assert counted(Rule.TRAVEL, FOUR, two, P0="B1", P1="B1", P2="B1", P3="B1") == 0
    assert counted(Rule.TRAVEL, FOUR, two, P0="C1", P1="B1", P2="C1", P3="B1") == pytest.approx(2 * apart, abs=20)


def test_a_batch_that_too_few_would_come_to_has_no_share():
    least = event((TWO[0], replace(TWO[1], minimum=3, roles=("mla",))), rules=RULES)
    plan = make_plan(FOUR, least)
    assert set(plan.seats["batch"]) == {"B1"}
    assert [tier.value for tier in plan.tiers if tier.rule is Rule.SPREAD] == [0]


def test_a_batch_that_is_open_to_nobody_has_no_share():
    nobodys = event((TWO[0], replace(TWO[1], minimum=3, roles=("district_president",))), rules=GROUPED)
    reached = {tier.rule: tier.value for tier in make_plan(FOUR, nobodys).tiers}
    assert (reached[Rule.GROUP], reached[Rule.SPREAD]) == (0, 0)


def test_a_journey_is_counted_where_nobody_has_a_choice():
    own = event(
        (TWO[0], batch("C1", 9, 10, "V2")),
        [venue(serves=("Bhopal",)), venue("V2", district="Sehore", serves=("Sehore",))],
        roles=ROLES,
    )
    table = people(*crowd(2), *crowd(2, district="Sehore"))
    assert [(tier.value, tier.proven) for tier in make_plan(table, own).tiers if tier.rule is Rule.TRAVEL] == [
        (0, True)
    ]
