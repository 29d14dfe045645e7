import pytest

from cadre_cli.intake.header import find_header


def fields(rows: list[list[str]]) -> tuple[int, int, dict[str, str]]:
    header = find_header(rows)
    assert header is not None
    return header.first, header.last, {column.letter: column.field for column in header.columns}


def test_headings_below_titles_and_beside_an_empty_column() -> None:
    rows = [["जिला कांग्रेस: सूची"], [], ["", "क्र.", "नाम", "पद"], ["", "1", "राम", "विधायक"]]
    assert fields(rows) == (2, 2, {"B": "serial", "C": "name", "D": "role"})
    header = find_header(rows)
    assert header is not None
    assert header.titles == ("जिला कांग्रेस: सूची",)
    assert header.column("mobile") is None


def test_headings_over_two_rows() -> None:
    rows = [["नाम", "पद", "संपर्क", ""], ["", "", "मोबाइल", "ई-मेल"], ["राम", "विधायक", "9826012345", ""]]
    assert fields(rows) == (0, 1, {"A": "name", "B": "role", "C": "mobile", "D": "email"})


def test_the_lower_row_knows_more_than_the_upper() -> None:
    rows = [["जिला", "व्यक्ति", "", ""], ["", "नाम", "पद", "मोबाइल"], ["भिंड", "राम", "विधायक", ""]]
    assert fields(rows) == (0, 1, {"A": "district", "B": "name", "C": "role", "D": "mobile"})


def test_two_rows_that_say_it_only_together() -> None:
    rows = [["नाम", "पद", "उपलब्धता", ""], ["", "", "से", "तक"], ["राम", "विधायक", "9 June", "11 June"]]
    assert fields(rows)[2] == {"A": "name", "B": "role", "C": "available_from", "D": "available_to"}


@pytest.mark.parametrize(("above", "field"), [("अलग रखें", "apart"), ("विरोधी", "")])
def test_names_below_a_heading_of_rivals_are_not_the_names_of_people(above: str, field: str) -> None:
    rows = [["", "", above, ""], ["नाम", "पद", "नाम 1", "नाम 2"], ["राम", "विधायक", "मोहन", "सोहन"]]
    assert fields(rows) == (0, 1, {"A": "name", "B": "role", "C": field, "D": field})
    header = find_header(rows)
    assert header is not None
    assert [column.is_confidential for column in header.columns] == [False, False, True, True]


def test_a_title_that_speaks_of_rivals_leaves_the_headings_as_they_are() -> None:
    assert fields([["विरोधी दल के क्षेत्र"], ["नाम", "पद"], ["राम", "विधायक"]]) == (1, 1, {"A": "name", "B": "role"})


def test_a_person_below_the_headings_is_not_part_of_them() -> None:
    rows = [["Name", "Role", ""], ["Ram", "MLA", "Mobile"], ["Sita", "MLA", "98"]]
    assert fields(rows)[:2] == (0, 0)


def test_a_column_without_a_heading_is_kept_if_it_holds_something() -> None:
    rows = [["Name", "", "", "Role"], ["Ram", "x", "", "MLA", "late"]]
    assert fields(rows)[2] == {"A": "name", "B": "", "D": "role", "E": ""}
    header = find_header(rows)
    assert header is not None
    assert header.columns[1].heading == "column B"


def test_a_list_of_nothing_but_names() -> None:
    assert fields([["Name"], ["Ram"]])[2] == {"A": "name"}


def test_headings_in_the_last_row_of_the_search() -> None:
    assert fields([["x"]] * 19 + [["Name", "Role"]])[:2] == (19, 19)


def test_a_label_above_the_headings_goes_with_its_text() -> None:
    header = find_header([["जिला :", "सागर", "सूची"], ["Name", "Role"]])
    assert header is not None
    assert header.titles == ("जिला : सागर", "सूची")


def test_no_headings() -> None:
    assert find_header([]) is None
    assert find_header([["Ram", "MLA", "9826012345"]]) is None
    assert find_header([["Name", "of", "the", "game"]]) is None
    assert find_header([["x"]] * 20 + [["Name", "Role"]]) is None
