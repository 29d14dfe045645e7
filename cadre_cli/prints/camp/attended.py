"""Who came to which batch of the round, and who has completed it: what was noted counts, wherever he sits by now."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from cadre_cli.domain.attendance import completed_by_batch
from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Batch
from cadre_cli.prints.rows import Lists


@dataclass(frozen=True)
class Attended:
    """Everybody who has a seat or came: the columns of `Lists.rows`, in which `batch` is the one to which he came, else
    that of his seat; in the order of the batches.

    `batches` are those of the plan and those that were cancelled, by id; `completed` are the codes of who has completed
    the round, by the id of the batch, and only for batches to which somebody came, or all where everyone has.
    """

    rows: pd.DataFrame
    batches: Mapping[str, Batch]
    completed: Mapping[str, frozenset[str]]


def attended(printed: Lists, camp: Camp) -> Attended:
    """Who came to the round, or is to."""
    plan = camp.planned.plan
    batches = {batch.id: batch for batch in (*plan.decisions.cancelled, *plan.batches)}
    came_to = {code: id_ for code, id_ in camp.came_to.items() if id_ in batches}
    rows = printed.rows
    belongs = [came_to.get(code, seat) for code, seat in zip(rows["code"], rows["batch"], strict=True)]
    rows = rows.assign(batch=pd.Series(belongs, index=rows.index, dtype="str"))
    ranks = {id_: rank for rank, id_ in enumerate(batches)}
    rows = rows[rows["batch"] != ""].sort_values("batch", key=lambda ids: ids.map(ranks), kind="stable")
    seats = dict(zip(rows["code"], rows["batch"], strict=True))
    done = completed_by_batch(batches.values(), seats, camp.came, camp.planned.event.complete)
    return Attended(rows, batches, done)
