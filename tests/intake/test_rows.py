import pytest

from cadre_cli.intake.header import find_header
from cadre_cli.intake.rows import Place, RowSorter, SortedRows

HEADINGS = ["क्र.", "नाम", "पद", "मोबाइल"]


def districts(text: str) -> Place | None:
    return ("district", text) if text == "भिंड" else None


def sort(*rows: list[str], wide: frozenset[int] = frozenset(), headings: list[str] = HEADINGS) -> SortedRows:
    table = [["सदस्यों की सूची"], headings, ["9", "पहला", "विधायक", "9826012345"], *rows]
    header = find_header(table)
    assert header is not None
    return RowSorter(header, wide, districts).sort(table)


def reason(*row: str) -> str:
    found = sort(list(row))
    if found.skipped:
        return next(iter(found.skipped))
    return "nameless" if found.nameless else "person" if 3 in found.people else "blank"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("1", "राम", "विधायक", "98"), "person"),
        (("", "राम"), "person"),
        (("", "भिंड"), "person"),
        (("1", "योगेश"), "person"),
        (("1", "कुलदीप"), "person"),
        (("", "स्थानेश्वर", "", "9826012345"), "person"),
        (("1", "#REF!"), "person"),
        (("1", "", "विधायक", "98"), "nameless"),
        (("", "", "", "98"), "nameless"),
        (("", "", ""), "blank"),
        (("7",), "numbered but empty"),
        (("७.",), "numbered but empty"),
        (("योग", "", "", "5"), "total"),
        (("", "कुल योग : 45"), "total"),
        (("10", "Total", "x", "y"), "total"),
        (("Grand Total", "a", "b", "c"), "total"),
        (("क्र.", "नाम", "पद", "मोबाइल"), "repeated headings"),
        (("", "Name", "Post", "Phone"), "repeated headings"),
        (("क्र.", "", "पद"), "repeated headings"),
        (("हस्ताक्षर", "जिला अध्यक्ष"), "signature or note"),
        (("प्रतिलिपि : सभी जिले",), "signature or note"),
        (("सदस्यों की सूची",), "heading"),
        (("भिंड",), "heading"),
        (("", "ब्लॉक - विजयपुर"), "heading"),
        (("5", "रिक्त", "विधायक"), "vacant post"),
        (("5", "-", "विधायक", "98"), "vacant post"),
    ],
)
def test_what_stands_in_a_list(row: tuple[str, ...], kind: str) -> None:
    assert reason(*row) == kind


def test_a_heading_tells_its_field_or_is_a_place_by_itself() -> None:
    found = sort(["ब्लॉक - विजयपुर"], ["भिंड"], ["ग्रामीण"])
    assert found.headings == ((3, "block", "विजयपुर"), (4, "district", "भिंड"), (5, "", "ग्रामीण"))


def test_a_name_merged_over_the_row_is_a_heading() -> None:
    assert sort(["", "सागर"], wide=frozenset({3})).skipped == {"heading": 1}


def test_numbers_of_columns_below_the_headings() -> None:
    header = find_header([HEADINGS])
    assert header is not None
    found = RowSorter(header, frozenset(), districts).sort([HEADINGS, ["1", "२", "(3)", "4"], ["1", "राम", "", ""]])
    assert found.skipped == {"column numbers": 1}
    assert found.people == (2,)


def test_a_list_without_a_column_of_names_keeps_its_rows() -> None:
    found = sort(["1", "विधायक", "98"], headings=["क्र.", "पद", "मोबाइल"])
    assert found.people == (2, 3)
    assert not found.nameless
