"""The rules section of an event file as pydantic models, a block of keys for each rule."""

from typing import Annotated

from pydantic import PlainValidator, model_validator

from cadre_cli.domain.event import Priority
from cadre_cli.domain.rooms import RoomFill
from cadre_cli.intake.event_file.blocks import Several, Strict
from cadre_cli.intake.event_file.values import Fewest, Flag, Rank, Share, Text, Weight, Years, one_of


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


class GroupRule(SoftRule):
    """Sets of role ids that are trained one after the other; None for each role by its priority."""

    roles: Several[Several[Text]] | None = None


class MinimumRule(HardRule):
    """The fewest people of a batch that has no number of its own."""

    people: Fewest = 0


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
    role_window: HardRule = HardRule()
    available: HardRule = HardRule()
    beds: HardRule = HardRule()
    seats: HardRule = HardRule()
    pin: HardRule = HardRule()
    apart: HardRule = HardRule()
    together: HardRule = HardRule()
    minimum: MinimumRule = MinimumRule()
    rooms: RoomsRule = RoomsRule()
    seat: SeatRule = SeatRule()
    fewest_batches: SoftRule = SoftRule()
    keep: SoftRule = SoftRule()
    one_away: OneAwayRule = OneAwayRule()
    group: GroupRule = GroupRule()
    wishes: SoftRule = SoftRule()
    spread: SpreadRule = SpreadRule()
    travel: SoftRule = SoftRule()
