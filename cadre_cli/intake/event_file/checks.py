"""What no single value shows: days against the window, names against what they name, one thing given twice."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import chain
from typing import Final

from cadre_cli.domain.places import districts
from cadre_cli.domain.questions import CARRY
from cadre_cli.intake.columns import field_meant, field_names
from cadre_cli.intake.event_file.blocks import NamesItem
from cadre_cli.intake.event_file.curriculum_checks import check_days, check_experts, check_halls, check_modules
from cadre_cli.intake.event_file.deposit_checks import check_deposits
from cadre_cli.intake.event_file.faults import (
    CONTRADICTION,
    GIVEN_TWICE,
    OUT_OF_RANGE,
    UNKNOWN_NAME,
    WRONG_VALUE,
    Fault,
    Path,
    allowed,
    nearest,
    shown,
)
from cadre_cli.intake.event_file.models import Sections, WindowItem
from cadre_cli.intake.event_file.room_checks import check_rooms, has_beds
from cadre_cli.intake.event_file.rule_checks import check_rules
from cadre_cli.text.keys import match_key

LONGEST_WINDOW: Final = 366


def check(sections: Sections) -> tuple[Fault, ...]:
    """Every fault between the sections; what refers to a section that is not there is not checked."""
    return tuple(chain.from_iterable(one(sections) for one in _CHECKS))


def _check_window(sections: Sections) -> Iterator[Fault]:
    if (window := sections.window) is None:
        return
    days = _length(window)
    if days < 1:
        read = f"the last day {window.last} is before the first, {window.first}"
        yield Fault(CONTRADICTION, ("window", "last"), read, "exchange the two days, or mend one")
    if days > LONGEST_WINDOW:
        read = f"the window has {days} days"
        yield Fault(OUT_OF_RANGE, ("window", "last"), read, f"a round has at most {LONGEST_WINDOW}; look at the year")


def _check_venues(sections: Sections) -> Iterator[Fault]:
    venues = sections.venues or []
    yield from _repeated((("venues", at, "id"), venue.id.casefold()) for at, venue in enumerate(venues))
    for at, venue in enumerate(venues):
        yield from _unknown_district(("venues", at, "district"), venue.district)
        for place, name in enumerate(venue.serves):
            yield from _unknown_district(("venues", at, "serves", place), name)
        yield from _repeated((("venues", at, "serves", place), name) for place, name in enumerate(venue.serves))
        yield from check_rooms(("venues", at), venue)
        yield from check_halls(("venues", at), venue.halls, _repeated)
    if venues and sections.rules.beds.on and not any(map(has_beds, venues)):
        read = "no venue has a bed, neither for men nor for women"
        yield Fault(CONTRADICTION, ("venues",), read, 'list the rooms of a venue, or set "on: false" in rules.beds')


def _check_batches(sections: Sections) -> Iterator[Fault]:
    batches = (sections.batches and sections.batches.listed) or []
    yield from _repeated((("batches", at, "id"), batch.id.casefold()) for at, batch in enumerate(batches))
    for at, batch in enumerate(batches):
        if batch.departs < batch.arrives:
            read = f"departs on {batch.departs}, before it arrives on {batch.arrives}"
            yield Fault(CONTRADICTION, ("batches", at, "departs"), read, "exchange the two days, or mend one")
        elif (window := _window(sections)) and not window.first <= batch.arrives <= batch.departs <= window.last:
            key = "departs" if window.first <= batch.arrives <= window.last else "arrives"
            read = f"the batch of {batch.arrives} to {batch.departs} is outside the window"
            way = f"the window is {window.first} to {window.last}: move the batch, or widen the window"
            yield Fault(CONTRADICTION, ("batches", at, key), read, way)
        yield from _unknown_venue(sections, ("batches", at, "venue"), batch.venue)
        yield from _unknown_roles(sections, ("batches", at, "roles"), batch.roles)


def _check_auto(sections: Sections) -> Iterator[Fault]:
    if sections.batches is None or (auto := sections.batches.auto) is None:
        return
    lengths = ("batches", "auto", "lengths")
    yield from _repeated(((*lengths, at), str(length)) for at, length in enumerate(auto.lengths))
    for at, length in enumerate(auto.lengths):
        if (window := _window(sections)) and length > _length(window):
            read = f"a batch of {length} days does not fit into a window of {_length(window)}"
            yield Fault(CONTRADICTION, (*lengths, at), read, "take it out, or widen the window")
    for at, group in enumerate(auto.groups or []):
        yield from _unknown_roles(sections, ("batches", "auto", "groups", at), group)


def _check_roles(sections: Sections) -> Iterator[Fault]:
    roles = sections.roles or []
    ids = [role.id.casefold() for role in roles]
    yield from _repeated((("roles", at, "id"), word) for at, word in enumerate(ids))
    for at, role in enumerate(roles):
        yield from _role_window(sections, ("roles", at, "window"), role.window)
    spellings = [
        (f'role "{role.id}"', spelling)
        for at, role in enumerate(roles)
        if ids.index(ids[at]) == at
        for spelling in [(("roles", at, "id"), role.id), *_spellings(("roles", at), role.name, role.aliases)]
    ]
    yield from _shared_names(spellings, {})


def _role_window(sections: Sections, path: Path, days: WindowItem | None) -> Iterator[Fault]:
    if days is None:
        return
    round_ = _window(sections)
    if _length(days) < 1:
        read = f"the last day {days.last} is before the first, {days.first}"
        yield Fault(CONTRADICTION, (*path, "last"), read, "exchange the two days, or mend one")
    elif round_ and (days.last < round_.first or days.first > round_.last):
        read = f"the days {days.first} to {days.last} are outside the window"
        yield Fault(CONTRADICTION, path, read, f"the window is {round_.first} to {round_.last}: write days of it")


def _check_units(sections: Sections) -> Iterator[Fault]:
    for at, unit in enumerate(sections.units):
        yield from _unknown_district(("units", at, "district"), unit.district)
    spellings = [
        (f'unit "{unit.name.en}"', spelling)
        for at, unit in enumerate(sections.units)
        for spelling in _spellings(("units", at), unit.name, unit.aliases)
    ]
    yield from _shared_names(spellings, {key: f'district "{name}"' for key, name in _district_spellings().items()})


def _check_columns(sections: Sections) -> Iterator[Fault]:
    for heading, field in sections.columns.items():
        if not field_meant(field):
            read = f"{shown(field)} is nothing that a column can hold"
            yield Fault(WRONG_VALUE, ("columns", heading), read, allowed(field, [CARRY, *field_names()]))


def _check_lists(sections: Sections) -> Iterator[Fault]:
    modes = sections.deposits.modes if sections.deposits else []
    yield from _repeated((("languages", at), language) for at, language in enumerate(sections.languages))
    yield from _repeated((("deposits", "modes", at), mode.casefold()) for at, mode in enumerate(modes))


def _check_curriculum(sections: Sections) -> Iterator[Fault]:
    modules = sections.curriculum
    yield from _repeated((("curriculum", at, "id"), module.id.casefold()) for at, module in enumerate(modules))
    yield from check_modules(modules)
    for at, module in enumerate(modules):
        yield from _unknown_roles(sections, ("curriculum", at, "roles"), module.roles)
    yield from check_experts(sections.experts, modules, [venue.id for venue in sections.venues or []], _repeated)
    yield from check_days(sections.days)


def _check_deposits(sections: Sections) -> Iterator[Fault]:
    if sections.deposits is not None:
        amounts = {role.id: role.deposit for role in sections.roles or []}
        yield from check_deposits(sections.deposits, amounts, partial(_unknown_roles, sections))


def _window(sections: Sections) -> WindowItem | None:
    """The window where it can be relied on: not when its days are reversed."""
    return sections.window if sections.window and _length(sections.window) > 0 else None


def _length(window: WindowItem) -> int:
    return (window.last - window.first).days + 1


def _repeated(values: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for path, value in values:
        if value in seen:
            yield Fault(GIVEN_TWICE, path, f"{shown(value)} is given twice", "keep one, or write another")
        seen.add(value)


def _spellings(path: Path, name: NamesItem, aliases: list[str]) -> list[tuple[Path, str]]:
    named = [((*path, "name", "en"), name.en), ((*path, "name", "hi"), name.hi)]
    return named + [((*path, "aliases", at), alias) for at, alias in enumerate(aliases)]


def _shared_names(spellings: Iterable[tuple[str, tuple[Path, str]]], taken: dict[str, str]) -> Iterator[Fault]:
    """A fault where a spelling names two owners; `taken` are owners by match key, and is added to."""
    for owner, (path, spelling) in spellings:
        key = match_key(spelling)
        if not key:
            way = "write a word with letters"
            yield Fault(WRONG_VALUE, path, f"{shown(spelling)} is not a name by which a roster could say it", way)
        elif taken.setdefault(key, owner) != owner:
            read = f"{shown(spelling)} already names the {taken[key]}"
            yield Fault(GIVEN_TWICE, path, read, "take it out of one of the two")


def _unknown_venue(sections: Sections, path: Path, venue: str) -> Iterator[Fault]:
    if sections.venues is not None and venue not in (known := [one.id for one in sections.venues]):
        yield Fault(UNKNOWN_NAME, path, f"no venue has the id {shown(venue)}", allowed(venue, known))


def _unknown_roles(sections: Sections, path: Path, roles: list[str]) -> Iterator[Fault]:
    """A fault for each role id of the list at `path` that is no role of the event, or stands in it twice."""
    yield from _repeated(((*path, at), role) for at, role in enumerate(roles))
    if sections.roles is None:
        return
    known = [role.id for role in sections.roles]
    for at, role in enumerate(roles):
        if role not in known:
            yield Fault(UNKNOWN_NAME, (*path, at), f"no role has the id {shown(role)}", allowed(role, known))


def _unknown_district(path: Path, name: str) -> Iterator[Fault]:
    if name not in districts():
        near = nearest(match_key(name), _district_spellings())
        meant = _district_spellings()[near] if near else None
        yield Fault(UNKNOWN_NAME, path, f"no district is called {shown(name)}", allowed(name, list(districts()), meant))


@cache
def _district_spellings() -> dict[str, str]:
    """Match key of every spelling of a district, in both languages -> its English name."""
    return {
        match_key(spelling): district.name
        for district in districts().values()
        for spelling in (district.name, district.name_hi, *district.aliases)
    }


def _check_rules(sections: Sections) -> Iterator[Fault]:
    yield from check_rules(sections.rules, sections.policy)
    for at, group in enumerate(sections.rules.one_away.roles or []):
        yield from _unknown_roles(sections, ("rules", "one_away", "roles", at), group)
    for at, group in enumerate(sections.rules.group.roles or []):
        yield from _unknown_roles(sections, ("rules", "group", "roles", at), group)
    yield from _repeated(
        (("rules", "group", "roles", at, place), role)
        for at, group in enumerate(sections.rules.group.roles or [])
        for place, role in enumerate(dict.fromkeys(group))
    )
    yield from _unknown_roles(sections, ("rules", "rooms", "single_rooms"), sections.rules.rooms.single_rooms)


_CHECKS: Final[tuple[Callable[[Sections], Iterator[Fault]], ...]] = (
    _check_window,
    _check_venues,
    _check_batches,
    _check_auto,
    _check_roles,
    _check_units,
    _check_columns,
    _check_rules,
    _check_lists,
    _check_curriculum,
    _check_deposits,
)
