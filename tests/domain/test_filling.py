from datetime import date

import pandas as pd
import pytest

from cadre_cli.domain.event import Batch, Event, Turnover, UnknownGender
from cadre_cli.domain.filling import Filling, Share, fillings, fillings_of
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.planning.plan import make_plan
from tests.planning import rounds
from tests.prints.conftest import event


def filled(the_event: Event, *batches: Batch, gender: str = "men", **people: int) -> tuple[Filling, ...]:
    where = pd.Series([batch for batch, count in people.items() for _ in range(count)], dtype="str")
    return fillings_of(pd.Series(gender, index=where.index, dtype="str"), where, batches, the_event)


FIRST = Batch("B1", "hill", date(2025, 6, 9), date(2025, 6, 11))
SECOND = Batch("B2", "hill", date(2025, 6, 11), date(2025, 6, 13))


def test_two_batches_under_one_roof_share_its_beds() -> None:
    where = pd.Series(["B1"] * 5 + ["B2"] * 5, dtype="str")
    gender = pd.Series(["men"] * 3 + ["women"] * 2 + ["men"] * 3 + ["women", ""], dtype="str")
    first, second = fillings_of(gender, where, (FIRST, SECOND), event(turnover=Turnover.NEXT_DAY))
    assert (first.men, first.women, first.gender_unknown) == (3, 2, 0)
    assert (second.men, second.women, second.gender_unknown) == (3, 1, 1)
    assert first.men_beds == Share(3, 1)  # 8 beds, 3 + 4 on the 11th
    assert second.men_beds == Share(4, 1)  # who gives no gender is planned in a men's bed
    assert first.women_beds == Share(2, 1)
    assert first.seats == second.seats == Share(5, 2)


def test_a_plan_on_file_is_counted_from_its_own_tables() -> None:
    round_ = rounds.event()
    people = rounds.people(*rounds.crowd(4), *rounds.crowd(2, gender="women"))
    plan = make_plan(people, round_)
    filled_batches = fillings(PlanOnFile(round_, plan, people, ()))
    assert sum(filling.people for filling in filled_batches) == 6
    assert sum(filling.women for filling in filled_batches) == 2


@pytest.mark.parametrize(("turnover", "free"), [(Turnover.SAME_DAY, 5), (Turnover.NEXT_DAY, 1)])
def test_beds_on_the_day_of_change(turnover: Turnover, free: int) -> None:
    first, second = filled(event(turnover=turnover), FIRST, SECOND, B1=3, B2=4)
    assert first.men_beds == Share(3, free)
    assert second.men_beds == Share(4, free - 1 if free == 5 else free)


def test_a_day_camp_takes_its_beds_for_that_day() -> None:
    day = Batch("B1", "hill", date(2025, 6, 9), date(2025, 6, 9))
    assert filled(event(), day, B1=3)[0].men_beds == Share(3, 5)


def test_unknown_gender_in_womens_beds() -> None:
    (filling,) = filled(event(unknown_gender=UnknownGender.WOMEN), FIRST, gender="", B1=2)
    assert filling.gender_unknown == filling.people == 2
    assert filling.women_beds == Share(2, 2)
    assert filling.men_beds == Share(0, 8)


def test_an_empty_batch_is_free() -> None:
    (filling,) = filled(event(), FIRST)
    assert filling.seats == Share(0, 12)
