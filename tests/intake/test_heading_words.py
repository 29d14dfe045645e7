"""Headings that no list of spellings holds, understood by their words."""

import pytest

from cadre_cli.intake.heading_words import field_of_words


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        *(("सदस्य का पूरा नाम", "name"), ("Sadasya ka Naam", "name"), ("Participants' Full Name", "name")),
        *(
            ("Name of Distt.", "district"),
            ("विधानसभा का नाम व क्रमांक", "assembly"),
            ("Vidhan Sabha Kshetra", "assembly"),
        ),
        *(("पार्टी पद", "role"), ("Current Responsibility", "role"), ("Dayitva", "role")),
        *(("मो.न.", "mobile"), ("Sampark Sutra", "mobile"), ("Mobile Nos.", "mobile"), ("A.C. No", "assembly")),
        *(("अन्य मोबाइल", "mobiles"), ("Alt. No.", "mobiles"), ("Janm Tithi", "birth_date"), ("Sector No.", "sector")),
        ("जन्म की तारीख", "birth_date"),
    ],
)
def test_a_heading_is_what_all_its_words_say(heading: str, field: str) -> None:
    assert field_of_words(heading) == field


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "",
            "123",
            "Father Name",
            "पिता का मोबाइल",
            "District Code",
            "Mobile Company",
            "Total Booths",
            "Previous Post",
        ),
        *(
            "Contact Name",
            "Party Name",
            "Block President",
            "अन्य",
            "No.",
            "Name / Mobile",
            "Member of Vidhan Sabha",
            "Umesh",
        ),
    ],
)
def test_a_word_that_is_not_known_or_a_second_field_says_nothing(heading: str) -> None:
    assert field_of_words(heading) == ""
