"""The people of one sheet as a table of raw texts by field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.intake.cells import DEFECT_TEXTS, cell_name, cells_in_words, column_texts
from cadre_cli.intake.columns import ASSEMBLY_NUMBER, COUNTED, Column
from cadre_cli.intake.constituency_columns import numbered
from cadre_cli.intake.either_place import EITHER, by_role
from cadre_cli.intake.header import Header
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.role_and_place import holds_both, taken_apart
from cadre_cli.intake.rows import SortedRows
from cadre_cli.intake.workbook import Sheet


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


def table_of(file: str, sheet: Sheet, header: Header, rows: SortedRows, readers: Readers) -> SheetTable:
    """The sorted rows of people of the sheet below that header."""
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


def _merged_down(sheet: Sheet, column: int) -> list[tuple[int, int]]:
    return [(first[0], last[0]) for first, last in sheet.merges if first[1] <= column <= last[1] and last[0] > first[0]]
