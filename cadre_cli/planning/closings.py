"""Every rule that closes a batch to a person and to those who go with him, not only the first."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch, BedKind, Event, Rule
from cadre_cli.domain.plan import Plan, Reason
from cadre_cli.domain.why import SET_ASIDE, Closing
from cadre_cli.planning.admission import CLOSED_BY
from cadre_cli.planning.classes import describe, form_classes, linked_people
from cadre_cli.planning.constraints import ROWS, laid_batches
from cadre_cli.planning.decided import Hold, Standing, decided_event, decided_people, held_anyway, settle, standing_now
from cadre_cli.planning.plan import batches_of
from cadre_cli.planning.problem import Problem, today
from cadre_cli.planning.reasons import set_aside_in_hindi
from cadre_cli.planning.rule_words import bed_words, closed_words, group_words, minimum_words, seat_words
from cadre_cli.solver.model import Model, UnsolvableError

PLACES = {
    Rule.BEDS: Reason.NO_BEDS,
    Rule.SEATS: Reason.NO_SEATS,
    Rule.APART: Reason.APART,
    Rule.MINIMUM: Reason.MINIMUM,
}
"""The rules that close a batch by who else is in it."""


@dataclass(frozen=True)
class Asked:
    """Who is to go where: the people, the event and the plan in force, and the decisions that would put `code` there.

    Everybody else who has a seat keeps one.
    """

    people: pd.DataFrame
    round: Event
    in_force: Plan
    decisions: Decisions
    code: str
    batch: Batch

    @cached_property
    def event(self) -> Event:
        """The round without what was cancelled."""
        return decided_event(self.round, self.decisions)

    @cached_property
    def batches(self) -> tuple[Batch, ...]:
        """Those that may be held."""
        return batches_of(self.event, self.in_force, self.decisions)

    @cached_property
    def planned(self) -> pd.DataFrame:
        """Who is planned, with what would be decided over him."""
        decided = decided_people(self.people.sort_values("code", ignore_index=True), self.decisions)
        return decided[decided["set_aside"] == ""].reset_index(drop=True)

    @cached_property
    def described(self) -> pd.DataFrame:
        """What the rules see of them, all held but he (see `classes.describe`)."""
        now = standing_now(today(self.planned, self.in_force, self.batches), self.batches, self.standing)
        described = describe(self.planned, self.event, self.batches, now)
        return settle(described, self.planned["code"], self.batches, self.standing)

    @property
    def standing(self) -> Standing:
        """Everybody is sure of a seat but he."""
        return Standing(self.decisions, hold=Hold.SEAT, loose=frozenset((self.code,)))

    @cached_property
    def party(self) -> "pd.Series[bool]":
        """Who goes: he, and all who go with him."""
        he = self.planned["code"] == self.code
        party = self.described["party"]
        return he | ((party >= 0) & party.isin(party[he]))

    @cached_property
    def position(self) -> int:
        """Of the batch among all that may be held."""
        return next(n for n, batch in enumerate(self.batches) if batch.id == self.batch.id)

    def only(self, position: int) -> str:
        """Open there and nowhere else (see `describe`); nowhere at all for -1."""
        return "".join(str(int(number == position)) for number in range(len(self.batches)))


def own_closings(
    people: pd.DataFrame, event: Event, in_force: Plan, code: str, batches: Sequence[Batch]
) -> Mapping[str, tuple[Closing, ...]]:
    """By batch what closes it to him whoever else is in it: that he is not planned, his and his group's traits, and
    what the office closed to changes. His own pin does not: to be put elsewhere lifts it."""
    decisions = in_force.decisions.free(code)
    decided = decided_people(people.sort_values("code", ignore_index=True), decisions)
    planned = decided[decided["set_aside"] == ""].reset_index(drop=True)
    he = planned["code"] == code
    if not he.any():
        said = str(decided.loc[decided["code"] == code, "set_aside"].iat[0])
        return dict.fromkeys((b.id for b in batches), (Closing(SET_ASIDE, said, set_aside_in_hindi(said)),))
    party = linked_people(planned, event)
    group = planned[he | ((party >= 0) & (party == party[he][0]))]
    seats = in_force.seats.set_index("code")["batch"]
    left = [id_ for person in group["code"] if (id_ := str(seats.get(person, ""))) in decisions.closed]
    people_of_group = group.to_dict("records")
    return {
        batch.id: (*_admission(people_of_group, code, batch, event), *_by_the_office(batch, decisions.closed, left))
        for batch in batches
    }


def _admission(group: Sequence[Mapping[Hashable, Any]], code: str, batch: Batch, event: Event) -> Iterator[Closing]:
    for person in group:
        for reason, (trait, breaks) in CLOSED_BY.items():
            if breaks(person[trait], batch, event):
                words = closed_words(reason, person["unavailable"], batch)
                whose = "" if person["code"] == code else person["code"]
                yield _of_him(Closing(reason.value, *words), whose, person["name"])


def _of_him(closing: Closing, code: str, name: str) -> Closing:
    """The closing with the name of whose it is, where it is not the person's own."""
    if not code:
        return closing
    return replace(closing, en=f"{name} ({code}): {closing.en}", hi=f"{name} ({code}): {closing.hi}", code=code)


