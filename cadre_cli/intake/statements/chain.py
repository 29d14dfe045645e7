"""The chain of balances: it proves that no row is missing, tells debit from credit and finds the order of the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product


@dataclass(frozen=True, slots=True)
class Link:
    """A row as far as the chain goes: what it adds (0 for a balance alone) and the balance behind it, in paise."""

    paise: int
    balance: int


@dataclass(frozen=True, slots=True)
class Chain:
    """How the links hang together. `breaks` are places in the order of the file, each with the balance expected there.

    `newest_first` says that the last link is the oldest, `swapped` that debits and credits stand under each other's
    heading, `opening` what was there before the oldest.
    """

    newest_first: bool
    swapped: bool
    breaks: tuple[tuple[int, int], ...]
    opening: int


def find_chain(links: Sequence[Link], days_fall: bool, opening: int | None = None) -> Chain:
    """The chain that closes, else the one with the fewest breaks.

    Where several close, the days tell (`days_fall`: a later row has an earlier day), then the headings count as they
    stand. `opening` is what the statement itself says was there before.
    """
    chains = [_chain(links, *way, opening) for way in product((days_fall, not days_fall), (False, True))]
    return min(chains, key=lambda chain: len(chain.breaks))


def _chain(links: Sequence[Link], newest_first: bool, swapped: bool, opening: int | None) -> Chain:
    sign = -1 if swapped else 1
    places = range(len(links) - 1, -1, -1) if newest_first else range(len(links))
    first = links[places[0]]
    before = first.balance - sign * first.paise
    breaks = [
        (place, links[earlier].balance + sign * links[place].paise)
        for earlier, place in pairwise(places)
        if links[earlier].balance + sign * links[place].paise != links[place].balance
    ]
    if opening is not None and before != opening:
        breaks.insert(0, (places[0], opening + sign * first.paise))
    return Chain(newest_first, swapped, tuple(breaks), before)
