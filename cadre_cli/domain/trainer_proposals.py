"""Trainers for the next round: who has completed an earlier one, for the districts near his own place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.distance import headquarters, kilometres

FEWEST: Final = 3
"""A district with fewer people of its own is proposed the nearest of others beside them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who has completed a round: his place is an administrative district, `unit` his party's one."""

    code: str
    name: str
    role: str
    unit: str
    district: str
    mobile: str
    round: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody who might train in a district, and how many kilometres he has to its headquarters from his own."""

    district: str
    candidate: Candidate
    kilometres: int


def propose(candidates: Sequence[Candidate], districts: Sequence[str]) -> Iterator[Proposal]:
    """For each district all who are at home there, then the nearest of others until there are FEWEST.

    Who is at home in no district that is known is proposed for none. Equally near ones keep the order given.
    """
    known = [one for one in candidates if headquarters(one.district)]
    for district in districts:
        there = headquarters(district)
        near = sorted(
            (Proposal(district, one, kilometres(headquarters(one.district), there)) for one in known),
            key=lambda each: (each.candidate.district != district, each.kilometres),
        )
        at_home = sum(each.candidate.district == district for each in near)
        yield from near[: max(at_home, FEWEST)]
