import pytest

from cadre_cli.intake.header import find_header
from cadre_cli.intake.rows import Place, RowSorter, SortedRows

HEADINGS = ["क्र.", "नाम", "पद", "मोबाइल"]


def districts(text: str) -> list[Place]:
    return [("district", text)] if text in ("भिंड", "जिला भिंड") else []


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
        (("9", "Name", "district president", "9826012345"), "nameless"),
        (("", "नाम"), "repeated headings"),
        (("", "Name", "Rank", "Phone"), "repeated headings"),
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
        (("5", "-", "विधायक", "98"), "nameless"),
        (("5", "-", "विधायक"), "nameless"),
        (("5", "Vacant", "", "98"), "vacant post"),
        (("5", "-do-", "विधायक"), "nameless"),
        (("5", '"', '"', '"'), "numbered but empty"),
        (("5", "", "", "-"), "numbered but empty"),
        (("", "19"), "numbered but empty"),
        (("5", "????", "विधायक", "98"), "person"),
        (("", "Total: 19 MLAs"), "total"),
        (("", "कुल 19 विधायक"), "total"),
        (("Total No. of Members (19)",), "total"),
        (("", "Total Ram", "विधायक", "98"), "person"),
        (("", "", "", "मोबाइल"), "repeated headings"),
        (("", "", "Post", "--"), "nameless"),
        (("जिला :", "भिंड"), "heading"),
        (("", "जिला :", "भिंड"), "heading"),
        (("", "जिला भिंड"), "heading"),
        (("", "जिला लाल"), "person"),
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


DETAILED = ["क्र.", "संबोधन", "नाम", "पद", "जिला", "मोबाइल", "जमा", "लिंग", "गोत्र"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("5", "श्री", "", "विधायक", "भिंड"), "vacant post"),
        (("5", "", "", "विधायक", "भिंड", "", "no", "M", "x"), "vacant post"),
        (("5", "", "", "विधायक", "भिंड", "", "500"), "nameless"),
        (("5", "", "", "विधायक", "भिंड", "9826012345"), "nameless"),
        (("5", "", "", "विधायक", "", "", "", "M"), "nameless"),
        (("5", "श्री"), "numbered but empty"),
        (("", "", "", "", "", "", "2,50,000"), "total"),
        (("", "", "", "", "", "", "many"), "nameless"),
        (("", "", "", "", "भिंड"), "heading"),
        (("", "", "", "", "कहीं"), "heading"),
        (("", "", "", "", '"'), "numbered but empty"),
    ],
)
def test_what_stands_in_a_list_of_many_columns(row: tuple[str, ...], kind: str) -> None:
    header = find_header([DETAILED])
    assert header is not None
    person = ["1", "श्री", "राम", "विधायक", "भिंड", "9826012345"]
    found = RowSorter(header, frozenset(), districts).sort([DETAILED, person, list(row)])
    assert next(iter(found.skipped), "nameless" if found.nameless else "person") == kind


def test_a_post_without_a_column_of_roles_is_vacant_when_its_place_stands_alone() -> None:
    assert sort(["5", "", "भिंड"], headings=["क्र.", "नाम", "जिला", "मोबाइल"]).vacant == (3,)


def test_both_rows_of_two_row_headings_may_come_again() -> None:
    rows = [["क्र.", "नाम", "पद", "संपर्क", ""], ["", "", "", "मोबाइल", "ई-मेल"], ["1", "राम", "विधायक", "9826012345", ""]]
    header = find_header(rows)
    assert header is not None
    found = RowSorter(header, frozenset(), districts).sort([*rows, *rows])
    assert (found.people, found.skipped) == ((2, 5), {"repeated headings": 2})


def test_what_stands_below_the_signature_belongs_to_it() -> None:
    found = sort(["", "", "", "हस्ताक्षर"], ["", "", "", "(कार्यालय सचिव)"], [], ["1. सभी जिले"], ["", "मोहन लाल"])
    assert (found.people, found.skipped) == ((2,), {"signature or note": 4})


def test_people_below_a_note_are_people() -> None:
    found = sort(["नोट: सूची अपूर्ण है"], ["", "मोहन लाल"], ["2", "सोहन", "विधायक"])
    assert found.people == (2, 4, 5)


def test_titles_say_the_role_and_a_district_only_where_they_call_it_one() -> None:
    def named(text: str) -> list[Place]:
        return [("district", "भिंड"), ("role", "विधायक")] if "भिंड" in text else []

    for title, expected in (
        ("भिंड के विधायक", [(1, "role", "विधायक")]),
        ("जिला : भिंड", [(1, "district", "भिंड"), (1, "role", "विधायक")]),
        ("जिला कमेटी", []),
    ):
        header = find_header([[title], HEADINGS])
        assert header is not None
        assert list(RowSorter(header, frozenset(), named).sort([[title], HEADINGS]).headings) == expected


def test_a_list_without_a_column_of_names_keeps_its_rows() -> None:
    found = sort(["1", "विधायक", "98"], headings=["क्र.", "पद", "मोबाइल"])
    assert found.people == (2, 3)
    assert not found.nameless
