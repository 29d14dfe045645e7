"""The only place that prints. Colour and bars on a terminal, plain text where the output is piped."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cadre_cli.commands import shapes
from cadre_cli.domain.filling import Share, fillings
from cadre_cli.domain.findings import Address, Finding, Severity
from cadre_cli.domain.plan import PlanOnFile, State, TierResult
from cadre_cli.domain.roster import SheetRead
from cadre_cli.errors import CadreError, EventFileError
from cadre_cli.text.dates import span_label
from cadre_cli.workflows.check import Checked
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.plan import Planned

# A pipe has no width: lines end where sentences end, and a table is as wide as it likes.
out = Console(highlight=False, width=None if sys.stdout.isatty() else 1_000)
err = Console(stderr=True, highlight=False)
out.soft_wrap = not out.is_terminal

SEVERITY_STYLE: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("bold red", "to mend"),
    Severity.QUESTION: ("bold yellow", "to answer"),
    Severity.REPAIR: ("cyan", "repaired"),
    Severity.NOTE: ("dim", "noted"),
}
FEW = 12
"""So many findings, names or districts are listed in a summary; the rest are counted."""
MANY = 40
"""So many batches are listed; the rest are counted."""
SLOW = 1.0
"""Seconds after which work shows its progress."""

Report = Callable[[str, int, int], None]


@contextmanager
def progress(hidden: bool) -> Iterator[Report]:
    """Shows what is being done, on standard error, once it takes more than a second; nothing when piped."""
    if hidden or not err.is_terminal:
        yield lambda _what, _done, _whole: None
        return
    started, status = monotonic(), err.status("")

    def report(what: str, done: int, whole: int) -> None:
        status.update(f"{what}… {done + 1} of {whole}" if whole > 1 else f"{what}…")
        if monotonic() - started > SLOW or whole > 1 or what == "planning":
            status.start()

    try:
        yield report
    finally:
        status.stop()


def complain(error: CadreError) -> None:
    """What cannot go on, to standard error."""
    err.print(f"[bold red]cadre:[/] {escape(error.message)}", soft_wrap=True)
    if isinstance(error, EventFileError):
        for fault in error.faults:
            err.print(f"  {escape(fault)}", soft_wrap=True)
    if error.way_out:
        err.print(f"  [green]→[/] {escape(error.way_out)}", soft_wrap=True)


def print_json(shape: Mapping[str, object]) -> None:
    """One JSON object."""
    sys.stdout.write(json.dumps(shape, ensure_ascii=False, indent=2, default=str) + "\n")


def print_plain(text: str) -> None:
    """Text as it is, for files and pipes."""
    sys.stdout.write(text)


def made_folder(folder: EventFolder) -> None:
    """The event folder that was made."""
    out.print(f"Made [bold]{escape(str(folder.path))}[/] from the built-in event [bold]{folder.made_from}[/].")
    out.print(
        f"  Edit {escape(str(folder.event_file))}, then: cadre plan ROSTER.xlsx --event {escape(str(folder.path))}"
    )


def checked(result: Checked, quiet: bool) -> None:
    """The findings by severity, then what was read."""
    roster = result.roster
    _findings([f for f in roster.findings if f.severity.needs_person or not quiet], everything=True)
    if quiet:
        return
    people = roster.people
    files = len({sheet.file for sheet in roster.sheets})
    merged = roster.rows - len(people)
    read = _count(len(people), "person", "people")
    out.print(
        f"Read [bold]{read}[/] in {_count(files, 'file')}, {_count(len(roster.sheets), 'sheet')}"
        + (f"; {_count(merged, 'row')} named somebody again" if merged else "")
    )
    names = {role.id: f"{role.names.en} / {role.names.hi}" for role in result.event.roles}
    for title, column in (("By role", people["role"].map(names).fillna("")), ("By district", people["district"])):
        counts = list(shapes.counts(column).items())
        shown = ", ".join(f"{escape(name)} {count}" for name, count in counts[:FEW])
        rest = f", and {len(counts) - FEW} more" if len(counts) > FEW else ""
        out.print(f"  {title}: {shown or 'nobody'}{rest}")
    missing = [f"{name} {int((people[name] == '').sum())}" for name in ("role", "district", "gender", "mobile")]
    out.print(f"  Missing: {', '.join(missing)}")
    _needs(roster.findings)


def explained(sheets: Sequence[SheetRead]) -> None:
    """A table a sheet: what each of its columns was taken for, and why."""
    for sheet in sheets:
        where = escape(str(Address(sheet.file, sheet.sheet)))
        if not sheet.explained:
            out.print(f"[bold]{where}[/]: no row of headings was found\n")
            continue
        out.print(f"[bold]{where}[/]: headings in row {sheet.header_row}")
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for title in ("", "Heading", "Taken for", "Why", "For instance"):
            table.add_column(title)
        for column in sheet.explained:
            field = f"[green]{column.field.replace('_', ' ')}[/]" if column.field else "[dim]–[/]"
            samples = escape(" | ".join(column.samples))
            table.add_row(column.letter, escape(column.heading), field, column.why, samples)
        out.print(table)
        out.print()


def planned(result: Planned, quiet: bool) -> None:
    """The summary of a new plan."""
    if result.folder.made_from and not quiet:
        out.print(
            f"Made [bold]{escape(str(result.folder.path))}/[/] from the built-in event {result.folder.made_from}; "
            f"edit its cadre.yaml and plan again."
        )
    findings = result.on_file.findings
    _findings([f for f in findings if f.severity.needs_person or not quiet], everything=False)
    if quiet:
        _waiting(result.on_file)
        return
    if not result.new:
        out.print(f"Nothing has changed: plan {result.on_file.plan.version} stays in force.")
    plan_on_file(result.on_file)
    if result.left:
        codes = ", ".join(result.left[:FEW]) + (", …" if len(result.left) > FEW else "")
        gone = _count(len(result.left), "person", "people")
        out.print(f"[yellow]{gone} of the plan before no longer on the roster[/], kept on record: {codes}")
    _needs(findings)
    written(result.files)


def plan_on_file(on_file: PlanOnFile) -> None:
    """Batches with bars, who waits, what would seat them, and what is proven."""
    plan, event = on_file.plan, on_file.event
    states = shapes.counts(plan.seats["state"])
    window = span_label(event.window.first, event.window.last, "en")
    out.print(f"\n[bold]{escape(event.names.en)}[/] · {window} · plan {plan.version}")
    batch_table(on_file)
    seated, waiting, aside = (states.get(state.value, 0) for state in State)
    whole = _count(len(plan.seats), "person", "people")
    out.print(f"{whole}: [bold]{seated}[/] seated, {waiting} waiting, {aside} set aside")
    _waiting(on_file)
    _tiers(plan.tiers, plan.proven)
    if not event.deposits.decided:
        out.print("[yellow]Deposit amounts are placeholders[/] until the office sets them in cadre.yaml (deposits).")


def batch_table(on_file: PlanOnFile) -> None:
    """One line a batch: dates, venue, and a bar for each kind of bed."""
    venues = {venue.id: escape(venue.names.en) for venue in on_file.event.venues}
    several = len({batch.venue for batch in on_file.plan.batches}) > 1
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("Batch", "Dates", "Men's beds", "Women's beds", "Seats"):
        table.add_column(title, no_wrap=True)
    if several:
        table.add_column("Venue")
    rows = list(zip(on_file.plan.batches, fillings(on_file), strict=True))
    for batch, filling in rows[:MANY]:
        dates = span_label(batch.arrives, batch.departs, "en").removesuffix(f" {batch.departs.year}")
        seats = f"{filling.seats.used}/{filling.seats.used + filling.seats.free}"
        venue = [venues[batch.venue]] if several else []
        table.add_row(batch.id, dates, _bar(filling.men_beds), _bar(filling.women_beds), seats, *venue)
    if not several and rows:
        out.print(f"At {venues[rows[0][0].venue]}")
    out.print(table)
    if len(rows) > MANY:
        out.print(f"… and {len(rows) - MANY} more batches, in the overview of plan.xlsx")


def written(files: Sequence[Path]) -> None:
    """The files that were written."""
    out.print("Written: " + ", ".join(escape(str(path)) for path in files))


def _bar(share: Share, width: int = 8) -> str:
    """`███████░ 120/132`; one that is full turns red."""
    whole = share.used + share.free
    filled = min(width, -(-share.used * width // whole)) if whole > 0 else 0
    style = "red" if share.free <= 0 else "green"
    return f"[{style}]{'█' * filled}[/][dim]{'░' * (width - filled)}[/] {share.used}/{whole}"


def _waiting(on_file: PlanOnFile) -> None:
    seats = on_file.plan.seats
    waiting = on_file.people.merge(seats[seats["state"] == State.WAITING.value], on="code").sort_values("order")
    if waiting.empty:
        return
    out.print(f"[bold yellow]{_count(len(waiting), 'person', 'people')} waiting:[/]")
    for name, code, why in waiting[["name", "code", "why"]].head(FEW).itertuples(index=False, name=None):
        out.print(f"  {escape(name)} ({code}): {escape(why)}")
    if len(waiting) > FEW:
        out.print(f"  … and {len(waiting) - FEW} more, in the waitlist of plan.xlsx")
    for remedy in on_file.plan.remedies:
        out.print(f"  [green]→[/] {escape(remedy.en)}: would seat {remedy.seats} of {len(waiting)}")


def _tiers(tiers: Sequence[TierResult], proven: bool) -> None:
    if proven:
        out.print("Proven: no plan is better in any tier.")
    for tier in tiers:
        verdict = "proven" if tier.proven else f"not proven, at most {tier.gap} better"
        best = f" of {tier.bound}" if tier.more_is_better and tier.bound != tier.value else ""
        out.print(f"  {tier.rule}: {tier.title} {tier.value}{best} ({verdict})", style="dim")


def _findings(findings: Sequence[Finding], everything: bool) -> None:
    for severity in Severity:
        mine = [finding for finding in findings if finding.severity is severity]
        if not mine:
            continue
        style, word = SEVERITY_STYLE[severity]
        out.print(f"[{style}]{len(mine)} {word}[/]")
        shown = mine if everything else mine[:FEW] if severity.needs_person else []
        for finding in shown:
            out.print(f"  {escape(str(finding))}")
        if len(shown) < len(mine):
            out.print(
                f"  … {len(mine) - len(shown)} more: see cadre check, or the findings sheet of plan.xlsx", style="dim"
            )


def _needs(findings: Sequence[Finding]) -> None:
    needs = sum(finding.severity.needs_person for finding in findings)
    if needs:
        need = f"{_count(needs, 'finding')} {'needs' if needs == 1 else 'need'} a person."
        out.print(f"[bold]{need}[/] Mend the cells in the roster and run it again.")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
