"""Batch policy: roles one after the other, roles with days of their own, batches that are not held for a few."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import AutoBatches, Rule
from cadre_cli.domain.remedies import RemedyKind
from cadre_cli.errors import NoPlanError
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import RULES, THREE, batch, crowd, event, people, venue, where, with_window

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
GROUPS = (frozenset({"mla"}), frozenset({"district_president", "district_incharge"}), frozenset({"assembly_incharge"}))
GROUPED = replace(RULES, groups=GROUPS)


def together_in(table, plan, role):
    joined = table.merge(plan.seats, on="code")
    return joined.loc[joined["role"] == role, "batch"].value_counts().to_dict()


def reached(plan, rule):
    return [tier.value for tier in plan.tiers if tier.rule is rule]


def test_mlas_come_first_then_presidents_then_the_others():
    table = people(*crowd(4), *crowd(4, role="district_president"), *crowd(4, role="mla"))
    plan = make_plan(table, event(rules=GROUPED))
    assert [together_in(table, plan, r) for r in ("mla", "district_president", "assembly_incharge")] == [
        {"B1": 4},
        {"B2": 4},
        {"B3": 4},
    ]
    assert reached(plan, Rule.GROUP) == [0]


def test_a_group_larger_than_a_batch_goes_on_in_the_next_one():
    table = people(*crowd(6, role="mla"), *crowd(3))
    plan = make_plan(table, event(rules=GROUPED))
    assert together_in(table, plan, "mla") == {"B1": 3, "B2": 3}
    assert together_in(table, plan, "assembly_incharge") == {"B3": 3}


def test_nobody_waits_because_of_his_group():
    table = people(*crowd(4, role="mla"), *crowd(2))
    plan = make_plan(table, event(TWO, [venue(men=3)], rules=GROUPED))
    assert (plan.seats["state"] == "seated").all()
    assert together_in(table, plan, "mla") == {"B1": 3, "B2": 1}


def test_who_is_away_on_the_days_of_his_group_comes_with_another():
    table = people({"name": "A", "role": "mla", "unavailable": "2025-06-09"}, *crowd(2, role="mla"), *crowd(3))
    plan = make_plan(table, event(TWO, rules=GROUPED))
    assert where(table, plan.seats)["A"] == "B2"
    assert reached(plan, Rule.GROUP) == [1]


def test_the_groups_come_one_after_the_other_at_each_venue():
    batches = (*TWO, batch("C1", 9, 10, "V2"), batch("C2", 11, 12, "V2"))
    table = people(*crowd(4, role="mla"), *crowd(4))
    plan = make_plan(table, event(batches, [venue(), venue("V2")], rules=GROUPED))
    assert set(together_in(table, plan, "mla")) == {"B1", "C1"}
    assert set(together_in(table, plan, "assembly_incharge")) == {"B2", "C2"}


def test_laid_batches_hold_the_groups_in_turn():
    table = people(*crowd(4), *crowd(4, role="mla"))
    plan = make_plan(table, event(auto=AutoBatches((2,)), venues=[venue(men=4, women=0, seats=4)], rules=GROUPED))
    assert together_in(table, plan, "mla") == {"B1": 4}


def fewest_off(rows, shares):
    """By hand: of all ways of seating everyone, the fewest people beyond the share of their group in a batch."""
    return min(
        sum(
            max(0, sum(row["role"] == role and id_ == b for row, id_ in zip(rows, choice, strict=True)) - share)
            for (role, b), share in shares.items()
        )
        for choice in itertools.product(["B1", "B2"], repeat=len(rows))
        if all(not (row["unavailable"] and id_ == "B1") for row, id_ in zip(rows, choice, strict=True))
    )


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "role": st.sampled_from(["mla", "assembly_incharge"]),
                "unavailable": st.sampled_from(["", "", "2025-06-09"]),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_fewest_are_away_from_their_group_by_brute_force(rows):
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    plan = make_plan(table, event(TWO, rules=GROUPED))
    mlas, half = sum(row["role"] == "mla" for row in rows), len(rows) / 2
    first = min(mlas, half)
    in_first = {"mla": first, "assembly_incharge": half - first}
    sizes = {"mla": mlas, "assembly_incharge": len(rows) - mlas}
    shares = {(role, "B1"): -int(-in_first[role] // 1) for role in sizes}
    shares |= {(role, "B2"): -int(-(sizes[role] - in_first[role]) // 1) for role in sizes}
    assert reached(plan, Rule.GROUP) == [fewest_off(rows, shares)]


def test_a_role_with_days_of_its_own_comes_on_those_or_waits():
    table = people({"name": "A", "role": "mla"}, {"name": "B", "role": "mla", "unavailable": "2025-06-09"})
    plan = make_plan(table, event(TWO, roles=with_window("mla", 9, 11)))
    assert where(table, plan.seats) == {"A": "B1", "B": "waiting"}
    waits = plan.seats[plan.seats["state"] == "waiting"].iloc[0]
    assert waits["why"] == "every batch is closed: B1: away on 9 June, B2: it is not within the days of the role"
    assert waits["why_hi"] == "सभी बैच बंद: B1: 9 जून को उपलब्ध नहीं, B2: यह इस पद के दिनों में नहीं है"


def test_a_role_whose_days_hold_no_batch_says_so_and_what_would_help():
    table = people(*crowd(2, role="mla"), {"name": "C"})
    plan = make_plan(table, event(TWO, roles=with_window("mla", 10, 11)))
    assert plan.seats.loc[plan.seats["state"] == "waiting", "reason"].tolist() == ["role_window"] * 2
    assert plan.remedies[0].changes[0].kind is RemedyKind.ROLE_WINDOW
    assert plan.remedies[0].en == "MLA also called on 9–10 June 2025 (B1)"
    assert plan.remedies[0].hi == "MLA 9–10 जून 2025 (B1) को भी बुलाए जाएँ".replace("MLA", "विधायक")


def test_days_of_a_role_count_for_nothing_where_the_rule_is_off():
    free = replace(RULES, hard=RULES.hard - {Rule.ROLE_WINDOW})
    table = people(*crowd(2, role="mla"))
    assert make_plan(table, event(TWO[1:], roles=with_window("mla", 9, 10), rules=free)).proven


def test_somebody_outside_the_days_of_his_role_does_not_verify():
    table = people(*crowd(2, role="mla"))
    plan = make_plan(table, event(TWO[1:]))
    planted = verify(table, plan, event(TWO[1:], roles=with_window("mla", 9, 10)))
    assert {violation.rule for violation in planted} == {Rule.ROLE_WINDOW}


def needs(least, *batches):
    return tuple(replace(b, minimum=least) for b in batches)


def test_a_batch_for_which_too_few_would_come_is_not_held():
    table = people(*crowd(5))
    plan = make_plan(table, event(needs(4, *TWO)))
    assert sorted(plan.seats["batch"].value_counts()) == [5]
    assert (plan.seats["state"] == "seated").all()


def test_as_many_batches_as_can_be_are_held_and_filled_evenly():
    table = people(*crowd(8))
    plan = make_plan(table, event(needs(3, *THREE)))
    assert sorted(plan.seats["batch"].value_counts()) == [4, 4]


def test_who_is_left_over_waits_with_that_reason():
    table = people(*crowd(4))
    plan = make_plan(table, event(needs(2, *TWO), [venue(men=3)]))
    assert (plan.seats["state"] == "seated").all()
    plan = make_plan(table, event(needs(3, *TWO), [venue(men=3)]))
    waits = plan.seats[plan.seats["state"] == "waiting"]
    assert waits["reason"].tolist() == ["minimum"]
    assert waits["why"].tolist() == [
        "too few people would come to B2 (at least 3), so it is not held; no place is left in B1"
    ] or waits["why"].tolist() == [
        "too few people would come to B1 (at least 3), so it is not held; no place is left in B2"
    ]
    kinds = [remedy.changes[0].kind for remedy in plan.remedies]
    assert kinds == [RemedyKind.BEDS, RemedyKind.MINIMUM, RemedyKind.BATCH]
    assert plan.remedies[1].seats == 1
    assert "held with 2 people fewer than its minimum" in plan.remedies[1].en


def test_a_minimum_for_all_batches_counts_for_laid_ones_too():
    table = people(*crowd(5))
    least = replace(RULES, minimum=2)
    laid = {"auto": AutoBatches((2,)), "venues": [venue(men=4, women=0, seats=4)], "rules": least}
    plan = make_plan(table, event(**laid))
    assert sorted(plan.seats["batch"].value_counts()) == [2, 3]
    with pytest.raises(NoPlanError):
        make_plan(people({"name": "A"}), event(**laid))


def test_a_batch_may_have_another_minimum_than_the_rest():
    least = replace(RULES, minimum=3)
    table = people({"name": "A"})
    plan = make_plan(table, event((TWO[0], replace(TWO[1], minimum=0)), rules=least))
    assert where(table, plan.seats) == {"A": "B2"}


def test_a_group_that_goes_together_counts_as_many_as_it_is():
    table = people(*crowd(3, together="t"))
    plan = make_plan(table, event(needs(3, *TWO)))
    assert plan.seats["batch"].nunique() == 1
    with pytest.raises(NoPlanError) as raised:
        make_plan(table, event(needs(4, *TWO)))
    assert "too few people would come to B1 (at least 4), B2 (at least 4)" in raised.value.way_out


def test_an_act_sends_nobody_home_from_a_batch_that_was_held():
    table = people(*crowd(3))
    small = event(needs(3, *TWO[:1]))
    first = make_plan(table, small)
    withdrawn = first.decisions.withdraw(table["code"][0], "")
    after = make_plan(table, small, first, standing=Standing(withdrawn, hold=Hold.PLACE))
    assert (after.seats["state"] == "seated").sum() == 2
    with pytest.raises(NoPlanError):  # a new plan holds to the rule again
        make_plan(table, small, after, standing=Standing(withdrawn))
    closed = make_plan(table, small, after, standing=Standing(withdrawn.close("B1")))
    assert (closed.seats["state"] == "seated").sum() == 2


def test_a_batch_that_is_held_with_too_few_does_not_verify():
    table = people(*crowd(2))
    plan = make_plan(table, event(TWO[:1]))
    planted = verify(table, replace(plan, batches=needs(3, *TWO[:1])), event(needs(3, *TWO[:1])))
    assert [violation.text for violation in planted] == ["B1 is held with 2, and takes at least 3"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["", "2025-06-09", "2025-06-11"]), min_size=1, max_size=6), st.integers(0, 4))
def test_as_many_as_can_be_are_seated_with_a_minimum_by_brute_force(away, least):
    table = people(*({"name": f"N{number}", "unavailable": days} for number, days in enumerate(away)))
    small = event(needs(least, *TWO), [venue(men=3)])
    closed = {"2025-06-09": "B1", "2025-06-11": "B2"}
    best = max(
        len(choice) - choice.count("")
        for choice in itertools.product(["", "B1", "B2"], repeat=len(away))
        if all(closed.get(days) != id_ for days, id_ in zip(away, choice, strict=True))
        and all(choice.count(id_) in range(max(1, least), 4) or not choice.count(id_) for id_ in ("B1", "B2"))
    )
    if not best:
        with pytest.raises(NoPlanError):
            make_plan(table, small)
        return
    plan = make_plan(table, small)
    assert plan.proven
    assert (plan.seats["state"] == "seated").sum() == best
