"""What an event file says of teaching as the domain's `Curriculum`."""

from cadre_cli.domain.curriculum import Curriculum, DayKind, Expert, Hall, Module, Part, Presence
from cadre_cli.domain.names import Names
from cadre_cli.intake.event_file.blocks import NamesItem
from cadre_cli.intake.event_file.curriculum_models import ExpertItem, HallItem, ModuleItem, PartItem
from cadre_cli.intake.event_file.models import EventFile


def names(item: NamesItem) -> Names:
    """A name in both languages."""
    return Names(item.en, item.hi)


def hall(item: HallItem) -> Hall:
    """The hall of an entry of a venue."""
    return Hall(item.name, item.seats, None if item.equipment is None else tuple(item.equipment))


def curriculum(file: EventFile) -> Curriculum:
    """The curriculum of a file in which nothing is wrong."""
    days = {kind: tuple(map(_part, file.days.of(kind))) for kind in DayKind}
    return Curriculum(
        tuple(map(_module, file.curriculum)),
        tuple(map(_expert, file.experts)),
        {kind: parts for kind, parts in days.items() if parts},
    )


def _module(item: ModuleItem) -> Module:
    return Module(
        item.id,
        names(item.name),
        item.sessions,
        item.more,
        item.minutes,
        item.demanding,
        item.opening,
        item.closing,
        tuple(item.after),
        tuple(item.roles),
        tuple(item.equipment),
        tuple(map(names, item.checklist)),
        item.expert,
    )


def _expert(item: ExpertItem) -> Expert:
    present = (Presence(one.first, one.last or one.first, one.starts, one.ends) for one in item.available)
    return Expert(
        item.id,
        names(item.name),
        tuple(item.teaches),
        tuple(present),
        tuple(item.venues),
        item.most_a_day,
        item.rest,
        tuple(item.languages),
        item.mobile or "",
    )


def _part(item: PartItem) -> Part:
    return Part(item.starts, item.ends, names(item.name) if item.name else None, item.meal)
