import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cadre_cli.intake import value_kinds as kinds
from cadre_cli.intake.values.mobile import AREA_CODES, CLEAN_MOBILE, NOBODYS_MOBILES, read_mobile
from cadre_cli.intake.values.reading import Reading

ONE = "9826012345"
TWO = "9826012345 9426012345"


@pytest.mark.parametrize(
    "text",
    [
        *(ONE, f"{ONE}.0", f"+91{ONE}", "+91 98260 12345", "+91-98260-12345", f"0{ONE}", f"91{ONE}", f"0091{ONE}"),
        *(
            "98260-12345",
            "98260.12345",
            "9826 012 345",
            "९८२६०१२३४५",
            "०९८२६०१२३४५",
            "98260\u200b12345",
            "98260\xa012345",
        ),
        *(f"Mob. {ONE}", f"मो. {ONE}", f"{ONE} (पत्नी)", f"PA {ONE}", f"{ONE} PA", f"WhatsApp: {ONE}", f"{ONE} (O)"),
        *("9.826012345E+09", f"{ONE} {ONE}", "09826-012345", f"(M) {ONE}"),
    ],
)
def test_one_number_however_it_is_typed(text: str) -> None:
    assert read_mobile(text) == Reading(ONE)


@pytest.mark.parametrize(
    "text",
    [
        *("9826012345 / 9426012345", "9826012345, 9426012345", "9826012345 9426012345", "98260 12345 94260 12345"),
        *(
            "9826012345\n9426012345",
            "9826012345-9426012345",
            "9826012345 (पत्नी 9426012345)",
            "9826012345 PA 9426012345",
        ),
        *("9826012345 और 9426012345", "M:9826012345 H:9426012345", "+91 98260 12345 0 94260 12345"),
    ],
)
def test_of_two_numbers_the_first_is_the_main_one(text: str) -> None:
    reading = read_mobile(text)
    assert (reading.value, reading.kind) == (TWO, kinds.MOBILE_SEVERAL)
    assert reading.action == "9826012345 is taken as the main one, the rest is kept"


def test_a_digit_is_missing() -> None:
    expected = 'mobile has 9 digits: "98260 1234"', "add the missing digit or clear the cell"
    assert read_mobile("98260 1234") == Reading("", kinds.MOBILE_LENGTH, *expected)


@pytest.mark.parametrize(
    ("text", "count", "way_out"),
    [
        ("98260123", 8, "add the 2 missing digits or clear the cell"),
        ("98260123456", 11, "remove the surplus digits or clear the cell"),
        ("9826 012345 1", 11, "remove the surplus digits or clear the cell"),
        ("+91 98260 1234", 9, "add the missing digit or clear the cell"),
    ],
)
def test_too_few_and_too_many_digits(text: str, count: int, way_out: str) -> None:
    reading = read_mobile(text)
    assert (reading.value, reading.kind, reading.action) == ("", kinds.MOBILE_LENGTH, way_out)
    assert reading.read == f'mobile has {count} digits: "{text}"'


@pytest.mark.parametrize(
    "text", ["9826O12345", "982601234O", "O826012345", "9999999999", "5826012345", "1234567890", "राम"]
)
def test_what_is_no_mobile(text: str) -> None:
    reading = read_mobile(text)
    assert (reading.value, reading.kind) == ("", kinds.MOBILE_NOT_ONE)
    assert f'"{text}"' in reading.read


def test_excel_has_eaten_the_digits() -> None:
    reading = read_mobile("9.82601E+09")
    assert (reading.value, reading.kind) == ("", kinds.MOBILE_ROUNDED)


def test_a_number_cell_of_nine_digits_is_not_filled_up_with_its_decimal() -> None:
    assert read_mobile("982601234.0").read == 'mobile has 9 digits: "982601234.0"'


def test_a_good_number_beside_a_bad_one_is_kept() -> None:
    reading = read_mobile("9826012345 / 94260")
    assert (reading.value, reading.kind, reading.read) == (ONE, kinds.MOBILE_LENGTH, 'mobile has 5 digits: "94260"')


@pytest.mark.parametrize(
    "text", ["0755-2551234", "(0755) 2551234", "07582 222333", "917552551234", "+91 755 2551234", "+91-7582-222333"]
)
def test_a_landline_is_asked_about(text: str) -> None:
    assert (read_mobile(text).value, read_mobile(text).kind) == ("", kinds.MOBILE_LANDLINE)


def test_a_mobile_beside_a_landline_is_kept() -> None:
    assert read_mobile("0755-2551234, 9826012345").value == ONE


@pytest.mark.parametrize("text", ["", "-", "NA", "नहीं है"])
def test_no_number_at_all(text: str) -> None:
    assert read_mobile(text) == Reading("")


def test_a_mobile_behind_the_code_of_the_country_that_only_begins_like_an_area_is_read() -> None:
    assert read_mobile("917553551234") == Reading("7553551234")


@given(
    st.from_regex(r"[6-9][0-9]{9}", fullmatch=True), st.sampled_from(["", "+91", "+91 ", "0", "91", "0091-"]), st.data()
)
def test_every_real_number_is_read_whatever_stands_around_it(digits: str, prefix: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, 9))
    gap = data.draw(st.sampled_from(["", " ", "-", "."]))
    assume(len(set(digits)) > 1)
    assume(gap != "." or digits[cut:].strip("0"))  # 60000000.00 is the cell of a number
    is_like_a_landline = digits.startswith(AREA_CODES)
    if not (prefix.endswith("0") and gap) and not (prefix and is_like_a_landline):  # asked about
        assert read_mobile(prefix + digits[:cut] + gap + digits[cut:]) == Reading(digits)


@given(st.text(max_size=30))
def test_no_text_gives_anything_but_ten_digit_numbers(text: str) -> None:
    reading = read_mobile(text)
    assert all(len(number) == 10 and number.isascii() and number.isdigit() for number in reading.value.split())
    assert (reading.kind is None) == (reading.read == "") == (reading.action == "")


def test_a_house_number_is_no_mobile_that_lost_digits() -> None:
    assert read_mobile("वार्ड 3").read == 'not a mobile number: "वार्ड 3"'


@given(st.from_regex(CLEAN_MOBILE, fullmatch=True) | st.sampled_from(NOBODYS_MOBILES))
def test_a_clean_number_is_read_as_it_stands_but_for_those_that_are_nobodys(digits: str) -> None:
    assert (read_mobile(digits) == Reading(digits)) == (digits not in NOBODYS_MOBILES)


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_what_is_not_clean_may_be_refused_and_what_is_refused_is_not_clean(digits: str) -> None:
    is_clean = re.fullmatch(CLEAN_MOBILE, digits) is not None and digits not in NOBODYS_MOBILES
    assert is_clean == (read_mobile(digits) == Reading(digits))


@pytest.mark.parametrize("text", ["07552551234", "०७५५२५५१२३४", "07542255123", "9826012345, 07312551234"])
def test_an_area_code_without_a_break_may_be_a_landline(text: str) -> None:
    reading = read_mobile(text)
    assert reading.value == ("9826012345" if "," in text else "")
    assert reading.kind is not None
    assert reading.kind.code == "R105"
    assert reading.question is not None
    assert [answer.value[:1] for answer in reading.question.proposals] == ["b", "7"]


@pytest.mark.parametrize("text", ["07000012345", "09826012345", "7552551234"])
def test_a_mobile_with_a_0_that_is_no_area_code_of_the_state(text: str) -> None:
    assert read_mobile(text).kind is None
