"""Faults of an event file: their kinds (stable codes), and the words in which they are told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from cadre_cli.domain.findings import FindingKind, Severity
from cadre_cli.text.devanagari import mend

Path = tuple[str | int, ...]
"""Where a value stands: keys, and 0-based positions in lists."""


def _kind(code: str, title: str) -> FindingKind:
    return FindingKind(code, Severity.ERROR, title)


SYNTAX: Final = _kind("E001", "the event file cannot be read as YAML")
REPEATED_KEY: Final = _kind("E002", "a key stands twice in one block of the event file")
UNKNOWN_KEY: Final = _kind("E003", "the event file has a key that means nothing")
MISSING_KEY: Final = _kind("E004", "a key is missing in the event file")
WRONG_VALUE: Final = _kind("E005", "a value of the event file is not of the kind that belongs there")
OUT_OF_RANGE: Final = _kind("E006", "a value of the event file is too small or too large")
UNKNOWN_NAME: Final = _kind("E007", "the event file names a venue, room, role or district that does not exist")
GIVEN_TWICE: Final = _kind("E008", "two things in the event file have the same id or the same name")
CONTRADICTION: Final = _kind("E009", "the event file contradicts itself")

KINDS: Final = (
    SYNTAX,
    REPEATED_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_VALUE,
    OUT_OF_RANGE,
    UNKNOWN_NAME,
    GIVEN_TWICE,
    CONTRADICTION,
)
"""Every kind of fault, by code."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `read` quotes what stood at `path`, `action` is the way out.

    `line` is 1-based; 0 means the line on which `path` stands.
    """

    kind: FindingKind
    path: Path
    read: str
    action: str
    line: int = 0


def shown(value: object) -> str:
    """What was read, quoted and kept short: `"seats"`, `an empty value`, `a list`, `a block of keys`."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a block of keys"
    text = mend(str(value))
    if not text:
        return "an empty value"
    return f'"{text[:_SHOWN]}…"' if len(text) > _SHOWN else f'"{text}"'


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` is a misspelling of, or None when none is near."""
    found = process.extractOne(mend(word), list(choices), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_NEAR)
    return found[0] if found else None


def allowed(word: str, choices: Sequence[str], meant: str | None = None) -> str:
    """The way out of a word that is not one of `choices`: the nearest (or `meant`), then what is allowed."""
    best = meant or nearest(word, choices)
    listed = choices if len(choices) <= _LISTED else [*choices[:_SOME], f"… ({len(choices)} in all)"]
    return (f'did you mean "{best}"? ' if best else "") + f"Allowed: {', '.join(listed) or 'none'}"


_SHOWN: Final = 60
_LISTED: Final = 20
_SOME: Final = 5
_NEAR: Final = 65
