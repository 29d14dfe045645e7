"""One part of a round, solved by itself: from its people and its batches to who goes where."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.plan import TierResult
from cadre_cli.planning.classes import describe, form_classes
from cadre_cli.planning.decided import Standing, held_anyway, settle
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.priority import in_turn
from cadre_cli.planning.problem import Problem
from cadre_cli.planning.seating import deal
from cadre_cli.planning.solve import solve
from cadre_cli.solver.clock import Clock
from cadre_cli.solver.model import Model

NEEDED = [
    *("code", "role", "district", "division", "unit", "gender", "unavailable", "pin"),
    *("together", "apart", "wish_batches", "wish_days", "paid", "order", "alternate"),
]
"""The columns of the people table that planning looks at."""


@dataclass(frozen=True)
class PartToSolve:
    """What one part is planned from; it travels to another process and back no more than it must.

    `people` has the columns NEEDED, `now` the position of each one's batch in the plan in force, or -1. `homebound`
    are (role, party district) of the people to whom no batch of the round is open. When its turn comes it may take
    `share` of what is left on the `clock`. `standing` is what was decided by hand.
    """

    event: Event
    batches: tuple[Batch, ...]
    people: pd.DataFrame
    now: Vector
    homebound: frozenset[tuple[str, str]]
    clock: Clock
    share: float
    standing: Standing


@dataclass(frozen=True)
class PartSolved:
    """What became of a part. `place` is the position of each person's batch in the part, -1 for who waits.

    `held` are positions of batches, those that the event lists whether anybody comes to them or not; `open` says of
    each person in '0' and '1' which of them are open to all of his party.
    """

    place: Vector
    held: tuple[int, ...]
    tiers: tuple[TierResult, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class PartInRound:
    """A part that is solved: the rows of its people and the positions of its batches in the whole round."""

    people: Vector
    batches: tuple[int, ...]
    solved: PartSolved

    @property
    def held(self) -> tuple[int, ...]:
        """The positions in the whole round of the batches that are held."""
        return tuple(self.batches[n] for n in self.solved.held)


def solve_part(part: PartToSolve) -> PartSolved:
    """Solves the part: the same part always gives the same, in whatever process."""
    people, event = part.people.reset_index(drop=True), part.event
    described = describe(people, event, part.batches, pd.Series(part.now, index=people.index))
    described = settle(described, people["code"], part.batches, part.standing)
    classes = form_classes(people["code"], described)
    order = in_turn(people)
    auto = event.auto is not None
    exempt = held_anyway(part.batches, part.now.tolist(), part.standing)
    model = Model(part.clock.left(part.share))
    problem = Problem(event, part.batches, classes, order, model, auto, part.homebound, exempt=exempt)
    solution = solve(problem)
    listed = problem.held if auto else tuple(range(len(part.batches)))
    opens = narrowed(described["open"], listed)
    return PartSolved(deal(problem, people["code"]), listed, solution.tiers, tuple(opens))


def narrowed(codes: "pd.Series[str]", positions: Sequence[int]) -> "pd.Series[str]":
    """Strings of '0' and '1' over the batches, reduced to those at `positions`."""
    return codes.map({code: "".join(code[n] for n in positions) for code in codes.unique()})
