"""`cadre why` of nobody in particular: which soft rules the plan in force bends, where, and what each would cost."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.decisions import Forced
from cadre_cli.domain.event import Names, Rule
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.domain.remedies import Remedy
from cadre_cli.domain.why import Closing, LeftWithout, OffMix, Unmet
from cadre_cli.planning.bends import Cost, cost_to_keep, left_without, unmet
from cadre_cli.planning.decided import Standing, decided_event
from cadre_cli.planning.forcing import forced_closings
from cadre_cli.planning.measure import as_it_is, measured, off_mix, planned_people
from cadre_cli.planning.remedies import remedies_for
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits.paid import as_booked
from cadre_cli.workflows.export import on_file, planned_store
from cadre_cli.workflows.why import LARGE

COSTED: Final = (Rule.ONE_AWAY, Rule.GROUP, Rule.WISHES, Rule.SPREAD, Rule.TRAVEL)
"""Rules of which it is worked out what they would cost to keep; for who waits the plan itself names the remedies."""
BEFORE_SEATING: Final = (Rule.ONE_AWAY, Rule.WISHES)
"""Those of them that can be put even before seating; a mix or a way is one of those who are seated."""


@dataclass(frozen=True)
class Bend:
    """A soft rule that the plan bends, and by how much: `amount` below the best conceivable.

    Where it is bent stands in the one list that is the rule's. `costs` are the ways to bend it less, `remedies` the
    cheapest changes to event or roster under which it would be kept and everybody seated; `costed` says that both
    were sought: of a large round they are not.
    """

    rule: Rule
    amount: int
    districts: tuple[LeftWithout, ...] = ()
    wishes: tuple[Unmet, ...] = ()
    mix: tuple[OffMix, ...] = ()
    costs: tuple[Cost, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    costed: bool = True


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody who waits, and why."""

    code: str
    name: str
    why: Names

    @property
    def who(self) -> str:
        """His name and code."""
        return f"{self.name or '(no name)'} ({self.code})"


@dataclass(frozen=True, slots=True)
class Breach:
    """Somebody who sits in a batch by force, who decided it and why, and every rule that it breaks."""

    code: str
    name: str
    forced: Forced
    against: tuple[Closing, ...]


@dataclass(frozen=True)
class Bent:
    """The plan in force and the soft rules that it bends, the most important first."""

    planned: PlanOnFile
    bends: tuple[Bend, ...]

    @property
    def breaches(self) -> tuple[Breach, ...]:
        """Where rules are broken by force, in the order in which it was decided."""
        people, event, plan = self.planned.people, self.planned.event, self.planned.plan
        names = dict(zip(people["code"], people["name"], strict=True))
        found = (
            Breach(code, str(names.get(code, "")), forced, forced_closings(people, event, plan, code))
            for code, forced in plan.decisions.forced.items()
        )
        return tuple(breach for breach in found if breach.against)

    @property
    def waiting(self) -> tuple[Waiter, ...]:
        """Who waits, in the order of the roster."""
        seats = self.planned.plan.seats
        waits = seats[seats["state"] == State.WAITING.value]
        rows = self.planned.people.merge(waits, on="code").sort_values("order")
        columns = rows[["code", "name", "why", "why_hi"]].itertuples(index=False, name=None)
        return tuple(Waiter(code, name, Names(en, hi)) for code, name, en, hi in columns)


def bent(folder: Path | None) -> Bent:
    """Which soft rules are bent where, and what each would cost to keep: by planning again with it moved up.

    Raises:
        UsageError: no event folder here, or no plan in it yet.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        planned = as_booked(on_file(store.plan_version(store.newest_version())), store)
        told = frozenset(store.told())
    return Bent(planned, bends_of(planned, told))


def bends_of(planned: PlanOnFile, told: frozenset[str]) -> tuple[Bend, ...]:
    """The soft rules that the plan bends, in the order of the event; `told` are who was told his batch."""
    problem = as_it_is(planned.people, planned.plan, planned.event)
    mix = tuple(off_mix(problem))
    return tuple(
        _bend(rule, abs(measure.best - measure.value), mix, planned, told)
        for rule, measure in measured(problem).items()
        if measure.value != measure.best
    )


def _bend(rule: Rule, amount: int, mix: tuple[OffMix, ...], planned: PlanOnFile, told: frozenset[str]) -> Bend:
    people, plan, event = planned.people, planned.plan, planned.event
    costed = len(people) <= LARGE
    return Bend(
        rule,
        amount,
        districts=tuple(left_without(people, plan, event)) if rule is Rule.ONE_AWAY else (),
        wishes=tuple(unmet(people, plan)) if rule is Rule.WISHES else (),
        mix=mix if rule is Rule.SPREAD else (),
        costs=_costs(rule, amount, planned, told) if costed and rule in COSTED else (),
        remedies=_changes(rule, planned) if costed and rule in BEFORE_SEATING else (),
        costed=costed,
    )


def _changes(rule: Rule, planned: PlanOnFile) -> tuple[Remedy, ...]:
    """The cheapest changes under which the rule would be kept."""
    plan, event = planned.plan, decided_event(planned.event, planned.plan.decisions)
    people = planned_people(planned.people, plan)
    where = people["code"].map(plan.seats.set_index("code")["batch"])
    return remedies_for(rule, people, where, plan.batches, event, standing=Standing(plan.decisions))


def _costs(rule: Rule, amount: int, planned: PlanOnFile, told: frozenset[str]) -> tuple[Cost, ...]:
    """The price of bending it less while as many are seated; and where it stays bent, if it came even before that."""
    behind = cost_to_keep(rule, False, planned.people, planned.plan, planned.event, told)
    found = [behind] if behind.left < amount else []
    if behind.left and rule in BEFORE_SEATING:
        ahead = cost_to_keep(rule, True, planned.people, planned.plan, planned.event, told)
        found += [ahead] if ahead.left < behind.left else []
    return tuple(found)
