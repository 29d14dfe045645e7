"""What a participant is, as the rosters write it, to the role ids of the event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from cadre_cli.domain.event import Event, Role
from cadre_cli.domain.findings import FindingKind
from cadre_cli.intake.value_kinds import ROLE_FORMER, ROLE_FORMER_BESIDE, ROLE_UNKNOWN
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.intake.values.role_words import FORMER, role_key, role_words
from cadre_cli.text.devanagari import is_devanagari, mend

_SEPARATORS = re.compile(r"[,/&+;|()\[\]\n\r]|\s[-–—]\s|–|(?<!\S)(?:और|एवं|एवम्|एवम|व|तथा|and|cum)(?!\S)", re.IGNORECASE)
_NEAR = 70  # per cent of alike letters from which a role is worth suggesting
_SUGGESTIONS = 2


@dataclass(frozen=True, slots=True)
class RoleReading:
    """The role ids that a text names, highest priority first; where something is to be said, what."""

    roles: tuple[str, ...]
    kind: FindingKind | None = None
    read: str = ""
    action: str = ""


class RoleReader:
    """Reads roles by the ids, names and aliases of one event's roles, in both languages."""

    def __init__(self, event: Event) -> None:
        self._rank = {role.id: (role.priority, place) for place, role in enumerate(event.roles)}
        self._role_by_id = event.role_by_id
        self._ids: dict[str, set[str]] = {}
        for role in event.roles:
            for term in (role.id.replace("_", " "), role.names.en, role.names.hi, *role.aliases):
                self._ids.setdefault(role_key(term), set()).add(role.id)

    def read(self, text: str) -> RoleReading:
        """The roles of one cell: 'विधायक एवं जिलाध्यक्ष' names two, 'पूर्व विधायक' none.

        What is not known is a QUESTION with the nearest roles; roles named beside it are kept. A former office after
        a present one is a NOTE; 'पूर्व' in front or in brackets may cover the whole cell, so all of it is a QUESTION.
        """
        if says_nothing(text):
            return RoleReading(())
        whole = self._known(text)
        if whole:
            return RoleReading((whole,))
        parts = [part for part in _SEPARATORS.split(text) if part and role_key(part)]
        former = [role_words(part)[0] in FORMER for part in parts]
        if any(former[:1]) or any(FORMER.issuperset(role_words(part)) for part in parts):
            read = f'not in office any more: "{mend(text)}"'
            return RoleReading((), ROLE_FORMER, read, "give the role he holds now, or leave him out")
        present = [part for part, is_former in zip(parts, former, strict=True) if not is_former]
        found = self._sorted(filter(None, map(self._known, present)))
        unknown = [part for part in present if not self._known(part)]
        if unknown or not parts:
            return self._unknown(text, unknown, found)
        if any(former):
            read = f'former office beside the present one: "{mend(text)}"'
            return RoleReading(found, ROLE_FORMER_BESIDE, read, "nothing to do; only the present role counts")
        return RoleReading(found)

    def _known(self, text: str) -> str:
        ids = self._ids.get(role_key(text), set())
        return next(iter(ids)) if len(ids) == 1 else ""

    def _sorted(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(ids), key=self._rank.__getitem__))

    def _unknown(self, text: str, parts: list[str], found: tuple[str, ...]) -> RoleReading:
        quoted = f'"{mend(text)}"' if len(parts) != 1 else f'"{mend(parts[0])}"'
        beside = f' in "{mend(text)}"' if found else ""
        near = self._near(parts[0] if parts else text)
        hint = f"did you mean {' or '.join(near)}?" if near else "add the role to the event or correct the cell"
        return RoleReading(found, ROLE_UNKNOWN, f"role not known: {quoted}{beside}", hint)

    def _near(self, text: str) -> list[str]:
        matches = process.extract(role_key(text), sorted(self._ids), scorer=fuzz.ratio, limit=None, score_cutoff=_NEAR)
        ids = dict.fromkeys(role for key, _, _ in matches for role in self._sorted(self._ids[key]))
        return [_shown(self._role_by_id[role], text) for role in list(ids)[:_SUGGESTIONS]]


def _shown(role: Role, text: str) -> str:
    return f"{role.names.hi if is_devanagari(text) else role.names.en} ({role.id})"
