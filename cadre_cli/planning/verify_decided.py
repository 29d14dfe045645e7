"""Re-checks what was decided by hand over a plan from the tables alone, as `verify` does the rest."""

from collections.abc import Iterator

import pandas as pd

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.plan import Plan


def as_decided(people: pd.DataFrame, decisions: Decisions) -> pd.DataFrame:
    """The people as they are after what was decided by hand; who is forced into a batch goes with nobody."""
    table = people.copy()
    for code, batch in decisions.placed.items():
        table.loc[table["code"] == code, "pin"] = batch
    for code in decisions.unpinned - set(decisions.placed):
        table.loc[table["code"] == code, "pin"] = ""
    for code in decisions.forced:
        table.loc[table["code"] == code, ["pin", "together", "set_aside"]] = ""
    for code in decisions.withdrawn:
        table.loc[table["code"] == code, "set_aside"] = "withdrawn"
    return table


def excused_pairs(decisions: Decisions) -> frozenset[frozenset[str]]:
    """Whom a hand put beside one another though they are kept apart, two by two."""
    return frozenset(frozenset((code, other)) for code, forced in decisions.forced.items() for other in forced.beside)


def forced_breaches(table: pd.DataFrame, plan: Plan) -> Iterator[str]:
    """Who was forced into a batch is there, or nowhere; `table` holds the people by code with their batch."""
    for code, forced in plan.decisions.forced.items():
        if code in table.index and table.at[code, "batch"] not in ("", forced.batch):
            yield f"{code} was forced into {forced.batch} but is not there"


def closed_breaches(seated: pd.DataFrame, plan: Plan, in_force: Plan | None) -> Iterator[str]:
    """Into and out of a batch that is closed to changes nobody has moved, but by force."""
    if in_force is None or not plan.decisions.closed:
        return
    before = dict(zip(in_force.seats["code"], in_force.seats["batch"], strict=True))
    stays = [(batch.id, batch.venue, batch.arrives, batch.departs) for batch in in_force.batches]
    same = {b.id for b in plan.batches if (b.id, b.venue, b.arrives, b.departs) in stays}
    for code, id_ in seated["batch"].items():
        had = before.get(str(code), "")
        shut = {had, id_} & plan.decisions.closed & same
        if had != id_ and shut and code not in plan.decisions.forced:
            yield f"{code} went from {had or 'no seat'} to {id_}: {min(shut)} is closed to changes"
