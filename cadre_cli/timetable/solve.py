"""The lexicographic solve of one part of the timetable: one goal after the other, each locked before the next."""

from collections.abc import Iterator
from typing import Final

from cadre_cli.domain.timetable import GoalResult
from cadre_cli.solver.model import Outcome, UnsolvableError
from cadre_cli.timetable.constraints import ROWS
from cadre_cli.timetable.goals import GOALS, Step
from cadre_cli.timetable.problem import Problem

HALF: Final = 0.5
"""Under a time limit a goal takes half of what is left at most, so that those after it get their turn."""


def solve(problem: Problem) -> tuple[GoalResult, ...]:
    """Fills the model and reaches its goals in order; its sessions are then read off `problem`.

    To teach nothing breaks no rule, so there is always a timetable.
    """
    problem.model.share = HALF
    for add_rows in ROWS:
        add_rows(problem)
    return tuple(_results(problem))


def _results(problem: Problem) -> Iterator[GoalResult]:
    reached: list[tuple[Step, Outcome]] = []
    for goal in GOALS:
        for step in goal(problem):
            reached.append((step, _reach(problem, step)))
    for step, outcome in reached:
        # Counted again at the end: what was not proven may have become better since.
        value = problem.model.value(step.terms)
        proven = outcome.proven or value == outcome.bound
        yield GoalResult(step.goal, value, value if proven else outcome.bound, step.maximise, proven)


def _reach(problem: Problem, step: Step) -> Outcome:
    model = problem.model
    value = model.value(step.terms)
    outcome = Outcome(value, step.best, proven=value == step.best)
    if not outcome.proven:
        try:
            outcome = model.optimise(step.terms, step.maximise, step.best)
        except UnsolvableError:  # time was out before it found anything: the solution at hand stays
            outcome = Outcome(value, step.best, proven=False)
    model.lock(step.terms, outcome.value, step.maximise)
    return outcome
