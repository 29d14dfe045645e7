"""The books looked through from the first entry: nothing that is stored is believed, everything is worked out anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.money import CHAIN_START, HAVE, OF_PEOPLE, Account, Entry, Kind, added_up
from cadre_cli.ledger.chain import digest, is_as_booked
from cadre_cli.ledger.cheques_in_hand import ChequesInHand
from cadre_cli.text.numbers import rupees

Sums = Mapping[tuple[Account, str], int]
"""Paise by account and part, debit positive; parts at 0 may be left out."""


@dataclass
class Audit:
    """What was found: the entries looked through, the head of the chain, the sums, and each row that does not agree."""

    entries: int = 0
    head: str = CHAIN_START
    sums: dict[tuple[Account, str], int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    receipts: dict[tuple[str, str], int] = field(default_factory=dict)
    shut_until: date | None = None
    cheques: ChequesInHand = field(default_factory=ChequesInHand)

    def take(self, entry: Entry) -> None:
        """Looks through the next entry."""
        self.entries += 1
        if entry.number != self.entries:
            self.faults.append(f"entry {self.entries} is missing: after it comes entry {entry.number}")
            self.entries = entry.number
        if digest(entry, self.head) != entry.digest or not is_as_booked(entry):
            self.faults.append(f"entry {entry.number} is not what was booked: its digest does not agree")
        if not entry.balanced:
            self.faults.append(f"entry {entry.number}: debits and credits differ")
        self._check_receipts(entry)
        self.cheques.take(entry)
        if entry.is_shut_out(self.shut_until):
            self.faults.append(f"entry {entry.number} was booked on {entry.day}, which was closed")
        if entry.kind is Kind.CLOSE:
            self.shut_until = entry.day
        for key, paise in added_up(entry.lines).items():
            self.sums[key] = self.sums.get(key, 0) + paise
        self.head = entry.digest

    def _check_receipts(self, entry: Entry) -> None:
        given_anew = entry.kind is Kind.REVERSAL and entry.receipts  # what bounced is there after all
        paid = entry.paise if entry.kind is Kind.PAYMENT or given_anew else 0
        if sum(receipt.paise for receipt in entry.receipts) != paid:
            self.faults.append(f"entry {entry.number}: its receipts do not add up to {rupees(paid)}")
        for receipt in entry.receipts:
            key = (receipt.series, receipt.year)
            if receipt.number != self.receipts.get(key, 0) + 1:
                self.faults.append(f"entry {entry.number}: receipt {receipt} does not follow the one before it")
            self.receipts[key] = receipt.number

    def compare(self, stored: Sums) -> None:
        """Adds a fault for each account of which the stored sum is another one."""
        for account, whose in sorted(self.sums.keys() | stored.keys()):
            worked_out, there = self.sums.get((account, whose), 0), stored.get((account, whose), 0)
            if worked_out != there:
                name = f"{account} {whose}".strip()
                self.faults.append(f"{name}: the entries give {rupees(worked_out)}, the books {rupees(there)}")


def audit(entries: Iterable[Entry]) -> Audit:
    """Looks through all entries, oldest first."""
    found = Audit()
    for entry in entries:
        found.take(entry)
    return found


@dataclass(frozen=True, slots=True)
class Totals:
    """What is there and whose it is, in paise."""

    bank: int
    cash: int
    cheques: int
    owed: int
    contributions: int
    unidentified: int
    bank_charges: int
    interest: int

    @property
    def difference(self) -> int:
        """By how much what is there is more than what it belongs to; 0 where the books agree."""
        there = self.bank + self.cash + self.cheques + self.bank_charges
        return there - self.owed - self.contributions - self.unidentified - self.interest


def totals(sums: Sums) -> Totals:
    """The accounts as a whole; what belongs to somebody is positive."""
    whole: dict[Account, int] = dict.fromkeys(Account, 0)
    for (account, _), paise in sums.items():
        whole[account] += paise if account in (*HAVE, Account.BANK_CHARGES) else -paise
    return Totals(**{account.value: whole[account] for account in Account})


def in_the_red(sums: Sums) -> list[str]:
    """The accounts out of which more was taken than was in them."""
    below = []
    for (account, whose), paise in sorted(sums.items()):
        wrong = paise < 0 if account in (Account.CASH, Account.CHEQUES) else paise > 0
        if wrong and account in (Account.CASH, Account.CHEQUES, *OF_PEOPLE, Account.UNIDENTIFIED):
            below.append(f"{account} {whose}".strip() + f" is overdrawn by {rupees(abs(paise))}")
    return below
