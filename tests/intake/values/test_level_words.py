import pytest

from cadre_cli.intake.values.level_words import level_said, read_level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("जिला", "district"),
        ("जिला स्तर", "district"),
        ("City", "district"),
        ("Block Level", "block"),
        ("मंडल", "mandalam"),
        ("x", ""),
    ],
)
def test_a_cell_says_a_level(text: str, level: str) -> None:
    assert read_level(text) == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("मंडल अध्यक्ष", "mandalam"),
        ("ब्लॉकाध्यक्ष", "block"),
        ("विधान सभा प्रभारी", "assembly"),
        ("लोक सभा प्रभारी", "parliament"),
        ("youth district president", "district"),
        ("अध्यक्ष", ""),
        ("", ""),
    ],
)
def test_the_level_that_an_office_names(text: str, level: str) -> None:
    assert level_said(text.split()) == level
