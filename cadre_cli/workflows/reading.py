"""Rosters read for a plan: they must name somebody."""

from collections.abc import Sequence
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.errors import UsageError
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.files.locked import Passwords
from cadre_cli.intake.roster import read_rosters


def read_somebody(paths: Sequence[Path], event: Event, passwords: Passwords, answers: Answers) -> Roster:
    """The rosters as they were understood.

    Raises:
        UsageError: a path does not exist, or the rosters name nobody.
    """
    roster = read_rosters(paths, event, passwords, answers)
    if roster.people.empty:
        way_out = str(roster.findings[0]) if roster.findings else "see what was read with: cadre check ROSTER"
        raise UsageError("the rosters name nobody", way_out)
    return roster
