"""What the rows of a filled-in deposit sheet say, before the books are asked: whose they are, and which money."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.domain.money import Mode
from cadre_cli.errors import UsageError
from cadre_cli.intake.deposit_sheet import kinds
from cadre_cli.intake.deposit_sheet.reading import DepositSheet, SheetRow
from cadre_cli.intake.values.modes import mode_of
from cadre_cli.intake.values.references import SPOILT
from cadre_cli.ledger.entries import Money
from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.keys import match_key
from cadre_cli.text.listing import some_of
from cadre_cli.text.person_names import SAME, similarity
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.counter import Counter, Person

_Meant = TypeVar("_Meant")


@dataclass(frozen=True, slots=True)
class SheetPayment:
    """A payment that is typed in a row: whose it is, how much and how (`money`), and the day of the money."""

    row: SheetRow
    person: Person
    money: Money
    day: date

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells it from another payment of his: the reference; of cash, which may have none, amount and day."""
        money = self.money
        own = (money.paise, self.day) if money.mode is Mode.CASH else ()
        return (self.person.code, money.mode, money.reference, *own)


@dataclass
class Rows:
    """Reads the rows of a sheet; `payments` and `findings` fill up meanwhile."""

    counter: Counter
    payments: list[SheetPayment] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, sheet: DepositSheet) -> None:
        """Takes in every row that is of this event folder."""
        self.findings += sheet.findings
        here = self.counter.store.stamp().folder
        rows = [row for row in sheet.rows if row.key.stamp.folder == here]
        self._say_of_others([row for row in sheet.rows if row.key.stamp.folder != here])
        names = self._names({row.key.plan for row in rows})
        self._say_what_is_gone(rows, names)
        rows = [row for row in rows if row.sound and self._is_ones(row, names)]
        self._say_of_remarks([row for row in rows if row.cells["remark"] and not row.has_money])
        for row in (row for row in rows if row.has_money):
            self._take(row)
        self._take_out_twins()

    def _names(self, plans: Iterable[int]) -> Mapping[int, Mapping[str, str]]:
        """By version of the plan the name that each code had in it; nothing for a version that is not there."""
        newest, store = self.counter.version, self.counter.store
        tables = {plan: store.columns(plan, ("code", "name"), ()) for plan in plans if 0 < plan <= newest}
        return {plan: dict(zip(table["code"], table["name"], strict=True)) for plan, table in tables.items()}

    def _say_of_others(self, rows: Sequence[SheetRow]) -> None:
        if rows:
            action = "import it in the folder that it was written from (--event FOLDER), or write a sheet here"
            read = "the sheet was written from another event folder"
            self._find(kinds.OTHER_FOLDER, rows[0].at("code"), read, action, len(rows))

    def _is_ones(self, row: SheetRow, names: Mapping[int, Mapping[str, str]]) -> bool:
        """Whether the row is one person's as the sheet was written, with all its cells."""
        known, code = names.get(row.key.plan, {}), row.key.code
        if code not in known:
            read = f"the sheet was written by plan {row.key.plan}, which this event folder has not"
            self._find(kinds.OTHER_BOOKS, row.at("code"), read, "see whether an older copy of the folder is in use")
            return False
        if row.cells["code"] != code:
            read = f'the code of the row is "{row.cells["code"]}", and its hidden key is that of {known[code]} ({code})'
            action = "some cells were moved and others not: undo the sorting or pasting, or write the sheet anew"
            self._find(kinds.ROW_SHIFTED, row.at("code"), read, action)
            return False
        return self._has_its_name(row, known[code])

    def _has_its_name(self, row: SheetRow, name: str) -> bool:
        there = row.cells["name"]
        if row.added and not there:
            return True
        if match_key(there) == match_key(name) or match_key(there) == match_key(self._person(row).name):
            return True
        if is_devanagari(there) is not is_devanagari(name) and similarity(there, name) >= SAME:
            return True  # a sheet in one language shows the name in its script
        read = f'"{there}" in the row of {name} ({row.key.code})'
        if not row.has_money:
            self._find(kinds.NAME_CHANGED, row.at("name"), read, "names are corrected in the roster; nothing was taken")
            return True
        action = f"whose money is it? write {name} again, or type the payment in the row of the other"
        self._find(kinds.NAME_BESIDE_MONEY, row.at("name"), read, action)
        return False

    def _say_what_is_gone(self, rows: Sequence[SheetRow], names: Mapping[int, Mapping[str, str]]) -> None:
        for plan, known in names.items():
            there = {row.key.code for row in rows}
            gone = [f"{name} ({code})" for code, name in known.items() if code not in there]
            of_plan = [row for row in rows if row.key.plan == plan]
            if not gone or not of_plan:
                continue
            address = Address(of_plan[0].file, of_plan[0].sheet)
            action = "nothing, if the sheet was cut; for them nothing is booked or taken back"
            self._find(kinds.ROWS_GONE, address, f"no row any more: {some_of(gone)}", action, len(gone))

    def _say_of_remarks(self, rows: Sequence[SheetRow]) -> None:
        if rows:
            read = f'a remark without a payment: "{rows[0].cells["remark"]}"'
            action = "the books keep remarks of payments alone; keep the sheet"
            self._find(kinds.REMARK_ALONE, rows[0].at("remark"), read, action, len(rows))

    def _take_out_twins(self) -> None:
        for same in grouped((each.identity, each) for each in self.payments).values():
            for payment in same if len(same) > 1 else ():
                self.payments.remove(payment)
                self._say_twice(payment, same)

    def _say_twice(self, payment: SheetPayment, same: Sequence[SheetPayment]) -> None:
        others = ", ".join(str(each.row.at("paid")) for each in same if each is not payment)
        read = f"the same payment of {payment.person} stands here and in {others}"
        action = "clear one; if it came twice, book the second by hand: cadre deposits record PERSON AMOUNT"
        self._find(kinds.TWICE, payment.row.at("paid"), read, action)

    def _take(self, row: SheetRow) -> None:
        """The payment of a row, where every cell of it can be meant."""
        cells = row.cells
        paise = self._said(row, "paid", kinds.BAD_AMOUNT if cells["paid"] else kinds.NO_AMOUNT, _amount)
        day = self._said(row, "date", kinds.BAD_DAY, self._day)
        mode = self._said(row, "mode", kinds.BAD_MODE, self._mode)
        if mode is None:
            return
        reference = self._said(row, "reference", kinds.BAD_REFERENCE, lambda text: _reference(text, mode))
        if paise is None or day is None or reference is None:
            return
        money = Money(paise, mode, reference, " ".join(cells["remark"].split()))
        self.payments.append(SheetPayment(row, self._person(row), money, day))
        note = said.reference_note(reference, mode)
        if note:
            self._find(kinds.ODD_REFERENCE, row.at("reference"), note, "compare it with the payer's app or the slip")

    def _person(self, row: SheetRow) -> Person:
        code = row.key.code
        return Person(code, self._people[code]) if code in self._people else self.counter.person(code)

    @cached_property
    def _people(self) -> Mapping[str, str]:
        """The names of all in the plan in force; asked for one by one, hundreds take long."""
        return self._names([self.counter.version])[self.counter.version]

    def _day(self, text: str) -> date:
        if not text:
            raise UsageError("a payment without its day", "type the day on which it was paid, such as 03-06-2025")
        return self.counter.money_day(text.removesuffix(" 00:00:00"))

    def _mode(self, text: str) -> Mode:
        ways = ", ".join(self.counter.event.deposits.modes)
        # "नकद / Cash" stands on papers in both languages.
        meant = {mode_of(part) for part in text.split("/")}
        mode = meant.pop() if len(meant) == 1 else None
        if mode is None:
            read = f'no mode of payment: "{text}"' if text else "a payment without its mode"
            raise UsageError(read, f"choose one of {ways}")
        said.check_mode(mode, self.counter.event)
        return mode

    def _said(self, row: SheetRow, column: str, kind: FindingKind, read: Callable[[str], _Meant]) -> _Meant | None:
        """What a cell says; None, and a finding, where that cannot be meant."""
        try:
            return read(row.cells[column])
        except UsageError as error:
            self._find(kind, row.at(column), error.message, error.way_out)
            return None

    def _find(self, kind: FindingKind, address: Address, read: str, action: str, people: int = 1) -> None:
        self.findings.append(Finding(kind, address, read, action, people))


def _amount(text: str) -> int:
    if not text:
        raise UsageError("a payment without its amount", "type the rupees that came, or clear the cells beside it")
    return said.amount(text)


def _reference(text: str, mode: Mode) -> str:
    if SPOILT.fullmatch(text):
        raise UsageError(f'Excel kept no more than "{text}" of the reference', "type it again, in a cell set to text")
    if not text and mode is not Mode.CASH:
        raise UsageError(f"a payment by {mode} without its reference", f"type the {said.reference_meant(mode)}")
    return said.reference(text, mode)
