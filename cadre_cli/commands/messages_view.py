"""The list of messages on the terminal, never wider than 80 columns, or as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from textwrap import wrap
from typing import Final

from rich.markup import escape

from cadre_cli.commands.console import SEVERITY_STYLE, out
from cadre_cli.domain.messages import ErrorMessage, FindingMessage
from cadre_cli.errors import ExitCode

_WIDTH: Final = 80
_LONGEST_SEVERITY: Final = len("question")
_HEADINGS: Final[Mapping[ExitCode, str]] = {
    ExitCode.USAGE: "the call or a file cannot be used; nothing was done",
    ExitCode.NO_PLAN: "no seat can be given at all",
    ExitCode.FAULT: "a fault; what was stored before is whole",
}


def listed(findings: Sequence[FindingMessage], errors: Sequence[ErrorMessage]) -> None:
    """Each finding by its code with an example and what to do about that; then what ends a run, by exit code."""
    for finding in findings:
        style, _ = SEVERITY_STYLE[finding.severity]
        severity = f"[{style}]{finding.severity.value:<{_LONGEST_SEVERITY}}[/]"
        title, *rest = wrap(finding.title, _WIDTH - len(finding.code) - _LONGEST_SEVERITY - 2)
        out.print(f"[bold]{finding.code}[/] {severity} {escape(title)}")
        _paragraph(" ".join(rest), "     ", "     ")
        _paragraph(finding.example, "     ", "     ")
        _paragraph(finding.action, "   → ", "     ")
    for exit_code, group in groupby(errors, key=lambda error: error.exit_code):
        out.print(f"\n[bold]Exit code {exit_code.value}[/]: {_HEADINGS[exit_code]}")
        for error in group:
            _paragraph(error.message, "  ", "    ")
            _paragraph(error.way_out, "  → ", "    ")


def shape(findings: Sequence[FindingMessage], errors: Sequence[ErrorMessage]) -> Mapping[str, object]:
    """What `--json` prints."""
    return {"findings": [asdict(finding) for finding in findings], "errors": [asdict(error) for error in errors]}


def _paragraph(text: str, first: str, rest: str) -> None:
    """Nothing where there is no text."""
    for line in wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
        out.print(escape(line))
