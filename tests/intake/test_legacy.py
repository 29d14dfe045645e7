import random

import pytest

from cadre_cli.intake.legacy import (
    Converted,
    ConvertedColumn,
    Doubt,
    DoubtfulColumn,
    Reason,
    convert_columns,
    heading_from_legacy,
)
from tests.samples.names import MEN, SURNAMES
from tests.text.typist import from_unicode

SHEET = [
    ["ftyk dkaxzsl desVh dh lwph", "", "", "", "", ""],
    ["Ø-", "uke", "in", "eksckby", "Email", "Block"],
    ["1", "jke flag", "fo/kk;d", "98260&12345", "ram@x.com", "Bairasia"],
    ["2", "';ke yky 'kekZ", "ftyk v/;{k", "98260-12346", "shyam@y.in", "Phanda"],
    ["3", "MLA Hkksiky", "Block v/;{k", "9826å12347", "", "Berasia"],
    ["4", "lhrk nsoh", "BLA&1"],
]


def column(converted: Converted, index: int = 0) -> list[str]:
    return [row[index] for row in converted.rows if index < len(row)]


def test_a_list_in_kruti_dev_with_english_columns() -> None:
    converted = convert_columns(SHEET, {})
    assert converted.rows == [
        ["जिला कांग्रेस कमेटी की सूची", "", "", "", "", ""],
        ["क्र.", "नाम", "पद", "मोबाइल", "Email", "Block"],
        ["1", "राम सिंह", "विधायक", "98260-12345", "ram@x.com", "Bairasia"],
        ["2", "श्याम लाल शर्मा", "जिला अध्यक्ष", "98260-12346", "shyam@y.in", "Phanda"],
        ["3", "MLA भोपाल", "Block अध्यक्ष", "9826012347", "", "Berasia"],
        ["4", "सीता देवी", "BLA-1"],
    ]
    assert [(done.column, done.reason, done.cells) for done in converted.columns] == [
        (0, Reason.LETTERS, 1),
        (1, Reason.LETTERS, 4),
        (2, Reason.LETTERS, 4),
    ]
    assert converted.columns[1].samples == (
        ("jke flag", "राम सिंह"),
        ("';ke yky 'kekZ", "श्याम लाल शर्मा"),
        ("MLA Hkksiky", "MLA भोपाल"),
    )
    assert converted.doubtful == ()


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Name", "Role"], ["Ram Lal & Sons", "MLA"], ["Shyam", "98260&12345"], ["uikey", "yes"]],
        [["नाम", "जिला"], ["राम सिंह", "भोपाल"], ["श्याम", "सीहोर-2"]],
        [["", ""], ["No", "in"], ["1", "yes"], ["2", "no"]],
    ],
)
def test_a_list_without_legacy_letters_stays_to_the_last_sign(rows: list[list[str]]) -> None:
    assert convert_columns(rows, {}) == Converted(rows, (), ())


def test_the_callers_rows_are_not_touched() -> None:
    rows = [["uke"], ["jke flag"], ["';ke yky 'kekZ"]]
    convert_columns(rows, {})
    assert rows == [["uke"], ["jke flag"], ["';ke yky 'kekZ"]]


def test_headings_alone_in_kruti_dev() -> None:
    converted = convert_columns([["uke", "ftyk", "Mobile"], ["Ram Singh", "Bhopal", "98260&12345"]], {})
    assert converted.rows == [["नाम", "जिला", "Mobile"], ["Ram Singh", "Bhopal", "98260-12345"]]
    assert converted.columns == ()


def test_english_headings_over_kruti_dev() -> None:
    assert column(convert_columns([["Mob", "Name"], ["1", "jke flag"], ["2", "lqjs'k iVsy"]], {}), 1)[0] == "Name"


def test_a_short_list_is_converted_by_its_font() -> None:
    converted = convert_columns([["uke"], ["jke"], ["flag"]], {0: "Kruti Dev 010"})
    assert column(converted) == ["नाम", "राम", "सिंह"]
    assert converted.columns[0].reason is Reason.FONT


def test_phones_in_kruti_dev_without_a_word() -> None:
    converted = convert_columns([["9826012345] 98260&12346"]], {0: "DevLys 010"})
    assert column(converted) == ["9826012345, 98260-12346"]


def test_a_short_list_without_its_font_is_a_question() -> None:
    converted = convert_columns([["uke"], ["jke"], ["jke"]], {})
    assert converted.rows == [["uke"], ["jke"], ["jke"]]
    assert converted.doubtful == (DoubtfulColumn(0, Doubt.TOO_LITTLE, 2, (("jke", "राम"),)),)


