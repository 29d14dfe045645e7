"""The shape of `curriculum`, `experts`, `days` and of a venue's halls in an event file."""

from datetime import time
from typing import Annotated

from pydantic import Field, PlainValidator

from cadre_cli.domain.curriculum import DayKind
from cadre_cli.intake.event_file.blocks import AllOrList, NamesItem, Several, Strict
from cadre_cli.intake.event_file.values import (
    Clock,
    Count,
    Day,
    Few,
    Flag,
    Id,
    Language,
    Minutes,
    RoomName,
    Text,
    one_of,
)


class ModuleItem(Strict):
    """A subject of the curriculum."""

    id: Id
    name: NamesItem
    sessions: Count
    more: Few = 0
    minutes: Minutes = 0
    demanding: Flag = False
    opening: Flag = False
    closing: Flag = False
    after: list[Text] = []
    roles: AllOrList = []
    equipment: list[Text] = []
    checklist: list[NamesItem] = []
    expert: Flag = True


class PresenceItem(Strict):
    """Days and hours on which an expert can come; without `last` one day, without hours the whole day."""

    first: Day
    last: Day | None = None
    starts: Clock = Field(default=time.min, alias="from")
    ends: Clock = Field(default=time.max, alias="to")


class ExpertItem(Strict):
    """Who teaches; `available` and `venues` are empty for always and everywhere."""

    id: Id
    name: NamesItem
    teaches: Several[Text]
    available: list[PresenceItem] = []
    venues: AllOrList = []
    most_a_day: Count = 99
    rest: Minutes = 0
    languages: list[Annotated[Language, PlainValidator(one_of(Language))]] = []
    mobile: Text | None = None


class PartItem(Strict):
    """A stretch of a day; without a name it is a session."""

    starts: Clock = Field(alias="from")
    ends: Clock = Field(alias="to")
    name: NamesItem | None = None
    meal: Flag = False


class DaysItem(Strict):
    """The parts of each kind of day; one that is left out is like a full day."""

    arrival: list[PartItem] = []
    full: list[PartItem] = []
    departure: list[PartItem] = []
    single: list[PartItem] = []

    def of(self, kind: DayKind) -> list[PartItem]:
        """The parts of that kind of day."""
        parts: list[PartItem] = getattr(self, kind.value)
        return parts


class HallItem(Strict):
    """A room to teach in; `equipment` None where nothing is said of it."""

    name: RoomName
    seats: Count
    equipment: list[Text] | None = None
