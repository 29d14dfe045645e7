"""One sheet as a table of raw texts by field, with everything that must be said about the sheet itself."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.domain.roster import SheetRead
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import DEFECT_TEXTS, UNSAVED, cell_name, cells_in_words, column_texts
from cadre_cli.intake.columns import ASSEMBLY_NUMBER, COUNTED, Column
from cadre_cli.intake.constituency_columns import numbered
from cadre_cli.intake.either_place import EITHER, by_role
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import Header, find_header
from cadre_cli.intake.header_findings import ColumnTeller
from cadre_cli.intake.name_columns import with_other_script
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.role_and_place import holds_both, taken_apart
from cadre_cli.intake.rows import RowSorter, SortedRows
from cadre_cli.intake.values.reading import both_languages
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key

_PEOPLE_LIKE_CELLS = 3
_FEWEST_PEOPLE = 3
_MOBILE_DIGITS = 10
_SPANS = 2
_MOST_SINGLE = 5
_COUNTS = frozenset(map(match_key, ("लोग", "People", "पुरुष", "Men", "महिला", "Women", "देय ₹", "Due ₹", "कुल", "Total")))
_FEWEST_COUNTS = 2
_LOST_WORDS = re.compile(r"(?<![\w?])\?{4,}(?![\w?])|(?<![\w?])\?{3,} \?{2,}(?![\w?])")
_NAME_OR_CLEAR = "write the name, or clear the row"


@dataclass(frozen=True)
class SheetTable:
    """The rows of people of one sheet.

    `texts` has one text column a field that the sheet has (further ones as 'mobiles', 'mobiles2', 'apart2', …), `extra`
    (JSON), and 'sheet_row' (0-based). `places` is the column index of each field. `headings` are as in
    `SortedRows`, `header` is where the fields were found. `merged` are by field the (first, last) rows of cells
    merged downwards.
    """

    file: str
    sheet: str
    texts: pd.DataFrame
    places: Mapping[str, int]
    nameless: frozenset[int]
    headings: tuple[tuple[int, str, str], ...]
    merged: Mapping[str, Sequence[tuple[int, int]]]
    header: Header

    def address(self, sheet_row: int, field: str = "name") -> Address:
        """Where the field of a row stands; the row's name where the sheet has no such column."""
        return Address(self.file, self.sheet, cell_name(sheet_row, self.places.get(field, self.places.get("name", 0))))

    def cells(self, sheet_rows: Sequence[int], field: str = "name") -> str:
        """'B5, B9–B12': the field's cells of ascending rows; of very many, the first."""
        return cells_in_words([(self.places.get(field, self.places.get("name", 0)), row) for row in sheet_rows])

    def row_cells(self, wanted: pd.Series, field: str = "name") -> str:
        """The same for the rows of `texts` where `wanted` is true."""
        return self.cells(self.texts["sheet_row"][wanted].tolist(), field)

    def row_address(self, row: int, field: str = "name") -> Address:
        """The same for the n-th row of `texts`."""
        return self.address(self._sheet_rows[row], field)

    @cached_property
    def _sheet_rows(self) -> list[int]:
        return self.texts["sheet_row"].tolist()

    @property
    def whole(self) -> Address:
        """The sheet itself."""
        return Address(self.file, self.sheet)


def read_sheet(file: str, sheet: Sheet, readers: Readers, log: FindingsLog) -> tuple[SheetTable | None, SheetRead]:
    """The people of a sheet, and how it was understood; no table where no row of headings was found."""
    header = find_header(sheet.rows, readers.columns, str(Address(file, sheet.name)))
    if header is None:
        _tell_no_header(file, sheet, log)
        return None, SheetRead(file, sheet.name, 0, {}, 0, {})
    sheet, header = with_other_script(sheet, header)
    sorted_rows = RowSorter(header, _wide_rows(sheet), readers.named_places).sort(sheet.rows)
    table = _table(file, sheet, header, sorted_rows, readers)
    body = [sheet.rows[row] for row in sorted_rows.people]
    teller = ColumnTeller(table.whole, readers, log)
    _tell_no_name_column(table, body, teller, log)
    teller.tell(header, body)
    _tell_nobody(table, sorted_rows, log)
    _tell_wide_rows(table, sheet, sorted_rows, log)
    _tell_cells(file, sheet, sorted_rows, log)
    if sheet.hidden and sorted_rows.people:
        read = f"the sheet is hidden and has {counted(len(sorted_rows.people), 'row')} of people"
        log.add(kinds.HIDDEN_SHEET, table.whole, read, "they were read; delete the sheet if it is an old list")
    columns = {column.letter: column.field for column in header.columns}
    read_as = SheetRead(file, sheet.name, header.first + 1, columns, len(sorted_rows.people), sorted_rows.skipped)
    return table, read_as


