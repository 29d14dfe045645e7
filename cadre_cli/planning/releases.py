"""What keeps a person out of a batch by a rule that an office could bend, as the changes that would let him in."""

from collections.abc import Iterator
from dataclasses import dataclass

from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.remedies import Change, RemedyKind
from cadre_cli.planning import admission
from cadre_cli.planning.admission import Traits


@dataclass(frozen=True, slots=True)
class Release:
    """A change that opens a batch: made once for all whom it concerns (`shared`), or for each person anew.

    A person's own has no code yet: it is the same for all who are alike.
    """

    change: Change
    shared: bool = False


def releases(traits: Traits, batch: Batch, event: Event) -> tuple[Release, ...]:
    """All that it takes to open the batch to somebody with these traits; nothing where it is open."""
    return tuple(_releases(traits, batch, event))


def _releases(traits: Traits, batch: Batch, event: Event) -> Iterator[Release]:
    if admission.breaks_pin(traits.pin, batch, event):
        yield Release(Change(RemedyKind.PIN, batch=batch.id))
    if admission.breaks_available(traits.unavailable, batch, event):
        days = tuple(day for day in batch.days if day.isoformat() in traits.unavailable)
        yield Release(Change(RemedyKind.DAY, len(days), batch=batch.id, days=days))
    if admission.breaks_admits_role(traits.role, batch, event):
        # Where the planner lays the batches, a role is admitted to all that serve the group.
        where = Change(RemedyKind.ROLE, group=batch.roles) if event.auto else Change(RemedyKind.ROLE, batch=batch.id)
        yield Release(Change(where.kind, batch=where.batch, role=traits.role, group=where.group), shared=True)
    if admission.breaks_role_window(traits.role, batch, event):
        yield Release(Change(RemedyKind.ROLE_WINDOW, batch=batch.id, role=traits.role, days=batch.days), shared=True)
    if admission.breaks_serves(traits.district, batch, event):
        if traits.district:
            yield Release(Change(RemedyKind.VENUE, venue=batch.venue, district=traits.district), shared=True)
        else:
            yield Release(Change(RemedyKind.DISTRICT, batch=batch.id))
