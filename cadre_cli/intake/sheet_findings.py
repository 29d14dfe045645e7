"""What is to be said about a sheet itself: what its rows and cells are short of, not who its people are."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.apart_sheets import is_called_apart
from cadre_cli.intake.cells import UNSAVED, cell_name, cells_in_words
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header_findings import ColumnTeller
from cadre_cli.intake.row_words import is_number
from cadre_cli.intake.rows import SortedRows
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.values.reading import both_languages
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key
from cadre_cli.text.listing import counted

_PEOPLE_LIKE_CELLS = 3
_FEWEST_PEOPLE = 3
_MOBILE_DIGITS = 10
_MOST_SINGLE = 5
_COUNTS = frozenset(map(match_key, ("लोग", "People", "पुरुष", "Men", "महिला", "Women", "देय ₹", "Due ₹", "कुल", "Total")))
_FEWEST_COUNTS = 2
_LOST_WORDS = re.compile(r"(?<![\w?])\?{4,}(?![\w?])|(?<![\w?])\?{3,} \?{2,}(?![\w?])")


def tell_no_header(file: str, sheet: Sheet, log: FindingsLog) -> None:
    """A sheet without headings: that no list stands there, or that there are people who cannot be read."""
    address = Address(file, sheet.name)
    people = 0 if any(map(_heads_counts, sheet.rows)) else sum(map(_is_people_like, sheet.rows))
    if _tell_lost_letters(file, sheet, range(len(sheet.rows)), log):
        return
    if is_called_apart(file, sheet.name) and any(map(_may_name_two, sheet.rows)):
        read = "this is called a keep-apart list, but no headings tell who stands in which column"
        log.add(kinds.APART_DOUBT, address, read, "it keeps nobody apart: write Name 1 and Name 2 above the people")
        return
    if people < _FEWEST_PEOPLE and not any(map(_has_mobile, sheet.rows)):
        log.add(kinds.NO_PEOPLE, address, "no list of people stands here", "nothing: the sheet was passed over")
        return
    read = f"no row of headings among the first 20 rows, but {people} rows that look like people"
    action = "write headings above the list, such as Name, Role, District, Mobile"
    log.add(kinds.NO_HEADINGS, address, read, action, people)


def _heads_counts(row: Sequence[str]) -> bool:
    """Whether the row heads a summary (Batch, People, Men, Women): below it stand numbers and no people."""
    return (
        sum(any(match_key(half) in _COUNTS for half in both_languages(text) or (text,)) for text in row)
        >= _FEWEST_COUNTS
    )


def _may_name_two(row: Sequence[str]) -> bool:
    return sum(bool(text) and not is_number(text) for text in row) > 1 or _has_mobile(row)


def _is_people_like(row: Sequence[str]) -> bool:
    return len(row) - row.count("") >= _PEOPLE_LIKE_CELLS or _has_mobile(row)


def _has_mobile(row: Sequence[str]) -> bool:
    return any(len(text) == _MOBILE_DIGITS and latin_digits(text).isdecimal() for text in row)


def tell_no_name_column(
    table: SheetTable, body: Sequence[Sequence[str]], teller: ColumnTeller, log: FindingsLog
) -> None:
    """A sheet of people without a column of names, and which one looks like it."""
    if "name" in table.places or not body:
        return
    read, people = "no column is headed as names are; below", len(body)
    found = teller.ask_names(table.header, body)
    if found is None:
        whole = f"{read} the headings: {counted(people, 'row')}"
        log.add(kinds.NO_NAME_COLUMN, table.whole, whole, "write Name (नाम) above the names", people)
        return
    column, question = found
    address = Address(table.file, table.sheet, cell_name(table.header.last, column.index))
    looks = f'{read} "{column.heading}" stands what looks like names: {counted(people, "row")}'
    log.add(kinds.NO_NAME_COLUMN, address, looks, "write Name (नाम) above them if they are", people, question)


def tell_nobody(table: SheetTable, rows: SortedRows, log: FindingsLog) -> None:
    """Rows without a name: of vacant posts, and of people of whom there is only data."""
    if rows.vacant:
        read = f"{counted(len(rows.vacant), 'vacant post')}, passed over: {table.cells(list(rows.vacant))}"
        action = "nothing; write the name when somebody holds the post"
        log.add(kinds.VACANT, table.whole, read, action, len(rows.vacant))
    if "name" not in table.places:
        return
    nameless, action = sorted(rows.nameless), "write the name, or clear the row"
    if len(nameless) > _MOST_SINGLE:
        read = f"{len(nameless)} rows have data but no name: {table.cells(nameless)}"
        log.add(kinds.NO_NAME, table.address(nameless[0]), read, action, len(nameless))
        return
    for row in nameless:
        log.add(kinds.NO_NAME, table.address(row), "the row has data but no name", action)


def tell_wide_rows(table: SheetTable, sheet: Sheet, rows: SortedRows, log: FindingsLog) -> None:
    """Rows of a text or web page that go on behind its headings; where a format has columns, all rows are as wide."""
    header = range(table.header.first, table.header.last + 1)
    spans = [last[1] + 1 for first, last in sheet.merges if first[0] in header]
    width = max(*(len(sheet.rows[row]) for row in header), *spans, 0)
    if max(map(len, sheet.rows), default=0) <= width:
        return
    wide = [row for row in rows.people if len(sheet.rows[row]) > width and any(sheet.rows[row][width:])]
    if wide:
        beyond = [cell_name(row, width + next(_filled(sheet.rows[row][width:]))) for row in wide]
        address = Address(table.file, table.sheet, beyond[0])
        shown = ", ".join([*beyond[:_MOST_SINGLE], "…"] if len(beyond) > _MOST_SINGLE else beyond)
        read = f"{counted(len(wide), 'row')} with more cells than the headings: {shown}"
        action = "look them over: two rows may have run together, or a separator may stand within a cell"
        log.add(kinds.WIDE_ROWS, address, read, action, len(wide))


def _filled(cells: Sequence[str]) -> Iterator[int]:
    """The 0-based places of the cells that hold something."""
    return (place for place, text in enumerate(cells) if text)


def tell_cells(file: str, sheet: Sheet, rows: SortedRows, log: FindingsLog) -> None:
    """Error cells, formulas without a value and lost letters, in the rows of people."""
    people = frozenset(rows.people)
    defects = {(column, row): text for (row, column), text in sheet.defects.items() if row in people}
    unsaved = sorted(cell for cell, text in defects.items() if text == UNSAVED)
    if unsaved:
        address = Address(file, sheet.name, cell_name(*min((row, column) for column, row in unsaved)))
        read = f"{counted(len(unsaved), 'formula')} without a saved value: {cells_in_words(unsaved)}"
        log.add(kinds.NO_VALUE, address, read, "open the file in Excel, save it and give it again", len(unsaved))
    for (column, row), text in defects.items():
        if text != UNSAVED:
            address = Address(file, sheet.name, cell_name(row, column))
            log.add(kinds.ERROR_CELL, address, f'spreadsheet error: "{text}"', "type what should stand there")
    _tell_lost_letters(file, sheet, rows.people, log)


def _tell_lost_letters(file: str, sheet: Sheet, rows: Iterable[int], log: FindingsLog) -> bool:
    """Whether question marks stand for the letters of some cell in the rows."""
    if "???" not in "\n".join(sheet.each_text()):
        return False
    doubtful = [row for row in rows if "???" in " ".join(sheet.rows[row])]
    lost = [(row, text) for row in doubtful for text in filter(_is_lost, sheet.rows[row])]
    if not lost:
        return False
    row, text = lost[0]
    address = Address(file, sheet.name, cell_name(row, sheet.rows[row].index(text)))
    read = f'the Hindi letters were lost when this was saved: "{mend(text)}"'
    action = "in Excel, save the original list as .xlsx (or as CSV UTF-8) and give that"
    log.add(kinds.LETTERS_LOST, address, read, action, len({row for row, _ in lost}))
    return True


def _is_lost(text: str) -> bool:
    """Whether the text is question marks, or has whole words of them: 'Sita (????)', but not 'when????'."""
    return "???" in text and (not text.replace("?", "").strip(" .-/()") or _LOST_WORDS.search(text) is not None)
