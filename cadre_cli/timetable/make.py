"""The timetable of a round: part by part, verified, with what it lacks."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import Goal, GoalResult, Timetable
from cadre_cli.errors import FaultError
from cadre_cli.solver.clock import Clock
from cadre_cli.timetable.alike import PartMade, likeness, moved
from cadre_cli.timetable.parts import parts
from cadre_cli.timetable.problem import Problem, Task
from cadre_cli.timetable.shortages import shortages
from cadre_cli.timetable.solve import solve
from cadre_cli.timetable.verify import breaches


def make_timetable(task: Task, plan_version: int, time_limit: float | None = None) -> Timetable:
    """The best timetable of the batches, proven goal by goal unless the time (seconds) ends before.

    Raises:
        FaultError: the timetable breaks a rule; a fault of the program.
    """
    made = _parts_made(task, time_limit)
    sessions = tuple(sorted(session for part in made for session in part.sessions))
    if broken := breaches(task.event, task.batches, task.people, sessions):
        raise FaultError(f"the timetable breaks a rule: {broken[0]}", "nothing was stored; report it")
    lacks = tuple(lack for part in made for lack in part.shortages)
    return Timetable(plan_version, sessions, tuple(_added(made)), lacks, tuple(sorted(task.fixed.values())))


def _parts_made(task: Task, time_limit: float | None) -> list[PartMade]:
    clock = Clock.of(time_limit)
    groups = list(parts(task))
    solved: dict[Hashable, PartMade] = {}
    made = []
    for number, batches in enumerate(groups):
        like = likeness(task, batches)
        if like is not None and like in solved:
            part = moved(solved[like], task, batches)
        else:
            part = _solved(task, batches, clock.left(1 / (len(groups) - number)))
            solved[like] = part
        made.append(part)
    return made


def _solved(task: Task, batches: tuple[Batch, ...], seconds: float | None) -> PartMade:
    problem = Problem(replace(task, batches=batches), seconds)
    goals = solve(problem)
    sessions = problem.sessions()
    return PartMade(batches, goals, sessions, tuple(shortages(problem, sessions)))


def _added(made: Iterable[PartMade]) -> Iterable[GoalResult]:
    """Every goal of all parts together, in the order of the goals."""
    goals = [goal for part in made for goal in part.goals]
    for goal in Goal:
        results = [result for result in goals if result.goal is goal]
        if results:
            value, bound = (sum(values) for values in zip(*((r.value, r.bound) for r in results), strict=True))
            yield GoalResult(goal, value, bound, results[0].more_is_better, all(r.proven for r in results))
