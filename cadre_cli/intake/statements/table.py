"""The table of a statement: each of its rows in full, or what is wrong with it at its cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from cadre_cli.domain.findings import Address, FindingKind
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.statements import kinds
from cadre_cli.intake.statements.amounts import has_side, read_amount, read_side
from cadre_cli.intake.statements.days import Order, Written, settle, written_day
from cadre_cli.intake.statements.headings import Layout, Row
from cadre_cli.intake.statements.row_kinds import Kind, Sorted

_NO_VALUE: Final = frozenset(("", "-", "--", "00/00/00", "00/00/0000"))
_DOWNLOAD: Final = "download the statement again; a cell that was changed by hand has to be put right"
_AS_NUMBER: Final = "write the amount in figures, as the bank has it, or download the statement again"


@dataclass
class Entry:
    """A row of the table. `balance` is None where there is no such column; a balance alone has no amount and no day."""

    place: int
    day: date
    value_date: date | None
    narration: str
    reference: str
    debit: int
    credit: int
    balance: int | None
    is_balance_only: bool = False


@dataclass
class Table:
    """Reads the rows of one sheet; what is wrong goes into `log`, at the cell."""

    file: str
    sheet: str
    layout: Layout
    log: FindingsLog
    unreadable: int = field(default=0, init=False)

    def entries(self, rows: Sequence[Sorted]) -> list[Entry]:
        """The rows of the table in the order of the file; not to be used where anything was `unreadable`."""
        whole = [row for row in rows if row.kind in (Kind.ENTRY, Kind.BALANCE)]
        for row in rows:
            if row.kind is Kind.STRAY:
                self._stray(row)
        order = self._order([row for row in whole if row.kind is Kind.ENTRY])
        entries = [self._entry(row, order) for row in whole]
        by_place = {row.place: entry for row, entry in zip(whole, entries, strict=True)}
        self._join(rows, by_place)
        return entries

    def tell(self, kind: FindingKind, place: int, field: str, read: str, action: str) -> None:
        """Something about a cell of the 0-based row."""
        address = Address(self.file, self.sheet, self.layout.cell(place, field))
        self.log.add(kind, address, read, action)

    def tell_file(self, kind: FindingKind, read: str, action: str) -> None:
        """Something about the statement as a whole."""
        self.log.add(kind, Address(self.file, self.sheet), read, action)

    def _wrong(self, kind: FindingKind, place: int, field: str, read: str, action: str) -> None:
        self.unreadable += 1
        self.tell(kind, place, field, read, action)

    def _stray(self, row: Sorted) -> None:
        read = f"row {row.place + 1}: {row.why}"
        self._wrong(kinds.STRAY_ROW, row.place, "date", read, f"clear it if it is a remark of yours; else {_DOWNLOAD}")

    def _order(self, rows: Sequence[Sorted]) -> Order | None:
        """How the numbers of the days are to be read, and what is to be said of it; None where nothing settles it."""
        days = [written_day(self.layout.text(row.row, "date")) for row in rows]
        values = [written_day(self.layout.text(row.row, "value_date")) for row in rows]
        settled = settle([day for day in days if day], values)
        if not rows:
            return Order.DAY_FIRST
        example, place = self.layout.text(rows[0].row, "date"), rows[0].place
        if settled.order is None:
            self._wrong(
                kinds.WHICH_IS_THE_DAY,
                place,
                "date",
                f'is "{example}" written with the day first? Read so, the days of the file do not follow each other',
                "download the statement again, and do not open it in Excel before; or choose a format with month names",
            )
            return None
        self._tell_order(settled.order, settled.by_rule, example, place)
        return settled.order

    def _tell_order(self, order: Order, by_rule: bool, example: str, place: int) -> None:
        written = written_day(example)
        day = written.read(order) if written else None
        said = f'"{example}" was read as {day.day} {day:%B %Y}' if day else f'"{example}" was read'
        if by_rule:
            read = f"{said}; no number of the file says which is the month"
            self.tell(kinds.DAY_FIRST, place, "date", read, "nothing if that is right; banks here write the day first")
        if order is not Order.DAY_FIRST:
            read = f"{said}: only so do the days of the file follow each other"
            self.tell(kinds.MONTH_FIRST, place, "date", read, "look the days over")

    def _entry(self, row: Sorted, order: Order | None) -> Entry:
        text = self.layout.text
        balance = self._balance(row)
        debit, credit = (0, 0) if row.kind is Kind.BALANCE else self._amounts(row)
        day = self._day(row, "date", order) if row.kind is Kind.ENTRY else None
        value = self._day(row, "value_date", order) if row.kind is Kind.ENTRY else None
        return Entry(
            row.place,
            day or date.min,
            value,
            text(row.row, "narration"),
            text(row.row, "reference"),
            debit,
            credit,
            balance,
            row.kind is Kind.BALANCE,
        )

    def _day(self, row: Sorted, field: str, order: Order | None) -> date | None:
        text = self.layout.text(row.row, field)
        if order is None or (field == "value_date" and text in _NO_VALUE):
            return None
        written: Written | None = written_day(text)
        day = written.read(order) if written else None
        if day is None:
            self._wrong(kinds.NOT_A_DAY, row.place, field, f'"{text}" is no day, read with the day first', _DOWNLOAD)
        return day

    def _balance(self, row: Sorted) -> int | None:
        if "balance" not in self.layout.columns:
            return None
        text = self.layout.text(row.row, "balance")
        paise = read_amount(text) if text else None
        if paise is None:
            read = f'"{text}" is no balance' if text else "the row has no balance"
            self._wrong(kinds.NOT_AN_AMOUNT, row.place, "balance", read, _AS_NUMBER)
        return paise

    def _amounts(self, row: Sorted) -> tuple[int, int]:
        """Debit and credit of a row."""
        if not {"debit", "credit"} <= self.layout.columns.keys():
            return self._sided(row)
        debit, credit = self._amount(row, "debit"), self._amount(row, "credit")
        if debit and credit:
            read = "the row has a debit and a credit at once"
            self._wrong(kinds.NOT_AN_AMOUNT, row.place, "debit", read, _DOWNLOAD)
        return debit, credit

    def _amount(self, row: Sorted, field: str) -> int:
        """What stands under a heading of its own; banks write debits with a minus or without."""
        text = self.layout.text(row.row, field)
        paise = read_amount(text)
        if paise is None or (paise < 0 and field == "credit"):
            self._wrong(kinds.NOT_AN_AMOUNT, row.place, field, f'"{text}" is no {field}', _AS_NUMBER)
            return 0
        return abs(paise)

    def _sided(self, row: Sorted) -> tuple[int, int]:
        """Debit and credit where one column has all amounts, and a mark says which they are."""
        text = self.layout.text(row.row, "amount")
        paise = read_amount(text)
        side = read_side(self.layout.text(row.row, "side"))
        if paise is not None and not side and (has_side(text) or self._bare_comes_in):
            side = -1 if paise < 0 else 1
        if paise is None or not side:
            read = f'"{text}" is no amount' if paise is None else f'"{text}" is neither a debit nor a credit'
            self._wrong(kinds.NOT_AN_AMOUNT, row.place, "amount", read, _AS_NUMBER)
            return 0, 0
        return (abs(paise), 0) if side < 0 else (0, abs(paise))

    @property
    def _bare_comes_in(self) -> bool:
        """Whether an amount without any mark may be taken for a credit: only the balances can prove it."""
        return "side" not in self.layout.columns and "balance" in self.layout.columns

    def _join(self, rows: Sequence[Sorted], entries: dict[int, Entry]) -> None:
        """Narrations that go on in the rows below."""
        for entry, row in _going_on(rows, entries):
            for name in ("narration", "reference"):
                more = self.layout.text(row, name)
                if more:
                    setattr(entry, name, f"{getattr(entry, name)} {more}".strip())


def _going_on(rows: Sequence[Sorted], entries: dict[int, Entry]) -> Iterator[tuple[Entry, Row]]:
    last: Entry | None = None
    for row in rows:
        last = entries.get(row.place, last)
        if row.kind is Kind.GOES_ON and last:
            yield last, row.row
