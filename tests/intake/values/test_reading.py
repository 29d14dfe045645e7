import pytest

from cadre_cli.intake.values.reading import Reading, both_languages, says_nothing


@pytest.mark.parametrize("text", ["", " ", "-", "--", "N/A", "n.a.", "nil", "None", "निरंक", "नहीं है", "\u200b"])
def test_what_people_write_to_leave_a_cell_empty(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["0", "Nilesh", "नहीं", "no"])
def test_words_that_say_something(text: str) -> None:
    assert not says_nothing(text)


def test_a_reading_without_a_finding() -> None:
    assert Reading("x") == Reading("x", None, "", "")


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("भोपाल / Bhopal", ("भोपाल", "Bhopal")),
        ("लोग\nPeople", ("लोग", "People")),
        ("जिला/शहर", None),
        ("a / b / c", None),
        ("", None),
    ],
)
def test_the_halves_of_what_is_written_in_two_languages(text: str, halves: tuple[str, str] | None) -> None:
    assert both_languages(text) == halves
