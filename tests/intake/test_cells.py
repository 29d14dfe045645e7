from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.intake.cells import (
    cell_name,
    cell_text,
    column_index,
    column_letter,
    column_texts,
    rows_and_texts,
    text_rows,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("  राम  ", "राम"),
        ("\u200d \u200b", ""),
        (9826012345.0, "9826012345"),
        (9826012345, "9826012345"),
        (0.5, "0.5"),
        (True, "yes"),
        (False, "no"),
        (date(2025, 6, 9), "2025-06-09"),
        (datetime(2025, 6, 9), "2025-06-09"),
        (datetime(2025, 6, 9, 10, 30), "2025-06-09 10:30:00"),
        (time(10, 30), "10:30:00"),
        (timedelta(hours=1), "1:00:00"),
    ],
)
def test_a_cell_reads_as_a_person_would_read_it_aloud(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_one_and_true_stay_apart_although_python_thinks_them_equal() -> None:
    assert text_rows([[1, True, 1.0], [True, 1.0, 1]]) == [["1", "yes", "1"], ["yes", "1", "1"]]


def test_the_different_texts_of_rows_are_told_with_them() -> None:
    rows, texts = rows_and_texts([["राम ", 1.0, "MLA"], ["Sita", True, "MLA"]])
    assert rows == [["राम", "1", "MLA"], ["Sita", "yes", "MLA"]]
    assert sorted(texts) == ["MLA", "Sita", "राम"]


@given(st.integers(0, 16383))
def test_letters_and_numbers_of_columns_agree(index: int) -> None:
    assert column_index(column_letter(index)) == index


def test_addresses_are_those_of_excel() -> None:
    assert cell_name(16, 2) == "C17"
    assert cell_name(0, 26) == "AA1"


def test_a_row_that_ends_early_has_empty_cells() -> None:
    assert column_texts([["a"], ["b", "c"]], 1) == ["", "c"]
