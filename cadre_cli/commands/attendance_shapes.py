"""What `cadre attendance --json` prints; the keys are listed in `shapes`."""

from collections import Counter
from dataclasses import asdict

from cadre_cli.commands.acts_shapes import acted
from cadre_cli.commands.shapes import findings
from cadre_cli.domain.attendance import Presence
from cadre_cli.workflows.arrival import ArrivalClosed
from cadre_cli.workflows.attendance import Roll

Shape = dict[str, object]


def roll(shown: Roll) -> Shape:
    """Who came to the batch, and what was noted just now."""
    batch, counts = shown.batch, Counter(one.presence for one in shown.people)
    return {
        "batch": batch.id,
        "arrives": batch.arrives,
        "departs": batch.departs,
        "counts": {**{how.value: counts[how] for how in Presence}, "no_show": len(shown.no_shows)},
        "people": [asdict(one) for one in shown.people],
        "noted": [{"code": mark.code, "day": mark.day, "came": mark.came} for mark in shown.noted],
        "findings": findings(shown.findings),
        "no_shows": [asdict(one) for one in shown.no_shows],
    }


def arrival_closed(closed: ArrivalClosed) -> Shape:
    """Who did not come to the batch, and the act that followed; null where everybody came."""
    return {
        "batch": closed.batch.id,
        "came": closed.came,
        "no_shows": [
            {"code": code, "deposit": absent.deposit.value, "paise": absent.paise}
            for code, absent in closed.no_shows.items()
        ],
        "act": acted(closed.acted) if closed.acted else None,
    }
