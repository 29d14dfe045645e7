"""The only place that prints. Colour and bars on a terminal, plain text where the output is piped."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from cadre_cli.text.listing import counted

if TYPE_CHECKING:  # the tables behind them take a second to load, which a complaint or a help text need not wait for
    from cadre_cli.domain.questions import Answer, Question

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


def notes(texts: Iterable[str]) -> None:
    """What is to be known beside what was done, a line each."""
    for text in texts:
        out.print(f"[bold yellow]{escape(text)}[/]")


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
        out.print(f"[bold]{need}[/] Mend what is named and run it again.")