def _by_the_office(batch: Batch, closed: frozenset[str], left: Sequence[str]) -> Iterator[Closing]:
    """The batch, or one that he or somebody of his group would leave, is closed to changes."""
    en, hi = closed_words(Reason.CLOSED, "", batch)
    for id_ in dict.fromkeys((*(batch.id,) * (batch.id in closed), *left)):
        yield Closing(Reason.CLOSED.value, f"{id_} is {en}", f"{id_} में {hi}")


def place_closings(asked: Asked) -> Iterator[Closing]:
    """The rules that leave no place, whoever else moves: each that does by itself, else all that do together.

    None where he can go. Whether a rule of his own closes the batch is not looked at (see `own_closings`).
    """
    limits = [rule for rule in PLACES if rule in asked.event.rules.hard]
    if not _refused(asked, limits):
        return
    alone = [rule for rule in limits if _refused(asked, [rule])]
    for rule in alone or [rule for rule in limits if not _refused(asked, [r for r in limits if r is not rule])]:
        yield from _place_words(asked, rule)
    group = asked.planned.loc[asked.party]
    if len(group) > 1 and not _refused(asked, limits, whole=False):
        labels = str(group.loc[group["code"] == asked.code, "together"].iat[0])
        yield Closing(Reason.TOGETHER.value, *group_words(labels, asked.batch.id))


def _refused(asked: Asked, limits: Sequence[Rule], whole: bool = True) -> bool:
    """Whether under these limits no assignment has him in the batch and a seat for everybody who has one.

    Where not `whole` he goes without his group, who stay where they are.
    """
    problem = _problem(asked, whole, limits)
    for rule in (Rule.ONE_BATCH, *limits):
        ROWS[rule](problem)
    if problem.auto:
        laid_batches(problem)
    sure = problem.classes.members.groupby("cls")[["held", "asked"]].any().any(axis=1)
    for c in np.flatnonzero(sure):
        problem.model.row({int(v): 1.0 for v in problem.x[c] if v >= 0}, float(problem.classes.number[c]))
    try:
        problem.model.optimise({}, maximise=False, best=0)
    except UnsolvableError:
        return True
    return False


def _problem(asked: Asked, whole: bool, limits: Sequence[Rule]) -> Problem:
    """The problem in which of the rules about places these `limits` alone count, for what a laid batch holds too."""
    rules = asked.event.rules
    event = replace(asked.event, rules=replace(rules, hard=rules.hard - (PLACES.keys() - set(limits))))
    go = asked.party if whole else asked.planned["code"] == asked.code
    described = asked.described.assign(asked=go, open=asked.described["open"].mask(go, asked.only(asked.position)))
    if not whole:
        left = asked.party & ~go
        stay = described["now"].map({now: asked.only(now) for now in described.loc[left, "now"].unique()})
        party = described["party"].mask(asked.party, -1)
        described = described.assign(
            party=party, open=described["open"].mask(left, stay), held=described["held"] | (left & described["sits"])
        )
    order = asked.planned["order"].to_numpy(dtype=np.int64)
    classes = form_classes(asked.planned["code"], described)
    auto = asked.event.auto is not None
    exempt = held_anyway(asked.batches, asked.described["now"].tolist(), asked.standing)
    return Problem(event, asked.batches, classes, order, Model(), auto, exempt=exempt)


def _place_words(asked: Asked, rule: Rule) -> Iterator[Closing]:
    if rule is Rule.APART:
        yield Closing(Reason.APART.value, *closed_words(Reason.APART, "", asked.batch))
        return
    if rule is Rule.MINIMUM:
        least = asked.event.minimum_of(asked.batch)
        yield Closing(Reason.MINIMUM.value, *minimum_words(asked.batch.id, least))
        return
    problem = _problem(asked, whole=True, limits=[rule])  # it knows what beds and seats trainers take
    beds = asked.described["bed"]
    if rule is Rule.SEATS:
        if short := _shortage(asked, beds != "", problem.seats(asked.position)):
            yield Closing(Reason.NO_SEATS.value, *seat_words(*short))
        return
    for kind in BedKind:
        if short := _shortage(asked, beds == kind.value, problem.beds(asked.position, kind)):
            yield Closing(Reason.NO_BEDS.value, *bed_words(kind, *short))


def _shortage(asked: Asked, takes: "pd.Series[bool]", capacity: int) -> tuple[int, int, int, tuple[date, ...]] | None:
    """How many are needed, taken on the fullest day, and there at all, and the days on which too few are left."""
    needed = int((takes & asked.party).sum())
    stays = asked.described.loc[takes & ~asked.party, "now"].value_counts()
    taken = {
        day: sum(
            int(stays.get(number, 0))
            for number, other in enumerate(asked.batches)
            if other.venue == asked.batch.venue and day in other.occupied(asked.event.turnover)
        )
        for day in asked.batch.occupied(asked.event.turnover)
    }
    days = tuple(day for day, used in taken.items() if needed and used + needed > capacity)
    return (needed, max(taken[day] for day in days), capacity, days) if days else None
