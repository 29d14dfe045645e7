"""Money that was booked by hand as come or gone through the bank, and that the bank has not shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cadre_cli.domain.bank import Booked
from cadre_cli.domain.money import THROUGH_BANK, Kind, Mode
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.store.matching import booked
from cadre_cli.workflows.deposits.counter import Counter


@dataclass(frozen=True, slots=True)
class Unseen:
    """An entry that no row of the bank has confirmed: its number, whose, how, its day, what it added (paise)."""

    number: int
    who: str
    how: str
    day: date
    paise: int


def unseen(counter: Counter, journal: Journal, until: date) -> tuple[Unseen, ...]:
    """The entries of days up to `until` that the statements imported cover, oldest first."""
    bank = BankRows(journal)
    covered = [(ends.first.day, ends.last.day) for account in bank.accounts() if (ends := bank.ends(account))]
    return tuple(
        Unseen(
            each.number,
            str(counter.person(each.person)),
            f"{each.mode} {each.reference}".strip(),
            each.paid_on,
            each.paise if each.kind is Kind.PAYMENT else -each.paise,
        )
        for each in _by_hand(journal)
        if each.paid_on <= until and any(first <= each.paid_on <= last for first, last in covered)
    )


def _by_hand(journal: Journal) -> Iterator[Booked]:
    """What the books have at the bank, or out of it, that rests on no row: a cheque once it is cleared."""
    for each in booked(journal):
        if each.bank_row or each.back:
            continue
        if (each.kind is Kind.PAYMENT and (each.mode in THROUGH_BANK or each.is_cleared)) or (
            each.kind is Kind.REFUND and each.mode is not Mode.CASH
        ):
            yield each
