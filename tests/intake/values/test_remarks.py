"""Remarks, which are kept as they stand, and what is noted about them."""

from datetime import date

import pytest

from cadre_cli.domain.event import Window
from cadre_cli.intake.value_kinds import ALTERNATE_OF_WHOM, DAYS_IN_REMARK
from cadre_cli.intake.values.remarks import read_remark

WINDOW = Window(date(2025, 6, 9), date(2025, 6, 15))


@pytest.mark.parametrize(
    "text",
    [
        "alternate for Ram Lal",
        "VIP; Substitute of Smt. Devi",
        "stand-by for राम लाल",
        "will stand in for Ram Lal",
        "राम लाल के विकल्प",
        "राम लाल का वैकल्पिक",
        "राम लाल के स्थान पर आएँगे",
        "राम लाल की जगह भाग लेंगे",
    ],
)
def test_a_remark_that_says_whom_he_stands_in_for_is_noted_and_kept(text):
    reading = read_remark(text, WINDOW)
    assert (reading.value, reading.kind) == (text, ALTERNATE_OF_WHOM)
    assert text in reading.read


@pytest.mark.parametrize(
    "text", ["", "-", "alternate", "alternate number 98260", "reserved seat", "बस की जगह कार", "कोई विकल्प नहीं"]
)
def test_any_other_remark_says_nothing(text):
    assert (read_remark(text, WINDOW).value, read_remark(text, WINDOW).kind) == (text, None)


@pytest.mark.parametrize(
    "text", ["10 जून को नहीं आ सकेंगे", "9,10 ko nahi", "cannot come on 9th", "12 तारीख को नहीं", "10-11 June available only"]
)
def test_a_remark_that_says_when_he_cannot_come_is_noted_and_kept(text: str) -> None:
    reading = read_remark(text, WINDOW)
    assert (reading.value, reading.kind) == (text, DAYS_IN_REMARK)
    assert reading.read == f'the remark speaks of days: "{text}"'
    assert "अनुपलब्ध दिनांक" in reading.action


@pytest.mark.parametrize(
    "text", ["veg only", "no onion", "not in room 12", "20 जुलाई को नहीं", "9 June birthday", "रसीद 12 नहीं मिली"]
)
def test_numbers_and_refusals_that_are_no_days_of_the_round_say_nothing(text: str) -> None:
    assert read_remark(text, WINDOW).kind is None
