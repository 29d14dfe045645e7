"""Trainers for the next round: who has completed an earlier one, for the districts near his own place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.distance import headquarters, kilometres
from cadre_cli.domain.names import Names

FEWEST: Final = 3
"""A district with fewer people of its own is proposed the nearest of others beside them."""
FARTHEST: Final = 200
"""Kilometres beyond which nobody is proposed: about four hours by road, the most of a day's way there and back."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who has completed a round: his place is an administrative district, `unit` his party's one as it is
    printed."""

    code: str
    name: str
    role: Names
    unit: Names
    district: str
    mobile: str
    round: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody who might train in a district, and how many kilometres he has to its headquarters from his own; None
    where nobody near has completed a round."""

    district: str
    candidate: Candidate | None
    kilometres: int


def propose(candidates: Sequence[Candidate], districts: Sequence[str]) -> Iterator[Proposal]:
    """For each district all who are at home there, then the nearest of others until there are FEWEST, none of them from
    farther than FARTHEST; where that is nobody, a proposal of nobody. Nothing at all where nobody's place is known.

    Who is at home in no district that is known is proposed for none. Equally near ones keep the order given.
    """
    known = [one for one in candidates if headquarters(one.district)]
    for district in districts:
        there = headquarters(district)
        ways = ((one, kilometres(headquarters(one.district), there)) for one in known)
        near = sorted(
            ((one, way) for one, way in ways if way <= FARTHEST),
            key=lambda each: (each[0].district != district, each[1]),
        )
        at_home = sum(one.district == district for one, _ in near)
        yield from (Proposal(district, one, way) for one, way in near[: max(at_home, FEWEST)])
        if known and not near:
            yield Proposal(district, None, 0)
