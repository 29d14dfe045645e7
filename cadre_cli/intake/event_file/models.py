"""The shape of an event file as pydantic models: which keys there are, and the type of each."""

from typing import Annotated, Final

from pydantic import Field, PlainValidator, model_validator

from cadre_cli.domain.event import (
    BedKind,
    Complete,
    Level,
    Look,
    NoShow,
    NoticeOrder,
    OtherScript,
    PageShows,
    Policy,
    Turnover,
    UnknownGender,
)
from cadre_cli.domain.remedies import PRICES, RemedyKind
from cadre_cli.domain.trained import Completed
from cadre_cli.intake.event_file.blocks import AllOrList, NamesItem, Several, Strict
from cadre_cli.intake.event_file.curriculum_models import DaysItem, ExpertItem, HallItem, ModuleItem
from cadre_cli.intake.event_file.deposit_models import DepositsItem
from cadre_cli.intake.event_file.faults import allowed, shown
from cadre_cli.intake.event_file.rule_models import RulesItem
from cadre_cli.intake.event_file.values import (
    Colour,
    Coordinates,
    Count,
    Day,
    Days,
    Few,
    Fewest,
    FileName,
    Flag,
    Floor,
    Id,
    Language,
    Paise,
    Rank,
    RoomName,
    Rooms,
    Text,
    UniqueIn,
    one_of,
    wrong,
)

AUTO: Final = "auto"
LISTED: Final = "<list>"
"""The one key that models have and files do not: batches given as a list. Paths leave it out."""


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


class TrainersItem(Strict):
    """Who lives with a batch beside its people."""

    men: Few = 0
    women: Few = 0
    alone: Flag = False
    seats: Flag = True


class VenueItem(Strict):
    """A venue; `serves` is empty for everybody, `coordinates` are latitude and longitude in degrees."""

    id: Id
    name: NamesItem
    district: Text
    seats: Count
    rooms: list[RoomsItem]
    out_of_order: list[RoomName] = []
    serves: AllOrList = []
    trainers: TrainersItem | None = None
    coordinates: Coordinates | None = None
    halls: list[HallItem] = []


class BatchItem(Strict):
    """A batch; `roles` is empty for every role, `minimum` and `trainers` None as the rules and the venue say."""

    id: Id
    venue: Text
    arrives: Day
    departs: Day
    roles: AllOrList = []
    minimum: Fewest | None = None
    trainers: TrainersItem | None = None


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
    window: WindowItem | None = None


class UnitItem(Strict):
    """A party district that is not an administrative one."""

    name: NamesItem
    district: Text
    aliases: list[Text] = []


class LookItem(Strict):
    """How papers look; files and folders lie in the event folder."""

    colour: Colour = Look().colour
    logo: FileName | None = None
    fonts: FileName | None = None
    people: Annotated[PageShows, PlainValidator(one_of(PageShows))] = PageShows.NOBODY
    notice: Annotated[NoticeOrder, PlainValidator(one_of(NoticeOrder))] = NoticeOrder.ROLE
    other_script: Annotated[OtherScript, PlainValidator(one_of(OtherScript))] = OtherScript.KNOWN


class AttendanceItem(Strict):
    """What follows from who came."""

    complete: Annotated[Complete, PlainValidator(one_of(Complete))] = Complete.ALL_DAYS
    no_show: Annotated[NoShow, PlainValidator(one_of(NoShow))] = NoShow.KEEP
    late_arrivals: Flag = False


class TrainedItem(Strict):
    """Who has completed an earlier round; the registers lie in the event folder."""

    registers: list[FileName] = []
    completed: Annotated[Completed, PlainValidator(one_of(Completed))] = Completed.LEAVE_OUT


class PricesItem(Strict):
    """What one unit of each change that would seat somebody costs, by the name of its kind."""

    seats: Count = PRICES[RemedyKind.SEATS]
    beds: Count = PRICES[RemedyKind.BEDS]
    batch: Count = PRICES[RemedyKind.BATCH]
    role: Count = PRICES[RemedyKind.ROLE]
    venue: Count = PRICES[RemedyKind.VENUE]
    district: Count = PRICES[RemedyKind.DISTRICT]
    day: Count = PRICES[RemedyKind.DAY]
    pin: Count = PRICES[RemedyKind.PIN]
    apart: Count = PRICES[RemedyKind.APART]
    minimum: Count = PRICES[RemedyKind.MINIMUM]
    role_window: Count = PRICES[RemedyKind.ROLE_WINDOW]


class Sections(Strict):
    """An event file of which some sections may be missing or unreadable (None)."""

    event: EventHead | None = None
    languages: Several[Annotated[Language, PlainValidator(one_of(Language))]] = list(Language)
    window: WindowItem | None = None
    turnover: Annotated[Turnover, PlainValidator(one_of(Turnover))] = Turnover.NEXT_DAY
    policy: Annotated[Policy, PlainValidator(one_of(Policy))] = Policy.MIX
    unknown_gender: Annotated[UnknownGender, PlainValidator(one_of(UnknownGender))] = UnknownGender.MEN
    venues: Several[VenueItem] | None = None
    batches: BatchesItem | None = None
    roles: Several[RoleItem] | None = None
    units: list[UnitItem] = []
    columns: dict[Text, Text] = {}
    rules: RulesItem = RulesItem()
    look: LookItem = Field(default=LookItem(), alias="print")
    deposits: DepositsItem | None = None
    curriculum: list[ModuleItem] = []
    experts: list[ExpertItem] = []
    days: DaysItem = DaysItem()
    attendance: AttendanceItem = AttendanceItem()
    trained: TrainedItem = TrainedItem()
    prices: PricesItem = PricesItem()


class EventFile(Sections):
    """A whole event file."""

    event: EventHead
    window: WindowItem
    venues: Several[VenueItem]
    batches: BatchesItem
    roles: Several[RoleItem]
    deposits: DepositsItem
