"""A valid event file as the domain's `Event`."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.event import (
    AutoBatches,
    Batch,
    Deposits,
    Dimension,
    Event,
    Look,
    Policy,
    Role,
    RoomBlock,
    Rule,
    Rules,
    Unit,
    Venue,
    Window,
)
from cadre_cli.domain.money_rules import MoneyRule
from cadre_cli.domain.remedies import RemedyKind
from cadre_cli.domain.rooms import RoomRules
from cadre_cli.domain.tariff import Early, Waiver
from cadre_cli.domain.trained import Trained
from cadre_cli.domain.trainers import Trainers
from cadre_cli.intake.event_file.deposit_models import DepositsItem, WarningItem
from cadre_cli.intake.event_file.models import BatchItem, EventFile, LookItem, RoomsItem, TrainersItem, VenueItem
from cadre_cli.intake.event_file.rule_checks import hard_rules, soft_rules, tier_of
from cadre_cli.intake.event_file.rule_models import RoomsRule, RulesItem
from cadre_cli.intake.event_file.to_curriculum import curriculum, hall, names

ONE_AWAY_ROLES: Final = (frozenset({"district_president", "district_incharge"}),)
"""Who must not all be away at once when the file does not say; sets whose roles the event lacks are left out."""


def to_event(file: EventFile) -> Event:
    """The event of a file in which nothing is wrong."""
    auto = file.batches.auto
    return Event(
        names=names(file.event.name),
        window=Window(file.window.first, file.window.last),
        turnover=file.turnover,
        venues=tuple(_venue(item) for item in file.venues),
        roles=tuple(
            Role(
                item.id,
                item.level,
                names(item.name),
                item.priority,
                item.deposit,
                tuple(item.aliases),
                item.unique_in,
                Window(item.window.first, item.window.last) if item.window else None,
            )
            for item in file.roles
        ),
        rules=_rules(file),
        deposits=_deposits(file.deposits),
        languages=tuple(file.languages),
        batches=tuple(map(batch, file.batches.listed or [])),
        auto=AutoBatches(tuple(auto.lengths), tuple(tuple(group) for group in auto.groups or [])) if auto else None,
        units=tuple(Unit(names(item.name), item.district, tuple(item.aliases)) for item in file.units),
        unknown_gender=file.unknown_gender,
        look=_look(file.look),
        complete=file.attendance.complete,
        no_show=file.attendance.no_show,
        late_arrivals=file.attendance.late_arrivals,
        trained=Trained(tuple(file.trained.registers), file.trained.completed),
        columns=dict(file.columns),
        curriculum=curriculum(file),
        prices={kind: int(getattr(file.prices, kind)) for kind in RemedyKind},
    )


def _venue(item: VenueItem) -> Venue:
    return Venue(
        item.id,
        names(item.name),
        item.district,
        item.seats,
        tuple(map(room_block, item.rooms)),
        tuple(item.serves),
        tuple(item.out_of_order),
        _trainers(item.trainers),
        item.coordinates,
        tuple(map(hall, item.halls)),
    )


def batch(item: BatchItem) -> Batch:
    """The batch of an entry of the list."""
    trainers = _trainers(item.trainers)
    return Batch(item.id, item.venue, item.arrives, item.departs, tuple(item.roles), item.minimum, trainers)


def _trainers(item: TrainersItem | None) -> Trainers | None:
    return Trainers(item.men, item.women, item.alone, item.seats) if item else None


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
        tuple(_money_rule(each) for each in item.warnings if each.on),
        item.vpa or "",
        item.payee or "",
    )


def _money_rule(item: WarningItem) -> MoneyRule:
    return MoneyRule(
        *(item.id, item.says, item.source, item.amount, item.over, item.money),
        tuple(item.modes),
        tuple(item.purposes),
        item.since,
        item.until,
        names(item.stamp) if item.stamp else None,
    )


def _rules(file: EventFile) -> Rules:
    item = file.rules
    soft = dict(soft_rules(item, file.policy))
    one_away = _one_away(item, frozenset(role.id for role in file.roles)) if item.one_away.on else ()
    if not one_away:
        soft.pop(Rule.ONE_AWAY, None)
    tiers: dict[float, dict[Rule, int]] = {}
    for rule, settings in soft.items():
        tiers.setdefault(tier_of(rule, settings), {})[rule] = settings.weight
    return Rules(
        hard=hard_rules(item),
        tiers=tuple(tiers[tier] for tier in sorted(tiers)),
        priority=tuple(item.seat.priority),
        one_away=one_away,
        groups=_groups(file) if file.policy is Policy.GROUP else (),
        minimum=item.minimum.people,
        spread=_spread(item, file.policy) if item.spread.on else {},
        rooms=_rooms(item.rooms) if item.rooms.on else None,
    )


def _look(item: LookItem) -> Look:
    return Look(item.colour, item.logo or "", item.fonts or "", item.people, item.notice, item.other_script)


def _rooms(item: RoomsRule) -> RoomRules:
    return RoomRules(item.fill, tuple(item.single_rooms), item.ground_floor_age)


def _one_away(item: RulesItem, role_ids: frozenset[str]) -> tuple[frozenset[str], ...]:
    if item.one_away.roles is not None:
        return tuple(frozenset(group) for group in item.one_away.roles)
    return tuple(group for group in ONE_AWAY_ROLES if group <= role_ids)


def _groups(file: EventFile) -> tuple[frozenset[str], ...]:
    """The groups named, the roles that are in none of them last; without names, the roles by priority."""
    named = [frozenset(group) for group in file.rules.group.roles or []]
    if not named:
        ranks = sorted({role.priority for role in file.roles})
        return tuple(frozenset(role.id for role in file.roles if role.priority == rank) for rank in ranks)
    rest = frozenset(role.id for role in file.roles).difference(*named)
    return (*named, rest) if rest else tuple(named)


def _spread(item: RulesItem, policy: Policy) -> Mapping[Dimension, int]:
    """What counts how much; a batch for one group of roles is no picture of all of them."""
    weights = {dimension: int(getattr(item.spread.by, dimension)) for dimension in Dimension}
    if policy is Policy.GROUP:
        weights[Dimension.ROLE] = 0
    return {dimension: weight for dimension, weight in weights.items() if weight}
