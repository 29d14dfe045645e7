"""Who of those who wait could have a seat if others moved: an act moves nobody for them, and says so."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cadre_cli.domain.plan import Plan, State
from cadre_cli.domain.remedies import Remedy
from cadre_cli.planning.decided import Hold
from cadre_cli.text.dates import day_label
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.desk import Desk

LARGE: Final = 20_000
"""Of more people it is not worked out: it takes as long as planning again."""
_NAMED: Final = 3
"""So many people are named; the rest are counted."""


def what_admitting_takes(desk: Desk, plan: Plan) -> str:
    """Who would have to move so that the newcomer of `plan` has a seat; where he has one, whether that is too late."""
    (code,) = set(desk.on_file.people["code"]) - set(desk.on_file.plan.seats["code"])
    seat = plan.seats.set_index("code").loc[code]
    if seat["batch"]:
        return over_already(code, desk, plan)
    why = str(seat["why"])
    waits = f"{desk.name(code)} waits: {why}."
    admitted = desk.what_if(plan.decisions.admit(code), Hold.SEAT, (code,))
    batch = str(admitted.seats.set_index("code").at[code, "batch"])
    if not batch or desk.lost_by(admitted, (code,)):
        return f"{waits} No move of others would seat him."
    others = [move for move in moves(desk.on_file, replace(desk.on_file, plan=admitted)) if move.code != code]
    return f"{waits} In {batch} there is a place if others move: cadre admit {code} ({_listed(others, len(others))})"


def over_already(code: str, desk: Desk, plan: Plan) -> str:
    """That the batch in which somebody sits under `plan` is over; '' where nobody came to it on its last day."""
    id_ = str(plan.seats.set_index("code").at[code, "batch"])
    for batch in plan.batches:
        came = (desk.came[one] for one, there in desk.came_to.items() if there == batch.id == id_)
        if any(batch.departs in days for days in came):
            since = day_label(batch.departs, "en")
            return (
                f"{id_} is over since {since}; to another batch: cadre move {code} BATCH; or take it back: cadre undo"
            )
    return ""


def who_would_take_it(desk: Desk, plan: Plan) -> Remedy | None:
    """Whom of those who wait under `plan`, in which a place came free, `cadre plan` would seat by moving others.

    None where nobody waits, or no move would help.
    """
    if not (plan.seats["state"] == State.WAITING.value).any() or len(plan.seats) > LARGE:
        return None
    moved = desk.what_if(plan.decisions, Hold.SEAT, ())
    freed, shifted = replace(desk.on_file, plan=plan), replace(desk.on_file, plan=moved)
    changes = moves(freed, shifted)
    seated = [move for move in changes if not move.was]
    others = [move for move in changes if move.was]
    if not seated or desk.lost_by(moved, ()):
        return None
    who = ", ".join(f"{move.who} in {move.now}" for move in seated[:_NAMED]) + _more(len(seated), _NAMED)
    en = f"{who} could be seated if others move ({len(others)}: {_listed(others)}): cadre plan"
    hi = f"{who} को स्थान मिल सकता है यदि और लोग बैच बदलें ({len(others)}: {_listed(others)}): cadre plan"
    return Remedy((), len(seated), en, hi)


def _listed(others: Sequence[Move], most: int | None = None) -> str:
    most = _NAMED if most is None else most
    said = ", ".join(f"{move.who} from {move.was or 'no seat'} to {move.now}" for move in others[:most])
    return said + _more(len(others), most)


def _more(number: int, most: int) -> str:
    return f" and {number - most} more" if number > most else ""