@pytest.mark.parametrize(
    ("font", "cells", "doubt"),
    [
        ("Kruti Dev 010", ["Ram Singh", "Mohan Patel"], Doubt.FONT_AGAINST_LETTERS),
        ("Mangal", ["jke flag", "lqjs'k iVsy"], Doubt.FONT_AGAINST_LETTERS),
        ("Chanakya", ["jke flag", "lqjs'k iVsy"], Doubt.OTHER_FONT),
    ],
)
def test_a_font_that_letters_do_not_bear_out_is_a_question(font: str, cells: list[str], doubt: Doubt) -> None:
    converted = convert_columns([[cell] for cell in cells], {0: font})
    assert column(converted) == cells
    assert [(asked.doubt, asked.cells) for asked in converted.doubtful] == [(doubt, 2)]


@pytest.mark.parametrize("font", ["Chanakya", "Mangal"])
def test_figures_in_any_font_are_no_question(font: str) -> None:
    assert convert_columns([["98260&12345"], ["MLA"]], {0: font}) == Converted([["98260&12345"], ["MLA"]], (), ())


def test_an_answer_settles_it() -> None:
    rows = [["jke"], ["Mohan Patel"]]
    assert column(convert_columns(rows, {}, {0: True})) == ["राम", "Mohan Patel"]
    assert convert_columns(rows, {}, {0: True}).columns[0].reason is Reason.ANSWER
    assert convert_columns([["jke flag"], ["lqjs'k iVsy"]], {0: "Kruti Dev 010"}, {0: False}).columns == ()


def test_half_english_half_kruti_dev() -> None:
    rows = [["jke flag"], ["Mohan Patel"], ["lqjs'k iVsy"], ["Suresh Kumar"], ["jke"], ["MLA"]]
    converted = convert_columns(rows, {})
    assert column(converted) == ["राम सिंह", "Mohan Patel", "सुरेश पटेल", "Suresh Kumar", "jke", "MLA"]
    assert converted.doubtful == (DoubtfulColumn(0, Doubt.MIXED, 1, (("jke", "राम"),)),)


def test_half_and_half_without_doubt() -> None:
    assert convert_columns([["lqjs'k iVsy"], ["Suresh Kumar"]], {}).doubtful == ()


def test_two_short_words_of_either_kind_are_left() -> None:
    assert convert_columns([["jke"], ["Mo"]], {}) == Converted([["jke"], ["Mo"]], (), ())


def test_one_stranger_among_english_names() -> None:
    rows = [["Mohan Patel"]] + [[f"Suresh Kumar {letter}"] for letter in "abcdefgh"] + [["lqjs'k iVsy"]]
    converted = convert_columns(rows, {})
    assert column(converted)[-1] == "सुरेश पटेल"
    assert converted.columns == (ConvertedColumn(0, Reason.LETTERS, 1, (("lqjs'k iVsy", "सुरेश पटेल"),)),)


def test_english_with_one_kruti_word_in_a_kruti_column() -> None:
    rows = [["jke flag"], ["lqjs'k iVsy"], ["fo/kk;d"], ["';ke yky"], ["District President Hkksiky"]]
    assert column(convert_columns(rows, {}))[-1] == "District President भोपाल"


def test_the_swallowed_apostrophe_comes_back() -> None:
    rows = [["kekZ"], ["jke flag"], ["lqjs'k iVsy"], ["'kadj"]]
    converted = convert_columns(rows, {}, quoted={(0, 0), (3, 0)})
    assert column(converted) == ["शर्मा", "राम सिंह", "सुरेश पटेल", "शंकर"]
    assert converted.columns[0].apostrophes == 1


def test_where_every_cell_is_marked_the_mark_is_a_habit() -> None:
    rows = [["kekZ"], ["jke flag"], ["lqjs'k iVsy"]]
    converted = convert_columns(rows, {}, quoted={(0, 0), (1, 0), (2, 0)})
    assert column(converted) == ["शर्मा", "राम सिंह", "सुरेश पटेल"]


def test_marks_in_an_english_column_mean_nothing() -> None:
    rows = [["Mohan Patel"], ["Suresh Kumar"]]
    assert convert_columns(rows, {}, quoted={(0, 0)}).rows == rows


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("uke", "नाम"), ("in", "पद"), ("ftyk", "जिला"), ("eksckby ua-", "मोबाइल नं."), ("नाम", ""), ("DCC", ""), ("", "")],
)
def test_headings_in_kruti_dev(typed: str, shown: str) -> None:
    assert heading_from_legacy(typed) == shown


def test_thousands_of_names_without_a_question() -> None:
    rng = random.Random(3)
    people = [(rng.choice(MEN).split(), rng.choice(SURNAMES).split()) for _ in range(3000)]
    rows = [[from_unicode(f"{first[0]} {last[0]}"), f"{first[1]} {last[1]}"] for first, last in people]
    converted = convert_columns(rows, {})
    assert column(converted, 0) == [f"{first[0]} {last[0]}" for first, last in people]
    assert column(converted, 1) == [f"{first[1]} {last[1]}" for first, last in people]
    assert converted.doubtful == ()
