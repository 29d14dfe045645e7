"""The shape of an event file as pydantic models: which keys there are, and the type of each."""

from typing import Annotated, Final

from pydantic import Field, PlainValidator, model_validator

from cadre_cli.domain.event import BedKind, Level, Priority, Turnover, UnknownGender
from cadre_cli.domain.rooms import RoomFill
from cadre_cli.intake.event_file.blocks import AllOrList, Several, Strict
from cadre_cli.intake.event_file.deposit_models import DepositsItem
from cadre_cli.intake.event_file.faults import allowed, shown
from cadre_cli.intake.event_file.values import (
    Count,
    Day,
    Days,
    Flag,
    Floor,
    Id,
    Language,
    Paise,
    Rank,
    RoomName,
    Rooms,
    Share,
    Text,
    UniqueIn,
    Weight,
    Years,
    one_of,
    wrong,
)

AUTO: Final = "auto"
LISTED: Final = "<list>"
"""The one key that models have and files do not: batches given as a list. Paths leave it out."""


class NamesItem(Strict):
    """A name in English and in Hindi."""

    en: Text
    hi: Text


class EventHead(Strict):
    """What the round is called."""

    name: NamesItem


class WindowItem(Strict):
    """The first and the last day, both inclusive."""

    first: Day
    last: Day


class RoomsItem(Strict):
    """Alike rooms, for men or for women: so many, or those of these names; `floor` None where it is not said."""

    kind: Annotated[BedKind, PlainValidator(one_of(BedKind))] = Field(alias="for")
    rooms: Rooms
    beds: Count
    prefix: RoomName | None = None
    floor: Floor | None = None


class VenueItem(Strict):
    """A venue; `serves` is empty for everybody."""

    id: Id
    name: NamesItem
    district: Text
    seats: Count
    rooms: list[RoomsItem]
    out_of_order: list[RoomName] = []
    serves: AllOrList = []


class BatchItem(Strict):
    """A batch; `roles` is empty for every role."""

    id: Id
    venue: Text
    arrives: Day
    departs: Day
    roles: AllOrList = []


class AutoItem(Strict):
    """How the planner lays the batches itself: lengths in days, groups of role ids."""

    lengths: Several[Days] = [2, 3]
    groups: Several[Several[Text]] | None = None

    @model_validator(mode="before")
    @classmethod
    def _nothing_said(cls, value: object) -> object:
        return {} if value == "" else value


class BatchesItem(Strict):
    """Either a list of batches or `auto`."""

    listed: Several[BatchItem] | None = Field(default=None, alias=LISTED)
    auto: AutoItem | None = None

    @model_validator(mode="before")
    @classmethod
    def _either(cls, value: object) -> object:
        if isinstance(value, list):
            return {LISTED: value}
        if value == AUTO:
            return {AUTO: {}}
        if isinstance(value, dict) and value:
            return value
        word = value if isinstance(value, str) else ""
        raise wrong(f"{shown(value)} is neither a list of batches nor auto", allowed(word, [AUTO, "a list"]))


class RoleItem(Strict):
    """A role; `deposit` in paise."""

    id: Id
    level: Annotated[Level, PlainValidator(one_of(Level))]
    name: NamesItem
    aliases: list[Text] = []
    priority: Rank
    deposit: Paise
    unique_in: UniqueIn = None


class UnitItem(Strict):
    """A party district that is not an administrative one."""

    name: NamesItem
    district: Text
    aliases: list[Text] = []


class HardRule(Strict):
    """A rule that holds or does not."""

    on: Flag = True

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"on": value} if value in ("true", "false") else value


class SoftRule(HardRule):
    """A rule that ranks; `tier` None takes the default of the rule."""

    tier: Rank | None = None
    weight: Weight = 1


class SeatRule(SoftRule):
    """Who is seated first."""

    priority: Several[Annotated[Priority, PlainValidator(one_of(Priority))]] = list(Priority)


class OneAwayRule(SoftRule):
    """Sets of role ids of which somebody stays at home; None takes the default sets."""

    roles: Several[Several[Text]] | None = None


class SpreadBy(Strict):
    """How much each dimension counts; 0 is not at all."""

    fill: Share = 0
    role: Share = 0
    gender: Share = 0
    division: Share = 0
    district: Share = 0


class SpreadRule(SoftRule):
    """What batches are evened out in."""

    by: SpreadBy = SpreadBy.model_construct(fill=4, role=2, gender=2, division=1, district=1)


class RoomsRule(HardRule):
    """How rooms are dealt; `single_rooms` are role ids."""

    fill: Annotated[RoomFill, PlainValidator(one_of(RoomFill))] = RoomFill.DISTRICT
    single_rooms: list[Text] = []
    ground_floor_age: Years = 65


class RulesItem(Strict):
    """Every rule by its name."""

    one_batch: HardRule = HardRule()
    admits_role: HardRule = HardRule()
    available: HardRule = HardRule()
    beds: HardRule = HardRule()
    seats: HardRule = HardRule()
    pin: HardRule = HardRule()
    apart: HardRule = HardRule()
    together: HardRule = HardRule()
    rooms: RoomsRule = RoomsRule()
    seat: SeatRule = SeatRule()
    fewest_batches: SoftRule = SoftRule()
    keep: SoftRule = SoftRule()
    one_away: OneAwayRule = OneAwayRule()
    wishes: SoftRule = SoftRule()
    spread: SpreadRule = SpreadRule()
    travel: SoftRule = SoftRule()


class ModuleItem(Strict):
    """A subject of the curriculum."""

    id: Id
    name: NamesItem
    sessions: Count


class Sections(Strict):
    """An event file of which some sections may be missing or unreadable (None)."""

    event: EventHead | None = None
    languages: Several[Annotated[Language, PlainValidator(one_of(Language))]] = list(Language)
    window: WindowItem | None = None
    turnover: Annotated[Turnover, PlainValidator(one_of(Turnover))] = Turnover.NEXT_DAY
    unknown_gender: Annotated[UnknownGender, PlainValidator(one_of(UnknownGender))] = UnknownGender.MEN
    venues: Several[VenueItem] | None = None
    batches: BatchesItem | None = None
    roles: Several[RoleItem] | None = None
    units: list[UnitItem] = []
    rules: RulesItem = RulesItem()
    deposits: DepositsItem | None = None
    curriculum: list[ModuleItem] = []


class EventFile(Sections):
    """A whole event file."""

    event: EventHead
    window: WindowItem
    venues: Several[VenueItem]
    batches: BatchesItem
    roles: Several[RoleItem]
    deposits: DepositsItem
