"""`cadre size`: how many batches, beds, seats and days a roster needs, before there is an event; writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from cadre_cli.domain.event import BedKind, Event, Window
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.progress import Progress, silent
from cadre_cli.domain.sizes import Capacity, Choice
from cadre_cli.errors import UsageError
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.planning.sizing import choices
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.participants import with_codes
from cadre_cli.workflows.questions import read_answers
from cadre_cli.workflows.reading import read_somebody

LONGEST_WINDOW = 31
"""Days: more starts than that are no small question."""


@dataclass(frozen=True)
class Sized:
    """The choices for the people of the rosters. `people` are those who can be planned, `set_aside` the rest."""

    event: Event
    people: pd.DataFrame
    set_aside: int
    findings: Sequence[Finding]
    given: Capacity
    choices: tuple[Choice, ...]

    @property
    def needs_person(self) -> bool:
        """Whether any finding asks somebody to act."""
        return any(finding.severity.needs_person for finding in self.findings)

    @property
    def genders(self) -> dict[str, int]:
        """How many men, women, and people whose gender no roster gives."""
        known = {kind.value: int((self.people["gender"] == kind.value).sum()) for kind in BedKind}
        return {**known, "gender_unknown": int((self.people["gender"] == "").sum())}

    @property
    def away(self) -> int:
        """How many are away on some day of the window."""
        return int((self.people["unavailable"] != "").sum())


def size(
    paths: Sequence[Path],
    folder: Path | None,
    config: str,
    days: tuple[date | None, date | None],
    given: Capacity,
    progress: Progress = silent,
    passwords: Passwords = no_passwords,
) -> Sized:
    """Reads the rosters under the roles and rules of the folder's event (or the built-in one) and sizes a round.

    Args:
        paths: the rosters.
        folder: the event folder; None takes the one here, and where there is none the built-in event `config`.
        config: the name of a built-in event.
        days: first and last day of the window; None takes the event's, moved along where but one is given.
        given: the beds and seats that a venue has.

    Raises:
        UsageError: a path does not exist, nobody can be planned, or no batch fits into the window.
        EventFileError: the event file or its answers have faults.
    """
    found = event_folder.find(folder) if folder or not config else None
    event = found.event() if found else parse_event(builtin_text(config or event_folder.DEFAULT_CONFIG), config)
    event = replace(event, window=_window(event.window, *days))
    progress("reading", 0, 1)
    known = read_answers(event_folder.answer_files(found, None), event)
    roster = read_somebody(paths, event, passwords, known)
    able = roster.people[roster.people["set_aside"] == ""]
    if able.empty:
        raise UsageError("nobody on the rosters can be planned", "see why with: cadre check ROSTER")
    people = with_codes(able, able.iloc[:0])
    progress("planning", 0, 1)
    answers = tuple(choices(people, event, given))
    if not answers:
        raise UsageError(f"no batch fits into {_days(event.window)}", "give a longer window: --from DAY --to DAY")
    return Sized(event, people, len(roster.people) - len(able), roster.findings, given, answers)


def _window(usual: Window, first: date | None, last: date | None) -> Window:
    length = usual.last - usual.first
    first = first or (min(usual.first, last) if last else usual.first)
    last = last or (usual.last if first <= usual.last else first + length)
    if last < first:
        raise UsageError(f"the window ends on {last}, before it begins on {first}", "give --from before --to")
    if last - first >= timedelta(days=LONGEST_WINDOW):
        raise UsageError(
            f"a window of {(last - first).days + 1} days is too long", f"give at most {LONGEST_WINDOW} days"
        )
    return Window(first, last)


def _days(window: Window) -> str:
    number = len(window.days)
    return f"a window of {number} day{'s' if number > 1 else ''}"
