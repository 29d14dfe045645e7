"""What an answer to a roster's question may be, and what it means."""

from typing import Final

from cadre_cli.domain.event import BedKind, Event
from cadre_cli.domain.questions import (
    AS_IT_IS,
    BLANK,
    BOTH,
    CARRY,
    DIFFERENT,
    HINDI,
    LEAVE_OUT,
    NO,
    NOT_KNOWN,
    PLAN,
    SAME,
    YES,
)
from cadre_cli.intake.columns import field_meant, field_names
from cadre_cli.intake.values.age import read_ground_floor
from cadre_cli.intake.values.alternate import read_alternate
from cadre_cli.intake.values.dates import read_available, read_unavailable
from cadre_cli.intake.values.gender import read_gender
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.intake.values.places import PlaceReader, PlaceReading
from cadre_cli.intake.values.roles import RoleReader
from cadre_cli.text.keys import match_key

LISTS_APART: Final = " = "
"""Stands between the two lists that a question is about."""
EITHER_ROW: Final = " or "
OF_LIST: Final = " of "
"""'3 or 4 of list.xlsx': between rows that may be the headings, and before the list in which they stand."""
THE_ROW: Final = "row {}"
"""The answer to which of the rows it is."""


class Judges:
    """The readers that know the words of one event, made once for many answers."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.roles = RoleReader(event)
        self.places = PlaceReader(event)


def answered_roles(value: str, roles: RoleReader) -> tuple[str, ...]:
    """The role ids of an answer, none where it is not understood to the last word."""
    reading = roles.read(value)
    return () if reading.kind else reading.roles


def answered_place(value: str, places: PlaceReader, of_assembly: bool) -> PlaceReading | None:
    """The place of an answer, read as a constituency first or as a district first; None if it is neither."""

    def as_district() -> PlaceReading | None:
        found = places.read_district(value)
        return PlaceReading(found.unit, found.district) if found.district else None

    def as_assembly() -> PlaceReading | None:
        found = places.read_assembly(value, "")
        return PlaceReading(found.unit, found.district, found.assembly) if found.assembly else None

    return (as_assembly() or as_district()) if of_assembly else (as_district() or as_assembly())


def answered_gender(value: str) -> str:
    """The bed kind of an answer, '' where the gender stays open or is not understood."""
    return "" if value == NOT_KNOWN else read_gender(value).value


def choices(subject: str, about: str, event: Event) -> tuple[str, ...]:
    """The answers that can be named."""
    by_subject: dict[str, tuple[str, ...]] = {
        "roles": (LEAVE_OUT, *(role.id for role in event.roles)),
        "places": (BLANK, LEAVE_OUT),
        "columns": (CARRY, *field_names()),
        "headings": tuple(map(THE_ROW.format, about.partition(OF_LIST)[0].split(EITHER_ROW))),
        "people": (SAME, DIFFERENT),
        "lists": (BOTH, *about.split(LISTS_APART)),
        "genders": (*BedKind, NOT_KNOWN),
        "rows": (PLAN, LEAVE_OUT),
        "mobiles": (BLANK,),
        "days": (BLANK,),
        "batches": (BLANK, *(batch.id for batch in event.batches)),
        "ground_floor": (YES, NO),
        "alternates": (YES, NO),
        "scripts": (HINDI, AS_IT_IS),
    }
    return by_subject[subject]


def is_understood(subject: str, value: str, judges: Judges) -> bool:
    """Whether a text that is none of the choices means something all the same."""
    if subject == "roles":
        return bool(answered_roles(value, judges.roles))
    if subject == "places":
        return answered_place(value, judges.places, of_assembly=False) is not None
    if subject == "columns":
        return bool(field_meant(value))
    if subject == "batches":
        return match_key(value) in {match_key(batch.id) for batch in judges.event.batches}
    if subject == "days":
        return any(read(value, judges.event.window).value for read in (read_unavailable, read_available))
    if subject == "mobiles":
        return bool(read_mobile(value).value)
    if subject == "ground_floor":
        return read_ground_floor(value).kind is None
    if subject == "alternates":
        return read_alternate(value).kind is None
    return subject == "genders" and bool(answered_gender(value))
