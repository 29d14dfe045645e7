"""A valid event file as the domain's `Event`."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.event import (
    AutoBatches,
    Batch,
    Deposits,
    Dimension,
    Event,
    Module,
    Names,
    Role,
    RoomBlock,
    Rule,
    Rules,
    Unit,
    Venue,
    Window,
)
from cadre_cli.domain.rooms import RoomRules
from cadre_cli.domain.tariff import Early, Waiver
from cadre_cli.intake.event_file.deposit_models import DepositsItem
from cadre_cli.intake.event_file.models import EventFile, NamesItem, RoomsItem, RoomsRule, RulesItem, VenueItem
from cadre_cli.intake.event_file.rule_checks import hard_rules, soft_rules, tier_of

ONE_AWAY_ROLES: Final = (frozenset({"district_president", "district_incharge"}),)
"""Who must not all be away at once when the file does not say; sets whose roles the event lacks are left out."""


def to_event(file: EventFile) -> Event:
    """The event of a file in which nothing is wrong."""
    auto = file.batches.auto
    return Event(
        names=_names(file.event.name),
        window=Window(file.window.first, file.window.last),
        turnover=file.turnover,
        venues=tuple(_venue(item) for item in file.venues),
        roles=tuple(
            Role(
                item.id, item.level, _names(item.name), item.priority, item.deposit, tuple(item.aliases), item.unique_in
            )
            for item in file.roles
        ),
        rules=_rules(file.rules, frozenset(role.id for role in file.roles)),
        deposits=_deposits(file.deposits),
        languages=tuple(file.languages),
        batches=tuple(
            Batch(item.id, item.venue, item.arrives, item.departs, tuple(item.roles))
            for item in file.batches.listed or []
        ),
        auto=AutoBatches(tuple(auto.lengths), tuple(tuple(group) for group in auto.groups or [])) if auto else None,
        units=tuple(Unit(_names(item.name), item.district, tuple(item.aliases)) for item in file.units),
        unknown_gender=file.unknown_gender,
        curriculum=tuple(Module(item.id, _names(item.name), item.sessions) for item in file.curriculum),
    )


def _names(item: NamesItem) -> Names:
    return Names(item.en, item.hi)


def _venue(item: VenueItem) -> Venue:
    rooms = tuple(map(room_block, item.rooms))
    return Venue(
        item.id, _names(item.name), item.district, item.seats, rooms, tuple(item.serves), tuple(item.out_of_order)
    )


def room_block(item: RoomsItem) -> RoomBlock:
    """The rooms that an entry of a venue stands for."""
    names = () if isinstance(item.rooms, int) else item.rooms
    number = item.rooms if isinstance(item.rooms, int) else len(item.rooms)
    return RoomBlock(item.kind, number, item.beds, item.prefix or "", names, item.floor)


def _deposits(item: DepositsItem) -> Deposits:
    return Deposits(
        item.decided,
        tuple(item.modes),
        item.purpose,
        tuple(Early(each.until, each.amount, tuple(each.roles)) for each in item.early),
        item.due_by,
        item.late_fee,
        item.couple,
        tuple(Waiver(each.why, each.role or "", (each.person or "").upper(), each.amount) for each in item.waivers),
        item.series,
    )


def _rules(item: RulesItem, role_ids: frozenset[str]) -> Rules:
    soft = dict(soft_rules(item))
    one_away = _one_away(item, role_ids) if item.one_away.on else ()
    if not one_away:
        soft.pop(Rule.ONE_AWAY, None)
    tiers: dict[int, dict[Rule, int]] = {}
    for rule, settings in soft.items():
        tiers.setdefault(tier_of(rule, settings), {})[rule] = settings.weight
    return Rules(
        hard=hard_rules(item),
        tiers=tuple(tiers[tier] for tier in sorted(tiers)),
        priority=tuple(item.seat.priority),
        one_away=one_away,
        spread=_spread(item) if item.spread.on else {},
        rooms=_rooms(item.rooms) if item.rooms.on else None,
    )


def _rooms(item: RoomsRule) -> RoomRules:
    return RoomRules(item.fill, tuple(item.single_rooms), item.ground_floor_age)


def _one_away(item: RulesItem, role_ids: frozenset[str]) -> tuple[frozenset[str], ...]:
    if item.one_away.roles is not None:
        return tuple(frozenset(group) for group in item.one_away.roles)
    return tuple(group for group in ONE_AWAY_ROLES if group <= role_ids)


def _spread(item: RulesItem) -> Mapping[Dimension, int]:
    weights = {dimension: int(getattr(item.spread.by, dimension)) for dimension in Dimension}
    return {dimension: weight for dimension, weight in weights.items() if weight}
