"""The differences of two plans on the terminal: how many of each kind, then who, with what it takes to tell them."""

from collections.abc import Iterator, Mapping

import pandas as pd
from rich.markup import escape

from cadre_cli.commands import acts_shapes, console
from cadre_cli.commands.bars import table
from cadre_cli.commands.console import FEW, out
from cadre_cli.domain.changes import BatchChange, Differences, Kind
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints import labels
from cadre_cli.text.dates import span_label
from cadre_cli.workflows.diff import Diffed


def show(result: Diffed, json: bool) -> None:
    """The differences, and the files if any were written."""
    if json:
        console.print_json(acts_shapes.diffed(result))
        return
    changes = result.differences
    counts = changes.counts
    changed = sum(counts.values()) - counts.get(Kind.SAME, 0)
    old, told = changes.before.plan.version, " (what people were told last)" if result.told else ""
    out.print(f"[bold]Plan {changes.after.plan.version}[/] against plan {old}{told}:", end=" ")
    if not changed and not changes.batches:
        out.print("nothing has changed")
    else:
        out.print(f"something changed for [bold]{changed}[/] of {sum(counts.values())} people")
    for kind, people in counts.items():
        out.print(f"  {people:>6} {labels.KINDS[kind].en}")
    for change in changes.batches:
        out.print(f"  {_batch(change, changes)}")
    for kind in counts:
        _people(kind, changes)
    if result.files:
        console.written(result.files)


def _batch(change: BatchChange, changes: Differences) -> str:
    was = _there(change.was, changes.before)
    now = _there(change.now, changes.after)
    held = " → ".join(filter(None, (was, now)))
    return f"[bold]{escape(change.id)}[/] {labels.BATCH_KINDS[change.kind].en}: {escape(held)}"


def _there(batch: Batch | None, planned: PlanOnFile) -> str:
    if batch is None:
        return ""
    return f"{span_label(batch.arrives, batch.departs, 'en')}, {planned.event.venue_by_id[batch.venue].names.en}"


def _people(kind: Kind, changes: Differences) -> None:
    """A table of the first of them, by name; nobody where nothing changed."""
    rows = changes.changed
    rows = rows[rows["kind"] == kind.value].sort_values(["name", "code"])
    if rows.empty:
        return
    out.print(f"\n[bold]{len(rows)} {labels.KINDS[kind].en}[/]")
    shown = table("Name", "Code", "Mobile", "Was", "Now", wrapping=("Name", "Was", "Now"))
    for cells in _cells(rows.head(FEW), changes):
        shown.add_row(*map(escape, cells))
    out.print(shown)
    if len(rows) > FEW:
        out.print(f"… and {len(rows) - FEW} more: all of them with --json, or on paper with --write")


def _cells(rows: pd.DataFrame, changes: Differences) -> Iterator[tuple[str, ...]]:
    was, now = _days(changes.before), _days(changes.after)
    for row in rows.to_dict("records"):
        before, after = (
            " ".join(filter(None, (days.get(row[which], ""), row[f"{which}_room"] and f"room {row[f'{which}_room']}")))
            or row[f"{which}_state"].replace("_", " ")
            or nowhere
            for which, days, nowhere in (("was", was, "not in the plan"), ("now", now, "no longer on the rosters"))
        )
        yield row["name"] or "(no name)", row["code"], row["mobile"], before, after


def _days(planned: PlanOnFile) -> Mapping[str, str]:
    """Each batch with its days."""
    return {
        batch.id: f"{batch.id} {span_label(batch.arrives, batch.departs, 'en').removesuffix(f' {batch.departs.year}')}"
        for batch in planned.plan.batches
    }
