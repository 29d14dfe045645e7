"""What `cadre check` says: findings, what was read, and what was written of it."""

from pathlib import Path

from rich.markup import escape

from cadre_cli.commands import shapes
from cadre_cli.commands.console import FEW, list_findings, needs, out, written
from cadre_cli.text.listing import counted
from cadre_cli.workflows.check import Checked
from cadre_cli.workflows.mark import Marked


def checked(result: Checked, quiet: bool) -> None:
    """The findings by severity, then what was read."""
    roster = result.roster
    list_findings([f for f in roster.findings if f.severity.needs_person or not quiet], everything=True)
    if quiet:
        return
    people = roster.people
    files = len({sheet.file for sheet in roster.sheets})
    merged = roster.rows - len(people)
    read = counted(len(people), "person", "people")
    out.print(
        f"Read [bold]{read}[/] in {counted(files, 'file')}, {counted(len(roster.sheets), 'sheet')}"
        + (f"; {counted(merged, 'row')} named somebody again" if merged else "")
    )
    names = {role.id: f"{role.names.en} / {role.names.hi}" for role in result.event.roles}
    for title, column in (("By role", people["role"].map(names).fillna("")), ("By district", people["district"])):
        counts = list(shapes.counts(column).items())
        shown = ", ".join(f"{escape(name)} {count}" for name, count in counts[:FEW])
        rest = f", and {len(counts) - FEW} more" if len(counts) > FEW else ""
        out.print(f"  {title}: {shown or 'nobody'}{rest}")
    missing = [f"{name} {int((people[name] == '').sum())}" for name in ("role", "district", "gender", "mobile")]
    out.print(f"  Missing: {', '.join(missing)}")
    needs(roster.findings)
    if result.questions:
        asked = f"{counted(len(result.questions), 'question')} can be answered once for all"
        out.print(f"{asked}: add --ask, or --answers-form FILE.")


def form(path: Path | None, questions: int) -> None:
    """The form that was written, and what to do with it."""
    if path:
        out.print(f"Written: {escape(str(path))} with {counted(questions, 'question')}. Fill it in, then: ", end="")
        out.print(f"cadre check ROSTER --answers {escape(str(path))}")


def marked(result: Marked, quiet: bool) -> None:
    """The copies and the clean roster that were written, and what they do not have."""
    if result.files and not quiet:
        written(result.files)
    for file, lost in result.lost.items():
        if lost:
            out.print(f"{escape(str(file))} lacks of its original: {', '.join(lost)}")
    for file in result.unlocked:
        out.print(f"{escape(str(file))} is not locked, as its original is: anybody can open it.")
    for name in result.unmarked:
        out.print(f"{escape(name)} cannot be copied with its findings marked: see them above.")
    if result.of_nobody:
        out.print(f"{escape(str(result.of_nobody))} was not written: nobody could be read.")
    if result.apart_left_out:
        people = counted(result.apart_left_out, "person", "people")
        clean = escape(str(result.files[-1]))
        out.print(f"Keep-apart lists are left out of {clean} ({people}); --confidential keeps them.")
