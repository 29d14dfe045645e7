import pandas as pd
import pytest

from cadre_cli.intake.ditto import fill_down, is_ditto


def filled(texts: list[str], part: list[int] | None = None, merged: list[tuple[int, int]] | None = None) -> list[str]:
    series = pd.Series(texts, dtype=object)
    parts = pd.Series(part or [0] * len(texts))
    return list(fill_down(series, parts, merged or [], range(10, 10 + len(texts))).texts)


@pytest.mark.parametrize("mark", ['"', ",,", "-do-", "- Do -", "तदैव", "〃", '-"-'])
def test_ditto_marks(mark: str) -> None:
    assert is_ditto(mark)
    assert filled(["भिंड", mark, "", "दतिया"]) == ["भिंड", "भिंड", "", "दतिया"]


def test_a_ditto_with_nothing_above_says_nothing() -> None:
    assert filled(["-do-", "भिंड"]) == ["", "भिंड"]


def test_written_once_and_blank_below() -> None:
    assert filled(["भिंड", "", "", "दतिया", ""]) == ["भिंड", "भिंड", "भिंड", "दतिया", "दतिया"]


def test_a_hole_in_a_full_column_stays_a_hole() -> None:
    assert filled(["भिंड", "", "दतिया", "सागर"]) == ["भिंड", "", "दतिया", "सागर"]


def test_blanks_in_a_column_that_repeats_its_places_stay() -> None:
    assert filled(["भिंड", "भिंड", "", "", ""]) == ["भिंड", "भिंड", "", "", ""]


def test_a_first_row_without_a_place_is_no_such_list() -> None:
    assert filled(["", "भिंड", "", ""]) == ["", "भिंड", "", ""]


def test_merged_cells_belong_to_the_rows_they_cover_only() -> None:
    assert filled(["भिंड", "", "दतिया", ""], merged=[(10, 11)])[:2] == ["भिंड", "भिंड"]
    assert filled(["भिंड", "", "दतिया", "x", ""], merged=[(10, 11)]) == ["भिंड", "भिंड", "दतिया", "x", ""]


def test_nothing_is_carried_into_the_next_part() -> None:
    assert filled(["एक", "", "", ""], part=[0, 0, 1, 1]) == ["एक", "एक", "", ""]


def test_an_empty_column() -> None:
    assert filled([]) == []
    assert filled(["", ""]) == ["", ""]
