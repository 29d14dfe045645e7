"""Participants and an event (and the plan in force) to a plan: the story of the planner, top to bottom."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.domain.plan import SEAT_COLUMNS, OpenPart, Plan, Reason, State, TierResult
from cadre_cli.domain.progress import Progress, silent
from cadre_cli.errors import FaultError, NoPlanError
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.classes import linked_people, watched_units
from cadre_cli.planning.decided import (
    NOTHING_DECIDED,
    Hold,
    Standing,
    decided_event,
    decided_people,
    held_anyway,
    lost_days,
    said_by_hand,
    said_of_alternates,
    standing_now,
    stepping_in,
    still_closed,
)
from cadre_cli.planning.part import NEEDED, PartInRound, PartToSolve, solve_part
from cadre_cli.planning.priority import EVERYBODY
from cadre_cli.planning.problem import today
from cadre_cli.planning.reasons import set_aside_in_hindi
from cadre_cli.planning.remedies import remedies
from cadre_cli.planning.room_words import with_rooms
from cadre_cli.planning.rooms import deal_rooms
from cadre_cli.planning.venues import Part, parts
from cadre_cli.planning.verify import verify
from cadre_cli.planning.whys import whys
from cadre_cli.solver.clock import Clock, fair_shares
from cadre_cli.workers import WORTH_IT, cores, run_all, turns

FOR_BATCHES, FOR_ROOMS = 0.75, 0.75
"""Of a time limit, the share of the batches, and of what they leave that of the rooms; the rest is for remedies."""

_WHERE = " — see the cells with: cadre check ROSTER"
_FEWER = " — lower the minimum in cadre.yaml, or hold fewer batches"


def make_plan(
    people: pd.DataFrame,
    event: Event,
    in_force: Plan | None = None,
    time_limit: float | None = None,
    progress: Progress = silent,
    standing: Standing = NOTHING_DECIDED,
    workers: int | None = None,
) -> Plan:
    """The best plan for `people` (a people table with codes), verified.

    Args:
        people: all participants; those with `set_aside` are kept in the plan but not planned.
        event: the round.
        in_force: the plan that people may already know of; `keep` moves as few as possible.
        time_limit: seconds that the solver may take in all, over parts, steps and rooms, for the best plan that it
            finds in them; None solves to the proof.
        progress: called between the parts of the work.
        standing: what was decided by hand, and who was told his batch.
        workers: processes that solve parts at once, which changes nothing but the time; None for one a core where
            the round is large.

    Raises:
        NoPlanError: no seat can be given at all.
        FaultError: the plan does not verify (a mistake of the planner's); nothing may be stored.
    """
    clock, round_, decisions = Clock.of(time_limit), event, standing.decisions
    event = decided_event(round_, decisions)
    people = decided_people(people.sort_values("code", ignore_index=True), decisions)
    planned = people[people["set_aside"] == ""].reset_index(drop=True)
    if planned.empty:
        raise NoPlanError("no seat can be given to anyone", f"{_most_frequent(people['set_aside'])}{_WHERE}")
    batches = batches_of(event, in_force, decisions)
    if event.auto is not None:
        people, planned = (_without_unlaid(table, batches) for table in (people, planned))
    standing = replace(
        standing,
        decisions=still_closed(decisions, batches, in_force),
        stepping_in=stepping_in(people, decisions, in_force),
    )
    now = standing_now(today(planned, in_force, batches), batches, standing)
    anyway = held_anyway(batches, now, standing)
    found = _solve_apart(planned, batches, event, now, standing, clock.part(FOR_BATCHES), progress, workers)
    held, names = _name_batches(batches, found, event, in_force)
    where = _where(planned, batches, found).map(names)
    position = {names[batch.id]: n for n, batch in enumerate(batches) if batch.id in names}
    at = {position[batch.id]: batch for batch in held}
    reasons = said_of_alternates(whys(planned, where, found, at, event), planned["alternate"])
    reasons = said_by_hand(reasons, planned["code"], decisions)
    seats = _seats_table(people, planned, where, reasons)
    if not (where != "").any():
        if all(tier.proven for part in found for tier in part.solved.tiers):
            short = (seats["reason"] == Reason.MINIMUM.value).any()
            way_out = f"{_most_frequent(seats['why'])}{_FEWER if short else _WHERE}"
            raise NoPlanError("no seat can be given to anyone", way_out)
        raise NoPlanError("no seat was found in the time given", "give it more time, or none: without --time-limit")
    progress("dealing rooms", 0, 1)
    lodged = where.mask(planned["code"].isin(decisions.extra_beds), "")
    seconds = clock.left(FOR_ROOMS)
    rooms = deal_rooms(planned, linked_people(planned, event), lodged, held, event, in_force, seconds)
    seats = with_rooms(seats, planned["code"], rooms)
    waiting = (where == "").any()
    tiers = _add_up(_told_apart(found, batches), event)
    if standing.anew:  # who stays in a closed batch does so whatever the goals
        tiers = tuple(tier for tier in tiers if tier.rule is not Rule.KEEP)
    if standing.hold is Hold.PLACE and waiting:
        tiers = _held(tiers, len(planned))
    auto = event.auto is not None
    plan = Plan(held, seats, tiers, auto=auto, decisions=decisions, rooms=rooms.results)
    progress("checking", 0, 1)
    _must_verify(people, plan, round_, in_force, standing.told, anyway)
    return replace(plan, remedies=remedies(planned, where, held, event, clock.left(), standing)) if waiting else plan


def _must_verify(
    people: pd.DataFrame,
    plan: Plan,
    event: Event,
    in_force: Plan | None,
    told: frozenset[str],
    anyway: frozenset[str],
) -> None:
    violations = verify(people, plan, event, in_force, told, anyway)
    if violations:
        lines = "; ".join(f"{violation.rule}: {violation.text}" for violation in violations[:5])
        raise FaultError(f"the plan does not verify and was not stored: {lines}", "please report this as a bug")


def batches_of(event: Event, in_force: Plan | None, decisions: Decisions) -> tuple[Batch, ...]:
    """The batches that may be held; those the planner may lay carry the id they have in the plan in force."""
    if event.auto is None:
        return event.batches
    known = {(b.venue, b.arrives, b.departs, b.roles): b.id for b in in_force.batches} if in_force else {}
    return tuple(
        replace(batch, id=known.get((batch.venue, batch.arrives, batch.departs, batch.roles), batch.id))
        for batch in possible_batches(event, event.auto)
        if not lost_days(batch, event, decisions)
    )


def _without_unlaid(people: pd.DataFrame, batches: Sequence[Batch]) -> pd.DataFrame:
    """Where the planner lays the batches: wishes for a batch that no plan has named yet count for nothing, and
    who is pinned to one waits with that reason."""
    known = {batch.id for batch in batches}
    wished = {text: " ".join(id_ for id_ in text.split() if id_ in known) for text in people["wish_batches"].unique()}
    pins = {pin: pin if pin in known or not pin else f"{pin} (not laid yet)" for pin in people["pin"].unique()}
    return people.assign(wish_batches=people["wish_batches"].map(wished), pin=people["pin"].map(pins))


def _solve_apart(
    planned: pd.DataFrame,
    batches: tuple[Batch, ...],
    event: Event,
    now: "pd.Series[int]",
    standing: Standing,
    clock: Clock,
    progress: Progress,
    workers: int | None,
) -> list[PartInRound]:
    """Each part with its solution, in the order of the parts."""
    found = parts(planned, batches, event, standing.decisions)
    nowhere = np.ones(len(planned), dtype=np.bool_)
    for part in found:
        nowhere[part.people] = False
    watched = watched_units(planned[nowhere], event)
    homebound = frozenset(zip(planned.loc[nowhere, "role"], watched, strict=True))

    def job(part: Part, share: float) -> PartToSolve:
        mine = tuple(batches[n] for n in part.batches)
        local = pd.Series(range(len(mine)), index=part.batches)
        own_now = np.asarray(now.iloc[part.people].map(local).fillna(-1), dtype=np.int64)
        own = planned[NEEDED].iloc[part.people]
        return PartToSolve(event, mine, own, own_now, homebound, clock, share, standing)

    if workers is None:
        workers = cores() if len(planned) >= WORTH_IT else 1
    sizes = [len(part.people) for part in found]
    begun = {number: turn for turn, number in enumerate(turns(sizes, workers))}
    shares = fair_shares(len(found), workers)
    solved = run_all(
        solve_part,
        [job(part, shares[begun[number]]) for number, part in enumerate(found)],
        sizes,
        workers,
        lambda done: progress("planning", done, len(found)),
    )
    return [PartInRound(part.people, part.batches, result) for part, result in zip(found, solved, strict=True)]


def _where(planned: pd.DataFrame, batches: tuple[Batch, ...], found: Sequence[PartInRound]) -> "pd.Series[str]":
    """The batch id of each person, '' for who waits."""
    place = np.full(len(planned), -1, dtype=np.int64)
    for part in found:
        place[part.people] = np.array([*part.batches, -1], dtype=np.int64)[part.solved.place]
    ids = pd.Series([*(batch.id for batch in batches), ""], dtype="str")
    return ids.iloc[place].set_axis(planned.index)


def _name_batches(
    batches: tuple[Batch, ...], found: Sequence[PartInRound], event: Event, in_force: Plan | None
) -> tuple[tuple[Batch, ...], dict[str, str]]:
    """The batches that are held, and old id -> id in the plan ('' for nobody's batch stays '').

    Batches that the planner laid are named B1, B2, … by arrival and venue; one that the plan in force knows
    keeps its name.
    """
    if event.auto is None:
        return batches, {"": "", **{batch.id: batch.id for batch in batches}}
    held = [batches[n] for part in found for n in part.held]
    venues = {venue.id: number for number, venue in enumerate(event.venues)}
    held.sort(key=lambda batch: (batch.arrives, venues[batch.venue], batch.departs, batch.roles))
    known = {batch.id for batch in in_force.batches} if in_force else set()
    fresh = (name for n in range(1, len(batches) + len(known) + 1) if (name := f"B{n}") not in known)
    names = {batch.id: batch.id if batch.id in known else next(fresh) for batch in held}
    return tuple(replace(batch, id=names[batch.id]) for batch in held), {"": "", **names}


def _seats_table(
    people: pd.DataFrame, planned: pd.DataFrame, where: "pd.Series[str]", whys: pd.DataFrame
) -> pd.DataFrame:
    """`Plan.seats`: one row for each participant, by code."""
    state = np.where(where != "", State.SEATED.value, State.WAITING.value)
    seats = whys.assign(code=planned["code"], batch=where, state=state, room="")
    aside = people.loc[people["set_aside"] != "", ["code", "set_aside"]]
    rest = pd.DataFrame(
        {
            "code": aside["code"],
            "state": State.SET_ASIDE.value,
            "batch": "",
            "room": "",
            "reason": "",
            "why": aside["set_aside"],
            "why_hi": aside["set_aside"].map({text: set_aside_in_hindi(text) for text in aside["set_aside"].unique()}),
        }
    )
    whole = pd.concat([seats, rest], ignore_index=True)[list(SEAT_COLUMNS)]
    return whole.astype("str").sort_values("code", ignore_index=True)


def _held(tiers: tuple[TierResult, ...], people: int) -> tuple[TierResult, ...]:
    """While nobody may move, it is not proven that no more people could be seated."""
    return tuple(
        replace(tier, bound=people, proven=False, held=True) if tier.title == EVERYBODY else tier for tier in tiers
    )


def _most_frequent(whys: "pd.Series[str]") -> str:
    counts = whys.value_counts()
    return "; ".join(f"{count} × {why}" for why, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _told_apart(found: Sequence[PartInRound], batches: Sequence[Batch]) -> list[TierResult]:
    """What each part reached, and where the round has several, at which venues it is not proven."""
    reached = []
    for part in found:
        venues = tuple(dict.fromkeys(batches[n].venue for n in part.batches))
        for tier in part.solved.tiers:
            known = len(found) == 1 or tier.proven
            reached.append(tier if known else replace(tier, open=(OpenPart(venues, tier.gap),)))
    return reached


def _add_up(reached: Sequence[TierResult], event: Event) -> tuple[TierResult, ...]:
    """One result for each step over all parts, in the order of the tiers."""
    merged: dict[tuple[Rule, str], TierResult] = {}
    for tier in reached:
        known = merged.get((tier.rule, tier.title))
        merged[tier.rule, tier.title] = (
            tier
            if known is None
            else replace(
                known,
                value=known.value + tier.value,
                bound=known.bound + tier.bound,
                proven=known.proven and tier.proven,
                open=known.open + tier.open,
            )
        )
    everyone = merged.get((Rule.SEAT, EVERYBODY))
    if everyone is not None and everyone.value == everyone.bound:  # then every part of them is seated too
        merged = {key: tier for key, tier in merged.items() if tier.rule is not Rule.SEAT or tier is everyone}
    rank = {rule: number for number, tier in enumerate(event.rules.tiers) for rule in tier}
    return tuple(sorted(merged.values(), key=lambda tier: rank[tier.rule]))
