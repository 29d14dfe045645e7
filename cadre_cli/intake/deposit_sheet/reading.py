"""Reads a deposit sheet: each person's row by its hidden key, each column by its hidden mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.deposit_sheet import MARKED, SHOWN, TYPED, WRITTEN, Key, mark_of, parse_key, parse_written
from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.deposit_sheet import kinds
from cadre_cli.intake.deposit_sheet.formulas import formulas
from cadre_cli.intake.files.sheet import Position, Sheet
from cadre_cli.intake.workbook import read_workbook
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.text.numbers import parse_rupees, rupees

_COLUMN_OF: Final = {mark_of(name): name for name in (*MARKED, *SHOWN, WRITTEN)}
_OF_MONEY: Final = tuple(name for name in TYPED if name != "remark")
_NOTHING: Final = ("", "0")
_AGAIN: Final = "write the sheet anew (cadre export deposits), and type there what was typed here"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One person's row: where it stands (0-based row, `columns` by name), what stands in it (`cells`), and its key.

    `sound` is False where something in it was found that must be mended first. `added` says that it is a row without
    a key of its own, whose typed code says whose it is.
    """

    file: str
    sheet: str
    row: int
    columns: Mapping[str, int]
    cells: Mapping[str, str]
    key: Key
    sound: bool = True
    added: bool = False

    def at(self, column: str) -> Address:
        """The address of one of its cells."""
        return Address(self.file, self.sheet, cell_name(self.row, self.columns[column]))

    @property
    def number(self) -> int:
        """The row as a spreadsheet counts."""
        return self.row + 1

    @property
    def has_money(self) -> bool:
        """Whether anything of a payment is typed in it."""
        return has_money(self.cells)


@dataclass(frozen=True)
class DepositSheet:
    """The rows that are somebody's, as they stand in the file, and what is the matter with the file."""

    rows: tuple[SheetRow, ...]
    findings: tuple[Finding, ...]


def has_money(cells: Mapping[str, str]) -> bool:
    """Whether anything of a payment is typed; a nought alone is nothing."""
    return cells["paid"] not in _NOTHING or any(cells[name] for name in _OF_MONEY if name != "paid")


def read_deposit_sheet(file: str, data: bytes) -> DepositSheet:
    """The rows of a filled-in sheet whose bytes are `data`; what it is, is told by them and not by the name `file`."""
    workbook = read_workbook(file, data)
    in_formulas = formulas(data) if workbook.sheets else {}
    parts = [_Reader(file, sheet, in_formulas.get(sheet.name, frozenset())) for sheet in workbook.sheets]
    keys = {key.code: key for part in parts for key in part.own_keys()}
    rows = tuple(row for part in parts for row in part.rows(keys))
    return DepositSheet(rows, (*workbook.findings, *(finding for part in parts for finding in part.findings)))


