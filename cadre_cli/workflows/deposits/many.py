"""Payments that are booked many at once, from a sheet or the rosters: who paid together, and their entries."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Protocol, TypeVar

from cadre_cli.domain.money import Entry, Mode, Receipt, number_series
from cadre_cli.domain.tariff import NOT_COMING, Terms
from cadre_cli.ledger import entries
from cadre_cli.ledger.ahead import Ahead
from cadre_cli.ledger.entries import Money, Share
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.counter import Counter, Person

_ALONE: Final = (Mode.CASH, Mode.CHEQUE)
"""Modes by which nobody pays for several at once: the same reference in two rows is a coincidence."""


class Payment(Protocol):
    """Somebody's payment: whose it is, how much and how, and the day of the money."""

    @property
    def person(self) -> Person:
        """Whose it is."""

    @property
    def money(self) -> Money:
        """How much, how, and its reference."""

    @property
    def day(self) -> date:
        """The day of the money."""


Paid = TypeVar("Paid", bound=Payment)


def transfers(payments: Collection[Paid]) -> Sequence[Sequence[Paid]]:
    """The payments that came as one transfer, each list in their order."""
    together: dict[tuple[object, ...], list[Paid]] = defaultdict(list)
    for place, each in enumerate(payments):
        money = each.money
        alone = money.mode in _ALONE or not money.reference
        together[(place,) if alone else (number_series(money.mode), money.reference)].append(each)
    return list(together.values())


def post(counter: Counter, journal: Journal, at: At, new: Sequence[Sequence[Payment]]) -> tuple[Entry, ...]:
    """Books payments, each list as the one transfer by which it came.

    Raises:
        UsageError: the rules of the books forbid it.
    """
    ahead, terms = Ahead(journal, journal.sums()), counter.charges.by_code()
    booked = tuple(ahead.post(_draft(counter, at, terms, together)) for together in new)
    journal.add_all(booked)
    return booked


def given(new: Sequence[Sequence[Paid]], booked: Sequence[Entry]) -> Iterator[tuple[Paid, int, Receipt]]:
    """Each payment with the number of the entry by which it was booked, and its receipt."""
    for together, entry in zip(new, booked, strict=True):
        yield from ((each, entry.number, receipt) for each, receipt in zip(together, entry.receipts, strict=True))


def _draft(counter: Counter, at: At, terms: Mapping[str, Terms], payments: Sequence[Payment]) -> Entry:
    first, series = payments[0], counter.event.deposits.series
    occasion = replace(counter.occasion(at.desk), paid_on=first.day)
    purposes = {each.person.code: terms.get(each.person.code, NOT_COMING).purpose for each in payments}
    if len(payments) == 1:
        return entries.payment(occasion, first.person.code, first.money, purposes[first.person.code], series)
    shares = [Share(each.person.code, each.money.paise, purposes[each.person.code]) for each in payments]
    why = "; ".join(dict.fromkeys(filter(None, (each.money.why for each in payments))))
    whole = replace(first.money, paise=sum(share.paise for share in shares), why=why)
    return entries.shared_payment(occasion, shares, whole, series)
