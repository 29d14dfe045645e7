"""Participants and an event (and the plan in force) to a plan: the story of the planner, top to bottom."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.domain.plan import Plan, State, TierResult
from cadre_cli.errors import FaultError, NoPlanError
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.classes import describe, form_classes
from cadre_cli.planning.decided import (
    NOTHING_DECIDED,
    Hold,
    Standing,
    decided_event,
    decided_people,
    lost_days,
    said_by_hand,
    settle,
    standing_now,
    still_closed,
)
from cadre_cli.planning.model import Model
from cadre_cli.planning.priority import EVERYBODY
from cadre_cli.planning.problem import Problem, today
from cadre_cli.planning.reasons import explain, set_aside_in_hindi
from cadre_cli.planning.remedies import remedies
from cadre_cli.planning.seating import deal
from cadre_cli.planning.solve import Solution, solve
from cadre_cli.planning.venues import parts
from cadre_cli.planning.verify import verify

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of how many are done."""


_WHERE = " — see the cells with: cadre check ROSTER"


def silent(_what: str, _done: int, _whole: int) -> None:
    """Progress that tells nobody."""


def make_plan(
    people: pd.DataFrame,
    event: Event,
    in_force: Plan | None = None,
    time_limit: float | None = None,
    progress: Progress = silent,
    standing: Standing = NOTHING_DECIDED,
) -> Plan:
    """The best plan for `people` (a people table with codes), verified.

    Args:
        people: all participants; those with `set_aside` are kept in the plan but not planned.
        event: the round.
        in_force: the plan that people may already know of; `keep` moves as few as possible.
        time_limit: seconds for each single solve; None solves to the proof.
        progress: called between the parts of the work.
        standing: what was decided by hand, and who was told his batch.

    Raises:
        NoPlanError: no seat can be given at all.
        FaultError: the plan does not verify (a mistake of the planner's); nothing may be stored.
    """
    round_, decisions = event, standing.decisions
    event = decided_event(round_, decisions)
    people = decided_people(people.sort_values("code", ignore_index=True), decisions)
    planned = people[people["set_aside"] == ""].reset_index(drop=True)
    if planned.empty:
        raise NoPlanError("no seat can be given to anyone", f"{_most_frequent(people['set_aside'])}{_WHERE}")
    batches = _batches_of(event, in_force, decisions)
    if event.auto is not None:
        people, planned = (_without_unlaid(table, batches) for table in (people, planned))
    standing = replace(standing, decisions=still_closed(decisions, batches, in_force))
    now = standing_now(today(planned, in_force, batches), batches, standing)
    described = settle(describe(planned, event, batches, now), planned["code"], batches, standing)
    solutions, where = _solve_apart(planned, described, batches, event, time_limit, progress)
    held, names = _name_batches(batches, solutions, event, in_force)
    where = where.map(names)
    position = {names[batch.id]: n for n, batch in enumerate(batches) if batch.id in names}
    openings = _narrowed(described["open"], [position[batch.id] for batch in held])
    whys = explain(_with_partners(planned, described), where, openings, held, event)
    seats = _seats_table(people, planned, where, said_by_hand(whys, planned["code"], decisions))
    if not (where != "").any():
        if all(tier.proven for solution in solutions for tier in solution.tiers):
            raise NoPlanError("no seat can be given to anyone", f"{_most_frequent(seats['why'])}{_WHERE}")
        raise NoPlanError("no seat was found in the time given", "give it more time, or none: without --time-limit")
    waiting = (where == "").any()
    tiers = _add_up(solutions, event)
    if standing.anew:  # who stays in a closed batch does so whatever the goals
        tiers = tuple(tier for tier in tiers if tier.rule is not Rule.KEEP)
    if standing.hold is Hold.PLACE and waiting:
        tiers = _held(tiers, len(planned))
    plan = Plan(held, seats, tiers, auto=event.auto is not None, decisions=decisions)
    progress("checking", 0, 1)
    _must_verify(people, plan, round_, in_force, standing.told)
    return replace(plan, remedies=remedies(planned, where, held, event, time_limit, standing)) if waiting else plan


def _must_verify(people: pd.DataFrame, plan: Plan, event: Event, in_force: Plan | None, told: frozenset[str]) -> None:
    violations = verify(people, plan, event, in_force, told)
    if violations:
        lines = "; ".join(f"{violation.rule}: {violation.text}" for violation in violations[:5])
        raise FaultError(f"the plan does not verify and was not stored: {lines}", "please report this as a bug")


def _batches_of(event: Event, in_force: Plan | None, decisions: Decisions) -> tuple[Batch, ...]:
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


def _with_partners(planned: pd.DataFrame, described: pd.DataFrame) -> pd.DataFrame:
    """Nobody is "together with" a group of which he is the only one planned."""
    return planned.assign(together=planned["together"].where(described["party"] >= 0, ""))


