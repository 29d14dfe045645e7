"""The lexicographic solve: one tier after the other, each locked at its value before the next is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadre_cli.domain.event import Rule
from cadre_cli.domain.plan import TierResult
from cadre_cli.planning import layout
from cadre_cli.planning.constraints import ROWS, laid_batches
from cadre_cli.planning.model import Outcome
from cadre_cli.planning.objectives import OBJECTIVES, Step
from cadre_cli.planning.priority import seat
from cadre_cli.planning.problem import Problem

NEEDS_LAYOUT = frozenset({Rule.SPREAD, Rule.TRAVEL})
"""Rules whose targets depend on which batches are held."""


@dataclass(frozen=True)
class Solution:
    """The result for one problem; its assignment is read off `problem`."""

    problem: Problem
    tiers: tuple[TierResult, ...]


def solve(problem: Problem) -> Solution:
    """Fills the model with the rules in force and solves its tiers in order.

    Staying at home breaks no hard rule, so there is always an assignment.
    """
    for rule, add_rows in ROWS.items():
        if rule in problem.event.rules.hard:
            add_rows(problem)
    if problem.auto:
        laid_batches(problem)
        _guess_layout(problem)
    return Solution(problem, tuple(_climb(problem)))


def _climb(problem: Problem) -> Iterator[TierResult]:
    laid = not problem.auto
    for tier in problem.event.rules.tiers:
        if not laid and NEEDS_LAYOUT & set(tier):
            _settle_layout(problem)
            laid = True
        if Rule.SEAT in tier:
            for step in seat(problem):
                yield _reach(problem, step)
            problem.settle_seated()
            continue
        yield from _reach_together(problem, tier)
    if not laid:
        _settle_layout(problem)


def _reach_together(problem: Problem, tier: Mapping[Rule, int]) -> Iterator[TierResult]:
    """One tier of one or several rules; several are added up with their weights, as losses to be small."""
    steps = [(step, weight) for rule, weight in tier.items() for step in OBJECTIVES[rule](problem)]
    if len(steps) == 1:
        yield _reach(problem, steps[0][0])
        return
    if not steps:
        return
    loss: dict[int, float] = {}
    least = 0
    for step, weight in steps:
        sign = -weight if step.maximise else weight
        least += sign * step.best
        for number, coefficient in step.terms.items():
            loss[number] = loss.get(number, 0.0) + sign * coefficient
    proven = _reach(problem, Step(steps[0][0].rule, "", loss, least)).proven
    for step, _ in steps:
        value = problem.model.value(step.terms)
        yield TierResult(step.rule, step.title, value, value if proven else step.best, step.maximise, proven)


def _reach(problem: Problem, step: Step) -> TierResult:
    """Optimises one step and locks it, unless the solution at hand already is at its best conceivable.

    While the batches are not laid, the layout at hand is tried first: it is a small problem, and mostly enough.
    """
    model = problem.model
    if model.value(step.terms) != step.best and len(problem.held) == len(problem.opened):
        with model.holding({number: model.values[number] for number in problem.opened}):
            model.optimise(step.terms, step.maximise)
    value = model.value(step.terms)
    outcome = Outcome(value, value, proven=True)
    if value != step.best:
        outcome = model.optimise(step.terms, step.maximise)
    if step.maximise:
        model.row(step.terms, lower=outcome.value)
    else:
        model.row(step.terms, upper=outcome.value)
    return TierResult(step.rule, step.title, outcome.value, outcome.bound, step.maximise, outcome.proven)


def _guess_layout(problem: Problem) -> None:
    """Seats whom it can in the cheapest layout of as few batches as could be enough."""
    size = problem.classes.size
    guess = layout.cheapest(problem, layout.fewest_for(problem, problem.reachable(size)))
    if guess is not None:
        with problem.model.holding({opened: float(n in guess[1]) for n, opened in enumerate(problem.opened)}):
            problem.model.optimise(problem.seated(size), maximise=True)


def _settle_layout(problem: Problem) -> None:
    """Of the layouts that are equally good so far, the cheapest; it is what the rest is planned in."""
    prices = {problem.opened[n]: float(cost) for n, cost in layout.costs(problem).items()}
    held = problem.model.value(dict.fromkeys(problem.opened, 1.0))
    bound = layout.cheapest(problem, held)
    fewest = any(Rule.FEWEST_BATCHES in tier for tier in problem.event.rules.tiers)
    if not fewest or bound is None or problem.model.value(prices) != bound[0]:
        problem.model.optimise(prices, maximise=False)
    for number in problem.opened:
        problem.model.fix(number, problem.model.values[number])
    problem.held = tuple(n for n, number in enumerate(problem.opened) if problem.model.values[number] > 0)
