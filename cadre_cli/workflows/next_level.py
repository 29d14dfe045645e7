"""The event file of a round further down the organisation, made from that of the round before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.event import Event, Level
from cadre_cli.domain.findings import Address, Finding
from cadre_cli.errors import CadreError, UsageError
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.event_file.faults import Fault
from cadre_cli.intake.event_file.yaml_source import read_yaml
from cadre_cli.intake.kinds import LEFT_OVER
from cadre_cli.text.dates import span_label
from cadre_cli.workflows.event_folder import DEFAULT_CONFIG, EVENT_FILE

_LEVELS: Final = (Level.BLOCK, Level.MANDALAM, Level.SECTOR, Level.BOOTH)
"""Those of the roles of the built-in lower round."""
_CARRIED: Final = "# Carried on from"
_WAY_OUT: Final = "write this round's own, and plan again; where that is meant, delete line 1 of the file"
_LOWER_ROUND: Final = "booth_round"
_OF_THE_LEVEL: Final = ("batches", "roles", "rules")
"""Sections that are about the people of a level; the rest comes along."""
_LEFT_BEHIND: Final = ((), ("curriculum",), ("deposits",), ("curriculum", "deposits"))
"""Sections that may name roles of the round before; as few of them as need be are those of the built-in round."""
_KEY: Final = re.compile(r"([a-z_]+):")


@dataclass(frozen=True, slots=True)
class _Section:
    """A key of the event file with the comments above it, and all that stands below it."""

    key: str
    above: str
    body: str

    @property
    def text(self) -> str:
        return self.above + self.body


def level_meant(typed: str) -> Level:
    """The level that was typed.

    Raises:
        UsageError: it is none of those below the districts.
    """
    found = next((level for level in _LEVELS if level == typed.strip().casefold()), None)
    if found is None:
        raise UsageError(f'there is no level "{typed}" to go down to', f"name one of {', '.join(_LEVELS)}")
    return found


def for_level(text: str, level: Level) -> tuple[str, tuple[str, ...]]:
    """The event file `text` for the people of that level, and the sections that could not come along.

    Its own roles of the level are kept, else those of the built-in lower round are taken; batches are left to the
    planner. A section that names roles of the round before (deposits, curriculum) is that of the built-in round.

    Raises:
        EventFileError: the event file has faults of its own.
    """
    parse_event(text, EVENT_FILE)
    old = list(_sections(text))
    lower = _sections_of_the_lower_round()
    roles = next(section for section in old if section.key == "roles")
    theirs = {key: lower[key] for key in _OF_THE_LEVEL}
    theirs["roles"] = _of_level(roles, level) or _of_level(lower["roles"], level) or lower["roles"]
    made = {
        left: "".join((theirs | {key: lower[key] for key in left}).get(each.key, each).text for each in old)
        for left in _LEFT_BEHIND
    }
    left = next((left for left, new in made.items() if _is_sound(new)), _LEFT_BEHIND[-1])
    parse_event(made[left], EVENT_FILE)
    return made[left], left


def with_registers(text: str, names: Sequence[str]) -> str:
    """The event file with these registers under `trained`, all that it names already among them."""
    completed = parse_event(text, EVENT_FILE).trained.completed
    trained = f"trained: {{registers: [{', '.join(names)}], completed: {completed}}}\n"
    sections = list(_sections(text))
    if not any(section.key == "trained" for section in sections):
        return f"{text.rstrip()}\n\n{_sections_of_the_lower_round()['trained'].above.strip()}\n{trained}"
    return "".join(section.above + trained if section.key == "trained" else section.text for section in sections)


def carried_on(text: str, before: Event) -> str:
    """The event file under a first line that says from which round it was carried on; a line of the office's own stays.

    The built-in files begin with the name and the days of their round, which are those of no other.
    """
    first, end, rest = text.partition("\n")
    ours = {builtin_text(name).partition("\n")[0] for name in (DEFAULT_CONFIG, _LOWER_ROUND)}
    if first.rstrip() not in ours and not first.startswith(_CARRIED):
        return text
    name = " ".join(before.names.en.split())
    said = f"{_CARRIED} {name}, {_days(before)}: put in this round's own name, days and batches before you plan"
    return f"{said}{end}{rest}"


def left_over(text: str, event: Event) -> Iterator[Finding]:
    """Tells where an event file that was carried on still has name or days of the round before, by its first line."""
    first = text.partition("\n")[0]
    name, days = " ".join(event.names.en.split()), _days(event)
    told = {
        "window": f"the window is still {days}" if f", {days}:" in first else "",
        "event": f'the name is still "{name}"' if first.startswith(f"{_CARRIED} {name}, ") else "",
    }
    still = {key: said for key, said in told.items() if said}
    if first.startswith(_CARRIED) and still:
        source = read_yaml(text)
        line = "" if isinstance(source, Fault) else f":{source.line((next(iter(still)),))}"
        read = f"{' and '.join(still.values())}, as in the round from which the file was carried on"
        yield Finding(LEFT_OVER, Address(f"{EVENT_FILE}{line}"), read, _WAY_OUT)


def _days(event: Event) -> str:
    return span_label(event.window.first, event.window.last, "en")


def _sections_of_the_lower_round() -> dict[str, _Section]:
    return {section.key: section for section in _sections(builtin_text(_LOWER_ROUND))}


def _is_sound(text: str) -> bool:
    try:
        parse_event(text, EVENT_FILE)
    except CadreError:
        return False
    return True


def _sections(text: str) -> Iterator[_Section]:
    """The sections of an event file in their order; joined they are the text. Comments belong to the key below them."""
    key, above, body, pending = "", "", "", ""
    for line in text.splitlines(keepends=True):
        found = _KEY.match(line)
        if found:
            if key:
                yield _Section(key, above, body)
            key, above, body, pending = found[1], pending, line, ""
        elif line.startswith("#") or not line.strip():
            pending += line
        else:
            body, pending = body + pending + line, ""
    yield _Section(key, above, body + pending)


def _of_level(roles: _Section, level: Level) -> _Section | None:
    """The roles of that level alone, as far as the text tells; None where there is none."""
    first, *entries = re.split(r"^(?=\s*- (?:id:|\{))", roles.body, flags=re.MULTILINE)
    kept = [entry for entry in entries if re.search(rf"\blevel:\s*{level}\b", entry)]
    return _Section(roles.key, roles.above, first + "".join(kept)) if kept else None
