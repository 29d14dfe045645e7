"""The readers of one event's words, and the small ones that need no event."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event, Level
from cadre_cli.domain.questions import BLANK, LEAVE_OUT
from cadre_cli.intake.answer_values import answered_place, answered_roles
from cadre_cli.intake.answered import answered
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.columns import field_meant
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.list_titles import is_about_training, singular, subject_words
from cadre_cli.intake.value_kinds import PLACE_SPELLING
from cadre_cli.intake.values.asking import answer_key
from cadre_cli.intake.values.places import PlaceReader, PlaceReading
from cadre_cli.intake.values.roles import RoleReader, RoleReading
from cadre_cli.text.keys import match_key

_SPAN: Final = 5
"""A role has no more words than this."""


class Readers:
    """Roles, places and batches as one event names them, and as the answers that were given say."""

    def __init__(self, event: Event, answers: Answers | None = None) -> None:
        self.event = event
        self.answers = answers or Answers()

    @cached_property
    def roles(self) -> RoleReader:
        """The roles of the event."""
        return RoleReader(self.event)

    @cached_property
    def places(self) -> PlaceReader:
        """The places, with the event's party districts; they are learnt while helpers start."""
        return PlaceReader(self.event)

    def named_places(self, text: str) -> list[tuple[str, str]]:
        """('role', …) and ('district', …) where a heading or a sheet's name is a role or a district, or one of each.

        'MLA list 2025', 'जिला अध्यक्षों की सूची' and 'ग्वालियर विधायक' are read, and '144 - विदिशा' is ('assembly', …).
        Only what is certain counts, to the last word: a sheet may be called anything.
        """
        if self.places.is_numbered_assembly(text):
            return [("assembly", text)]
        words = subject_words(text)
        whole = self._named(words)
        if whole is None:
            pairs = ([self._named(words[:cut]), self._named(words[cut:])] for cut in range(1, len(words)))
            named = next((pair for pair in pairs if {place[0] for place in pair if place} == {"role", "district"}), [])
        else:
            named = [whole]
        where_held = is_about_training(text)
        return sorted(place for place in named if place and not (where_held and place[0] == "district"))

    def _named(self, words: Sequence[str]) -> tuple[str, str] | None:
        as_written, in_singular = " ".join(words), " ".join(map(singular, words))
        for text in dict.fromkeys(filter(match_key, (as_written, in_singular))):
            role = self.roles.read(text)
            if len(role.roles) == 1 and role.kind is None:
                return "role", text
            place = self.places.read_district(text)
            spelt = place.kind is not PLACE_SPELLING  # what only sounds like a district may be any word
            if place.district and spelt and not (place.kind and place.kind.severity.needs_person):
                return "district", text
        return None

    def roles_said(self, text: str) -> list[str]:
        """The ids of the roles of which a title speaks somewhere: 'जिला अध्यक्ष बैठक 3 जून' of one."""
        words = list(map(singular, subject_words(text)))
        found: list[str] = []
        first = 0
        while first < len(words):
            spans = ((last, " ".join(words[first:last])) for last in range(min(len(words), first + _SPAN), first, -1))
            said = next(((last, role) for last, span in spans if (role := self.roles.known(span))), None)
            found += [said[1]] if said else []
            first = said[0] if said else first + 1
        return found

    def read_role(self, text: str, level: str) -> RoleReading:
        """The roles of a cell; where 'अध्यक्ष' alone says too little, its level says the rest."""
        reading = self.roles.read(text)
        if level and not reading.roles:
            together = self.roles.read(f"{level} {text}")
            reading = together if together.roles else reading
        given = self.answers.to(reading.question)
        if given is None:
            return reading
        told = answered(given)
        if given.value == LEAVE_OUT:
            return RoleReading((), *told, left_out=True)
        return RoleReading(answered_roles(given.value, self.roles), *told)

    def stands_for_district(self, ids: str) -> bool:
        """Whether one of the roles, separated by a space, is of the level of a district."""
        return any(self.event.role_by_id[role].level is Level.DISTRICT for role in ids.split())

    def read_district(self, text: str) -> PlaceReading:
        """The district or party district of a cell."""
        return self._place(self.places.read_district(text), of_assembly=False)

    def read_assembly(self, text: str, district: str, is_implied: bool) -> PlaceReading:
        """The constituency of a cell; a district that is only implied gives way to what it says without one."""
        reading = self.places.read_assembly(text, district)
        if is_implied and reading.kind is not None and reading.kind.severity.needs_person:
            reading = self.places.read_assembly(text, "")
        return self._place(reading, of_assembly=True)

    def _place(self, reading: PlaceReading, of_assembly: bool) -> PlaceReading:
        given = self.answers.to(reading.question)
        if given is None:
            return reading
        kind, read, action = answered(given)
        place = None if given.value in (BLANK, LEAVE_OUT) else answered_place(given.value, self.places, of_assembly)
        left_out = given.value == LEAVE_OUT
        return replace(place or PlaceReading(), kind=kind, read=read, action=action, left_out=left_out)

    @cached_property
    def columns(self) -> Mapping[str, str]:
        """The field of each heading that an answer or the event file gives one, by its `answer_key`; answers first."""
        of_event = {answer_key(heading): field_meant(field) for heading, field in self.event.columns.items()}
        return {**of_event, **self.answers.columns}

    @cached_property
    def batch_ids(self) -> Mapping[str, str]:
        """The ids of the event's batches by match key; empty while the planner is still to lay them."""
        return {match_key(batch.id): batch.id for batch in self.event.batches}

    @cached_property
    def deposits(self) -> Mapping[str, int]:
        """What each role deposits, in paise."""
        return {role.id: role.deposit for role in self.event.roles}


def squeeze(text: str) -> str:
    """The text with single spaces and otherwise as its writer spelt it."""
    return " ".join(text.split())


def squeezed(texts: pd.Series) -> pd.Series:
    """The column with each text squeezed; one that is written so, as most are, is told by all its texts at once."""
    whole = " ".join(filter(None, texts.unique().tolist()))
    return texts if squeeze(whole) == whole else map_distinct(squeeze, texts)