def _solve_apart(
    planned: pd.DataFrame,
    described: pd.DataFrame,
    batches: tuple[Batch, ...],
    event: Event,
    time_limit: float | None,
    progress: Progress,
) -> tuple[list[Solution], "pd.Series[str]"]:
    """Each part's solution, and the batch id of each person ('' for who waits)."""
    found = parts(planned, described, batches, event)
    nowhere = described[~described["open"].str.contains("1", regex=False)]
    homebound = frozenset(zip(nowhere["role"], nowhere["unit"], strict=True))
    where = pd.Series("", index=planned.index, dtype="str")
    solutions = []
    for number, (people, positions) in enumerate(found):
        progress("planning", number, len(found))
        rows = list(people)
        own = _own_view(described.iloc[rows].reset_index(drop=True), positions)
        codes = planned["code"].iloc[rows].reset_index(drop=True)
        order = planned["order"].to_numpy(dtype=np.int64)[rows]
        mine = tuple(batches[n] for n in positions)
        auto = event.auto is not None
        problem = Problem(event, mine, form_classes(codes, own), order, Model(time_limit), auto, homebound)
        solutions.append(solve(problem))
        ids = pd.Series([*(batch.id for batch in mine), ""], dtype="str")
        where.iloc[rows] = ids.iloc[deal(problem, codes)].set_axis(where.index[rows])
    return solutions, where


def _own_view(described: pd.DataFrame, positions: Sequence[int]) -> pd.DataFrame:
    """`described` as one part sees it: only the batches at `positions`, counted from 0."""
    local = {position: number for number, position in enumerate(positions)}
    return described.assign(
        open=_narrowed(described["open"], positions),
        wish=_narrowed(described["wish"], positions),
        now=described["now"].map(local).fillna(-1).astype("int64"),
    )


def _narrowed(codes: "pd.Series[str]", positions: Sequence[int]) -> "pd.Series[str]":
    """Strings of '0' and '1' over the batches, reduced to those at `positions`."""
    return codes.map({code: "".join(code[n] for n in positions) for code in codes.unique()})


def _name_batches(
    batches: tuple[Batch, ...], solutions: list[Solution], event: Event, in_force: Plan | None
) -> tuple[tuple[Batch, ...], dict[str, str]]:
    """The batches that are held, and old id -> id in the plan ('' for nobody's batch stays '').

    Batches that the planner laid are named B1, B2, … by arrival and venue; one that the plan in force knows
    keeps its name.
    """
    if event.auto is None:
        return batches, {"": "", **{batch.id: batch.id for batch in batches}}
    held = [solution.problem.batches[n] for solution in solutions for n in solution.problem.held]
    venues = [venue.id for venue in event.venues]
    held.sort(key=lambda batch: (batch.arrives, venues.index(batch.venue), batch.departs, batch.roles))
    known = {batch.id for batch in in_force.batches} if in_force else set()
    fresh = (name for n in range(1, len(batches) + len(known) + 1) if (name := f"B{n}") not in known)
    names = {batch.id: batch.id if batch.id in known else next(fresh) for batch in held}
    return tuple(replace(batch, id=names[batch.id]) for batch in held), {"": "", **names}


def _seats_table(
    people: pd.DataFrame, planned: pd.DataFrame, where: "pd.Series[str]", whys: pd.DataFrame
) -> pd.DataFrame:
    """`Plan.seats`: one row for each participant, by code."""
    state = where.map(lambda id_: State.SEATED.value if id_ else State.WAITING.value)
    seats = whys.assign(code=planned["code"], batch=where, state=state)
    aside = people.loc[people["set_aside"] != "", ["code", "set_aside"]]
    rest = pd.DataFrame(
        {
            "code": aside["code"],
            "state": State.SET_ASIDE.value,
            "batch": "",
            "reason": "",
            "why": aside["set_aside"],
            "why_hi": aside["set_aside"].map({text: set_aside_in_hindi(text) for text in aside["set_aside"].unique()}),
        }
    )
    whole = pd.concat([seats, rest], ignore_index=True)[["code", "state", "batch", "reason", "why", "why_hi"]]
    return whole.astype("str").sort_values("code", ignore_index=True)


def _held(tiers: tuple[TierResult, ...], people: int) -> tuple[TierResult, ...]:
    """While nobody may move, it is not proven that no more people could be seated."""
    return tuple(replace(tier, bound=people, proven=False) if tier.title == EVERYBODY else tier for tier in tiers)


def _most_frequent(whys: "pd.Series[str]") -> str:
    counts = whys.value_counts()
    return "; ".join(f"{count} × {why}" for why, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _add_up(solutions: list[Solution], event: Event) -> tuple[TierResult, ...]:
    """One result for each step over all parts, in the order of the tiers."""
    merged: dict[tuple[Rule, str], TierResult] = {}
    for tier in (tier for solution in solutions for tier in solution.tiers):
        known = merged.get((tier.rule, tier.title))
        merged[tier.rule, tier.title] = (
            tier
            if known is None
            else replace(
                known,
                value=known.value + tier.value,
                bound=known.bound + tier.bound,
                proven=known.proven and tier.proven,
            )
        )
    everyone = merged.get((Rule.SEAT, EVERYBODY))
    if everyone is not None and everyone.value == everyone.bound:  # then every part of them is seated too
        merged = {key: tier for key, tier in merged.items() if tier.rule is not Rule.SEAT or tier is everyone}
    rank = {rule: number for number, tier in enumerate(event.rules.tiers) for rule in tier}
    return tuple(sorted(merged.values(), key=lambda tier: rank[tier.rule]))
