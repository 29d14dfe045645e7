"""Deposit sheets, written, filled in by hand and given back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.deposit_sheet import MARKED, SHOWN, mark_of
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.sheet import Marking, SheetTaken, import_sheet
from cadre_cli.workflows.export import export

DAY = date(2025, 6, 2)


class FilledSheet:
    """One written sheet, open in a spreadsheet program."""

    def __init__(self, camp: Path, written: Path | None = None) -> None:
        self.camp = camp
        self.book = openpyxl.load_workbook(written or export(camp, [Paper.DEPOSITS], [Format.XLSX])[1][0])
        self.sheet: Worksheet = self.book.worksheets[0]  # type: ignore[assignment]  # it is no chart
        self.marks = next(row for row in self._rows(1) if self.sheet.cell(row, 2).value == mark_of("code"))
        heads = {str(cell.value): cell.column for cell in self.sheet[self.marks] if cell.value}
        self.columns = {name: heads[mark_of(name)] for name in (*MARKED, *SHOWN)}

    def _rows(self, first: int) -> Iterator[int]:
        return iter(range(first, self.sheet.max_row + 1))

    def row(self, code: str) -> int:
        """The row of somebody, as a spreadsheet counts."""
        return next(row for row in self._rows(self.marks) if self.sheet.cell(row, self.columns["code"]).value == code)

    def put(self, row: int, **cells: object) -> "FilledSheet":
        """Types into the cells of a row."""
        for name, value in cells.items():
            self.sheet.cell(row, self.columns[name]).value = value  # type: ignore[assignment]
        return self

    def pay(
        self, code: str, paid: object = 5000, mode: str = "Cash", reference: object = None, **more: object
    ) -> "FilledSheet":
        """Types a payment into somebody's row, of 2 June where no other date is given."""
        return self.put(self.row(code), **{"paid": paid, "date": DAY, "mode": mode, "reference": reference, **more})

    def pay_further(self, place: int, code: str, paid: object, mode: str = "Cash", **more: object) -> "FilledSheet":
        """Types a payment into a row of the sheet of further payments, which has the same columns."""
        sheet, row = self.book.worksheets[1], self.marks + 2 + place
        for name, value in {"code": code, "paid": paid, "date": DAY, "mode": mode, **more}.items():
            sheet.cell(row, self.columns[name]).value = value
        return self

    def saved(self, name: str = "deposits.xlsx") -> Path:
        """The sheet as a file of its own."""
        path = self.camp.parent / name
        self.book.save(path)
        return path

    def given_back(self, only_try: bool = False, marking: Marking = Marking.NONE, desk: str = "") -> SheetTaken:
        """What becomes of it."""
        path = self.saved()
        return import_sheet(At(self.camp, desk, only_try), path, path.read_bytes(), marking)


def found(result: SheetTaken) -> list[str]:
    """The codes of what was found, in order."""
    return [finding.code for finding in result.findings]
