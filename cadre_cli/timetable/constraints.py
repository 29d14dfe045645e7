"""What every timetable keeps: one rule, one function, listed in `ROWS`."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final

from cadre_cli.domain.curriculum import KILOMETRES_AN_HOUR, Module
from cadre_cli.domain.distance import kilometres, place_of
from cadre_cli.domain.event import Event
from cadre_cli.timetable.problem import NOBODY, Problem
from cadre_cli.timetable.slots import Slot, at_once, minutes_of


def one_module_at_a_time(problem: Problem) -> None:
    """A slot is given to one module at most."""
    for slot in range(len(problem.slots)):
        _at_most(problem, problem.where(slots=[slot]), 1)


def no_more_than_wanted(problem: Problem) -> None:
    """A batch has no more sessions of a module than the curriculum says."""
    for batch in problem.task.batches:
        slots = problem.slots_of(batch)
        for module in problem.modules_of(batch):
            _at_most(problem, problem.where(slots=slots, module=module.id), module.sessions + module.more)


def in_order(problem: Problem) -> None:
    """What must be over before a module begins is over."""
    for batch in problem.task.batches:
        slots = problem.slots_of(batch)
        modules = problem.modules_of(batch)
        taught = {
            (module.id, slot): list(problem.where(slots=[slot], module=module.id))
            for module in modules
            for slot in slots
        }
        for first, then in orders(modules):
            for place, slot in enumerate(slots[:-1]):
                # The later one in this slot leaves no place for the earlier one in any slot behind it.
                for behind in slots[place + 1 :]:
                    _at_most(problem, [*taught[then.id, slot], *taught[first.id, behind]], 1)


def orders(modules: Iterable[Module]) -> Iterator[tuple[Module, Module]]:
    """Pairs of which the first must be over before the second begins."""
    for one, other in combinations(modules, 2):
        if precedes(one, other):
            yield one, other
        if precedes(other, one):
            yield other, one


def precedes(one: Module, other: Module) -> bool:
    """Whether all sessions of the one must be over before the other begins."""
    opens = one.opening and not other.opening
    closes = other.closing and not one.closing
    return one.id in other.after or opens or closes


def one_place_at_a_time(problem: Problem) -> None:
    """No expert is in two places, and each has his rest."""
    for expert in problem.curriculum.experts:
        for group in at_once(problem.slots, expert.rest):
            _at_most(problem, problem.where(slots=group, expert=expert.id), 1)


def time_to_travel(problem: Problem) -> None:
    """An expert who teaches at two venues on one day has the time to go from the one to the other."""
    for expert in problem.curriculum.experts:
        for one, other in combinations(range(len(problem.slots)), 2):
            if too_far(problem.task.event, problem.slots[one], problem.slots[other]):
                _at_most(problem, problem.where(slots=[one, other], expert=expert.id), 1)


def too_far(event: Event, one: Slot, other: Slot) -> bool:
    """Whether nobody can be at both slots, which are at different venues and not at the same time."""
    if one.venue == other.venue or one.day != other.day:
        return False
    first, then = sorted((one, other), key=lambda slot: slot.starts)
    between = minutes_of(then.starts) - minutes_of(first.ends)
    start, end = (place_of(event.venue_by_id[slot.venue]) for slot in (one, other))
    return 0 <= between < kilometres(start, end) * 60 / KILOMETRES_AN_HOUR


def sessions_a_day(problem: Problem) -> None:
    """No expert teaches more sessions a day than he wants to."""
    for expert in problem.curriculum.experts:
        for day in {slot.day for slot in problem.slots}:
            slots = [number for number, slot in enumerate(problem.slots) if slot.day == day]
            _at_most(problem, problem.where(slots=slots, expert=expert.id), expert.most_a_day)


def one_batch_a_hall(problem: Problem) -> None:
    """No hall holds two batches at once."""
    halls = {(problem.slots[choice.slot].venue, choice.hall) for choice in problem.choices if choice.hall != NOBODY}
    for venue, hall in sorted(halls):
        there = [number for number, slot in enumerate(problem.slots) if slot.venue == venue]
        for group in at_once([problem.slots[number] for number in there]):
            slots = {there[place] for place in group}
            _at_most(problem, (n for n in problem.where(slots=slots) if problem.choices[n].hall == hall), 1)


def _at_most(problem: Problem, numbers: Iterable[int], most: int) -> None:
    terms = dict.fromkeys(numbers, 1.0)
    if len(terms) > most:
        problem.model.row(terms, upper=most)


ROWS: Final[tuple[Callable[[Problem], None], ...]] = (
    one_module_at_a_time,
    no_more_than_wanted,
    in_order,
    one_place_at_a_time,
    time_to_travel,
    sessions_a_day,
    one_batch_a_hall,
)
