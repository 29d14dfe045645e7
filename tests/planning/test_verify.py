"""A planted breach of every rule is caught by the verifier."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import AutoBatches, Rule, Turnover, UnknownGender
from cadre_cli.domain.plan import TierResult
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import RULES, batch, event, people, venue

TWO = (batch("B1", 9, 10), batch("B2", 11, 12, roles=("mla", "assembly_incharge", "district_president")))
AWAY = " ".join(f"2025-06-{day:02d}" for day in range(9, 16))
TABLE = people(
    {"name": "A", "unavailable": "2025-06-12"},
    {"name": "B", "gender": "women"},
    {"name": "C", "role": "district_incharge", "pin": "B1"},
    {"name": "D", "apart": "x"},
    {"name": "E", "apart": "x"},
    {"name": "F", "together": "t"},
    {"name": "G", "together": "t"},
    {"name": "H", "wish_batches": "B2"},
    {"name": "I", "unavailable": AWAY},
    {"name": "J", "set_aside": "role not known"},
    {"name": "K", "role": "district_president"},
)
EVENT = event(TWO)
PLAN = make_plan(TABLE, EVENT)
CODE = dict(zip(TABLE["name"], TABLE["code"], strict=True))


def altered(name, **values):
    seats = PLAN.seats.copy()
    for column, value in values.items():
        seats.loc[seats["code"] == CODE[name], column] = value
    return replace(PLAN, seats=seats)


def moved(name):
    now = PLAN.seats.set_index("code").loc[CODE[name], "batch"]
    return altered(name, batch="B2" if now == "B1" else "B1")


def rules_broken(plan, event_=EVENT, table=TABLE):
    return {violation.rule for violation in verify(table, plan, event_)}


def test_a_sound_plan_has_no_violation():
    assert verify(TABLE, PLAN, EVENT) == ()


def test_a_person_who_is_lost():
    lost = replace(PLAN, seats=PLAN.seats[PLAN.seats["code"] != CODE["A"]])
    assert [v.text for v in verify(TABLE, lost, EVENT)] == [
        f"{CODE['A']} is lost: neither seated, nor waiting, nor set aside"
    ]


def test_a_person_who_stands_twice():
    twice = replace(PLAN, seats=PLAN.seats.loc[[*PLAN.seats.index, 0]])
    assert "stands 2 times" in verify(TABLE, twice, EVENT)[0].text


def test_a_stranger_in_the_plan():
    assert "is no participant" in verify(TABLE[TABLE["name"] != "A"], PLAN, EVENT)[0].text


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("A", {"batch": "B9"}),
        ("A", {"batch": ""}),
        ("I", {"batch": "B1"}),
        ("J", {"state": "waiting"}),
        ("A", {"state": "set_aside", "batch": ""}),
    ],
)
def test_states_and_batches_that_contradict_each_other(name, values):
    assert rules_broken(altered(name, **values)) == {Rule.ONE_BATCH}


def test_a_batch_that_leaves_the_window():
    outside = replace(PLAN, batches=(TWO[0], batch("B2", 15, 16)))
    assert "B2 leaves the window" in [v.text for v in verify(TABLE, outside, EVENT)]


def test_laid_batches_that_share_a_day():
    overlapping = replace(PLAN, auto=True, batches=(TWO[0], replace(TWO[1], arrives=TWO[0].departs)))
    assert "B1 and B2 share a day at V1" in [v.text for v in verify(TABLE, overlapping, EVENT)]
    same_day = replace(EVENT, turnover=Turnover.SAME_DAY)
    assert "B1 and B2 share a day at V1" not in [v.text for v in verify(TABLE, overlapping, same_day)]


def test_a_role_that_is_not_admitted():
    assert Rule.ADMITS_ROLE in rules_broken(moved("C"))


def test_a_venue_that_does_not_serve_the_district():
    elsewhere = event(TWO, [venue(serves=("Indore",))])
    assert Rule.ADMITS_ROLE in rules_broken(PLAN, elsewhere)


def test_a_day_on_which_he_is_away():
    assert Rule.AVAILABLE in rules_broken(moved("A"))


def test_a_broken_pin():
    assert Rule.PIN in rules_broken(moved("C"))


def test_one_bed_too_few_for_women_and_then_for_men():
    assert Rule.BEDS in rules_broken(PLAN, event(TWO, [venue(women=0)]))
    assert Rule.BEDS in rules_broken(PLAN, event(TWO, [venue(men=3)]))


def test_people_of_unknown_gender_need_the_bed_that_the_event_says():
    unknown = TABLE.assign(gender=TABLE["gender"].replace("women", ""))
    few = event(TWO, [venue(women=0)])
    assert Rule.BEDS not in rules_broken(PLAN, few, unknown)
    assert Rule.BEDS in rules_broken(PLAN, replace(few, unknown_gender=UnknownGender.WOMEN), unknown)


def test_a_hall_that_is_too_small():
    assert Rule.SEATS in rules_broken(PLAN, event(TWO, [venue(seats=2)]))


def test_two_who_are_to_be_apart():
    assert Rule.APART in rules_broken(moved("D"))


def test_two_who_are_to_be_together():
    assert Rule.TOGETHER in rules_broken(moved("F"))


@pytest.mark.parametrize(
    ("rule", "title"),
    [
        (Rule.SEAT, "people seated"),
        (Rule.ONE_AWAY, "party districts left without either"),
        (Rule.WISHES, "wishes met"),
    ],
)
def test_a_tier_that_claims_what_the_list_does_not_hold(rule, title):
    claimed = replace(PLAN, tiers=(TierResult(rule, title, 99, 99, True, True),))
    assert rules_broken(claimed) == {rule}


def test_a_president_and_incharge_away_together_are_counted():
    both = altered("K", batch="B1")
    claims = [tier for tier in PLAN.tiers if tier.rule is Rule.ONE_AWAY]
    assert claims[0].value == 0
    assert Rule.ONE_AWAY in rules_broken(both)


def test_rules_that_are_switched_off_are_not_checked():
    lenient = replace(EVENT, rules=replace(RULES, hard=frozenset({Rule.ONE_BATCH}), tiers=({Rule.SEAT: 1},)))
    broken = replace(altered("D", batch="B1"), tiers=())
    assert verify(TABLE, replace(altered("A", batch="B2"), tiers=()), lenient) == ()
    assert verify(TABLE, broken, lenient) == ()


def test_two_participants_with_one_code():
    twins = TABLE.assign(code=TABLE["code"].replace(CODE["B"], CODE["A"]))
    assert "is the code of several participants" in verify(twins, PLAN, EVENT)[0].text


def test_batches_that_are_not_the_events():
    twice = replace(PLAN, batches=(*TWO, TWO[1]))
    assert [v.text for v in verify(TABLE, twice, EVENT)][:2] == [
        "two batches have the same id",
        "the batches are not those of the event",
    ]


def test_a_laid_batch_of_another_length():
    laid = event(auto=AutoBatches((3,)))
    assert Rule.FEWEST_BATCHES in rules_broken(replace(PLAN, auto=True), laid)


def test_somebody_seated_whose_gender_must_be_known():
    unknown = TABLE.assign(gender=TABLE["gender"].replace("women", ""))
    assert Rule.BEDS in rules_broken(PLAN, replace(EVENT, unknown_gender=UnknownGender.WAIT), unknown)


def test_a_claim_about_who_stayed_and_how_many_batches_are_held():
    claims = (
        TierResult(Rule.KEEP, "people who stay in their batch", 99, 99, True, True),
        TierResult(Rule.FEWEST_BATCHES, "batches held", 99, 99, False, True),
    )
    assert rules_broken(replace(PLAN, tiers=claims)) == {Rule.KEEP, Rule.FEWEST_BATCHES}
    seated = int((PLAN.seats["state"] == "seated").sum())
    stayed = replace(PLAN, tiers=(replace(claims[0], value=seated),))
    assert verify(TABLE, stayed, EVENT, PLAN) == ()
