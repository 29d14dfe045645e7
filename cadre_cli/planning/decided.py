"""What was decided by hand, as the planner sees it: over the people, over the event, and over what is open to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED, Decisions, Forced
from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.names import Names
from cadre_cli.domain.plan import Plan
from cadre_cli.planning.classes import open_to_all
from cadre_cli.planning.keep_apart import labels_that_count

_PINNED: Final = (
    ("why", "pinned to {}, which", "placed in {} by hand, which"),
    ("why_hi", "{} में ही रखने को कहा गया, पर", "{} में हाथ से रखा गया, पर"),
)
"""How a sentence says that somebody must go to a batch, and how where a hand put him there."""
WITHDRAWN: Final = "withdrawn"
"""How the `set_aside` sentence of somebody who does not come begins."""


class Hold(StrEnum):
    """What those who have a seat under the plan in force are sure of, whatever else would be better."""

    NOTHING = "nothing"
    SEAT = "seat"  # a seat, be it in another batch
    PLACE = "place"  # the seat that they have


@dataclass(frozen=True, slots=True)
class Standing:
    """What a new plan has to respect beside the rules and the plan in force.

    `decisions` were taken by hand, `told` are the codes of those who were told their batch, `hold` is what the seated
    are sure of, but for those who are `loose` and who goes with them. Where `anew`, nobody needs to stay where he is
    but in a batch that is closed to changes. Who is `stepping_in` takes the place of somebody who does not come.
    """

    decisions: Decisions = UNDECIDED
    told: frozenset[str] = frozenset()
    hold: Hold = Hold.NOTHING
    loose: frozenset[str] = frozenset()
    anew: bool = False
    stepping_in: frozenset[str] = frozenset()


NOTHING_DECIDED: Final = Standing()
"""Nobody was told anything, and nothing was decided by hand."""


def decided_event(event: Event, decisions: Decisions) -> Event:
    """The event without the batches that were cancelled."""
    gone = {batch.id for batch in decisions.cancelled}
    return replace(event, batches=tuple(batch for batch in event.batches if batch.id not in gone)) if gone else event


def decided_people(people: pd.DataFrame, decisions: Decisions) -> pd.DataFrame:
    """The people with pins and reasons to be set aside as they were decided.

    Who was forced into a batch goes there alone: his days and whom he goes with do not count, nor that he is kept
    apart from those beside whom he was put.
    """
    code = people["code"]
    seats = decisions.seats
    placed = code.map(seats)
    pin = people["pin"].mask(code.isin(decisions.unpinned), "").where(placed.isna(), placed)
    away = code.map({code: _away(code, why, decisions) for code, why in decisions.withdrawn.items()})
    forced = code.isin(decisions.forced)
    alone = {column: people[column].mask(forced, "") for column in ("unavailable", "together")}
    apart = labels_that_count(people["apart"], code, decisions)
    aside = people["set_aside"].mask(forced, "").where(away.isna(), away)
    return people.assign(pin=pin.astype("str"), set_aside=aside.astype("str"), apart=apart, **alone)


def _away(code: str, why: str, decisions: Decisions) -> str:
    if code in decisions.no_shows:
        return why
    return f"{WITHDRAWN}: {why}" if why else WITHDRAWN


def stepping_in(people: pd.DataFrame, decisions: Decisions, in_force: Plan | None) -> frozenset[str]:
    """The alternates who take the seat of somebody withdrawn since the plan in force: the first of his role and place.

    The place is the assembly, or where none is known the party district.
    """
    alternates = people[(people["alternate"] > 0) & (people["set_aside"] == "")].sort_values(["alternate", "order"])
    if in_force is None or alternates.empty:
        return frozenset()
    batch = dict(zip(in_force.seats["code"], in_force.seats["batch"], strict=True))
    place = people["assembly"].where(people["assembly"] != "", people["unit"])
    post = dict(zip(people["code"], zip(people["role"], place, strict=True), strict=True))
    free = [str(code) for code in alternates["code"] if not batch.get(code)]
    chosen: list[str] = []
    for code in sorted(decisions.withdrawn):
        if batch.get(code) and post.get(code, ("", ""))[1]:
            chosen += [other for other in free if post[other] == post[code] and other not in chosen][:1]
    return frozenset(chosen)


def said_of_alternates(whys: pd.DataFrame, alternates: "pd.Series[int]") -> pd.DataFrame:
    """Columns why and why_hi, which begin with his place among them where somebody is an alternate."""
    some = alternates > 0
    if not some.any():
        return whys
    place = alternates.astype("str")
    return whys.assign(
        why=whys["why"].mask(some, "alternate " + place + "; " + whys["why"]),
        why_hi=whys["why_hi"].mask(some, "वैकल्पिक " + place + "; " + whys["why_hi"]),
    )


def said_by_hand(whys: pd.DataFrame, codes: "pd.Series[str]", decisions: Decisions) -> pd.DataFrame:
    """Columns why and why_hi (see `reasons.explain`) of those who were put into a batch by hand.

    They sit there, or wait for it; to the rules they are pinned, to the office they are not.
    """
    seated = whys["reason"] == ""
    for code, batch in decisions.placed.items():
        rows = seated & (codes == code)
        whys.loc[rows, ["why", "why_hi"]] = f"placed in {batch} by hand", f"{batch} में हाथ से रखा गया"
        waits = ~seated & (codes == code)
        for column, pinned, placed in _PINNED:
            said = whys.loc[waits, column].str.replace(pinned.format(batch), placed.format(batch), regex=False)
            whys.loc[waits, column] = said
    for code, forced in decisions.forced.items():
        told = _said_of_forced(forced)
        whys.loc[seated & (codes == code), ["why", "why_hi"]] = told.en, told.hi
    return whys


def _said_of_forced(forced: Forced) -> Names:
    if forced.came_late:
        return forced.because
    by = f"({forced.by}: {forced.why})"
    return Names(f"placed in {forced.batch} against the rules {by}", f"{forced.batch} में नियम के विरुद्ध रखा गया {by}")


def still_closed(decisions: Decisions, batches: Sequence[Batch], in_force: Plan | None) -> Decisions:
    """A batch that the event has moved to other days or another venue is not the one that was closed."""
    if in_force is None or not decisions.closed:
        return decisions
    stays = {(batch.id, batch.venue, batch.arrives, batch.departs) for batch in in_force.batches}
    same = {batch.id for batch in batches if (batch.id, batch.venue, batch.arrives, batch.departs) in stays}
    return replace(decisions, closed=decisions.closed & same)


def lost_days(batch: Batch, event: Event, decisions: Decisions) -> bool:
    """Whether a batch that the planner might lay shares a day with one that was cancelled at its venue."""
    days = set(batch.occupied(event.turnover))
    return any(
        batch.venue == gone.venue and not days.isdisjoint(gone.occupied(event.turnover)) for gone in decisions.cancelled
    )


def held_anyway(batches: Sequence[Batch], now: Iterable[int], standing: Standing) -> frozenset[str]:
    """The ids of batches that are held with however few people: somebody was forced into one, or it is closed to
    changes, or an act of today would otherwise send home all who sit in it. `now` are the positions of today's batches.
    """
    decided = {forced.batch for forced in standing.decisions.forced.values()} | standing.decisions.closed
    sitting = set(now) if standing.hold is not Hold.NOTHING else set()
    return frozenset(batch.id for n, batch in enumerate(batches) if batch.id in decided or n in sitting)


def settle(
    described: pd.DataFrame, codes: "pd.Series[str]", batches: Sequence[Batch], standing: Standing
) -> pd.DataFrame:
    """`described` (see `classes.describe`) with what was decided over it.

    `held` is who is sure of his seat; `settled` has a place that comes before those of the rest: put there by hand,
    admitted by hand, sitting in a batch that he may not leave, or stepping in for somebody of his post. Who has an
    extra bed takes none of the venue's: his `bed` is ''. What an act holds, or the office closed, narrows `open` and
    not `admits`: a mix is measured against what the rules would allow, or else nothing that is held could be off it.
    """
    decisions = standing.decisions
    known = [batch.id for batch in batches]
    seats = decisions.seats
    forced = codes.isin(decisions.forced)
    closed = _positions(known, decisions.closed)
    loose = codes.isin(standing.loose)
    goes_along = (described["party"] >= 0) & described["party"].isin(described.loc[loose, "party"])
    sure = described["sits"] & (standing.hold is not Hold.NOTHING) & ~loose & ~goes_along
    stays = described["now"].isin(closed) | (sure & (standing.hold is Hold.PLACE))
    only = codes.map({code: known.index(id_) for code, id_ in seats.items() if id_ in known}).fillna(-1).astype("int64")
    only = only.mask((only < 0) & stays & ~codes.isin(seats), described["now"])
    open_ = _shut(_only(described["open"], only, forced), closed, described["now"], forced)
    open_ = open_to_all(open_, described["party"].to_numpy(dtype="int64"), len(batches))
    extra = codes.isin(decisions.extra_beds)
    return described.assign(
        open=open_,
        admits=described["admits"].mask(forced, open_),
        bed=described["bed"].mask(extra, ""),
        held=sure,
        settled=codes.isin(seats) | codes.isin(decisions.admitted | standing.stepping_in) | stays,
        told=codes.isin(standing.told),
    )


def standing_now(now: "pd.Series[int]", batches: Sequence[Batch], standing: Standing) -> "pd.Series[int]":
    """The positions of today's batches (see `problem.today`), as far as a plan made anew respects them."""
    if not standing.anew:
        return now
    closed = _positions([batch.id for batch in batches], standing.decisions.closed)
    return now.where(now.isin(closed), -1)


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
