"""What no single value of `curriculum`, `experts`, `days` and halls shows: order, names, hours that overlap."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from cadre_cli.domain.curriculum import DayKind
from cadre_cli.intake.event_file.curriculum_models import DaysItem, ExpertItem, HallItem, ModuleItem, PartItem
from cadre_cli.intake.event_file.faults import CONTRADICTION, UNKNOWN_NAME, Fault, Path, allowed, shown

Repeated = Callable[[Iterable[tuple[Path, str]]], Iterator[Fault]]
"""Gives a fault for each name that stands at a second place."""


def check_modules(modules: Sequence[ModuleItem]) -> Iterator[Fault]:
    """Modules that must follow on unknown ones, or on each other in a circle."""
    known = [module.id for module in modules]
    for at, module in enumerate(modules):
        for place, name in enumerate(module.after):
            if name not in known:
                path = ("curriculum", at, "after", place)
                yield Fault(UNKNOWN_NAME, path, f"no module has the id {shown(name)}", allowed(name, known))
        if module.opening and module.closing:
            read = f"{module.id} would stand before and after everything else"
            yield Fault(CONTRADICTION, ("curriculum", at, "closing"), read, "take out one of opening and closing")
    try:
        TopologicalSorter({module.id: module.after for module in modules}).prepare()
    except CycleError as circle:
        names = list(reversed(circle.args[1]))
        at = known.index(names[0])
        read = f"{' must be over before '.join(names)}: a circle"
        yield Fault(CONTRADICTION, ("curriculum", at, "after"), read, "take one of them out of after")


def check_experts(
    experts: Sequence[ExpertItem], modules: Sequence[ModuleItem], venues: Sequence[str], repeated: Repeated
) -> Iterator[Fault]:
    """Experts who teach unknown modules or come to unknown venues, and presences that end before they begin."""
    yield from repeated((("experts", at, "id"), expert.id.casefold()) for at, expert in enumerate(experts))
    for at, expert in enumerate(experts):
        for key, names, known, what in (
            ("teaches", expert.teaches, [module.id for module in modules], "module"),
            ("venues", expert.venues, list(venues), "venue"),
        ):
            for place, name in enumerate(names):
                if name not in known:
                    path = ("experts", at, key, place)
                    yield Fault(UNKNOWN_NAME, path, f"no {what} has the id {shown(name)}", allowed(name, known))
        for place, one in enumerate(expert.available):
            path = ("experts", at, "available", place)
            if one.last is not None and one.last < one.first:
                read = f"the last day {one.last} is before the first, {one.first}"
                yield Fault(CONTRADICTION, (*path, "last"), read, "exchange the two days, or mend one")
            if one.ends <= one.starts:
                yield Fault(CONTRADICTION, (*path, "to"), _not_after(one.starts, one.ends), "mend one of the two")


def check_days(days: DaysItem) -> Iterator[Fault]:
    """Parts of a day that end before they begin, or begin before the one before has ended."""
    for kind in DayKind:
        parts = days.of(kind)
        for place, part in enumerate(parts):
            if part.ends <= part.starts:
                path = ("days", kind.value, place, "to")
                yield Fault(CONTRADICTION, path, _not_after(part.starts, part.ends), "mend one of the two")
        for place, (before, part) in enumerate(pairwise(parts), start=1):
            if part.starts < before.ends:
                yield _overlap(("days", kind.value, place, "from"), before, part)


def check_halls(at: Path, halls: Sequence[HallItem], repeated: Repeated) -> Iterator[Fault]:
    """Halls of one venue that have the same name."""
    yield from repeated(((*at, "halls", place, "name"), hall.name.casefold()) for place, hall in enumerate(halls))


def _not_after(starts: object, ends: object) -> str:
    return f"it ends at {ends:%H:%M}, and begins at {starts:%H:%M}"


def _overlap(path: Path, before: PartItem, part: PartItem) -> Fault:
    read = f"it begins at {part.starts:%H:%M}, and the part before ends at {before.ends:%H:%M}"
    return Fault(CONTRADICTION, path, read, "write the parts of a day in their order, none into the next")
