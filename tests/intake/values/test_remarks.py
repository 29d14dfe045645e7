"""Remarks, which are kept as they stand, and what is told of them."""

from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event, Window
from cadre_cli.intake.value_kinds import ALTERNATE_OF_WHOM, DAYS_IN_REMARK, FLOOR_IN_REMARK
from cadre_cli.intake.values.remarks import tells_alternate, tells_days, tells_floor
from tests.intake.reading import codes, column, read_csv

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
    reading = tells_alternate(text)
    assert (reading.value, reading.kind) == (text, ALTERNATE_OF_WHOM)
    assert text in reading.read


@pytest.mark.parametrize(
    "text", ["", "-", "alternate", "alternate number 98260", "reserved seat", "बस की जगह कार", "कोई विकल्प नहीं"]
)
def test_any_other_remark_says_nothing(text):
    assert tells_alternate(text).kind is tells_days(text, WINDOW).kind is tells_floor(text).kind is None


@pytest.mark.parametrize(
    "text",
    [
        *("10 जून को नहीं आ सकेंगे", "9,10 ko nahi", "cannot come on 9th", "12 तारीख को नहीं", "10-11 June available only"),
        *("13 से 15 जून तक बाहर", "10 जून के बाद ही", "बेटी की शादी 11 जून", "12 तारीख को नहीं आएंगे", "only after 12 June"),
        *("११ जून को विवाह", "9 व 10 जून अनुपलब्ध", "busy 9-10 June", "June 12 court date", "7 to 20 June abroad"),
        *(
            "son's wedding on 11/6",
            "विदेश 12-06-2025 तक",
            "exam 2025-06-13",
            "10 se 12 tak June bahar",
            "9 June birthday",
        ),
        *(
            "not before 12th of June",
            "दिनांक 12 को पेशी",
            "court on date 10",
            "9826012345, 11 June को शादी",
            "12.6.25 operation",
        ),
    ],
)
def test_a_remark_that_speaks_of_days_of_the_round_is_told_and_kept(text: str) -> None:
    reading = tells_days(text, WINDOW)
    assert (reading.value, reading.kind) == (text, DAYS_IN_REMARK)
    assert reading.read.startswith('the remark speaks of days: "')
    assert "अनुपलब्ध दिनांक" in reading.action
    assert DAYS_IN_REMARK.severity.needs_person


@pytest.mark.parametrize(
    "text",
    [
        *("veg only", "no onion", "not in room 12", "20 जुलाई को नहीं", "रसीद 12 नहीं मिली", "20 June onwards", "5 जून तक"),
        *("9826012345", "45 yrs", "12 वर्ष", "वार्ड 11", "ward no. 10/6", "बूथ क्र. 12", "12th pass", "June 2025", "12%"),
        *("born 11 June 1970", "जन्म 11-06-1970", "40 जून", "99/99/2025", "10-12 people", "5 and 8 June", "रु. 12.6"),
    ],
)
def test_numbers_that_are_no_days_of_the_round_say_nothing(text: str) -> None:
    assert tells_days(text, WINDOW).kind is None


@pytest.mark.parametrize(
    "text",
    [
        *("heart patient, ground floor", "Ground-floor pls", "नीचे का कमरा", "नीचे का कमरा चाहिए", "भूतल चाहिए", "भू-तल"),
        *("wheelchair", "wheel chair", "व्हीलचेयर", "व्हील चेयर", "cannot climb", "can't climb the stairs", "no stairs"),
        *("सीढ़ी नहीं", "सीढ़ी नहीं चढ़ सकते", "सीढ़ियाँ चढ़ने में दिक्कत", "दिव्यांग", "विकलांग", "हृदय रोगी", "knee operation"),
        *("निचली मंजिल", "neeche ka kamra", "घुटनों में दर्द", "दिल का मरीज"),
    ],
)
def test_a_remark_that_speaks_of_the_ground_floor_is_told_and_kept(text: str) -> None:
    reading = tells_floor(text)
    assert (reading.value, reading.kind) == (text, FLOOR_IN_REMARK)
    assert reading.read.endswith(f'"{text}"')
    assert FLOOR_IN_REMARK.severity.needs_person


@pytest.mark.parametrize(
    "text", ["", "first floor", "नीचे हस्ताक्षर", "background", "दिल से आभार", "upstairs is fine", "भूतपूर्व"]
)
def test_a_remark_without_a_floor_says_nothing(text: str) -> None:
    assert tells_floor(text).kind is None


def test_who_has_the_days_and_the_floor_in_their_columns_is_not_told_of(tmp_path: Path, event: Event) -> None:
    said = "wheelchair; not on 10 June"
    rows = [
        ["Name", "Not Available On", "Available From", "Ground Floor", "Remarks"],
        ["Ram", "10-06-2025", "", "yes", said],
        ["Mohan", "", "11-06-2025", "no", said],
        ["Sita", "none", "", "", said],
        ["Gita", "", "", "yes", said],
    ]
    roster = read_csv(tmp_path, event, rows)
    told = [(found.code, found.address.cell) for found in roster.findings if found.code in ("R124", "R176")]
    assert told == [("R176", "E4"), ("R124", "E5")]
    assert column(roster, "remarks") == [said] * 4
    assert "R121" not in codes(roster)
