"""The lexicographic solve: one tier after the other, each locked at its value before the next is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadre_cli.domain.event import Rule
from cadre_cli.domain.plan import TierResult
from cadre_cli.planning import layout
from cadre_cli.planning.constraints import ROWS, laid_batches
from cadre_cli.planning.measure import Measure, measured
from cadre_cli.planning.objectives import OBJECTIVES, Step
from cadre_cli.planning.priority import seat
from cadre_cli.planning.problem import Problem
from cadre_cli.solver.model import Outcome, UnsolvableError

HALF = 0.5
"""Under a time limit a step takes half of what is left at most, so that those after it get their turn."""

GUESSED, TRIED = 4, 24
"""So many of the cheapest layouts are tried, each a small problem, before the solver looks at all layouts at once: to
seat everyone, and to keep what was reached."""

NEEDS_LAYOUT = frozenset({Rule.GROUP, Rule.SPREAD, Rule.TRAVEL})
"""Rules whose targets depend on which batches are held."""

COUNTED_BY_VARIABLES = frozenset({Rule.ONE_AWAY, Rule.GROUP, Rule.SPREAD})
"""Rules whose steps count by variables of their own, not by who sits where."""

Reached = tuple[Step, Outcome]


@dataclass(frozen=True)
class Solution:
    """The result for one problem; its assignment is read off `problem`."""

    problem: Problem
    tiers: tuple[TierResult, ...]


def solve(problem: Problem) -> Solution:
    """Fills the model with the rules in force and solves its tiers in order.

    Staying at home breaks no hard rule, so there is always an assignment.
    """
    problem.model.share = HALF
    for rule, add_rows in ROWS.items():
        if rule in problem.event.rules.hard:
            add_rows(problem)
    if problem.auto:
        laid_batches(problem)
        _guess_layout(problem)
    problem.laid = not problem.auto and not problem.conditional
    reached = list(_climb(problem))
    counted = measured(problem) if not all(outcome.proven for _, outcome in reached) else {}
    return Solution(problem, tuple(_result(problem, step, outcome, counted) for step, outcome in reached))


def _result(problem: Problem, step: Step, outcome: Outcome, counted: Mapping[Rule, Measure]) -> TierResult:
    """What the step reached, counted again at the end: what was not proven may have become better since.

    Then the variables that count people beyond a share may stand above what they count.
    """
    value = problem.model.value(step.terms)
    if not outcome.proven and step.rule in COUNTED_BY_VARIABLES:
        value = counted[step.rule].value
    proven = outcome.proven or value == outcome.bound
    return TierResult(step.rule, step.title, value, outcome.bound, step.maximise, proven)


def _climb(problem: Problem) -> Iterator[Reached]:
    tiers = problem.event.rules.tiers
    for number, tier in enumerate(tiers, start=1):
        problem.model.share = 1.0 if number == len(tiers) else HALF
        if not problem.laid and NEEDS_LAYOUT & set(tier):
            _settle_layout(problem)
        if Rule.SEAT in tier:
            for step in seat(problem):
                yield step, _reach(problem, step)
            problem.settle_seated()
        else:
            yield from _reach_together(problem, tier)
    if not problem.laid:
        _settle_layout(problem)


def _reach_together(problem: Problem, tier: Mapping[Rule, int]) -> Iterator[Reached]:
    """One tier of one or several rules; several are added up with their weights, as losses to be small.

    Each is then locked by itself, so that no later tier trades one against another. What is proven is the sum.
    """
    steps = [(step, weight) for rule, weight in tier.items() for step in OBJECTIVES[rule](problem)]
    if len(steps) == 1:
        yield steps[0][0], _reach(problem, steps[0][0])
        return
    loss: dict[int, float] = {}
    least = 0
    for step, weight in steps:
        sign = -weight if step.maximise else weight
        least += sign * step.best
        for number, coefficient in step.terms.items():
            loss[number] = loss.get(number, 0.0) + sign * coefficient
    proven = not steps or _reach(problem, Step(steps[0][0].rule, "", loss, least)).proven
    for step, _ in steps:
        value = problem.model.value(step.terms)
        problem.model.lock(step.terms, value, step.maximise)
        yield step, Outcome(value, value if proven else step.best, proven)


def _reach(problem: Problem, step: Step) -> Outcome:
    """Optimises one step and locks it, unless the solution at hand already is at its best conceivable.

    While the batches are not laid, the layout at hand is tried first: it is a small problem, and mostly enough.
    """
    model = problem.model
    if model.value(step.terms) != step.best and problem.auto and not problem.laid:
        with model.holding({number: model.values[number] for number in problem.opened}):
            _optimise(problem, step)
    outcome = Outcome(step.best, step.best, proven=True)
    if model.value(step.terms) != step.best:
        outcome = _optimise(problem, step)
    model.lock(step.terms, outcome.value, step.maximise)
    return outcome


def _optimise(problem: Problem, step: Step) -> Outcome:
    """One solve; where time is out before it found anything, the solution at hand stays, unproven."""
    try:
        return problem.model.optimise(step.terms, step.maximise, step.best)
    except UnsolvableError:
        return Outcome(problem.model.value(step.terms), step.best, proven=False)


def _guess_layout(problem: Problem) -> None:
    """Seats whom it can in the cheapest layouts of as few batches as could be enough, or one more."""
    size = problem.classes.size
    everyone = problem.reachable(size)
    fewest = layout.fewest_for(problem, everyone)
    seated = Step(Rule.SEAT, "", problem.seated(size), everyone, maximise=True)
    for count in (fewest, fewest + 1):
        for packing in _cheapest(problem, count, GUESSED):
            before, values = problem.model.value(seated.terms), problem.model.values
            with problem.model.holding(_held(problem, packing)):
                _optimise(problem, seated)
            reached = problem.model.value(seated.terms)
            if reached <= before:
                problem.model.values = values
            if reached == everyone:
                return


def _cheapest(problem: Problem, count: int, most: int) -> list[layout.Packing]:
    """The cheapest layouts; of a part with several venues, whose layouts are many, the one alone."""
    return layout.cheapest(problem, count, most if len({batch.venue for batch in problem.batches}) == 1 else 1)


def _held(problem: Problem, packing: layout.Packing) -> dict[int, float]:
    """The variables "batch is held" as they are in that layout."""
    return {opened: float(number in packing[1]) for number, opened in enumerate(problem.opened)}


def _settle_layout(problem: Problem) -> None:
    """Settles which batches are held: it is what the rest is planned in."""
    if problem.auto:
        _settle_laid(problem)
    else:
        _settle_conditional(problem)
    problem.laid = True


def _settle_conditional(problem: Problem) -> None:
    """Of the batches of the event as many are held as can be, with the people that this takes."""
    held = dict.fromkeys(problem.conditional.values(), 1.0)
    if problem.model.value(held) < len(held):
        _optimise(problem, Step(Rule.MINIMUM, "", held, len(held), maximise=True))
    for number in held:
        problem.model.fix(number, problem.model.values[number])
    gone = {batch for batch, number in problem.conditional.items() if not problem.model.values[number]}
    problem.held = tuple(n for n in problem.held if n not in gone)


def _settle_laid(problem: Problem) -> None:
    """Of the layouts that are equally good so far, the cheapest."""
    count = problem.model.value(dict.fromkeys(problem.opened, 1.0))
    fewest = any(Rule.FEWEST_BATCHES in tier for tier in problem.event.rules.tiers)
    if not (fewest and any(_is_as_good(problem, packing) for packing in _cheapest(problem, count, TRIED))):
        prices = {problem.opened[n]: float(cost) for n, cost in layout.costs(problem).items()}
        _optimise(problem, Step(Rule.FEWEST_BATCHES, "", prices, 0))
    for number in problem.opened:
        problem.model.fix(number, problem.model.values[number])
    problem.held = tuple(n for n, number in enumerate(problem.opened) if problem.model.values[number] > 0)


def _is_as_good(problem: Problem, packing: layout.Packing) -> bool:
    """Whether in that layout all can be kept that is locked so far; then it is so in the last solution."""
    model, held = problem.model, _held(problem, packing)
    if all(model.values[number] == value for number, value in held.items()):
        return True
    try:
        with model.holding(held):
            model.optimise({}, maximise=False, best=0)
    except UnsolvableError:
        return False
    return True
