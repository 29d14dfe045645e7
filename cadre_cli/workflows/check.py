"""`cadre check`: reads rosters and says what was found; writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.questions import Question
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.roster import read_rosters
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.next_level import left_over
from cadre_cli.workflows.questions import collect, read_answers
from cadre_cli.workflows.trained import with_trained


@dataclass(frozen=True)
class Checked:
    """The roster as it was understood, under which event."""

    event: Event
    roster: Roster

    @property
    def needs_person(self) -> bool:
        """Whether any finding asks somebody to act."""
        return any(finding.severity.needs_person for finding in self.roster.findings)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What can be answered once for all, the most pressing first."""
        return collect(self.roster.findings)


def check(
    paths: Sequence[Path],
    folder: Path | None = None,
    passwords: Passwords = no_passwords,
    answers: Path | None = None,
) -> Checked:
    """Reads the rosters under the event of the folder (or the built-in one where there is no folder).

    The answers of the folder count, and before them those of the file `answers`. Where the folder has a plan, it is
    asked too who may be a person of that plan.

    Raises:
        UsageError: a path does not exist, or the folder is no event folder.
        EventFileError: the event file or a file of answers has faults.
    """
    found = event_folder.find(folder)
    event = found.event() if found else event_folder.builtin_event()
    known = read_answers(event_folder.answer_files(found, answers), event)
    roster = read_rosters(paths, event, passwords, known)
    doubts = _of_old(roster.people, found, known) if found and found.has_database else ()
    if found is None:
        return Checked(event, roster)
    people, trained = with_trained(roster.people, event, found.path, known)
    findings = (*left_over(found.event_text(), event), *roster.findings, *doubts, *trained)
    return Checked(event, replace(roster, people=people, findings=findings))


def _of_old(people: pd.DataFrame, folder: EventFolder, answers: Answers) -> tuple[Finding, ...]:
    """Who may be a person of the plan before, as `cadre plan` will ask; nothing is stored."""
    from cadre_cli.store.database import open_store
    from cadre_cli.workflows.doubts import recognised

    if people.empty:
        return ()
    with open_store(folder.database) as store:
        return recognised(people, store, answers)[1]