def _table(file: str, sheet: Sheet, header: Header, rows: SortedRows, readers: Readers) -> SheetTable:
    body = [sheet.rows[number] for number in rows.people]
    texts: dict[str, list[str]] = {}
    places: dict[str, int] = {}
    carried: list[Column] = []
    for column in header.columns:
        if not column.field:
            carried += [] if column.is_confidential else [column]
            continue
        field = column.field
        if field in texts and field in COUNTED:
            field = f"{field}{sum(name.startswith(field) for name in texts) + 1}"
        if field not in texts:
            written = column_texts(body, column.index)
            texts[field] = ["" if text in DEFECT_TEXTS else text for text in written] if sheet.defects else written
            places[field] = column.index
    role = header.column("role")
    if role and holds_both(role.heading):
        both = taken_apart(column_texts(body, role.index))
        texts = both | {field: own for field, own in texts.items() if field != "role"}
        places = dict.fromkeys(both, role.index) | places
    if EITHER in texts:
        found = by_role(texts.pop(EITHER), texts.get("role", [""] * len(body)), readers)
        index = places.pop(EITHER)
        texts |= {field: list(map(_or, texts.get(field, own), own)) for field, own in found.items()}
        places = dict.fromkeys(found, index) | places
    if ASSEMBLY_NUMBER in texts:
        texts["assembly"] = numbered(texts.pop(ASSEMBLY_NUMBER), texts["assembly"])
        places.pop(ASSEMBLY_NUMBER)
    texts["extra"] = _extra(body, carried)
    columns = {field: pd.Series(column, dtype="str") for field, column in texts.items()}
    frame = pd.DataFrame(columns | {"sheet_row": pd.Series(rows.people, dtype="int64")})
    merged = {field: _merged_down(sheet, index) for field, index in places.items()}
    return SheetTable(file, sheet.name, frame, places, rows.nameless, rows.headings, merged, header)


def _or(written: str, other: str) -> str:
    return written or other


def _extra(body: Sequence[Sequence[str]], carried: Sequence[Column]) -> list[str]:
    """The columns that are carried through, a JSON object a row; '' where the sheet has none."""
    if not carried:
        return [""] * len(body)
    headings: list[str] = []
    for column in carried:
        times = sum(heading.partition(" (")[0] == column.heading for heading in headings)
        headings.append(f"{column.heading} ({times + 1})" if times else column.heading)
    texts = [column_texts(body, column.index) for column in carried]

    @cache
    def as_json(*row: str) -> str:
        return json.dumps(dict(zip(headings, row, strict=True)), ensure_ascii=False)

    return [as_json(*row) for row in zip(*texts, strict=True)]


def _wide_rows(sheet: Sheet) -> frozenset[int]:
    return frozenset(first[0] for first, last in sheet.merges if last[1] - first[1] >= _SPANS)


def _merged_down(sheet: Sheet, column: int) -> list[tuple[int, int]]:
    return [(first[0], last[0]) for first, last in sheet.merges if first[1] <= column <= last[1] and last[0] > first[0]]


def _tell_no_header(file: str, sheet: Sheet, log: FindingsLog) -> None:
    address = Address(file, sheet.name)
    people = 0 if any(map(_heads_counts, sheet.rows)) else sum(map(_is_people_like, sheet.rows))
    if _tell_lost_letters(file, sheet, range(len(sheet.rows)), log):
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


def _is_people_like(row: Sequence[str]) -> bool:
    return len(row) - row.count("") >= _PEOPLE_LIKE_CELLS or _has_mobile(row)


def _has_mobile(row: Sequence[str]) -> bool:
    return any(len(text) == _MOBILE_DIGITS and latin_digits(text).isdecimal() for text in row)


def _tell_no_name_column(
    table: SheetTable, body: Sequence[Sequence[str]], teller: ColumnTeller, log: FindingsLog
) -> None:
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


def _tell_nobody(table: SheetTable, rows: SortedRows, log: FindingsLog) -> None:
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


def _tell_wide_rows(table: SheetTable, sheet: Sheet, rows: SortedRows, log: FindingsLog) -> None:
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


def counted(number: int, word: str) -> str:
    """'1 row', '2 rows'."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _tell_cells(file: str, sheet: Sheet, rows: SortedRows, log: FindingsLog) -> None:
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