class _Reader:
    """Reads one sheet; `findings` fill up meanwhile."""

    def __init__(self, file: str, sheet: Sheet, in_formulas: frozenset[Position]) -> None:
        self.findings: list[Finding] = []
        self._file, self._sheet, self._formulas = file, sheet, in_formulas
        marks = next((row for row, texts in enumerate(sheet.rows) if not _COLUMN_OF.keys().isdisjoint(texts)), -1)
        self._marks, self._at = marks, self._columns(marks)

    def own_keys(self) -> Iterator[Key]:
        """The keys of its rows; none where the sheet is another one."""
        found = (parse_key(cells["key"]) for _, cells in self._cells())
        return filter(None, found)

    def rows(self, keys: Mapping[str, Key]) -> Iterator[SheetRow]:
        """The rows that are somebody's: with a key, or added with the code of one of `keys`."""
        for row, cells in self._cells():
            is_heading = row == self._marks + 1 and not cells["key"]
            if not is_heading and (cells["key"] or _code_typed(cells) in keys):
                self._check_shown(row, cells)
            if is_heading or not (cells["key"] or has_money(cells)):
                continue
            key, added = self._key(row, cells, keys), not cells["key"]
            if key is not None:
                sound = self._is_typed(row, self._at, cells)
                told = self._of_added(row, cells, key) if added else cells
                yield SheetRow(self._file, self._sheet.name, row, self._at, told, key, sound, added)

    def _cells(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        for row, texts in enumerate(self._sheet.rows[self._marks + 1 :] if self._at else (), start=self._marks + 1):
            yield row, {name: texts[at] if at < len(texts) else "" for name, at in self._at.items()}

    def _columns(self, marks: int) -> Mapping[str, int]:
        """Where each column stands; nothing where it cannot be told, or the sheet has nothing to do with deposits."""
        texts: Sequence[str] = self._sheet.rows[marks] if marks >= 0 else ()
        places = [(_COLUMN_OF[text], at) for at, text in enumerate(texts) if text in _COLUMN_OF]
        if not places:
            if any(parse_key(text) for row in self._sheet.rows for text in row):
                self._find(kinds.COLUMN_GONE, "", "the hidden row above the headings is gone", _AGAIN)
            return {}
        names = [name for name, _ in places]
        for name in MARKED:
            if names.count(name) != 1:
                trouble = "is gone" if name not in names else "stands there twice"
                self._find(kinds.COLUMN_GONE, str(marks + 1), f'the column marked "{mark_of(name)}" {trouble}', _AGAIN)
        if any(names.count(name) != 1 for name in MARKED):
            return {}
        told = all(names.count(name) == 1 for name in (*SHOWN, WRITTEN))
        return {name: at for name, at in places if told or name in MARKED}

    def _check_shown(self, row: int, cells: Mapping[str, str]) -> None:
        """Says of every amount that the sheet only tells, and that is another one now."""
        before = parse_written(cells[WRITTEN]) if WRITTEN in cells else {}
        for name, paise in before.items():
            text = cells[name]
            if parse_rupees(text or "0") != paise:
                read = f'"{text}" where the sheet was written with {rupees(paise)}: what stands here is not read'
                action = (
                    "type under Paid what came; dues are set in the roster and cadre.yaml; put back what stood here"
                )
                self._find(kinds.TYPED_BESIDE, cell_name(row, self._at[name]), read, action)

    def _key(self, row: int, cells: Mapping[str, str], keys: Mapping[str, Key]) -> Key | None:
        if not cells["key"]:
            return self._key_of_code(row, cells, keys)
        key = parse_key(cells["key"])
        if key is None:
            read = f'the hidden key of the row was changed: "{cells["key"]}"'
            self._find(kinds.KEY_CHANGED, cell_name(row, self._at["key"]), read, _AGAIN)
        return key

    def _of_added(self, row: int, cells: Mapping[str, str], key: Key) -> Mapping[str, str]:
        """The cells of an added row; a name that a formula has looked up by the code says no more than the code."""
        looked_up = (row, self._at["name"]) in self._formulas
        return {**cells, "code": key.code, "name": "" if looked_up else cells["name"]}

    def _key_of_code(self, row: int, cells: Mapping[str, str], keys: Mapping[str, Key]) -> Key | None:
        code = _code_typed(cells)
        if code not in keys:
            without = f'the code "{code}", which no row of the sheet has' if code else "no code"
            read = f'a payment ("{cells["paid"]}") in a row that was added, with {without}'
            action = "type his code as it is printed, or book it by hand: cadre deposits record PERSON AMOUNT"
            self._find(kinds.NO_KEY, cell_name(row, self._at["code" if code else "paid"]), read, action)
        return keys.get(code)

    def _is_typed(self, row: int, columns: Mapping[str, int], cells: Mapping[str, str]) -> bool:
        """Whether every cell to type in was typed, and calculated by no formula."""
        worked_out = [name for name in TYPED if (row, columns[name]) in self._formulas]
        for name in worked_out:
            read = f'a formula, which gives "{cells[name]}": it may give something else once the sheet is sorted'
            self._find(kinds.FORMULA, cell_name(row, columns[name]), read, "type what it gives in place of the formula")
        return not worked_out

    def _find(self, kind: FindingKind, cell: str, read: str, action: str) -> None:
        self.findings.append(Finding(kind, Address(self._file, self._sheet.name, cell), read, action))


def _code_typed(cells: Mapping[str, str]) -> str:
    return latin_digits(cells["code"]).strip().upper()
