"""What a participant is, as the rosters write it, to the role ids of the event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from cadre_cli.domain.event import Event, Role
from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.intake.value_kinds import ROLE_FORMER, ROLE_FORMER_BESIDE, ROLE_UNKNOWN
from cadre_cli.intake.values.asking import LEAVING_OUT, asked
from cadre_cli.intake.values.level_words import level_said
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.intake.values.role_words import (
    FORMER,
    PRESENT,
    is_level,
    is_other_office,
    role_bag,
    role_key,
    role_words,
    without_level,
)
from cadre_cli.text.devanagari import is_devanagari, mend

_SEPARATORS = re.compile(
    r"[,/&+;|()\[\]\n\r]|\s[-–—]\s|–|"
    r"(?<![^\s-])(?:और|एवं|एवम्|एवम|व|तथा|and|cum|evam|aur|tatha)(?![^\s-])",
    re.IGNORECASE,
)
_NEAR = 70  # per cent of alike letters from which a role is worth suggesting
_SUGGESTIONS = 2


@dataclass(frozen=True, slots=True)
class RoleReading:
    """The role ids that a text names, highest priority first; where something is to be said or asked, what.

    `left_out` says that an answer leaves out those whose role it is.
    """

    roles: tuple[str, ...]
    kind: FindingKind | None = None
    read: str = ""
    action: str = ""
    question: Question | None = field(default=None, compare=False)
    left_out: bool = False


class RoleReader:
    """Reads roles by the ids, names and aliases of one event's roles, in both languages."""

    def __init__(self, event: Event) -> None:
        self._rank = {role.id: (role.priority, place) for place, role in enumerate(event.roles)}
        self._role_by_id = event.role_by_id
        self._level = {
            role.id: level_said(role_words(role.names.hi)) or level_said(role_words(role.names.en)) or role.level.value
            for role in event.roles
        }
        self._ids: dict[str, set[str]] = {}
        self._in_any_order: dict[tuple[str, ...], set[str]] = {}
        for role in event.roles:
            for term in (role.id.replace("_", " "), role.names.en, role.names.hi, *role.aliases):
                self._ids.setdefault(role_key(term), set()).add(role.id)
                self._in_any_order.setdefault(role_bag(term), set()).add(role.id)

    def read(self, text: str) -> RoleReading:
        """The roles of one cell: 'विधायक एवं जिलाध्यक्ष' names two, 'पूर्व विधायक' none.

        What is not known is a QUESTION with the nearest roles; roles named beside it are kept, unless it makes them
        another office (that of a wing of the party). A former office beside a present one is a NOTE; 'पूर्व' in front
        or in brackets may cover the whole cell, so all of it is a QUESTION unless another is said to be the present.
        """
        if says_nothing(text):
            return RoleReading(())
        whole = self.known(text)
        if whole:
            return RoleReading((whole,))
        parts = self._in_full([part for part in _SEPARATORS.split(text) if part and role_key(part)])
        former = [role_words(part)[0] in FORMER for part in parts]
        covers_all = any(former[:1]) and not any(PRESENT.intersection(role_words(part)) for part in parts)
        if covers_all or any(FORMER.issuperset(role_words(part)) for part in parts):
            return self._former(text, parts)
        present = [part for part, is_former in zip(parts, former, strict=True) if not is_former]
        found = self._sorted(filter(None, map(self.known, present)))
        unknown = [part for part in present if not self.known(part)]
        if unknown or not parts:
            return self._unknown(text, unknown, found)
        if any(former):
            read = f'former office beside the present one: "{mend(text)}"'
            return RoleReading(found, ROLE_FORMER_BESIDE, read, "nothing to do; only the present role counts")
        return RoleReading(found)

    def _in_full(self, parts: list[str]) -> list[str]:
        """The parts, 'District' of 'District & Assembly In-charge' with the office it shares with the next."""
        shared = [*parts]
        for place in range(len(parts) - 1):
            office = " ".join(without_level(role_words(parts[place + 1])))
            in_full = f"{parts[place]} {office}"
            if is_level(role_words(parts[place])) and self.known(in_full):
                shared[place] = in_full
        return shared

    def known(self, text: str) -> str:
        """The id of the one role of which the text is a name, else ''."""
        ids = self._ids.get(role_key(text)) or self._in_any_order.get(role_bag(text), set())
        return next(iter(ids)) if len(ids) == 1 else ""

    def _sorted(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(ids), key=self._rank.__getitem__))

    def _former(self, text: str, parts: list[str]) -> RoleReading:
        held = (" ".join(word for word in role_words(part) if word not in FORMER) for part in parts)
        proposals = [LEAVING_OUT, *map(self.proposal, self._sorted(filter(None, map(self.known, held))))]
        read = f'not in office any more: "{mend(text)}"'
        question = asked("role", text, read, proposals, self.every_role)
        return RoleReading((), ROLE_FORMER, read, "give the role he holds now, or leave him out", question)

    def _unknown(self, text: str, parts: list[str], found: tuple[str, ...]) -> RoleReading:
        quoted = f'"{mend(text)}"' if len(parts) != 1 else f'"{mend(parts[0])}"'
        beside = f' in "{mend(text)}"' if found else ""
        read, near = f"role not known: {quoted}{beside}", self._near(parts[0] if parts else text)
        shown = " or ".join(_shown(self._role_by_id[role], text) for role in near)
        hint = f"did you mean {shown}?" if near else "add the role to the event or correct the cell"
        kept = [self.proposal(*found)] if found else []
        question = asked("role", text, read, [*kept, *map(self.proposal, near), LEAVING_OUT], self.every_role)
        is_another = any(is_other_office(role_words(part)) for part in parts)
        return RoleReading(() if is_another else found, ROLE_UNKNOWN, read, hint, question)

    def _near(self, text: str) -> list[str]:
        """The roles spelt nearly so, none of another level than the text says: a मंडल अध्यक्ष is no जिला अध्यक्ष."""
        matches = process.extract(role_key(text), sorted(self._ids), scorer=fuzz.ratio, limit=None, score_cutoff=_NEAR)
        ids = dict.fromkeys(role for key, _, _ in matches for role in self._sorted(self._ids[key]))
        said = level_said(role_words(text))
        return [role for role in ids if said in ("", self._level[role])][:_SUGGESTIONS]

    @property
    def every_role(self) -> tuple[Answer, ...]:
        """Each role of the event as an answer, the highest first."""
        return tuple(map(self.proposal, self._sorted(self._rank)))

    def proposal(self, *ids: str) -> Answer:
        """The roles as an answer."""
        names = (self._role_by_id[role].names for role in ids)
        return Answer(", ".join(ids), ", ".join(f"{name.en} / {name.hi}" for name in names))


def _shown(role: Role, text: str) -> str:
    return f"{role.names.hi if is_devanagari(text) else role.names.en} ({role.id})"
