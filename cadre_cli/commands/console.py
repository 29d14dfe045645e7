"""The only place that prints. Colour and bars on a terminal, plain text where the output is piped."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.prompt import Prompt
from rich.text import Text

from cadre_cli.domain.findings import Finding, Severity
from cadre_cli.errors import CadreError, EventFileError

if TYPE_CHECKING:  # the tables behind them take a second to load, which a complaint or a help text need not wait for
    from cadre_cli.domain.questions import Answer, Question
    from cadre_cli.workflows.check import Checked
    from cadre_cli.workflows.event_folder import EventFolder
    from cadre_cli.workflows.mark import Marked
    from cadre_cli.workflows.next_round import NextRound
    from cadre_cli.workflows.plan import Planned

HANGING = 2
"""Columns by which what a terminal must wrap stands further in than its line."""


class _Hanging(Console):
    """A console that keeps the wrapped rest of an indented line under that line; into pipes lines go whole."""

    def print(self, *objects: Any, **options: Any) -> None:
        """As rich does, but for one indented line of text that is longer than the terminal is wide."""
        line = objects[0] if len(objects) == 1 and set(options) <= {"style"} else None
        if not (self.is_terminal and isinstance(line, str) and line.startswith(" ") and "\n" not in line):
            super().print(*objects, **options)
            return
        text = Text.from_markup(line.lstrip(" "))
        margin = len(line) - len(line.lstrip(" "))
        for number, part in enumerate(text.wrap(self, self.width - margin - HANGING)):
            part.pad_left(margin + HANGING * bool(number))
            super().print(part, **options)


# A pipe has no width: lines end where sentences end, and a table is as wide as it likes.
out = _Hanging(highlight=False, width=None if sys.stdout.isatty() else 1_000)
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
    for note in getattr(error, "__notes__", ()):
        err.print(escape(note), soft_wrap=True)


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


def carried_on(result: NextRound, old: Path) -> None:
    """The event folder that was made from another one, and what the office must change in it."""
    from cadre_cli.text.dates import span_label

    folder, window = result.folder, result.window
    out.print(
        f"Made [bold]{escape(str(folder.path))}[/] from {escape(str(old))}: its event file, without plan or money."
    )
    registers = ", ".join(escape(str(path)) for path in result.registers)
    out.print(f"  Who was trained before: {registers or 'not known, as no attendance was taken'}")
    if result.trainers:
        out.print(f"  Who may train in it, near their own places: {escape(str(result.trainers))}")
    for section in result.left:
        out.print(f"  [yellow]{section} named roles of the old round:[/] it is that of the built-in booth round now.")
    days = span_label(window.first, window.last, "en")
    out.print(f"  The days are still those of the old round ({days}): change event, window, batches and the days of")
    out.print(f"  experts and deposits in {escape(str(folder.event_file))} before you plan.")


def is_terminal() -> bool:
    """Whether a person sits in front of it who can be asked."""
    return out.is_terminal and sys.stdin.isatty()


def question(asked: Question, number: int, of: int) -> None:
    """One question with its people, its first cell and the answers that are proposed, numbered."""
    out.print(f"\n[bold yellow]{number} of {of}[/] {escape(asked.text)}")
    out.print(f"  {counted(asked.people, 'person', 'people')}; {escape(str(asked.address))}", style="dim")
    for place, answer in enumerate(asked.answers, start=1):
        out.print(f"  [bold]{place}[/] {escape(answer.value)}: {escape(answer.words)}")


def choice(title: str, lines: Sequence[str]) -> int | None:
    """Which of the numbered lines the person chooses, from 0; None for none of them."""
    out.print(escape(title))
    for number, line in enumerate(lines, start=1):
        out.print(f"  [bold]{number}[/] {escape(line)}")
    try:
        typed = Prompt.ask("Which one? Its number, Enter for none", console=out, default="").strip()
    except EOFError:
        return None
    return int(typed) - 1 if typed.isdecimal() and 0 < int(typed) <= len(lines) else None


def typed(what: str) -> str:
    """What the person types, '' at the end of the input."""
    try:
        return Prompt.ask(what, console=out, default="", show_default=False).strip()
    except EOFError:
        return ""


def typed_answer(proposed: Answer | None) -> str:
    """What the person types, '' for Enter alone; 'q' at the end of the input. `proposed` is what Enter stands for."""
    taken = f"for {proposed.value}, s" if proposed else "or s"
    prompt = f"  Enter {escape(taken)} to skip, q to quit, a number or words"
    try:
        return Prompt.ask(prompt, console=out, default="", show_default=False).strip()
    except EOFError:
        return "q"


def refused_answer(why: str) -> None:
    """Why what was typed is no answer."""
    out.print(f"  [red]{escape(why)}[/]")


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


def checked(result: Checked, quiet: bool) -> None:
    """The findings by severity, then what was read."""
    from cadre_cli.commands import shapes

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


def planned(result: Planned, quiet: bool) -> None:
    """The summary of a new plan."""
    from cadre_cli.commands import plan_view

    if result.folder.made_from and not quiet:
        out.print(escape(result.folder.how_made))
    findings = result.on_file.findings
    list_findings([f for f in findings if f.severity.needs_person or not quiet], everything=False)
    if quiet:
        plan_view.waiting(result.on_file)
        return
    if not result.new:
        out.print(f"Nothing has changed: plan {result.on_file.plan.version} stays in force.")
    plan_view.plan_on_file(result.on_file)
    if result.left:
        codes = ", ".join(result.left[:FEW]) + (", …" if len(result.left) > FEW else "")
        gone = counted(len(result.left), "person", "people")
        out.print(f"[bold yellow]{gone} of the plan before not on this roster[/], on record without a place: {codes}")
        out.print("  If that is not meant, plan again with all the rosters in one call.")
    needs(findings)
    written(result.files)


def written(files: Sequence[Path]) -> None:
    """The files that were written; those of a large round are counted by folder."""
    from cadre_cli.workflows.export import VENUES

    of_venues = [path for path in files if path.parent.name == VENUES]
    named = [escape(str(path)) for path in files if path not in of_venues]
    if of_venues:
        named.append(f"{counted(len(of_venues), 'file')}, one a venue, in {escape(str(of_venues[0].parent))}")
    out.print("Written: " + ", ".join(named))
    if of_venues and {path.suffix for path in files} == {".xlsx"}:
        out.print("In a round of this size the rest is written when asked for: cadre export deposits --format xlsx,")
        out.print("  cadre export lists --format pdf (one file a venue each).")


def list_findings(found: Sequence[Finding], everything: bool) -> None:
    """Findings by severity; where not `everything`, the first few that need somebody, and how many more there are."""
    for severity in Severity:
        mine = [finding for finding in found if finding.severity is severity]
        if not mine:
            continue
        style, word = SEVERITY_STYLE[severity]
        out.print(f"[{style}]{len(mine)} {word}[/]")
        shown = mine if everything else mine[:FEW] if severity.needs_person else mine * (len(mine) == 1)
        for finding in shown:
            out.print(f"  {escape(str(finding))}")
        if len(shown) < len(mine):
            out.print(
                f"  … {len(mine) - len(shown)} more: see cadre check, or the findings sheet of plan.xlsx", style="dim"
            )


def needs(findings: Sequence[Finding]) -> None:
    """How many findings need a person; nothing where none does."""
    number = sum(finding.severity.needs_person for finding in findings)
    if number:
        need = f"{counted(number, 'finding')} {'needs' if number == 1 else 'need'} a person."
        out.print(f"[bold]{need}[/] Mend the cells in the roster and run it again.")


def counted(number: int, one: str, many: str = "") -> str:
    """'1 file', '2 files'."""
    return f"{number} {one if number == 1 else many or one + 's'}"
