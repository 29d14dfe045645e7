"""`cadre plan`: rosters to a stored, verified plan and its papers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cadre_cli.domain.people import COLUMNS
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.roster import Roster
from cadre_cli.errors import UsageError
from cadre_cli.intake.roster import read_rosters
from cadre_cli.ledger.charges import due
from cadre_cli.planning.plan import make_plan
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import WITH_A_PLAN, stored_plan, write
from cadre_cli.workflows.participants import with_codes

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Planned:
    """What `cadre plan` did. `new` is False where the plan in force already was this plan.

    `left` are codes of participants of the plan before whom the roster no longer names.
    """

    folder: EventFolder
    on_file: PlanOnFile
    roster: Roster
    files: tuple[Path, ...]
    new: bool
    left: tuple[str, ...]

    @property
    def needs_person(self) -> bool:
        """Whether a finding asks somebody to act, or somebody waits."""
        asks = any(finding.severity.needs_person for finding in self.on_file.findings)
        return asks or "waiting" in set(self.on_file.plan.seats["state"])


def plan(paths: Sequence[Path], folder: Path | None, time_limit: float | None, progress: Progress) -> Planned:
    """Reads the rosters, plans, verifies, stores the plan as a new version, and writes its papers.

    Without rosters the participants of the plan in force are planned again under the event file as it is now.

    Raises:
        UsageError: a path or folder that does not exist, or neither roster nor plan.
        EventFileError: the event file has faults.
        NoPlanError: no seat can be given at all.
        FaultError: the store or a file could not be written; the plan in force is as it was.
    """
    found = event_folder.find_or_make(folder)
    event = found.event()
    progress("reading", 0, 1)
    roster = read_rosters(paths, event) if paths else None
    with open_store(found.database) as store:
        before = stored_plan(store)
        if roster is None:
            roster = _roster_of_record(before)
        if roster.people.empty:
            raise UsageError("the rosters name nobody", _first_finding(roster))
        people = with_codes(roster.people, store.known_people())
        made = make_plan(people, event, before.plan if before else None, time_limit, progress)
        version = store.save_plan(found.event_text(), people, made, roster.findings)
    on_file = PlanOnFile(event, replace(made, version=version), people.assign(due=due(people, event)), roster.findings)
    progress("writing", 0, 1)
    files = write(on_file, found, WITH_A_PLAN)
    left = () if before is None else tuple(sorted(set(before.people["code"]) - set(people["code"])))
    new = before is None or before.plan.version != version
    return Planned(found, on_file, roster, files, new, left)


def _roster_of_record(before: PlanOnFile | None) -> Roster:
    if before is None:
        raise UsageError("no roster was named, and there is no plan yet", "name a file: cadre plan ROSTER.xlsx")
    return Roster(before.people[list(COLUMNS)], tuple(before.findings), (), len(before.people))


def _first_finding(roster: Roster) -> str:
    return str(roster.findings[0]) if roster.findings else "see what was read with: cadre check ROSTER"
