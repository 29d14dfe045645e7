"""What a timetable is made for, the most important first: one goal, one function, listed in `GOALS`.

Each yields its terms when its turn comes; variables that it adds take their values from the solution at hand.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.timetable import Goal
from cadre_cli.timetable.problem import NOBODY, Problem
from cadre_cli.timetable.slots import NOON


@dataclass(frozen=True)
class Step:
    """One objective: its terms, direction, and the best value conceivable without solving."""

    goal: Goal
    terms: Mapping[int, float]
    best: int
    maximise: bool = False


def fixed(problem: Problem) -> Iterator[Step]:
    """Sessions set by hand stand as they were set."""
    terms = {
        number: 1.0
        for number, choice in enumerate(problem.choices)
        if (wanted := problem.task.fixed.get(problem.slots[choice.slot].key))
        and choice.module == wanted.module
        and wanted.expert in (choice.expert, NOBODY)
    }
    keys = {slot.key for slot in problem.slots}
    if ours := keys & problem.task.fixed.keys():
        yield Step(Goal.FIXED, terms, len(ours), maximise=True)


def held(problem: Problem) -> Iterator[Step]:
    """Every batch has the sessions that it must have."""
    terms: dict[int, float] = {}
    for batch in problem.task.batches:
        slots = problem.slots_of(batch)
        for module in problem.modules_of(batch):
            taught = dict.fromkeys(problem.where(slots=slots, module=module.id), 1.0)
            reached = min(module.sessions, problem.model.value(taught))
            (counted,) = problem.model.variables([float(module.sessions)], [float(reached)])
            problem.model.row({**taught, counted: -1.0}, lower=0)
            terms[counted] = 1.0
    wanted = sum(module.sessions for batch in problem.task.batches for module in problem.modules_of(batch))
    yield Step(Goal.HELD, terms, min(wanted, len(problem.slots)), maximise=True)


def taught(problem: Problem) -> Iterator[Step]:
    """Somebody is free to teach them."""
    yield Step(Goal.TAUGHT, dict.fromkeys(_untaught(problem), 1.0), 0)


def expert_days(problem: Problem) -> Iterator[Step]:
    """Where nobody is, the fewest further experts, each of one subject on one day, would be enough."""
    lacking: dict[object, list[int]] = defaultdict(list)
    for number in _untaught(problem):
        choice = problem.choices[number]
        lacking[choice.module, problem.slots[choice.slot].day].append(number)
    yield Step(Goal.EXPERT_DAYS, _any_of(problem, lacking.values()), 0)


def housed(problem: Problem) -> Iterator[Step]:
    """A hall is free for them."""
    terms = {number: 1.0 for number, choice in enumerate(problem.choices) if choice.hall == NOBODY}
    yield Step(Goal.HOUSED, terms, 0)


def keep(problem: Problem) -> Iterator[Step]:
    """What was in the timetable before stays: 2 for the module, 1 for who teaches it, 1 for the hall."""
    terms = {}
    best = 0
    for slot, here in enumerate(problem.slots):
        if before := problem.task.before.get(here.key):
            best += 4
            for number in problem.where(slots=[slot], module=before.module):
                choice = problem.choices[number]
                terms[number] = 2.0 + (choice.expert == before.expert) + (choice.hall == before.hall)
    if best:
        yield Step(Goal.KEEP, terms, best, maximise=True)


def more(problem: Problem) -> Iterator[Step]:
    """As many further sessions as the days have room and experts for."""
    able = set(range(len(problem.choices))) - set(_untaught(problem))
    wanted = 0
    for batch in problem.task.batches:
        most = sum(module.sessions + module.more for module in problem.modules_of(batch))
        wanted += min(most, len(problem.slots_of(batch)))
    yield Step(Goal.MORE, dict.fromkeys(able, 1.0), wanted, maximise=True)


def morning(problem: Problem) -> Iterator[Step]:
    """Demanding modules are taught before noon."""
    if terms := dict.fromkeys(_demanding_after_noon(problem), 1.0):
        yield Step(Goal.MORNING, terms, 0)


def early(problem: Problem) -> Iterator[Step]:
    """Where a demanding module cannot have a morning, it comes soon after noon and not in the evening."""
    if terms := {number: float(hours) for number, hours in _demanding_after_noon(problem).items() if hours}:
        yield Step(Goal.EARLY, terms, 0)


def compact(problem: Problem) -> Iterator[Step]:
    """Experts come on as few days as can be."""
    days: dict[object, list[int]] = defaultdict(list)
    for number, choice in enumerate(problem.choices):
        if choice.expert != NOBODY:
            days[choice.expert, problem.slots[choice.slot].day].append(number)
    if days:
        yield Step(Goal.COMPACT, _any_of(problem, days.values()), 0)


def alone(problem: Problem) -> Iterator[Step]:
    """Nobody has a batch to himself for a whole day of two sessions and more."""
    terms = {}
    days: dict[tuple[str, object], list[int]] = defaultdict(list)
    for slot, here in enumerate(problem.slots):
        days[here.batch, here.day].append(slot)
    for slots in days.values():
        for expert in problem.curriculum.experts:
            his = dict.fromkeys(problem.where(slots=slots, expert=expert.id), 1.0)
            others = dict.fromkeys((n for n in problem.where(slots=slots) if n not in his), -float(len(slots)))
            if len(slots) > 1 and his:
                value = problem.model.value(his) - 1 + problem.model.value(others)
                (all_day,) = problem.model.variables([1.0], [float(value > 0)])
                # More than one of his and none of another's makes it 1; one of another's lets it be 0.
                problem.model.row({**his, **others, all_day: -float(len(slots))}, upper=1)
                terms[all_day] = 1.0
    if terms:
        yield Step(Goal.ALONE, terms, 0)


def same_slot(problem: Problem) -> Iterator[Step]:
    """Batches have the same module at the same place of their stay."""
    places: dict[object, list[int]] = defaultdict(list)
    for number, choice in enumerate(problem.choices):
        places[choice.module, problem.slots[choice.slot].at].append(number)
    if len(problem.task.batches) > 1:
        yield Step(Goal.SAME_SLOT, _any_of(problem, places.values()), 0)


def _demanding_after_noon(problem: Problem) -> Mapping[int, int]:
    """The variables of demanding modules after noon, with the whole hours by which they are."""
    demanding = {module.id for module in problem.curriculum.modules if module.demanding}
    starts = {
        number: problem.slots[each.slot].starts
        for number, each in enumerate(problem.choices)
        if each.module in demanding
    }
    return {number: start.hour - NOON.hour for number, start in starts.items() if start >= NOON}


def _untaught(problem: Problem) -> Iterator[int]:
    for number, choice in enumerate(problem.choices):
        if choice.expert == NOBODY and problem.needs_expert(choice.module):
            yield number


def _any_of(problem: Problem, groups: Iterable[list[int]]) -> dict[int, float]:
    """A new variable a group, which is 1 where any variable of the group is."""
    terms = {}
    for group in groups:
        (any_,) = problem.model.variables([1.0], [float(any(problem.model.values[number] > 0 for number in group))])
        for number in group:
            problem.model.row({any_: 1.0, number: -1.0}, lower=0)
        terms[any_] = 1.0
    return terms


GOALS: Final[tuple[Callable[[Problem], Iterator[Step]], ...]] = (
    fixed,
    held,
    taught,
    expert_days,
    housed,
    keep,
    more,
    morning,
    early,
    compact,
    alone,
    same_slot,
)
