import random

import pytest

from cadre_cli.intake.legacy import (
    Converted,
    ConvertedColumn,
    DoubtfulColumn,
    convert_columns,
    heading_from_legacy,
)
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.legacy_verdict import Doubt, Reason
from cadre_cli.intake.legacy_words import text_odds
from tests.samples.names import MEN, SURNAMES
from tests.text.typist import from_unicode

PLAIN = SheetFonts()
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
    converted = convert_columns(SHEET, PLAIN)
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


def test_the_rows_given_stay_as_they_are_whatever_is_converted() -> None:
    rows = [list(row) for row in SHEET]
    convert_columns(rows, PLAIN)
    convert_columns(rows, SheetFonts(runs={(2, 1): (("jke", "Kruti Dev 010"), (" flag", "Kruti Dev 010"))}))
    assert rows == SHEET


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
    assert convert_columns(rows, PLAIN) == Converted(rows, (), ())


def test_the_callers_rows_are_not_touched() -> None:
    rows = [["uke"], ["jke flag"], ["';ke yky 'kekZ"]]
    convert_columns(rows, PLAIN)
    assert rows == [["uke"], ["jke flag"], ["';ke yky 'kekZ"]]


def test_headings_alone_in_kruti_dev() -> None:
    converted = convert_columns([["uke", "ftyk", "Mobile"], ["Ram Singh", "Bhopal", "98260&12345"]], PLAIN)
    assert converted.rows == [["नाम", "जिला", "Mobile"], ["Ram Singh", "Bhopal", "98260-12345"]]
    assert converted.columns == ()


def test_english_headings_over_kruti_dev() -> None:
    assert column(convert_columns([["Mob", "Name"], ["1", "jke flag"], ["2", "lqjs'k iVsy"]], PLAIN), 1)[0] == "Name"


def test_a_short_list_is_converted_by_its_font() -> None:
    converted = convert_columns([["uke"], ["jke"], ["flag"]], SheetFonts({0: "Kruti Dev 010"}))
    assert column(converted) == ["नाम", "राम", "सिंह"]
    assert converted.columns[0].reason is Reason.FONT


def test_phones_in_kruti_dev_without_a_word() -> None:
    converted = convert_columns([["9826012345] 98260&12346"]], SheetFonts({0: "DevLys 010"}))
    assert column(converted) == ["9826012345, 98260-12346"]


def test_a_short_list_without_its_font_is_a_question() -> None:
    converted = convert_columns([["uke"], ["jke"], ["jke"]], PLAIN)
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
    converted = convert_columns([[cell] for cell in cells], SheetFonts({0: font}))
    assert column(converted) == cells
    assert [(asked.doubt, asked.cells) for asked in converted.doubtful] == [(doubt, 2)]


@pytest.mark.parametrize("font", ["Chanakya", "Mangal"])
def test_figures_in_any_font_are_no_question(font: str) -> None:
    assert convert_columns([["98260&12345"], ["MLA"]], SheetFonts({0: font})) == Converted(
        [["98260&12345"], ["MLA"]], (), ()
    )


def test_an_answer_settles_it() -> None:
    rows = [["jke"], ["Mohan Patel"]]
    assert column(convert_columns(rows, PLAIN, {0: True})) == ["राम", "Mohan Patel"]
    assert convert_columns(rows, PLAIN, {0: True}).columns[0].reason is Reason.ANSWER
    assert convert_columns([["jke flag"], ["lqjs'k iVsy"]], SheetFonts({0: "Kruti Dev 010"}), {0: False}).columns == ()


def test_half_english_half_kruti_dev() -> None:
    rows = [["jke flag"], ["Mohan Patel"], ["lqjs'k iVsy"], ["Suresh Kumar"], ["jke"], ["MLA"]]
    converted = convert_columns(rows, PLAIN)
    assert column(converted) == ["राम सिंह", "Mohan Patel", "सुरेश पटेल", "Suresh Kumar", "jke", "MLA"]
    assert converted.doubtful == (DoubtfulColumn(0, Doubt.MIXED, 1, (("jke", "राम"),)),)


def test_half_and_half_without_doubt() -> None:
    assert convert_columns([["lqjs'k iVsy"], ["Suresh Kumar"]], PLAIN).doubtful == ()


def test_two_short_words_of_either_kind_are_left() -> None:
    assert convert_columns([["jke"], ["Jo"]], PLAIN) == Converted([["jke"], ["Jo"]], (), ())


