"""The XML of a sheet looked over by the kinds of its rows: the verdict is that of the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.intake.files.row_kinds import RowKinds
from cadre_cli.intake.files.well_formed import is_well_formed

HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>'
TAIL = b"</sheetData><mergeCells/></worksheet>"


def rows(count: int) -> list[bytes]:
    return [b'<row r="%d"><c r="A%d" t="s"><v>%d</v></c><c r="B%d"/></row>' % (n, n, n, n) for n in range(1, count + 1)]


def sheet(parts: list[bytes]) -> bytes:
    return HEAD + b"".join(parts) + TAIL


def test_rows_that_differ_in_digits_alone_are_one_kind() -> None:
    kinds = RowKinds(sheet([*rows(9), b'<row r="10"><c r="A10" t="e"/></row>', *rows(1)]))
    assert kinds.rows == 11
    assert kinds.sample.count(b"<row") == 3, "one of nine, the one with an error, and the last with what follows"
    assert b't="e"' in kinds.sample
    assert kinds.is_well_formed()


@pytest.mark.parametrize("xml", [b"", b"<worksheet/>", sheet([]), sheet(rows(1)), sheet(rows(2))])
def test_a_sheet_of_few_rows_is_looked_over_as_a_whole(xml: bytes) -> None:
    assert RowKinds(xml).is_well_formed() == is_well_formed(xml)


@pytest.mark.parametrize(
    "odd",
    [
        b'<row r="5"><c r="A5"><v>1</w></c></row>',
        b'<row r="5"><c r="A5" t="s><v>1</v></c></row>',
        b'<row r="5"><c r="A5"><v>1</v></c>',
        b"</row>",
        b'<row r="5"><c1 r="A5"></c2></row>',
        b'<row r="5"><c r="A5"><v>&#1;</v></c></row>',
        b'<row r="5"><!-- ',
        b'<row r="5" r="6"/>',
        b'<row r="5"/>5<5/>',
    ],
)
def test_one_damaged_row_among_many_is_found(odd: bytes) -> None:
    xml = sheet([*rows(40), odd, *rows(40)])
    assert not RowKinds(xml).is_well_formed()


def test_two_faults_that_make_up_for_each_other_stay_what_they_are() -> None:
    opens, closes = b'<row r="1"><c r="A1"/>', b'<row r="2"><c r="A2"/></row></row>'
    whole = sheet([*rows(40), opens, closes, *rows(40)])
    assert RowKinds(whole).is_well_formed() == is_well_formed(whole) is True
    twice = sheet([*rows(40), opens, opens, closes, *rows(40)])
    assert RowKinds(twice).is_well_formed() == is_well_formed(twice) is False


def test_signs_that_are_written_as_numbers_are_no_fault() -> None:
    assert RowKinds(sheet([*rows(40), b'<row r="5"><c r="A5"><v>&#38;</v></c></row>', *rows(40)])).is_well_formed()


@given(st.integers(0, 3_000), st.binary(max_size=3))
def test_whatever_stands_in_its_place_the_verdict_is_that_of_the_whole(place: int, bytes_: bytes) -> None:
    xml = sheet(rows(60))
    mutated = xml[:place] + bytes_ + xml[place + len(bytes_) :]
    assert RowKinds(mutated).is_well_formed() == is_well_formed(mutated)
