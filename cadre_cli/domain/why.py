"""Why somebody is in a batch and not in another, and what a rule that was bent would cost to keep."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cadre_cli.domain.event import Dimension, Event, Rule

SET_ASIDE: Final = "set_aside"
"""Stands for a `Reason` where the rosters do not let a person be planned at all."""


class Access(StrEnum):
    """How a batch is to a person."""

    HERE = "here"  # he is in it
    OPEN = "open"  # `cadre move` would put him there, for its price
    CLOSED = "closed"  # a rule keeps him out
    UNPRICED = "unpriced"  # no rule of his own closes it, and the round is too large to try it out


@dataclass(frozen=True, slots=True)
class Closing:
    """One rule that closes a batch: a `Reason` value or SET_ASIDE, and its words in both languages.

    `code` is whose rule it is where it is that of another of his group, else ''.
    """

    reason: str
    en: str
    hi: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Price:
    """What a rule comes to now and what it would come to; for KEEP `then` counts the others who would move."""

    rule: Rule
    now: int
    then: int
    more_is_better: bool

    @property
    def loss(self) -> int:
        """By how much it would be worse; below 0 where it would be better."""
        return self.now - self.then if self.more_is_better else self.then - self.now


@dataclass(frozen=True, slots=True)
class LeftWithout:
    """A party district all of whose holders of the roles are away on the days."""

    unit: str
    roles: tuple[str, ...]
    days: tuple[date, ...]
    batches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    """Somebody who is not where he wished to be: the batches that he asked for, by name or by their days."""

    code: str
    name: str
    batch: str
    wished: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OffMix:
    """A batch holds `people` too many (below 0: too few) of a value of a dimension; each counts `weight`."""

    batch: str
    dimension: Dimension
    value: str
    people: int
    weight: int


def ranked(prices: tuple[Price, ...], event: Event) -> tuple[int, ...]:
    """What the prices come to in each tier of the event: of two, the smaller is the better."""
    loss = {price.rule: price.loss for price in prices}
    return tuple(sum(weight * loss.get(rule, 0) for rule, weight in tier.items()) for tier in event.rules.tiers)