def test_one_stranger_among_english_names() -> None:
    rows = [["Mohan Patel"]] + [[f"Suresh Kumar {letter}"] for letter in "abcdefgh"] + [["lqjs'k iVsy"]]
    converted = convert_columns(rows, PLAIN)
    assert column(converted)[-1] == "सुरेश पटेल"
    assert converted.columns == (ConvertedColumn(0, Reason.LETTERS, 1, (("lqjs'k iVsy", "सुरेश पटेल"),)),)


def test_english_with_one_kruti_word_in_a_kruti_column() -> None:
    rows = [["jke flag"], ["lqjs'k iVsy"], ["fo/kk;d"], ["';ke yky"], ["District President Hkksiky"]]
    assert column(convert_columns(rows, PLAIN))[-1] == "District President भोपाल"


def test_the_swallowed_apostrophe_comes_back() -> None:
    rows = [["kekZ"], ["jke flag"], ["lqjs'k iVsy"], ["'kadj"]]
    converted = convert_columns(rows, SheetFonts(quoted=frozenset({(0, 0), (3, 0)})))
    assert column(converted) == ["शर्मा", "राम सिंह", "सुरेश पटेल", "शंकर"]
    assert converted.columns[0].apostrophes == 1


def test_where_every_cell_is_marked_the_mark_is_a_habit() -> None:
    rows = [["kekZ"], ["jke flag"], ["lqjs'k iVsy"]]
    converted = convert_columns(rows, SheetFonts(quoted=frozenset({(0, 0), (1, 0), (2, 0)})))
    assert column(converted) == ["शर्मा", "राम सिंह", "सुरेश पटेल"]


def test_marks_in_an_english_column_mean_nothing() -> None:
    rows = [["Mohan Patel"], ["Suresh Kumar"]]
    assert convert_columns(rows, SheetFonts(quoted=frozenset({(0, 0)}))).rows == rows


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
    converted = convert_columns(rows, PLAIN)
    assert column(converted, 0) == [f"{first[0]} {last[0]}" for first, last in people]
    assert column(converted, 1) == [f"{first[1]} {last[1]}" for first, last in people]
    assert converted.doubtful == ()


ENGLISH = [["Mohan Patel"], ["Suresh Kumar"], ["Ram Singh"], ["Gopal Verma"], ["Anil Sahu"]]


@pytest.mark.parametrize("words", [["Qqq"], ["Qqq", "Zzz", "Yyy", "Www", "Vvv"], ["Zzz", "Qqq", "kk"], ["Xxx", "Ram"]])
def test_an_odd_word_is_not_converted(words: list[str]) -> None:
    rows = [["Name"], *([word] for word in words)]
    converted = convert_columns(rows, PLAIN)
    assert (converted.rows, converted.columns) == (rows, ())


def test_an_odd_word_among_english_names_is_not_asked_about() -> None:
    for rows in ([*ENGLISH, ["Qqq"]], [["Zzz"], ["Yyy"], ["Www"], ["Vvv"], ["Qqq"]]):
        assert convert_columns(rows, PLAIN) == Converted(rows, (), ())


def test_one_or_two_bare_words_in_a_column_of_their_own_are_a_question() -> None:
    rows = [["jke izlkn"], ["jke"]]
    converted = convert_columns(rows, PLAIN)
    assert (converted.rows, converted.columns) == (rows, ())
    assert [(asked.doubt, asked.cells) for asked in converted.doubtful] == [(Doubt.TOO_LITTLE, 2)]


def test_two_bare_words_among_english_names_are_a_question() -> None:
    rows = [*ENGLISH, ["Hkksiky uxj"]]
    converted = convert_columns(rows, PLAIN)
    assert converted.rows == rows
    assert converted.doubtful == (DoubtfulColumn(0, Doubt.TOO_LITTLE, 1, (("Hkksiky uxj", "भोपाल नगर"),)),)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (["uke", "ftyk"], [["jke izlkn", "Bhopal"]]),
        (["Name", "Place"], [["jke izlkn", "Hkksiky"], ["lhrk nsoh", "Hkksiky"]]),
        (["Name", "Place"], [["jke izlkn", "fo/kk;d"]]),
    ],
)
def test_a_word_or_two_are_enough_where_the_rest_of_the_list_says_so(head: list[str], words: list[list[str]]) -> None:
    assert column(convert_columns([head, *words], PLAIN))[1] == "राम प्रसाद"


