from datetime import date, time

import pytest

from cadre_cli.domain.timetable import Fix
from cadre_cli.errors import UsageError
from cadre_cli.workflows.sessions_meant import parse_fix
from tests.timetable.lessons import expert, module, on, task

ROUND = task([module("ai"), module("mobile")], [expert("E1", "ai", available=on(9, hours="08:00-12:00"))])


@pytest.mark.parametrize(
    "words", ["B1 2025-06-09 09:00 ai E1", "b1, 9, 9:00, AI, e1", "B1 9 June 9.00 ai E1", "B1 9 जून 2025 ९:०० ai E1"]
)
def test_a_session_with_who_teaches_it(words: str) -> None:
    assert parse_fix(words, ROUND) == Fix("B1", date(2025, 6, 9), time(9), "ai", "E1")


def test_who_teaches_it_may_be_left_open() -> None:
    assert parse_fix("B1 9 14:00 mobile", ROUND) == Fix("B1", date(2025, 6, 9), time(14), "mobile")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("B1 9 14:00 ai E1", "E1 cannot come on 2025-06-09 from 14:00"),
        ("B1 9 09:00 mobile E1", "does not teach"),
    ],
)
def test_who_cannot_teach_it_then(words: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse_fix(words, ROUND)
