"""Many entries posted before any is written are the same as one after the other."""

from datetime import UTC, date, datetime

import pytest

from cadre_cli.domain.money import Account, Entry, Mode, Purpose
from cadre_cli.errors import UsageError
from cadre_cli.ledger import entries
from cadre_cli.ledger.ahead import Ahead
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.ledger.posting import posted

DAY = date(2025, 6, 3)
NOW = Occasion(datetime(2025, 6, 3, 6, tzinfo=UTC), DAY, DAY, "asha")


class Written:
    """A journal in memory."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def last(self) -> tuple[int, str]:
        return (self.entries[-1].number, self.entries[-1].digest) if self.entries else (0, "0" * 64)

    def last_receipt(self, series: str, year: str) -> int:
        numbers = [
            each.number
            for entry in self.entries
            for each in entry.receipts
            if (each.series, each.year) == (series, year)
        ]
        return max(numbers, default=0)

    def balance(self, account: Account, whose: str) -> int:
        lines = (line for entry in self.entries for line in entry.lines)
        return sum(line.paise for line in lines if (line.account, line.whose) == (account, whose))

    def shut_until(self) -> date | None:
        return None


def drafts() -> list[Entry]:
    paid = [entries.payment(NOW, code, Money(500, Mode.UPI, code), Purpose.DEPOSIT, "R") for code in "ABC"]
    return [*paid, entries.refund(NOW, "A", Money(500, Mode.UPI, "X"), {Account.OWED: 500})]


def test_the_same_entries() -> None:
    one_by_one = Written()
    for draft in drafts():
        one_by_one.entries.append(posted(one_by_one, draft))
    ahead = Ahead(Written(), {})
    assert [ahead.post(draft) for draft in drafts()] == one_by_one.entries
    assert list(ahead.entries) == one_by_one.entries


def test_nothing_is_taken_out_twice() -> None:
    ahead = Ahead(Written(), {})
    for draft in drafts():
        ahead.post(draft)
    with pytest.raises(UsageError, match="what is held for him is ₹0"):
        ahead.post(drafts()[-1])