def test_a_word_or_two_are_enough_where_another_sheet_says_so() -> None:
    assert column(convert_columns([["jke izlkn"]], PLAIN, supported=True)) == ["राम प्रसाद"]


def test_one_column_in_two_fonts_goes_by_each() -> None:
    rows = [["jke"], ["Asha Verma"], ["flag"], ["Ram Patel"], ["lhrk"]]
    fonts = SheetFonts({0: "Kruti Dev 010"}, {(1, 0): "Calibri", (3, 0): "Calibri"})
    converted = convert_columns(rows, fonts)
    assert column(converted) == ["राम", "Asha Verma", "सिंह", "Ram Patel", "सीता"]
    assert [(done.reason, done.cells) for done in converted.columns] == [(Reason.FONT, 3)]
    assert converted.doubtful == ()


def test_kruti_dev_pasted_in_another_font_goes_by_its_letters() -> None:
    rows = [["jke"], ["lhrk nsoh"], ["flag"], [], ["Anil"]]
    converted = convert_columns(rows, SheetFonts({0: "Kruti Dev 010"}, {(1, 0): "Calibri", (3, 0): "Arial"}))
    assert [(done.reason, done.cells) for done in converted.columns] == [(Reason.FONT, 2), (Reason.LETTERS, 1)]


HALF = {(0, 0): (("jke flag ", "Kruti Dev 010"), ("(Ram Singh)", "Calibri"))}


def test_a_cell_half_kruti_dev_half_english() -> None:
    rows = [["jke flag (Ram Singh)"], ["Suresh Kumar"], ["Mohan Patel"]]
    converted = convert_columns(rows, SheetFonts({0: "Calibri"}, runs=HALF))
    assert column(converted) == ["राम सिंह (Ram Singh)", "Suresh Kumar", "Mohan Patel"]
    sample = ("jke flag (Ram Singh)", "राम सिंह (Ram Singh)")
    assert converted.columns == (ConvertedColumn(0, Reason.RUNS, 1, (sample,)),)


def test_a_person_may_say_that_a_half_stays() -> None:
    rows = [["jke flag (Ram Singh)"]]
    assert convert_columns(rows, SheetFonts({0: "Calibri"}, runs=HALF), {0: False}) == Converted(rows, (), ())


def test_runs_in_another_font_stay() -> None:
    runs = {(0, 0): (("jke ", "Chanakya"), ("Ram", "Calibri"))}
    assert convert_columns([["jke Ram"]], SheetFonts({0: "Calibri"}, runs=runs)).columns == ()


def test_runs_that_are_not_the_cell_are_not_believed() -> None:
    runs = {(0, 0): HALF[0, 0], (5, 0): HALF[0, 0]}
    rows = [["Ram"], ["Asha Verma"]]
    assert convert_columns(rows, SheetFonts({0: "Calibri"}, runs=runs)) == Converted(rows, (), ())


def test_thousands_of_english_columns_without_a_question() -> None:
    rng = random.Random(5)
    people = [[f"{rng.choice(MEN).split()[1]} {rng.choice(SURNAMES).split()[1]}" for _ in range(400)] for _ in range(9)]
    assert convert_columns(people, PLAIN) == Converted(people, (), ())


def test_hundreds_of_short_columns_are_converted() -> None:
    rng = random.Random(6)
    hindi = [[f"{rng.choice(MEN).split()[0]} {rng.choice(SURNAMES).split()[0]}" for _ in range(400)] for _ in range(5)]
    typed = [[from_unicode(text) for text in row] for row in hindi]
    alone = [convert_columns([[row[number]] for row in typed], PLAIN) for number in range(400)]
    read = [column(done) == [row[number] for row in hindi] for number, done in enumerate(alone)]
    assert sum(read) >= 0.99 * len(read)


def test_capitals_and_numbers_in_kruti_dev_stay() -> None:
    assert convert_columns([["MLA"], ["9826012345"]], SheetFonts({0: "Kruti Dev 010"})).columns == ()


def test_a_text_that_lost_its_first_key_elsewhere_is_told_by_row() -> None:
    rows = [["jke flag"], ["kekZ"], ["lqjs'k iVsy"]]
    assert convert_columns(rows, PLAIN).columns[0].headless == (1,)


def test_the_marks_of_our_own_sheets_are_no_legacy_text() -> None:
    assert text_odds("cadre:WPWD7.1.0.00000000.4631628a.fo/kk;d") == 0.0
