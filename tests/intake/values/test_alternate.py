"""Words and numbers by which lists say who is an alternate."""

import pytest

from cadre_cli.intake.value_kinds import ALTERNATE_OF_WHOM, ALTERNATE_UNCLEAR
from cadre_cli.intake.values.alternate import read_alternate, read_remark


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[
            (word, "")
            for word in (
                "",
                "-",
                "no",
                "No",
                "नहीं",
                "0",
                "Regular",
                "मुख्य",
                "✗",
                "वैकल्पिक 0",
                "वैकल्पिक नहीं",
                "Not alternate",
            )
        ],
        *[(word, "1") for word in ("yes", "हाँ", "✓", "Alternate", "वैकल्पिक", "रिज़र्व", "1", "1.0")],
        *[
            (word, "2")
            for word in ("2", "२", "2nd", "#2", "R-2", "A2", "Alternate 2", "वैकल्पिक २", "प्रतीक्षा क्र. 2", "WL-2")
        ],
    ],
)
def test_who_is_an_alternate_and_which(text, value):
    reading = read_alternate(text)
    assert (reading.value, reading.kind) == (value, None)


def test_the_name_of_somebody_counts_as_a_yes_and_is_asked():
    reading = read_alternate("Ram Lal")
    assert (reading.value, reading.kind) == ("1", ALTERNATE_UNCLEAR)
    assert reading.read == 'neither yes, no nor a number: "Ram Lal"'


def test_a_name_behind_a_yes_is_not_linked():
    reading = read_alternate("alternate for  Ram Lal")
    assert (reading.value, reading.kind) == ("1", ALTERNATE_OF_WHOM)
    assert reading.action.startswith("taken for an alternate; the name is not linked")


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
    reading = read_remark(text)
    assert (reading.value, reading.kind) == (text, ALTERNATE_OF_WHOM)
    assert text in reading.read


@pytest.mark.parametrize(
    "text", ["", "-", "alternate", "alternate number 98260", "reserved seat", "बस की जगह कार", "कोई विकल्प नहीं"]
)
def test_any_other_remark_says_nothing(text):
    assert (read_remark(text).value, read_remark(text).kind) == (text, None)
