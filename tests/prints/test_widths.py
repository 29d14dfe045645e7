from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.prints.widths import ON_A4, breadth, fitted, lines


def test_marks_over_and_under_letters_take_no_width() -> None:
    assert breadth("कुँुँुँुँुँ") == 1
    assert breadth("सुशीला" * 4) == breadth("सशल" * 4) + 4  # eight signs beside their letters, half a digit each


def test_a_joined_letter_takes_half_its_width() -> None:
    assert breadth("क्षत्र") == breadth("कषतर") - 1
    assert breadth("वाक्") == breadth("वाक")  # a letter cut short at the end stays whole


def test_lines_break_between_words() -> None:
    assert lines("Assembly In-charge", 12) == 2
    assert lines("State Office-bearer", 16) == 2
    assert lines("a bb ccc", 40) == 1
    assert lines("aaaa bbbb cccc", 6) == 3
    assert lines("one\n\ntwo", 20) == 3


def test_a_word_longer_than_the_line_runs_on() -> None:
    assert lines("x" * 25, 11) == 3
    assert lines("ab " + "x" * 25, 11) == 4


def test_columns_that_fit_stay_as_they_are() -> None:
    assert fitted([10, 20, 30], ON_A4["landscape"]) == [10, 20, 30]
    assert fitted([], 100) == []


def test_the_widest_give_way_first() -> None:
    assert fitted([10, 60, 90], 7 * 110 + 15) == [10, 50, 50]


def test_what_an_earlier_table_takes_is_not_taken_back() -> None:
    assert fitted([40, 40], 7 * 60 + 15, [8, 25, 12]) == [23, 25, 12]
    assert fitted([40], 7 * 90 + 15, [50, 30]) == [50, 30]


def test_no_column_becomes_too_narrow_to_read() -> None:
    assert fitted([50] * 100, 100) == [9] * 100


@given(st.lists(st.integers(3, 100), min_size=1, max_size=12))
def test_columns_never_grow_and_fit_the_page(widths: list[int]) -> None:
    narrow = fitted(widths, ON_A4["landscape"])
    assert all(after <= before for after, before in zip(narrow, widths, strict=True))
    assert sum(7 * width + 5 for width in narrow) <= ON_A4["landscape"]


@given(st.text(), st.integers(1, 60))
def test_more_room_never_needs_more_lines(text: str, width: int) -> None:
    assert 1 <= lines(text, width + 1) <= lines(text, width)
