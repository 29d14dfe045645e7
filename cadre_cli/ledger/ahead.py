"""Many entries posted one after the other before any of them is written: the journal as it will be."""

from collections.abc import Mapping, Sequence
from datetime import date

from cadre_cli.domain.money import Account, Entry
from cadre_cli.ledger.posting import Journal, posted


class Ahead:
    """The journal with entries on top that are still to be written (`entries`); `sums` are its balances now."""

    def __init__(self, journal: Journal, sums: Mapping[tuple[Account, str], int]) -> None:
        self._journal = journal
        self._sums = dict(sums)
        self._last = journal.last()
        self._shut = journal.shut_until()
        self._receipts: dict[tuple[str, str], int] = {}
        self._entries: list[Entry] = []

    @property
    def entries(self) -> Sequence[Entry]:
        """What was posted, in order."""
        return self._entries

    def post(self, draft: Entry) -> Entry:
        """As `posting.posted`, on top of all that was posted before.

        Raises:
            UsageError: the rules of the books forbid it.
        """
        entry = posted(self, draft)
        self._entries.append(entry)
        self._last = (entry.number, entry.digest)
        for line in entry.lines:
            key = (line.account, line.whose)
            self._sums[key] = self._sums.get(key, 0) + line.paise
        for receipt in entry.receipts:
            self._receipts[receipt.series, receipt.year] = receipt.number
        return entry

    def last(self) -> tuple[int, str]:
        """The number and the digest of the last entry."""
        return self._last

    def last_receipt(self, series: str, year: str) -> int:
        """The last number given in that series and financial year."""
        key = (series, year)
        if key not in self._receipts:
            self._receipts[key] = self._journal.last_receipt(series, year)
        return self._receipts[key]

    def balance(self, account: Account, whose: str) -> int:
        """The sum of that part of the account, in paise (debit positive)."""
        return self._sums.get((account, whose), 0)

    def shut_until(self) -> date | None:
        """The last day that was closed."""
        return self._shut
