import openpyxl
import pytest

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.intake.columns import field_of
from cadre_cli.prints import findings_sheet
from cadre_cli.prints.findings_sheet import add_findings_sheet, finding_words, free_title


def finding(severity: Severity, cell: str = "A1", sheet: str = "Name", people: int = 1) -> Finding:
    return Finding(FindingKind("R001", severity, "t"), Address("a.xlsx", sheet, cell), severity.value, "act", people)


@pytest.mark.parametrize(
    ("wanted", "taken", "title"),
    [
        ("List", (), "List"),
        ("List", ("list", "LIST 2"), "List 3"),
        ("a/b:c*[d]?'", (), "a-b-c--d---"),
        (" ", (), "-"),
        ("x" * 40, ("x" * 31,), "x" * 29 + " 2"),
    ],
)
def test_a_title_that_a_workbook_takes(wanted: str, taken: tuple[str, ...], title: str) -> None:
    assert free_title(wanted, taken) == title


def test_a_second_list_of_findings_gets_a_number() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("जाँच - Findings")
    add_findings_sheet(book, "a.xlsx", [], lambda _: None, values_only=False)
    assert book.sheetnames == ["जाँच - Findings 2", "Sheet", "जाँच - Findings"]
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [True, False, False]


def test_what_needs_somebody_stands_first() -> None:
    book = openpyxl.Workbook()
    findings = [finding(severity) for severity in (Severity.NOTE, Severity.REPAIR, Severity.ERROR)]
    add_findings_sheet(book, "a.xlsx", findings, lambda _: None, values_only=False)
    texts = [str(cell.value) for cell in book.worksheets[0]["B"] if cell.value]
    assert texts == [f"R001: {word}\n→ act" for word in ("error", "repair", "note")]


def test_rows_that_one_finding_stands_for_are_counted_at_its_cell() -> None:
    assert finding_words(finding(Severity.NOTE, people=7)) == "R001 (7 पंक्तियाँ / 7 rows): note\n→ act"
    assert finding_words(finding(Severity.NOTE, cell="", people=7)) == "R001: note\n→ act"


@pytest.mark.parametrize(
    ("sheet", "cell", "place"),
    [
        ("Name", "A1", "Name!A1"),
        ("", "A1", "A1"),
        ("Name", "", "शीट / Sheet: Name"),
        ("", "", "पूरी फ़ाइल / the whole file"),
    ],
)
def test_a_place_is_never_a_heading_to_the_reader_of_rosters(sheet: str, cell: str, place: str) -> None:
    book = openpyxl.Workbook()
    add_findings_sheet(book, "a.xlsx", [finding(Severity.NOTE, cell, sheet)], lambda _: None, values_only=False)
    assert book.worksheets[0]["A5"].value == place
    assert field_of(place) == ""


def test_a_sheet_takes_only_so_many_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_sheet, "_MOST_LINKS", 2)
    book = openpyxl.Workbook()
    cell = book.worksheets[0].cell(1, 1)
    findings = [finding(Severity.ERROR)] * 3
    add_findings_sheet(book, "a.xlsx", findings, lambda _: cell, values_only=False)  # type: ignore[arg-type, return-value]  # a plain cell
    assert [bool(book.worksheets[0][f"A{row}"].hyperlink) for row in (5, 6, 7)] == [True, True, False]
