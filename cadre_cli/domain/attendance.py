"""Who came to a batch: what was noted of each person and day, and what follows from it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cadre_cli.domain.event import Batch, Complete

NEVER: Final[frozenset[date]] = frozenset()
"""The days of somebody who did not come."""

CameOn = Mapping[str, frozenset[date]]
"""On which days each came, by code; who never came may be left out."""


class How(StrEnum):
    """Where a note of attendance comes from."""

    HAND = "hand"
    SCAN = "scan"
    SHEET = "sheet"


class Presence(StrEnum):
    """How somebody came to his batch."""

    CAME = "came"
    LATE = "late"  # not on the arrival day
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Mark:
    """On that day somebody came to the batch, or did not after all. The last mark of a person and day counts."""

    code: str
    batch: str
    day: date
    came: bool
    how: How


@dataclass(frozen=True, slots=True)
class SignInForm:
    """How the sheets are printed: the headings of the code and of the other columns that say who somebody is, and what
    stands at the top of a sheet on which nobody signs (a checklist)."""

    code: Sequence[str]
    who: Sequence[str]
    no_sign_in: Sequence[str]


def came_on(marks: Iterable[Mark]) -> CameOn:
    """The days on which each came by marks in the order in which they were made."""
    last = {(mark.code, mark.day): mark.came for mark in marks}
    days: dict[str, set[date]] = {}
    for (code, day), came in last.items():
        if came:
            days.setdefault(code, set()).add(day)
    return {code: frozenset(of) for code, of in days.items()}


def came_to(marks: Iterable[Mark]) -> Mapping[str, str]:
    """The id of the batch to which each came, by code; of several the one on most days, and of those the last."""
    last = {(mark.code, mark.day): mark for mark in marks}
    days: dict[str, dict[str, list[date]]] = {}
    for mark in last.values():
        if mark.came:
            days.setdefault(mark.code, {}).setdefault(mark.batch, []).append(mark.day)
    return {code: max(of, key=lambda id_: (len(of[id_]), max(of[id_]))) for code, of in days.items()}


def presence(batch: Batch, days: Collection[date]) -> Presence:
    """How somebody came to the batch who came on those days."""
    there = [day for day in batch.days if day in days]
    if not there:
        return Presence.MISSING
    return Presence.CAME if there[0] == batch.arrives else Presence.LATE


def has_completed(batch: Batch, days: Collection[date], rule: Complete) -> bool:
    """Whether somebody who came on those days has completed the round: on all days of the batch, or most of them, or
    none at all where everyone has who has a seat."""
    if rule is Complete.EVERYONE:
        return True
    there = sum(day in days for day in batch.days)
    if rule is Complete.MOST_DAYS:
        return 2 * there > len(batch.days)
    return there == len(batch.days)


def completed_by_batch(
    batches: Iterable[Batch], seats: Mapping[str, str], days: CameOn, rule: Complete
) -> Mapping[str, frozenset[str]]:
    """Who has completed the round, by the id of the batch; only batches to which somebody came, but where everyone has.

    `seats` are the batches of people by code: where they came to one, that one.
    """
    found = {}
    for batch in batches:
        there = {code: days.get(code, NEVER) for code, seat in seats.items() if seat == batch.id}
        came = any(presence(batch, each) is not Presence.MISSING for each in there.values())
        if came or (there and rule is Complete.EVERYONE):
            found[batch.id] = frozenset(code for code, each in there.items() if has_completed(batch, each, rule))
    return found
