import pandas as pd

from cadre_cli.domain.event import Rule
from cadre_cli.domain.plan import SEAT_COLUMNS, Plan, TierResult


def tier(*, value: int, bound: int, proven: bool) -> TierResult:
    return TierResult(Rule.SEAT, "seats", value, bound, more_is_better=True, proven=proven)


def test_a_proven_tier_has_no_gap() -> None:
    assert tier(value=400, bound=440, proven=True).gap == 0


def test_an_unproven_tier_tells_how_far_it_may_be() -> None:
    assert tier(value=400, bound=440, proven=False).gap == 40


def test_a_plan_is_proven_when_all_its_tiers_are() -> None:
    seats = pd.DataFrame(columns=SEAT_COLUMNS)
    good, open_ = tier(value=1, bound=1, proven=True), tier(value=1, bound=2, proven=False)
    assert Plan((), seats, (good, good)).proven
    assert not Plan((), seats, (good, open_)).proven
