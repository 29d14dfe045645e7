"""The payments of a deposit sheet beside the books: which are new, which are there, which somebody has to look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cadre_cli.domain.deposit_sheet import Stamp, shortened
from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.domain.money import CHAIN_START, Cheque, Entry, Kind, Mode, Receipt
from cadre_cli.intake.deposit_sheet import kinds
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import booked_with
from cadre_cli.workflows.deposits.counter import Counter
from cadre_cli.workflows.deposits.many import transfers
from cadre_cli.workflows.deposits.sheet_rows import SheetPayment


@dataclass(frozen=True, slots=True)
class Already:
    """A payment of the sheet that is in the books: the cell of its amount, the number of the entry, the receipt."""

    cell: Address
    entry: int
    receipt: Receipt


@dataclass
class BesideBooks:
    """Compares payments with the journal; the lists fill up meanwhile, `new` with one list a transfer."""

    counter: Counter
    journal: Journal
    new: list[Sequence[SheetPayment]] = field(default_factory=list)
    already: list[Already] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _matched: set[tuple[str, int]] = field(default_factory=set)

    def compare(self, payments: Sequence[SheetPayment]) -> None:
        """Takes in all payments of a sheet, in its order."""
        strange = {stamp for stamp in {each.row.key.stamp for each in payments} if not self._knows(stamp)}
        self._say_of_strange([each for each in payments if each.row.key.stamp in strange])
        known = [each for each in payments if each.row.key.stamp not in strange]
        # First those that are in the books already: what is left of the books then is nobody's in this sheet.
        fresh = [each for each in known if not self._is_booked(each)]
        for together in transfers([each for each in fresh if not self._is_beside_another(each)]):
            self._check_one_day(together)
            self.new.append(together)

    def _knows(self, stamp: Stamp) -> bool:
        """Whether these books were once as they were when the sheet was written."""
        entry = self.journal.entry(stamp.entry) if stamp.entry else None
        digest = entry.digest if entry else CHAIN_START if not stamp.entry else ""
        return shortened(digest) == stamp.digest

    def _say_of_strange(self, payments: Sequence[SheetPayment]) -> None:
        if payments:
            last, first = self.journal.last()[0], payments[0]
            written = first.row.key.stamp.entry
            read = f"the sheet was written from books with {written} entries, which are not those of these ({last})"
            action = "see whether an older copy of the event folder is in use; else write the sheet anew"
            self._find(kinds.OTHER_BOOKS, first, "code", read, action, len(payments))

    def _is_booked(self, payment: SheetPayment) -> bool:
        """Whether exactly this, or another payment with its reference, is in the books; says what is to be said."""
        there = self._with_its_reference(payment)
        if there:
            self._say_of_booked(payment, there[0])
            return True
        same = [(entry, stands) for entry, stands in self._since(payment) if _is_it(entry, payment)]
        for entry, stands in sorted(same, key=lambda each: not each[1])[:1]:
            if stands:
                self._say_of_booked(payment, entry)
            else:
                self._say_taken_back(payment, entry)
        return bool(same)

    def _is_beside_another(self, payment: SheetPayment) -> bool:
        """Whether money of his was booked since the sheet was written of which no row of it tells."""
        code = payment.person.code
        others = [e for e, stands in self._since(payment) if stands and (code, e.number) not in self._matched]
        for entry in others[:1]:
            money = f"{rupees(_share(entry, code))} by {entry.mode}"
            read = f"since this sheet was written {money} was booked for {payment.person}, entry {entry.number}"
            action = "is it the same money? then clear the row; if not, type it in a new sheet (cadre export deposits)"
            self._find(kinds.BOOKED_MEANWHILE, payment, "paid", read, action)
        return bool(others)

    def _with_its_reference(self, payment: SheetPayment) -> Sequence[Entry]:
        """Payments that still count and are the same for the bank; receipt books and banks may share numbers."""
        money = payment.money
        if money.mode is Mode.CASH:
            return ()
        return booked_with(self.journal, money.reference, money.mode, payment.person.code)

    def _since(self, payment: SheetPayment) -> Iterator[tuple[Entry, bool]]:
        """His payments that are later than the sheet, and whether each still stands."""
        for entry in self.journal.of_person(payment.person.code):
            if entry.kind is Kind.PAYMENT and entry.number > payment.row.key.stamp.entry:
                gone = (Cheque.CANCELLED, Cheque.BOUNCED)
                yield entry, self.journal.cheque(entry) not in gone

    def _say_of_booked(self, payment: SheetPayment, entry: Entry) -> None:
        self._matched.add((payment.person.code, entry.number))
        of_his = [each for each in self.journal.receipts_of(entry) if each.person == payment.person.code]
        if sum(receipt.paise for receipt in of_his) == payment.money.paise:
            self.already.append(Already(payment.row.at("paid"), entry.number, of_his[0]))
            return
        shares = (f"{rupees(each.paise)} from {self.counter.person(each.person)}" for each in entry.receipts)
        transfer = f"{payment.money.mode} {payment.money.reference}"
        read = f"{transfer} is booked already, entry {entry.number}: {', '.join(shares)}"
        action = "correct the cell, or clear the row; what is another's is passed on with: cadre deposits transfer"
        self._find(kinds.BOOKED_OTHERWISE, payment, "reference", read, action)

    def _say_taken_back(self, payment: SheetPayment, entry: Entry) -> None:
        read = f"this was booked as entry {entry.number} and taken back"
        action = "clear the row; if it came after all, type it in a new sheet (cadre export deposits)"
        self._find(kinds.BOOKED_MEANWHILE, payment, "paid", read, action)

    def _check_one_day(self, together: Sequence[SheetPayment]) -> None:
        first = together[0]
        for other in (each for each in together if each.day != first.day):
            here, there = day_label(other.day, "en"), f"{day_label(first.day, 'en')} in row {first.row.number}"
            read = f"{here} here and {there}, with one reference ({first.money.reference})"
            self._find(kinds.TWO_DAYS, other, "date", read, "one transfer has one day: correct a day or a reference")
        if len(together) > 1:
            whole = sum(each.money.paise for each in together)
            rows = ", ".join(str(each.row.number) for each in together)
            transfer = f"{first.money.mode} {first.money.reference}"
            read = f"{transfer} pays for {len(together)} people, {rupees(whole)} in all: rows {rows}"
            action = "nothing, if it is one transfer; it is booked as one"
            self._find(kinds.ONE_TRANSFER, first, "reference", read, action, len(together))

    def _find(
        self, kind: FindingKind, payment: SheetPayment, column: str, read: str, action: str, people: int = 1
    ) -> None:
        self.findings.append(Finding(kind, payment.row.at(column), read, action, people))


def _is_it(entry: Entry, payment: SheetPayment) -> bool:
    """Whether an entry booked exactly what is typed."""
    money = payment.money
    return (entry.mode, entry.paid_on, entry.reference, _share(entry, payment.person.code)) == (
        *(money.mode, payment.day, money.reference, money.paise),
    )


def _share(entry: Entry, code: str) -> int:
    return sum(receipt.paise for receipt in entry.receipts if receipt.person == code)
