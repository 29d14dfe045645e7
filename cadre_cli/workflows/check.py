"""`cadre check`: reads rosters and says what was found; writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.roster import read_rosters
from cadre_cli.workflows import event_folder


@dataclass(frozen=True)
class Checked:
    """The roster as it was understood, under which event."""

    event: Event
    roster: Roster

    @property
    def needs_person(self) -> bool:
        """Whether any finding asks somebody to act."""
        return any(finding.severity.needs_person for finding in self.roster.findings)


def check(paths: Sequence[Path], folder: Path | None = None, passwords: Passwords = no_passwords) -> Checked:
    """Reads the rosters under the event of the folder (or the built-in one where there is no folder).

    Raises:
        UsageError: a path does not exist, or the folder is no event folder.
        EventFileError: the event file has faults.
    """
    found = event_folder.find(folder)
    event = found.event() if found else event_folder.builtin_event()
    return Checked(event, read_rosters(paths, event, passwords))
