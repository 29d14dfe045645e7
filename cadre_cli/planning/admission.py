"""Which batches are open to whom: the hard rules that look at one person and one batch alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cadre_cli.domain.event import Batch, Event, Rule, UnknownGender
from cadre_cli.domain.plan import Reason

TRAITS = ["role", "district", "gender", "unavailable", "pin"]
"""The columns of the people table that the rules of admission look at, in the order of `Traits`."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the rules of admission see of a person; people with equal traits are open to the same batches.

    `unavailable` are ISO days separated by spaces, as in the people table.
    """

    role: str
    district: str
    gender: str
    unavailable: str
    pin: str


def closing_reason(traits: Traits, batch: Batch, event: Event) -> Reason | None:
    """Why the batch is closed to a person with these traits, or None where it is open.

    The order of the rules is the order in which a person would ask: his pin, his role, his place, his days.
    """
    broken = (reason for reason, (trait, breaks) in CLOSED_BY.items() if breaks(getattr(traits, trait), batch, event))
    return next(broken, None)


def closings_of(batches: Sequence[Batch], event: Event) -> Callable[[Traits], Mapping[str, Reason]]:
    """For any traits, the `closing_reason` of each closed batch by id; each value of a trait is looked at once."""

    @cache
    def closed_by(reason: Reason, value: str) -> tuple[str, ...]:
        return tuple(batch.id for batch in batches if CLOSED_BY[reason][1](value, batch, event))

    def closings(traits: Traits) -> Mapping[str, Reason]:
        closed: dict[str, Reason] = {}
        for reason, (trait, _) in reversed(list(CLOSED_BY.items())):
            closed.update(dict.fromkeys(closed_by(reason, getattr(traits, trait)), reason))
        return closed

    return closings


def breaks_gender(gender: str, _batch: Batch, event: Event) -> bool:
    """Who has no known gender waits where the event says so."""
    return not gender and event.unknown_gender is UnknownGender.WAIT


def breaks_pin(pin: str, batch: Batch, event: Event) -> bool:
    """`pin`: a pinned person goes to that batch or waits."""
    return bool(pin) and pin != batch.id and Rule.PIN in event.rules.hard


def breaks_admits_role(role: str, batch: Batch, event: Event) -> bool:
    """`admits_role`: a batch with a list of roles takes only those."""
    return bool(batch.roles) and role not in batch.roles and Rule.ADMITS_ROLE in event.rules.hard


def breaks_role_window(role: str, batch: Batch, event: Event) -> bool:
    """`role_window`: who has a role with days of its own comes to no batch that leaves them."""
    known = event.role_by_id.get(role)
    if known is None or known.window is None or Rule.ROLE_WINDOW not in event.rules.hard:
        return False
    return batch.arrives < known.window.first or batch.departs > known.window.last


def breaks_serves(district: str, batch: Batch, event: Event) -> bool:
    """A venue that names its districts takes people of those only (who has no district is from none)."""
    serves = event.venue_by_id[batch.venue].serves
    return bool(serves) and district not in serves


def breaks_available(unavailable: str, batch: Batch, event: Event) -> bool:
    """`available`: he can come on every day of the batch."""
    if not unavailable or Rule.AVAILABLE not in event.rules.hard:
        return False
    return any(day.isoformat() in unavailable for day in batch.days)


CLOSED_BY: Mapping[Reason, tuple[str, Callable[[str, Batch, Event], bool]]] = {
    Reason.GENDER: ("gender", breaks_gender),
    Reason.PIN: ("pin", breaks_pin),
    Reason.ROLE: ("role", breaks_admits_role),
    Reason.ROLE_WINDOW: ("role", breaks_role_window),
    Reason.VENUE: ("district", breaks_serves),
    Reason.DAYS: ("unavailable", breaks_available),
}
"""For each reason the one trait that its rule looks at, and the rule."""


def meets_wish(wish_batches: str, wish_days: str, batch: Batch) -> bool:
    """`wishes`: the batch is one he named, or its days lie within his wished days or cover all of them."""
    if batch.id in wish_batches.split():
        return True
    wished = set(wish_days.split())
    days = {day.isoformat() for day in batch.days}
    return bool(wished) and (wished <= days or days <= wished)
