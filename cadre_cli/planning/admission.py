"""Which batches are open to whom: the hard rules that look at one person and one batch alone."""

from dataclasses import dataclass

from cadre_cli.domain.event import Batch, Event, Rule, UnknownGender
from cadre_cli.domain.plan import Reason


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
    checks = {
        Reason.GENDER: not traits.gender and event.unknown_gender is UnknownGender.WAIT,
        Reason.PIN: breaks_pin(traits, batch) and Rule.PIN in event.rules.hard,
        Reason.ROLE: breaks_admits_role(traits, batch) and Rule.ADMITS_ROLE in event.rules.hard,
        Reason.VENUE: breaks_serves(traits, batch, event),
        Reason.DAYS: breaks_available(traits, batch) and Rule.AVAILABLE in event.rules.hard,
    }
    return next((reason for reason, broken in checks.items() if broken), None)


def breaks_pin(traits: Traits, batch: Batch) -> bool:
    """`pin`: a pinned person goes to that batch or waits."""
    return bool(traits.pin) and traits.pin != batch.id


def breaks_admits_role(traits: Traits, batch: Batch) -> bool:
    """`admits_role`: a batch with a list of roles takes only those."""
    return bool(batch.roles) and traits.role not in batch.roles


def breaks_serves(traits: Traits, batch: Batch, event: Event) -> bool:
    """A venue that names its districts takes people of those only (who has no district is from none)."""
    serves = event.venue_by_id[batch.venue].serves
    return bool(serves) and traits.district not in serves


def breaks_available(traits: Traits, batch: Batch) -> bool:
    """`available`: he can come on every day of the batch."""
    return any(day.isoformat() in traits.unavailable for day in batch.days)


def meets_wish(wish_batches: str, wish_days: str, batch: Batch) -> bool:
    """`wishes`: the batch is one he named, or its days lie within his wished days or cover all of them."""
    if batch.id in wish_batches.split():
        return True
    wished = set(wish_days.split())
    days = {day.isoformat() for day in batch.days}
    return bool(wished) and (wished <= days or days <= wished)
