"""Which columns of a keep-apart sheet name whom: 'Name 1 | Name 2', 'व्यक्ति | किससे अलग', 'Mobile | Mobile'."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.questions import CARRY
from cadre_cli.intake.apart_headings import APART, may_be_apart
from cadre_cli.intake.columns import field_of, heading_key, is_carried, meant
from cadre_cli.intake.ditto import PLACES
from cadre_cli.intake.either_place import EITHER
from cadre_cli.text.devanagari import latin_digits, mend

OF_PLACES: Final = (*PLACES, EITHER)
_NUMBER: Final = r"(?:[1-9]|[A-D]|I{1,3}|क|ख|ग|एक|दो|तीन|one|two|three)"
_ORDINAL: Final = r"(?:first|second|third|1st|2nd|3rd|other|पहला|पहले|दूसरा|दूसरे|तीसरा|तीसरे|प्रथम|द्वितीय|तृतीय)"
_NUMBERED = re.compile(
    rf"(?:{_ORDINAL}\s+)?(?P<what>.*?\w[\u0900-\u0963]*)(?:[\s.#(-]+(?:{_NUMBER}|{_ORDINAL})\)?|[1-9])?", re.I
)


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(heading_key, words))


_PEOPLE: Final = _keys(
    *("व्यक्ति", "सदस्य", "नेता", "नेता का नाम", "कौन", "किसे", "किसको", "जिसे", "person", "people", "member", "leader"),
    *("leader name", "who", "whom", "kaun", "kise", "vyakti", "neta"),
)
_GROUPS: Final = _keys("group", "group no", "group number", "set", "समूह", "समूह क्रमांक", "गुट", "group name", "समूह का नाम")
_REASONS: Final = _keys(
    "reason", "reasons", "why", "कारण", "वजह", "क्यों", "told by", "किसने बताया", "decided by", "karan"
)
_SAYS_NOTHING: Final = ("serial", "title", "remarks")

NAME, CODE, MOBILE, GROUP, ASIDE = "name", "code", "mobile", "group", "aside"
_LEADS: Final = (NAME, CODE, MOBILE)
"""What names a person, the surest heading of a person's columns first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One person of a row: the column that names him, and those beside it by field; 0-based.

    `is_other` says that whoever stands there is kept apart from those in the columns that are not so headed.
    """

    lead: int
    is_other: bool
    beside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ApartColumns:
    """Who stands in a row, left to right; `group` is the column of the word that those have who must not meet."""

    sides: tuple[Side, ...]
    group: int | None = None


def apart_columns(row: Sequence[str], answers: Mapping[str, str] | None = None) -> ApartColumns | None:
    """The columns below a row of headings; None where they are not those of a keep-apart sheet and of nothing else.

    Every heading must be understood, and none say more of a person than how he is told: a role, an age or a date
    make it a roster. `answers` are the fields of headings as `columns.meant` takes them.
    """
    fields = {index: _field(text, answers) for index, text in enumerate(row) if text}
    if "" in fields.values():
        return None
    others = [index for index, field in fields.items() if field == APART]
    lead = next((field for field in _LEADS if field in fields.values()), "")
    named = [index for index, field in fields.items() if field == lead]
    groups = [index for index, field in fields.items() if field == GROUP]
    if (len(named) + len(others), len(groups)) != (1, 1) and (len(named) + len(others) < 2 or groups):
        return None
    leads = sorted([*named, *others])
    beside: dict[int, list[tuple[str, int]]] = {index: [] for index in leads}
    for field in dict.fromkeys(fields.values()):
        if field in (lead, APART, GROUP, ASIDE):
            continue
        places = [index for index, own in fields.items() if own == field]
        whose = _whose(places, leads, may_be_of_all=field in OF_PLACES and not others)
        if whose is None:
            return None
        for index, owners in zip(places, whose, strict=True):
            for owner in owners:
                beside[owner].append((field, index))
    sides = (Side(index, index in others, tuple(beside[index])) for index in leads)
    return ApartColumns(tuple(sides), groups[0] if groups else None)


def _field(heading: str, answers: Mapping[str, str] | None) -> str:
    """What stands below a heading: a field, `GROUP`, or `ASIDE` for what says nothing of who it is; '' if not known."""
    said = meant(heading, answers)
    if said == CARRY:
        return ASIDE
    if said == APART or (may_be_apart(heading) and not said):
        return APART
    found = _NUMBERED.fullmatch(latin_digits(mend(heading)).strip(" .:-"))
    what = found["what"] if found else heading
    keys = {heading_key(heading), heading_key(what)}
    if not said and keys & _GROUPS:
        return GROUP
    if not said and keys & _PEOPLE:
        return NAME
    field = (said or field_of(what)).replace("mobiles", MOBILE)
    if field in _SAYS_NOTHING or keys & _REASONS or (is_carried(what) and not said):
        return ASIDE
    return field if field in (*_LEADS, *OF_PLACES) else ""


def _whose(places: Sequence[int], leads: Sequence[int], may_be_of_all: bool) -> list[Sequence[int]] | None:
    """For each column beside the leading ones, of whom it tells; None where that may be read in two ways."""
    if len(leads) == 1:
        return [leads] * len(places)
    before = [sum(lead < place for lead in leads) for place in places]
    behind_each = before == list(range(1, len(places) + 1))
    before_each = before == list(range(len(leads)))
    behind_all = before == [len(leads)] * len(leads)
    if behind_each or before_each or behind_all:
        return [[lead] for lead in leads[: len(places)]]
    return [leads] if may_be_of_all and len(places) == 1 else None
