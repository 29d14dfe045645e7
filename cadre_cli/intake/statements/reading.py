"""One statement of a bank, from the bytes of its file: whole and proved, or refused with all that is wrong with it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cadre_cli.domain.findings import Address, Finding
from cadre_cli.domain.statements import BankRow, Statement
from cadre_cli.intake import kinds as file_kinds
from cadre_cli.intake.cells import cell_name, column_letter
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.statements import kinds
from cadre_cli.intake.statements.commas import mend_commas
from cadre_cli.intake.statements.head import account_of, bank_of
from cadre_cli.intake.statements.headings import Layout, Row, find_layout
from cadre_cli.intake.statements.narrations import read_narration
from cadre_cli.intake.statements.proof import prove
from cadre_cli.intake.statements.row_kinds import Kind, Sorted, sort_rows
from cadre_cli.intake.statements.table import Entry, Table
from cadre_cli.intake.statements.totals import Stated, Total, stated_in
from cadre_cli.intake.workbook import Sheet, Workbook, read_workbook

_ASK_BANK: Final = "download the statement from the bank's site as Excel or CSV, and give that file"
_ABOVE: Final = frozenset((Total.OPENING, Total.CLOSING, Total.AS_ON))
_TOLD: Final = (Kind.HEADINGS, Kind.BALANCE, Kind.PAGE_TOTAL, Kind.STATED, Kind.TEXT)


def read_statement(file: str, data: bytes, passwords: Passwords = no_passwords) -> Statement:
    """The statement in the file called `file` (without its folder) whose bytes are `data`.

    All or nothing: it has every row, or none and findings that need a person.
    """
    workbook = read_workbook(file, data, passwords)
    log = FindingsLog()
    tables = [(sheet, layout) for sheet in workbook.sheets if (layout := find_layout(sheet.rows))]
    whole = [(sheet, layout) for sheet, layout in tables if not layout.missing] or tables[:1]
    if len(whole) != 1:
        _tell_no_table(file, [sheet.name for sheet, _ in whole], workbook, log)
        return Statement(file, findings=(*workbook.findings, *log.findings()))
    (sheet, layout), statement = whole[0], Statement(file)
    of_file = list(workbook.findings)
    if _has_columns(file, sheet, layout, log):
        rows = _rows_of(file, sheet, layout, log)
        statement = _statement(Table(file, sheet.name, layout, log), rows)
        of_file = [found for found in of_file if not _is_about_foot(found, rows, layout)]
    return _all_or_nothing(replace(statement, findings=(*of_file, *log.findings())))


def _tell_no_table(file: str, sheets: Sequence[str], workbook: Workbook, log: FindingsLog) -> None:
    if sheets:
        read = f"several sheets hold a statement: {', '.join(sheets)}"
        log.add(kinds.SEVERAL, Address(file), read, "which one is meant? Save it alone, or give a file for each")
    elif workbook.sheets:
        read = "no row of headings with a date, a narration and amounts was found"
        log.add(kinds.NO_TABLE, Address(file), read, _ASK_BANK)


def _has_columns(file: str, sheet: Sheet, layout: Layout, log: FindingsLog) -> bool:
    """Whether each column is there once that is needed."""
    at = Address(file, sheet.name, cell_name(layout.row, 0))
    for name in layout.missing:
        seen = ", ".join(filter(None, layout.headings))
        read = f'no column is called "{name}", or as banks call it; the headings are: {seen}'
        log.add(kinds.NO_COLUMN, at, read, "write the heading as the bank has it, or download the statement again")
    for field in layout.twice:
        columns = " and ".join(column_letter(column) for column in layout.columns[field])
        read = f"columns {columns} both have a heading of the {field.replace('_', ' ')}"
        log.add(kinds.SEVERAL, at, read, "which one is meant? Rename the other")
    return not layout.missing and not layout.twice


def _rows_of(file: str, sheet: Sheet, layout: Layout, log: FindingsLog) -> Sequence[Row]:
    """The rows of the sheet; in a text file, narrations that were cut at their commas are whole again."""
    if sheet.name:
        return sheet.rows
    rows, first, count = mend_commas(sheet.rows, layout)
    if count:
        read = f"{count} {'narration has' if count == 1 else 'narrations have'} commas that also part the columns"
        address = Address(file, sheet.name, layout.cell(first, "narration"))
        log.add(kinds.COMMAS, address, read, "nothing; the cells beside them were found from both ends", count)
    return rows


def _statement(table: Table, rows: Sequence[Row]) -> Statement:
    file, layout = table.file, table.layout
    below = list(sort_rows(rows, layout))
    entries = table.entries(below)
    if not any(row.kind is Kind.ENTRY for row in below) and not table.unreadable:
        table.tell(
            kinds.NO_TABLE, layout.row, "date", "no row with a day and an amount stands below the headings", _ASK_BANK
        )
    passed = Counter(row.kind for row in below)
    _tell_passed_over(table, passed)
    proved = prove(table, entries, _stated(rows, below, layout)) if entries and not table.unreadable else None
    above = rows[: layout.row]
    account = account_of(above)
    if not account:
        table.tell_file(kinds.NO_ACCOUNT, "the file does not name its account", "nothing, where there is only one")
    return Statement(
        file,
        bank_of(above, layout.headings),
        account,
        tuple(_bank_row(table, entry) for entry in proved.entries) if proved else (),
        proved.opening if proved else None,
        proved.closing if proved else None,
        proved is not None and proved.by_balances,
        proved is not None and proved.is_bound,
        passed_over={kind.value: passed[kind] for kind in _TOLD if passed[kind]},
    )


def _stated(rows: Sequence[Row], below: Sequence[Sorted], layout: Layout) -> list[Stated]:
    """What the statement says of itself, above its table and in it or below."""
    above = [each for place in range(layout.row) for each in stated_in(rows, place) if each.total in _ABOVE]
    in_table = (each for row in below if row.kind is Kind.STATED for each in stated_in(rows, row.place, layout))
    return [*above, *in_table]


def _tell_passed_over(table: Table, passed: Counter[Kind]) -> None:
    if passed[Kind.GOES_ON]:
        read = f"rows in which the narration of the row above goes on: {passed[Kind.GOES_ON]}"
        table.tell_file(kinds.WRAPPED, read, "nothing; they were joined")
    told = [f"{passed[kind]} × {kind.value}" for kind in _TOLD if passed[kind]]
    if told:
        table.tell_file(kinds.PASSED_OVER, f"rows that are no payments: {', '.join(told)}", "nothing")


def _bank_row(table: Table, entry: Entry) -> BankRow:
    return BankRow(
        entry.place + 1,
        Address(table.file, table.sheet, table.layout.cell(entry.place, "date")),
        entry.day,
        entry.value_date,
        entry.narration,
        entry.reference,
        entry.debit,
        entry.credit,
        entry.balance,
        read_narration(entry.narration, entry.reference),
    )


def _is_about_foot(found: Finding, rows: Sequence[Row], layout: Layout) -> bool:
    """Whether a file is only said to be cut off because the text below its table has no end of line."""
    if found.kind is not file_kinds.LOST_CELLS or found.address.sheet:
        return False
    filled = [row.kind for row in sort_rows(rows, layout) if row.kind is not Kind.BLANK]
    return filled[-1:] == [Kind.TEXT]


def _all_or_nothing(statement: Statement) -> Statement:
    if not statement.is_refused:
        return statement
    return replace(statement, rows=(), opening=None, closing=None, is_proven=False, is_bound=False)
