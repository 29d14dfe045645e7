"""Everyone's reasons, part by part: nobody is told of the batches of hundreds of venues that are none of his."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, Event
from cadre_cli.planning.classes import linked_people
from cadre_cli.planning.part import PartInRound, narrowed
from cadre_cli.planning.reasons import SEEN, explain

FEW = 12
"""Up to so many batches each person is told of all of them; beyond that, of those of his part of the round."""


def whys(
    planned: pd.DataFrame,
    where: "pd.Series[str]",
    found: Sequence[PartInRound],
    held: Mapping[int, Batch],
    event: Event,
) -> pd.DataFrame:
    """The columns of `reasons.explain` for each row of `planned`, in which `where` are ids of the batches `held`.

    `held` are the batches of the plan in its order, by their position in the round.
    """
    # Nobody is "together with" a group of which he is the only one planned.
    people = planned[SEEN].assign(together=planned["together"].where(linked_people(planned, event) >= 0, ""))
    told = []
    nowhere = np.ones(len(people), dtype=np.bool_)
    for part in found:
        nowhere[part.people] = False
        of_part = set(part.held)
        mine = [n for n in held if len(held) <= FEW or n in of_part]
        opens = _open(part, mine)
        rows = part.people
        told.append(explain(people.iloc[rows], where.iloc[rows], opens, [held[n] for n in mine], event))
    if nowhere.any():
        closed = pd.Series("0" * len(held), index=people.index[nowhere], dtype="str")
        told.append(explain(people[nowhere], where[nowhere], closed, list(held.values()), event))
    return pd.concat(told).sort_index()


def _open(part: PartInRound, positions: Sequence[int]) -> "pd.Series[str]":
    """Which batches at `positions` are open to each one's party; those of other parts are closed to all of this one."""
    place = {n: number for number, n in enumerate(part.held)}
    closed = len(part.held)
    codes = pd.Series(part.solved.open, index=part.people, dtype="str") + "0"
    return narrowed(codes, [place.get(n, closed) for n in positions])
