"""What was decided by hand, as the planner sees it: over the people, over the event, and over what is open to whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED, Decisions
from cadre_cli.domain.event import Batch, Event

WITHDRAWN: Final = "withdrawn"
"""How the `set_aside` sentence of somebody who does not come begins."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a new plan has to respect beside the rules and the plan in force.

    `decisions` were taken by hand, `told` are the codes of those who were told their batch. With `hold` nobody who
    has a seat moves or loses it; where `anew`, nobody needs to stay where he is.
    """

    decisions: Decisions = UNDECIDED
    told: frozenset[str] = frozenset()
    hold: bool = False
    anew: bool = False


NOTHING_DECIDED: Final = Standing()
"""Nobody was told anything, and nothing was decided by hand."""


def decided_event(event: Event, decisions: Decisions) -> Event:
    """The event without the batches that were cancelled."""
    gone = {batch.id for batch in decisions.cancelled}
    return replace(event, batches=tuple(batch for batch in event.batches if batch.id not in gone)) if gone else event


def decided_people(people: pd.DataFrame, decisions: Decisions) -> pd.DataFrame:
    """The people with pins and reasons to be set aside as they were decided.

    Who was forced into a batch goes there alone: his days, and whom he goes with or keeps apart from, do not count.
    """
    code = people["code"]
    seats = {**decisions.placed, **{code: forced.batch for code, forced in decisions.forced.items()}}
    placed = code.map(seats)
    pin = people["pin"].mask(code.isin(decisions.unpinned), "").where(placed.isna(), placed)
    away = code.map({code: f"{WITHDRAWN}: {why}" if why else WITHDRAWN for code, why in decisions.withdrawn.items()})
    forced = code.isin(decisions.forced)
    alone = {column: people[column].mask(forced, "") for column in ("unavailable", "together", "apart")}
    aside = people["set_aside"].mask(forced, "").where(away.isna(), away)
    return people.assign(pin=pin.astype("str"), set_aside=aside.astype("str"), **alone)


def said_by_hand(whys: pd.DataFrame, codes: "pd.Series[str]", decisions: Decisions) -> pd.DataFrame:
    """Columns why and why_hi (see `reasons.explain`) of those who were put into a batch by hand and sit there."""
    seated = whys["reason"] == ""
    for code, batch in decisions.placed.items():
        rows = seated & (codes == code)
        whys.loc[rows, ["why", "why_hi"]] = f"placed in {batch} by hand", f"{batch} में हाथ से रखा गया"
    for code, forced in decisions.forced.items():
        told = f"({forced.by}: {forced.why})"
        en, hi = (
            f"placed in {forced.batch} against the rules {told}",
            f"{forced.batch} में नियम के विरुद्ध रखा गया {told}",
        )
        whys.loc[seated & (codes == code), ["why", "why_hi"]] = en, hi
    return whys


def lost_days(batch: Batch, event: Event, decisions: Decisions) -> bool:
    """Whether a batch that the planner might lay shares a day with one that was cancelled at its venue."""
    days = set(batch.occupied(event.turnover))
    return any(
        batch.venue == gone.venue and not days.isdisjoint(gone.occupied(event.turnover)) for gone in decisions.cancelled
    )


def settle(
    described: pd.DataFrame, codes: "pd.Series[str]", batches: Sequence[Batch], standing: Standing
) -> pd.DataFrame:
    """`described` (see `classes.describe`) with what was decided over it.

    `settled` has a place that comes before all others: put there by hand, admitted by hand, or sitting in a
    batch that he may not leave. Who is forced takes no bed or seat of the venue: `bed` is ''.
    """
    decisions = standing.decisions
    known = [batch.id for batch in batches]
    seats = {**decisions.placed, **{code: forced.batch for code, forced in decisions.forced.items()}}
    forced = codes.isin(decisions.forced)
    held = described["now"] >= 0 if standing.hold else described["now"].isin(_positions(known, decisions.closed))
    only = codes.map({code: known.index(id_) for code, id_ in seats.items() if id_ in known}).fillna(-1).astype("int64")
    only = only.mask((only < 0) & held & ~codes.isin(seats), described["now"])
    open_ = _only(described["open"], only, forced)
    open_ = _shut(open_, _positions(known, decisions.closed), described["now"], forced)
    return described.assign(
        open=open_,
        bed=described["bed"].mask(forced, ""),
        settled=codes.isin(seats) | codes.isin(decisions.admitted) | held,
        told=codes.isin(standing.told),
    )


def _positions(known: Sequence[str], ids: frozenset[str]) -> list[int]:
    return [position for position, id_ in enumerate(known) if id_ in ids]


def _only(opens: "pd.Series[str]", only: "pd.Series[int]", forced: "pd.Series[bool]") -> "pd.Series[str]":
    """Open nowhere but at `only` (where that is not -1); for the forced it is open there whatever closed it."""
    pairs = pd.DataFrame({"open": opens, "only": only, "forced": forced})
    distinct = pairs.drop_duplicates()

    def narrowed(code: str, position: int, against: bool) -> str:
        if position < 0:
            return code
        return "".join("1" if n == position and (against or bit == "1") else "0" for n, bit in enumerate(code))

    told = {row: narrowed(*row) for row in distinct.itertuples(index=False, name=None)}
    return pd.Series([told[row] for row in pairs.itertuples(index=False, name=None)], index=opens.index, dtype="str")


def _shut(
    opens: "pd.Series[str]", closed: list[int], now: "pd.Series[int]", forced: "pd.Series[bool]"
) -> "pd.Series[str]":
    """Closed batches are open to those alone who sit in them."""
    for position in closed:
        shut = {code: code[:position] + "0" + code[position + 1 :] for code in opens.unique()}
        opens = opens.where((now == position) | forced, opens.map(shut))
    return opens
