from dataclasses import replace

import pytest

from cadre_cli.domain.event import SOFT_RULES, Rule
from cadre_cli.domain.plan import OpenPart, PlanOnFile, TierResult
from cadre_cli.prints.goals import MOST_NAMED, Goal, goals


def _one(planned: PlanOnFile, tier: TierResult) -> Goal:
    (goal,) = goals(replace(planned, plan=replace(planned.plan, tiers=(tier,))))
    return goal


def test_the_goals_stand_in_the_order_of_the_plan(planned: PlanOnFile) -> None:
    tiers = tuple(TierResult(rule, "title", 1, 1, True, True) for rule in SOFT_RULES)
    assert [goal.rule for goal in goals(replace(planned, plan=replace(planned.plan, tiers=tiers)))] == list(SOFT_RULES)


def test_seats_are_counted_against_all_who_could_sit(planned: PlanOnFile) -> None:
    goal = _one(planned, TierResult(Rule.SEAT, "people seated", 10, 10, True, True))
    assert goal.goal.hi == "अधिक से अधिक लोगों को स्थान"
    assert goal.result.en == "10 of 11 people have a seat · proven: no plan does better"
    assert goal.result.hi == "11 में से 10 लोगों को स्थान मिला · सिद्ध: इससे अच्छी योजना संभव नहीं"


def test_wishes_are_counted_against_all_who_wished(planned: PlanOnFile) -> None:
    for code, column in (("A2C4F", "wish_batches"), ("L4N6R", "wish_days"), ("M5P7S", "wish_days")):
        planned.people.loc[planned.people["code"] == code, column] = "B1"
    goal = _one(planned, TierResult(Rule.WISHES, "wishes met", 1, 1, True, True))
    assert goal.result.en.startswith("1 of 2 wishes met · ")  # who is set aside is not asked


def test_what_time_left_unproven_is_said_with_its_bound(planned: PlanOnFile) -> None:
    most = _one(planned, TierResult(Rule.SEAT, "people seated", 9, 10, True, False))
    assert most.result.en == (
        "9 of 11 people have a seat · time ran out before it was proven; no plan can reach more than 10"
    )
    least = _one(planned, TierResult(Rule.ONE_AWAY, "title", 3, 1, False, False))
    assert least.result.hi.endswith("1 से कम किसी योजना में संभव नहीं")


def test_the_venues_that_are_not_proven_are_named_the_worst_first(planned: PlanOnFile) -> None:
    near, far = OpenPart(("hill",), 1), OpenPart(("hill",), 4)
    goal = _one(planned, TierResult(Rule.SPREAD, "title", 9, 4, False, False, (near, far)))
    assert goal.proof.en.endswith("no plan can get below 4 (Hill & Lake House: 4; Hill & Lake House: 1)")
    assert goal.proof.hi.endswith("संभव नहीं (पर्वत भवन: 4; पर्वत भवन: 1)")
    many = _one(planned, TierResult(Rule.SPREAD, "title", 20, 4, False, False, (near,) * (MOST_NAMED + 3)))
    assert many.proof.en.endswith("House: 1 + 3)")


@pytest.mark.parametrize(
    ("title", "english", "hindi"),
    [
        ("MLA seated", "By priority: MLA", "वरीयता से: विधायक"),
        ("people who paid seated", "By priority: people who paid", "वरीयता से: लोग जिन्होंने जमा किया"),
        (
            "MLA, District president who have not paid seated",
            "By priority: MLA, District president who have not paid",
            "वरीयता से: विधायक, जिला अध्यक्ष जिन्होंने जमा नहीं किया",
        ),
    ],
)
def test_the_steps_of_seating_name_their_group(planned: PlanOnFile, title: str, english: str, hindi: str) -> None:
    goal = _one(planned, TierResult(Rule.SEAT, title, 3, 3, True, True))
    assert (goal.goal.en, goal.goal.hi) == (english, hindi)
    assert goal.result.en == "3 of them have a seat · proven: no plan does better"


def test_what_an_act_left_as_it_is_ran_out_of_no_time(planned):
    goal = _one(planned, TierResult(Rule.SEAT, "people seated", 9, 11, True, False, held=True))
    assert goal.proof.en == "nobody else was moved for it: cadre plan may seat up to 11"


@pytest.mark.parametrize(("proven", "says"), [(True, "no plan does better"), (False, "time ran out")])
def test_the_sum_of_ranks_is_not_shown(planned: PlanOnFile, proven: bool, says: str) -> None:
    goal = _one(planned, TierResult(Rule.SEAT, "roster order among everyone", 8675, 9000, True, proven))
    assert goal.goal.hi == "सूची के क्रम से: सब"
    assert "8675" not in goal.result.en
    assert says in goal.result.en
