"""One sheet as a table of raw texts by field, with everything that must be said about the sheet itself."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.domain.roster import SheetRead
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import DEFECT_TEXTS, UNSAVED, cell_name, column_texts
from cadre_cli.intake.columns import Column
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import Header, find_header
from cadre_cli.intake.rows import Place, RowSorter, SortedRows
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import latin_digits, mend

_PEOPLE_LIKE_CELLS = 3
_FEWEST_PEOPLE = 3
_MOBILE_DIGITS = 10
_SPANS = 2


@dataclass(frozen=True)
class SheetTable:
    """The rows of people of one sheet.

    `texts` has one text column a field that the sheet has (further mobiles as 'mobiles', 'mobiles2', …), `extra`
    (JSON), and 'sheet_row' (0-based). `places` is the column index of each field. `headings` are as in
    `SortedRows`. `merged` are by field the (first, last) rows of cells merged downwards.
    """

    file: str
    sheet: str
    texts: pd.DataFrame
    places: Mapping[str, int]
    nameless: frozenset[int]
    headings: tuple[tuple[int, str, str], ...]
    merged: Mapping[str, Sequence[tuple[int, int]]]

    def address(self, sheet_row: int, field: str = "name") -> Address:
        """Where the field of a row stands; the row's first cell where the sheet has no such column."""
        return Address(self.file, self.sheet, cell_name(sheet_row, self.places.get(field, 0)))

    def row_address(self, row: int, field: str = "name") -> Address:
        """The same for the n-th row of `texts`."""
        return self.address(int(self.texts["sheet_row"].to_numpy()[row]), field)

    @property
    def whole(self) -> Address:
        """The sheet itself."""
        return Address(self.file, self.sheet)


def read_sheet(
    file: str, sheet: Sheet, named_place: Callable[[str], Place | None], log: FindingsLog
) -> tuple[SheetTable | None, SheetRead]:
    """The people of a sheet, and how it was understood; no table where no row of headings was found."""
    header = find_header(sheet.rows)
    if header is None:
        _tell_no_header(file, sheet, log)
        return None, SheetRead(file, sheet.name, 0, {}, 0, {})
    sorted_rows = RowSorter(header, _wide_rows(sheet), named_place).sort(sheet.rows)
    table = _table(file, sheet, header, sorted_rows)
    _tell_columns(table, header, len(sorted_rows.people), log)
    _tell_cells(file, sheet, sorted_rows, log)
    if sheet.hidden and sorted_rows.people:
        read = f"the sheet is hidden and lists {len(sorted_rows.people)} people"
        log.add(kinds.HIDDEN_SHEET, table.whole, read, "they were read; delete the sheet if it is an old list")
    columns = {column.letter: column.field for column in header.columns}
    read_as = SheetRead(file, sheet.name, header.first + 1, columns, len(sorted_rows.people), sorted_rows.skipped)
    return table, read_as


def _table(file: str, sheet: Sheet, header: Header, rows: SortedRows) -> SheetTable:
    body = [sheet.rows[number] for number in rows.people]
    texts: dict[str, object] = {}
    places: dict[str, int] = {}
    carried: list[Column] = []
    for column in header.columns:
        if not column.field:
            carried.append(column)
            continue
        field = column.field
        if field in texts and field == "mobiles":
            field = f"mobiles{sum(name.startswith('mobiles') for name in texts) + 1}"
        if field not in texts:
            texts[field] = ["" if text in DEFECT_TEXTS else text for text in column_texts(body, column.index)]
            places[field] = column.index
    texts["extra"] = _extra(body, carried)
    texts["sheet_row"] = list(rows.people)
    frame = pd.DataFrame(texts).astype(dict.fromkeys([*places, "extra"], object) | {"sheet_row": "int64"})
    merged = {field: _merged_down(sheet, index) for field, index in places.items()}
    return SheetTable(file, sheet.name, frame, places, rows.nameless, rows.headings, merged)


