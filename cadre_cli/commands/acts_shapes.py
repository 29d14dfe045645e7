"""The shapes that acts, their undoing, their differences and their story print with `--json` (see `shapes`)."""

from collections.abc import Sequence
from dataclasses import asdict

from cadre_cli.commands.shapes import Shape, tiers
from cadre_cli.domain.event import Batch
from cadre_cli.workflows.acting import Acted
from cadre_cli.workflows.diff import Diffed
from cadre_cli.workflows.forget import Forgotten
from cadre_cli.workflows.history import Done, Undone


def acted(result: Acted) -> Shape:
    """What an act prints; `tell` are the codes of those it was not about who sit elsewhere now (or would)."""
    return {
        "version": result.after.plan.version,
        "act": result.said,
        "dry_run": result.tried,
        "about": list(result.about),
        "moves": [asdict(move) for move in result.moves],
        "tell": [move.code for move in result.others],
        "hint": result.hint,
        "tiers": tiers(result.after.plan),
        "stale": result.stale,
        "files": [str(path) for path in result.files],
    }


def undone(result: Undone) -> Shape:
    """What `undo` prints."""
    moves = [asdict(move) for move in result.moves]
    files = [str(path) for path in result.files]
    return {
        "version": result.after.plan.version,
        "moves": moves,
        "files": files,
        "stale": result.stale,
        "booked": [each.number for each in result.booked],
    }


def diffed(result: Diffed) -> Shape:
    """What `diff` prints; everyone for whom something changed, and in `counts` who stays as he was, too."""
    found = result.differences
    return {
        "old": found.before.plan.version,
        "new": found.after.plan.version,
        "told": result.told,
        "counts": {kind.value: people for kind, people in found.counts.items()},
        "batches": [
            {"id": change.id, "kind": change.kind.value, **_held("was", change.was), **_held("now", change.now)}
            for change in found.batches
        ],
        "changes": found.changed.to_dict("records"),
        "files": [str(path) for path in result.files],
    }


def _held(prefix: str, batch: Batch | None) -> Shape:
    """When and where; '' where it is not held."""
    days = (batch.arrives.isoformat(), batch.departs.isoformat(), batch.venue) if batch else ("", "", "")
    return dict(zip((f"{prefix}_arrives", f"{prefix}_departs", f"{prefix}_venue"), days, strict=True))


def forgotten(result: Forgotten) -> Shape:
    """What `forget` prints."""
    return {
        "code": result.person.code,
        "plans": result.plans,
        "files": [str(file) for file in result.files],
        "entries_left": result.entries_left,
    }


def log(entries: Sequence[Done]) -> Shape:
    """What `log` prints."""
    return {
        "entries": [
            {"number": e.number, "at": e.at, "act": e.act, "version": e.plan_version, "entry": e.entry} for e in entries
        ]
    }
