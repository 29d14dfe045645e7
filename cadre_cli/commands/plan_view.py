"""A plan on the terminal: its batches, who waits and what would seat them, and what is proven."""

from rich.markup import escape

from cadre_cli.commands import shapes
from cadre_cli.commands.batches_view import batch_table
from cadre_cli.commands.console import FEW, list_findings, needs, out, written
from cadre_cli.domain.filling import bed_kind
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints.goals import goals
from cadre_cli.prints.room_goals import room_goals
from cadre_cli.text.dates import span_label
from cadre_cli.text.listing import counted
from cadre_cli.workflows.plan import Planned


def planned(result: Planned, quiet: bool) -> None:
    """The summary of a new plan."""
    if result.folder.made_from and not quiet:
        out.print(escape(result.folder.how_made))
    findings = result.on_file.findings
    list_findings([f for f in findings if f.severity.needs_person or not quiet], everything=False)
    if quiet:
        waiting(result.on_file)
        return
    if not result.new:
        out.print(f"Nothing has changed: plan {result.on_file.plan.version} stays in force.")
    plan_on_file(result.on_file)
    if result.left:
        codes = ", ".join(result.left[:FEW]) + (", …" if len(result.left) > FEW else "")
        gone = counted(len(result.left), "person", "people")
        out.print(f"[bold yellow]{gone} of the plan before not on this roster[/], on record without a place: {codes}")
        out.print("  If that is not meant, plan again with all the rosters in one call.")
    needs(findings)
    written(result.files)


def plan_on_file(on_file: PlanOnFile) -> None:
    """Batches with bars, who waits, what would seat them, and what is proven."""
    plan, event = on_file.plan, on_file.event
    states = shapes.counts(plan.seats["state"])
    window = span_label(event.window.first, event.window.last, "en")
    out.print(f"\n[bold]{escape(event.names.en)}[/] · {window} · plan {plan.version}")
    batch_table(on_file)
    seated, waits, aside = (states.get(state.value, 0) for state in State)
    whole = counted(len(plan.seats), "person", "people")
    out.print(f"{whole}: [bold]{seated}[/] seated, {waits} waiting, {aside} set aside")
    _unknown_genders(on_file)
    _set_aside(on_file)
    waiting(on_file)
    _goals(on_file)
    if not event.deposits.decided:
        out.print("[yellow]Deposit amounts are placeholders[/] until the office sets them in cadre.yaml (deposits).")


def _unknown_genders(on_file: PlanOnFile) -> None:
    """How many have beds in rooms that may be the wrong ones, since no roster gives their gender."""
    people, seats = on_file.people, on_file.plan.seats
    seated = seats.loc[seats["state"] == State.SEATED.value, "code"]
    unknown = int(((people["gender"] == "") & people["code"].isin(seated)).sum())
    if unknown:
        whose = counted(unknown, "person of unknown gender sleeps", "people of unknown gender sleep")
        beds = bed_kind("", on_file.event).value
        out.print(f"[bold yellow]{whose} in {beds}'s rooms:[/] write M or F in a column Gender (लिंग), then plan again")


def _set_aside(on_file: PlanOnFile) -> None:
    """Why people are not planned, the most frequent reason first."""
    seats = on_file.plan.seats
    reasons = list(shapes.counts(seats.loc[seats["state"] == State.SET_ASIDE.value, "why"]).items())
    for why, people in reasons[:FEW]:
        out.print(f"  set aside: {escape(why)} ({people})", style="dim")
    if len(reasons) > FEW:
        out.print(f"  … and {len(reasons) - FEW} more reasons, in plan.xlsx", style="dim")


def waiting(on_file: PlanOnFile) -> None:
    """Who waits and why, in the order of turns, and what would seat them; nothing where nobody does."""
    seats = on_file.plan.seats
    people = on_file.people.merge(seats[seats["state"] == State.WAITING.value], on="code")
    if people.empty:
        return
    ranks = {role.id: role.priority for role in on_file.event.roles}
    turns = people.assign(rank=people["role"].map(ranks), unpaid=~people["paid"])
    people = turns.sort_values(["rank", "unpaid", "order"])
    out.print(f"[bold yellow]{counted(len(people), 'person', 'people')} waiting:[/]")
    for name, code, why in people[["name", "code", "why"]].head(FEW).itertuples(index=False, name=None):
        out.print(f"  {escape(name)} ({code}): {escape(why)}")
    if len(people) > FEW:
        out.print(f"  … and {len(people) - FEW} more, in the waitlist of plan.xlsx")
    for remedy in on_file.plan.remedies:
        promise = f": would seat {remedy.seats} of {len(people)}" if remedy.changes else ""
        out.print(f"  [green]→[/] {escape(remedy.en)}{promise}")


def _goals(on_file: PlanOnFile) -> None:
    proven = on_file.plan.proven
    if proven:
        out.print("Proven: no plan does better in any of these, the first counting most:")
    else:
        out.print("The best plan found; beside each goal stands whether a better one is ruled out:")
    for goal in (*goals(on_file), *room_goals(on_file)):
        proof = "" if proven else f" · {goal.proof.en}"
        out.print(f"  {escape(goal.goal.en)}: {escape(goal.reached.en)}{proof}", style="dim")