def _extra(body: Sequence[Sequence[str]], carried: Sequence[Column]) -> list[str]:
    """The columns that are carried through, a JSON object a row; '' where the sheet has none."""
    if not carried:
        return [""] * len(body)
    headings: list[str] = []
    for column in carried:
        times = sum(heading.partition(" (")[0] == column.heading for heading in headings)
        headings.append(f"{column.heading} ({times + 1})" if times else column.heading)
    texts = [column_texts(body, column.index) for column in carried]
    return [json.dumps(dict(zip(headings, row, strict=True)), ensure_ascii=False) for row in zip(*texts, strict=True)]


def _wide_rows(sheet: Sheet) -> frozenset[int]:
    return frozenset(first[0] for first, last in sheet.merges if last[1] - first[1] >= _SPANS)


def _merged_down(sheet: Sheet, column: int) -> list[tuple[int, int]]:
    return [(first[0], last[0]) for first, last in sheet.merges if first[1] <= column <= last[1] and last[0] > first[0]]


def _tell_no_header(file: str, sheet: Sheet, log: FindingsLog) -> None:
    address = Address(file, sheet.name)
    people = sum(map(_is_people_like, sheet.rows))
    if people < _FEWEST_PEOPLE and not any(map(_has_mobile, sheet.rows)):
        log.add(kinds.NO_PEOPLE, address, "no list of people stands here", "nothing: the sheet was passed over")
        return
    read = f"no row of headings among the first 20 rows, but {people} rows that look like people"
    action = "write headings above the list, such as Name, Role, District, Mobile"
    log.add(kinds.NO_HEADINGS, address, read, action, people)


def _is_people_like(row: Sequence[str]) -> bool:
    return len(row) - row.count("") >= _PEOPLE_LIKE_CELLS or _has_mobile(row)


def _has_mobile(row: Sequence[str]) -> bool:
    return any(len(text) == _MOBILE_DIGITS and latin_digits(text).isdecimal() for text in row)


def _tell_columns(table: SheetTable, header: Header, people: int, log: FindingsLog) -> None:
    if "name" not in table.places and people:
        read = f"no column is headed as names are; {people} rows stand below the headings"
        log.add(kinds.NO_NAME_COLUMN, table.whole, read, "write Name (नाम) above the names", people)
    for column in header.columns:
        address = Address(table.file, table.sheet, cell_name(header.last, column.index))
        if column.twin:
            read = f'"{column.heading}" says {_in_words(column.near)} as a column before it does'
            log.add(kinds.SAME_HEADING, address, read, "the first one was read, this one is carried through")
        elif column.near and column.near not in table.places:
            read = f'"{column.heading}" is no known heading'
            meant = _in_words(column.near)
            action = f"write {meant} if that is meant; until then it is carried through as it is"
            log.add(kinds.NEAR_HEADING, address, read, action)


def _in_words(field: str) -> str:
    return field.replace("_", " ")


def _tell_cells(file: str, sheet: Sheet, rows: SortedRows, log: FindingsLog) -> None:
    """Error cells, formulas without a value and lost letters, in the rows of people."""
    people = frozenset(rows.people)
    for (row, column), text in sheet.defects.items():
        address = Address(file, sheet.name, cell_name(row, column))
        if row in people and text == UNSAVED:
            action = "open the file in Excel, save it and give it again"
            log.group(kinds.NO_VALUE, address, "formulas without a saved value", action, f"{file}/{sheet.name}")
        elif row in people:
            log.add(kinds.ERROR_CELL, address, f'spreadsheet error: "{text}"', "type what should stand there")
    lost = [row for row in rows.people if any(_is_lost(text) for text in sheet.rows[row])]
    if lost:
        first = next(column for column, text in enumerate(sheet.rows[lost[0]]) if _is_lost(text))
        shown = mend(sheet.rows[lost[0]][first])
        read = f'Hindi letters were lost when this was saved: "{shown}"'
        address = Address(file, sheet.name, cell_name(lost[0], first))
        action = "save the list as .xlsx, or as CSV UTF-8, from the workbook"
        log.add(kinds.LETTERS_LOST, address, read, action, len(lost))


def _is_lost(text: str) -> bool:
    return "???" in text and not text.replace("?", "").strip(" .-/()")
