"""What was booked from one close of the books to the next, as the paper of the close shows it; money in paise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from cadre_cli.domain.money import Account, Entry, Kind, Mode, Receipt

Part = tuple[Account, str]
"""An account and whose part of it: a person's code, a desk, ''."""

LISTED: Final = (Kind.CLEARED, Kind.BOUNCED, Kind.REVERSAL, Kind.REFUND, Kind.WAIVER, Kind.TRANSFER)
"""Of what kinds each entry stands on the paper."""


@dataclass
class Came:
    """Receipts given for money that came in one way: how many and how much; of it money of days before it was booked
    (`earlier`), and money that was here before (`here_before`): it stood unidentified when the book began, or its
    receipt was given anew when a bounce was taken back."""

    receipts: int = 0
    paise: int = 0
    earlier: int = 0
    here_before: int = 0


@dataclass
class Moves:
    """What the entries of one kind did: how many they are and over how much, how much of it is money of days before
    they were booked, and what they added to each part of the accounts."""

    entries: int = 0
    paise: int = 0
    earlier: int = 0
    parts: dict[Part, int] = field(default_factory=dict)

    def of(self, account: Account, whose: str | None = None) -> int:
        """What they added to the account, or to one part of it."""
        return added(self.parts, account, whose)


@dataclass
class DayBook:
    """What was booked after the day `since` (None: from the first entry on) up to the day `until`; `first` is the day
    of the first of these entries (None: there are none).

    `opening` is each account before it, `sums` after it; every entry in between stands in `moves` once. Money of a row
    of the bank whose owner was found in the same time stands where it belongs, not as received of nobody. `received`
    are the receipts given, by how the money came (None: the bank does not tell), `cancelled` those that each entry
    cancelled, by its number, `listed` the entries of the kinds LISTED, `cheques` the payments whose cheque is in hand
    at the end, `close` the entry that shut it (None: it is open).
    """

    since: date | None
    until: date
    first: date | None = None
    opening: dict[Part, int] = field(default_factory=dict)
    sums: dict[Part, int] = field(default_factory=dict)
    moves: dict[Kind, Moves] = field(default_factory=dict)
    received: dict[Mode | None, Came] = field(default_factory=dict)
    receipts: list[Receipt] = field(default_factory=list)
    cancelled: dict[int, tuple[Receipt, ...]] = field(default_factory=dict)
    listed: dict[Kind, list[Entry]] = field(default_factory=dict)
    cheques: list[Entry] = field(default_factory=list)
    close: Entry | None = None

    @property
    def begins(self) -> date:
        """The first day of the book."""
        return self.since + timedelta(days=1) if self.since else self.first or self.until

    @property
    def desks(self) -> list[str]:
        """Every desk that ever had cash."""
        return sorted({whose for account, whose in self.sums if account is Account.CASH})


def added(parts: Mapping[Part, int], account: Account, whose: str | None = None) -> int:
    """The sum of the account, or of one part of it."""
    return sum(paise for (each, part), paise in parts.items() if each is account and whose in (None, part))
