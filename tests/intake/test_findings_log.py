from cadre_cli.domain.findings import Address, Finding
from cadre_cli.intake import kinds
from cadre_cli.intake.findings_log import FindingsLog


def test_findings_follow_files_sheets_rows_and_columns() -> None:
    log = FindingsLog()
    log.open_sheet("b.xlsx")
    log.open_sheet("b.xlsx", "Two")
    log.open_sheet("b.xlsx", "One")
    log.open_sheet("a.csv")
    for sheet, cell in (("One", "A1"), ("Two", "AA2"), ("Two", "B10"), ("Two", "B2")):
        log.add(kinds.NO_NAME, Address("b.xlsx", sheet, cell), "read", "action")
    log.add(kinds.NO_NAME, Address("a.csv", "", "A1"), "read", "action")
    log.extend([Finding(kinds.LOCKED, Address("b.xlsx"), "read", "action")])
    log.add(kinds.FAR_CELLS, Address("b.xlsx", "Broken"), "read", "action")
    assert [(found.address.sheet, found.address.cell) for found in log.findings()] == [
        ("", ""),
        ("Broken", ""),
        ("Two", "B2"),
        ("Two", "AA2"),
        ("Two", "B10"),
        ("One", "A1"),
        ("", "A1"),
    ]


def test_equal_words_are_one_finding_with_a_count() -> None:
    log = FindingsLog()
    for row in (3, 4, 5):
        log.group(kinds.NO_VALUE, Address("a.csv", "", f"A{row}"), "read", "action")
    log.group(kinds.NO_VALUE, Address("a.csv", "", "A6"), "read", "action", 2, "elsewhere")
    first, second = log.findings()
    assert (first.address.cell, first.people, second.people) == ("A3", 3, 2)
