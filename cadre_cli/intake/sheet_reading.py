"""One sheet read, from its cells to the rows of its people, with everything that must be said about it."""

from cadre_cli.domain.findings import Address
from cadre_cli.domain.roster import SheetRead
from cadre_cli.intake import kinds, sheet_findings
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import find_header
from cadre_cli.intake.header_findings import ColumnTeller
from cadre_cli.intake.name_columns import with_other_script
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.rows import RowSorter
from cadre_cli.intake.sheet_table import SheetTable, table_of
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.listing import counted

_SPANS = 2


def read_sheet(file: str, sheet: Sheet, readers: Readers, log: FindingsLog) -> tuple[SheetTable | None, SheetRead]:
    """The people of a sheet, and how it was understood; no table where no row of headings was found."""
    header = find_header(sheet.rows, readers.columns, str(Address(file, sheet.name)))
    if header is None:
        sheet_findings.tell_no_header(file, sheet, log)
        return None, SheetRead(file, sheet.name, 0, {}, 0, {})
    sheet, header = with_other_script(sheet, header)
    sorted_rows = RowSorter(header, _wide_rows(sheet), readers.named_places).sort(sheet.rows)
    table = table_of(file, sheet, header, sorted_rows, readers)
    body = [sheet.rows[row] for row in sorted_rows.people]
    teller = ColumnTeller(table.whole, readers, log)
    sheet_findings.tell_no_name_column(table, body, teller, log)
    teller.tell(header, body)
    sheet_findings.tell_nobody(table, sorted_rows, log)
    sheet_findings.tell_wide_rows(table, sheet, sorted_rows, log)
    sheet_findings.tell_cells(file, sheet, sorted_rows, log)
    if sheet.hidden and sorted_rows.people:
        read = f"the sheet is hidden and has {counted(len(sorted_rows.people), 'row')} of people"
        log.add(kinds.HIDDEN_SHEET, table.whole, read, "they were read; delete the sheet if it is an old list")
    columns = {column.letter: column.field for column in header.columns}
    read_as = SheetRead(file, sheet.name, header.first + 1, columns, len(sorted_rows.people), sorted_rows.skipped)
    return table, read_as


def _wide_rows(sheet: Sheet) -> frozenset[int]:
    return frozenset(first[0] for first, last in sheet.merges if last[1] - first[1] >= _SPANS)
