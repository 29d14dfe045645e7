"""From a draft to an entry that may be stored: numbered, sealed into the chain, and not against the rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final, Protocol

from cadre_cli.domain.money import Account, Entry, Kind, Receipt, added_up
from cadre_cli.errors import UsageError
from cadre_cli.ledger.chain import digest, why_digest
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees


class Journal(Protocol):
    """What is asked of the journal, inside the transaction that will add to it."""

    def last(self) -> tuple[int, str]:
        """The number and the digest of the last entry; 0 and CHAIN_START before the first."""

    def last_receipt(self, series: str, year: str) -> int:
        """The last number given in that series and financial year; 0 before the first."""

    def balance(self, account: Account, whose: str) -> int:
        """The sum of that part of the account, in paise (debit positive)."""

    def shut_until(self) -> date | None:
        """The last day that was closed."""


_CREDIT: Final = (Account.OWED, Account.CONTRIBUTIONS, Account.UNIDENTIFIED)
_DATED: Final = (Kind.PAYMENT, Kind.REFUND, Kind.CLAIM, Kind.CLEARED, Kind.BOUNCED)
_DEBIT: Final = (Account.CASH, Account.CHEQUES)
_WORDS: Final = {
    Account.CASH: "the cash at the desk",
    Account.CHEQUES: "the cheques in hand",
    Account.UNIDENTIFIED: "the unidentified money",
}


def posted(journal: Journal, draft: Entry) -> Entry:
    """The draft with its number, those of its receipts, and its digest.

    Raises:
        UsageError: its day is closed, or it would take more out of an account than is in it.
        ValueError: its debits and credits are not equal.
    """
    if not draft.balanced:
        raise ValueError("debits and credits are not equal")
    shut = journal.shut_until()
    if draft.is_shut_out(shut):
        raise UsageError(f"{day_label(draft.day, 'en')} is closed: nothing more is booked on it", _tomorrow(draft))
    _check_not_overdrawn(journal, draft)
    number, before = journal.last()
    receipts = tuple(_numbered(journal, draft))
    entry = replace(draft, number=number + 1, receipts=receipts, why_digest=why_digest(draft.why))
    return replace(entry, digest=digest(entry, before))


def _tomorrow(draft: Entry) -> str:
    """What to do on a day that is closed; how the day of the money is kept, where it has one of its own."""
    if draft.bank_row:
        return "do it tomorrow; the day that the bank names is kept"
    if draft.kind in _DATED:
        return (
            f"book it tomorrow; a sheet keeps the day of the money, what is typed by hand with --date {draft.paid_on}"
        )
    return "book it tomorrow"


def _numbered(journal: Journal, draft: Entry) -> Iterator[Receipt]:
    given: dict[tuple[str, str], int] = {}
    for receipt in draft.receipts:
        key = (receipt.series, receipt.year)
        given[key] = given.get(key) or journal.last_receipt(*key)
        given[key] += 1
        yield replace(receipt, number=given[key])


def _check_not_overdrawn(journal: Journal, draft: Entry) -> None:
    """A returned cheque alone may leave somebody in debt: the bank does not ask."""
    if draft.kind is Kind.BOUNCED:
        return
    for (account, whose), paise in added_up(draft.lines).items():
        sign = -1 if account in _CREDIT else 1 if account in _DEBIT else 0
        here = sign * journal.balance(account, whose)
        if sign and sign * paise < 0 and here + sign * paise < 0:
            what = _WORDS.get(account, "what is held for him")
            raise UsageError(
                f"{what} is {rupees(here)}, less than {rupees(-sign * paise)}",
                "see what is there with: cadre deposits status, cadre deposits show PERSON",
            )
