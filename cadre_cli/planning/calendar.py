"""Days: which batches share one, and the batches that a window can hold."""

from collections.abc import Sequence
from datetime import date, timedelta

from cadre_cli.domain.event import AutoBatches, Batch, Event


def batches_sharing_a_day(days: Sequence[tuple[date, ...]]) -> tuple[tuple[int, ...], ...]:
    """The distinct largest sets of positions in `days` whose members share a day.

    A set inside another is left out: a limit on the larger one implies it for non-negative loads.
    """
    by_day: dict[date, list[int]] = {}
    for position, stay in enumerate(days):
        for day in stay:
            by_day.setdefault(day, []).append(position)
    sets = {tuple(positions) for positions in by_day.values()}
    return tuple(sorted(s for s in sets if not any(set(s) < set(other) for other in sets)))


def possible_batches(event: Event, auto: AutoBatches) -> tuple[Batch, ...]:
    """Every batch that `auto` allows: each venue, length and group, on every start day of the window.

    Ids are of the form 'venue/2025-06-09/3' (with '/g' of the group where there are several); the plan
    renames the ones it opens.
    """
    groups = auto.groups or ((),)
    batches = []
    for venue in event.venues:
        for start in event.window.days:
            for length in sorted(set(auto.lengths)):
                end = start + timedelta(days=length - 1)
                if end > event.window.last:
                    continue
                for number, group in enumerate(groups, start=1):
                    suffix = f"/{number}" if len(groups) > 1 else ""
                    id_ = f"{venue.id}/{start.isoformat()}/{length}{suffix}"
                    batches.append(Batch(id_, venue.id, start, end, group))
    return tuple(batches)
