from dataclasses import replace

import pandas as pd
import pytest

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import FaultError
from cadre_cli.prints.census import count_everyone


def with_seats(planned: PlanOnFile, seats: pd.DataFrame) -> PlanOnFile:
    return replace(planned, plan=replace(planned.plan, seats=seats))


def test_everyone_who_came_in_is_counted_once(planned: PlanOnFile) -> None:
    census = count_everyone(planned)
    assert (census.seated, census.waiting, census.set_aside, census.everyone) == (10, 1, 1, 12)


def test_a_person_missing_from_the_seats(planned: PlanOnFile) -> None:
    with pytest.raises(FaultError, match="12 people came in, the plan has 11 places"):
        count_everyone(with_seats(planned, planned.plan.seats.iloc[:-1]))


def test_a_person_twice(planned: PlanOnFile) -> None:
    twice = replace(
        with_seats(planned, pd.concat([planned.plan.seats, planned.plan.seats.iloc[:1]])),
        people=pd.concat([planned.people, planned.people.iloc[:1]]),
    )
    with pytest.raises(FaultError, match="twice"):
        count_everyone(twice)


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("state", "lost", "only 11 are seated, waiting or set aside"),
        ("batch", "B9", "a batch that the plan does not have"),
        ("state", "waiting", "not seated holds a batch"),
    ],
)
def test_a_place_that_cannot_be(planned: PlanOnFile, column: str, value: str, says: str) -> None:
    seats = planned.plan.seats.copy()
    seats.loc[0, column] = value
    with pytest.raises(FaultError, match=says):
        count_everyone(with_seats(planned, seats))
