"""`cadre plan`: rosters to a stored, verified plan and its papers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED
from cadre_cli.domain.event import Event
from cadre_cli.domain.people import COLUMNS
from cadre_cli.domain.plan import Plan, PlanOnFile, State
from cadre_cli.domain.progress import Progress
from cadre_cli.domain.roster import Roster
from cadre_cli.errors import CadreError, UsageError
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.kinds import LEFT_OVER, MAYBE_TRAINED, OLD_DATES, TRAINED
from cadre_cli.ledger.charges import charges
from cadre_cli.planning.decided import Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits.paid import booked, due_now, unbooked
from cadre_cli.workflows.doubts import recognised
from cadre_cli.workflows.event_folder import DEFAULT_CONFIG, DEFAULT_NAME, EVENT_FILE, EventFolder
from cadre_cli.workflows.export import stored_plan, write_papers
from cadre_cli.workflows.next_level import left_over
from cadre_cli.workflows.put_off import days_of_old_dates
from cadre_cli.workflows.questions import read_answers
from cadre_cli.workflows.reading import read_somebody
from cadre_cli.workflows.trained import with_trained

_TOLD_ANEW: Final = (TRAINED, MAYBE_TRAINED, OLD_DATES, LEFT_OVER)
"""What planning itself finds, whether it reads rosters or takes the people of the plan in force."""


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
        """Whether a finding asks somebody to act, somebody waits, or somebody has left the roster."""
        asks = any(finding.severity.needs_person for finding in self.on_file.findings)
        return asks or bool(self.left) or "waiting" in set(self.on_file.plan.seats["state"].unique())


def plan(
    paths: Sequence[Path],
    folder: Path | None,
    time_limit: float | None,
    progress: Progress,
    passwords: Passwords = no_passwords,
    answers: Path | None = None,
    fresh: bool = False,
) -> Planned:
    """Reads the rosters, plans, verifies, stores the plan as a new version, and writes its papers.

    The answers of the folder count, and before them those of the file `answers`.

    What was decided by hand holds on; where `fresh`, nobody else needs to stay in his batch.
    Without rosters the participants of the plan in force are planned again under the event file as it is now.
    Where there is no event folder, `cadre-event` is made from the built-in first round once the rosters are read.

    Raises:
        UsageError: a path or folder that does not exist, or neither roster nor plan.
        EventFileError: the event file or a file of answers has faults.
        NoPlanError: no seat can be given at all.
        FaultError: the store could not be written, and the plan in force is as it was; or the plan is stored
            and one of its papers could not be written, as the message says.
    """
    found = event_folder.find(folder)
    # Read once: what is stored must be what was planned, even if somebody saves the file meanwhile.
    text = found.event_text() if found else builtin_text(DEFAULT_CONFIG)
    event = parse_event(text, EVENT_FILE)
    progress("reading", 0, 1)
    known = read_answers(event_folder.answer_files(found, answers), event)
    roster = read_somebody(paths, event, passwords, known) if paths else None
    if found is None:
        if roster is None:
            raise _nothing_to_plan()
        found = event_folder.init(Path(DEFAULT_NAME))
    with _announced(found), open_store(found.database) as store:
        before = stored_plan(store)
        roster = roster or _roster_of_record(before, event)
        named, doubts = recognised(roster.people, store, known)
        entered = before.plan.decisions.added if before and not paths else frozenset[str]()
        named, trained = with_trained(named, event, found.path, known, entered)
        people = _with_added(named, before)
        put_off = days_of_old_dates(people, event.window, before)
        roster = replace(roster, findings=(*left_over(text, event), *roster.findings, *doubts, *trained, *put_off))
        decisions = before.plan.decisions if before else UNDECIDED
        if paths:  # whom a roster names by now is no longer entered by hand
            decisions = replace(decisions, added=decisions.added - set(named["code"].unique()))
        standing = Standing(decisions, frozenset(store.told()), anew=fresh)
        owed = charges(people, event, decisions)
        stamp = store.stamp()  # before the books are read: what is booked meanwhile is later than the sheet
        by_books = booked(people, owed, store.books)
        if by_books is not None:
            if paths:
                roster = replace(roster, findings=(*roster.findings, *unbooked(people, by_books)))
            people = by_books
        made = _made(people, event, before, time_limit, progress, standing)
        base = before.plan.version if before else 0
        version = store.save_plan(text, people, made, roster.findings, after=base, charges=owed)
        stamp = replace(stamp, folder=store.stamp().folder)  # only the first plan makes it
        owing = people.assign(due=due_now(people, charges(people, event, made.decisions), store.books))
    in_force = replace(made, version=version)
    on_file = PlanOnFile(event, in_force, owing, roster.findings, by_books is not None, stamp)
    progress("writing", 0, 1)
    with _announced(found):
        files = write_papers(on_file, found, progress)
    left = () if before is None else tuple(sorted(set(before.people["code"].unique()) - set(people["code"].unique())))
    new = before is None or before.plan.version != version
    return Planned(found, on_file, roster, files, new, left)


@contextmanager
def _announced(folder: EventFolder) -> Iterator[None]:
    """Where this run made the folder and cannot go on, the folder stays, for its event file may be the way out."""
    try:
        yield
    except CadreError as error:
        if folder.made_from:
            error.add_note(folder.how_made)
        raise


def _with_added(people: pd.DataFrame, before: PlanOnFile | None) -> pd.DataFrame:
    """The people of the rosters, and those entered by hand whom no roster names yet."""
    if before is None:
        return people
    added = before.people["code"].isin(before.plan.decisions.added - set(people["code"].unique()))
    if not added.any():
        return people
    whole = pd.concat([people, before.people.loc[added, list(COLUMNS)]], ignore_index=True)
    return whole.sort_values("code", ignore_index=True)


def _made(
    people: pd.DataFrame,
    event: Event,
    before: PlanOnFile | None,
    time_limit: float | None,
    progress: Progress,
    standing: Standing,
) -> Plan:
    """The plan in force where it is proven, complete, and nothing has changed since; else a new one."""
    same = before and before.event == event and people.equals(before.people[list(COLUMNS)])
    if before and same and _stands(before.plan, event) and not standing.anew:
        return replace(before.plan, decisions=standing.decisions)
    return make_plan(people, event, before.plan if before else None, time_limit, progress, standing)


def _stands(plan: Plan, event: Event) -> bool:
    """Whether nothing is left to do on the plan; one of a time when rooms were not dealt lacks its rooms."""
    lodged = (plan.seats["state"] == State.SEATED.value) & ~plan.seats["code"].isin(plan.decisions.extra_beds)
    roomless = lodged & (plan.seats["room"] == "")
    return plan.proven and not (event.rules.dealt_rooms is not None and bool(roomless.any()))


def _roster_of_record(before: PlanOnFile | None, event: Event) -> Roster:
    """The people of the plan in force, each under the highest of his roles that the event has as it is now."""
    if before is None:
        raise _nothing_to_plan()
    people = before.people[list(COLUMNS)].copy()
    priority = {role.id: role.priority for role in event.roles}
    levels = {role.id: role.level.value for role in event.roles}
    roles = {
        text: min((role for role in text.split() if role in priority), key=priority.__getitem__, default="")
        for text in people["roles"].unique()
    }
    people["role"] = people["roles"].map(roles).where(people["roles"] != "", people["role"])
    people["level"] = people["role"].map(levels).fillna("")
    lost = (people["roles"] != "") & (people["role"] == "")
    gone = "role not recognised: '" + people["roles"] + "' is no role of the event any more"
    back = people["set_aside"].str.endswith("is no role of the event any more") & (people["role"] != "")
    people["set_aside"] = people["set_aside"].where(~back, "").where(~lost, gone)
    findings = tuple(finding for finding in before.findings if finding.kind not in _TOLD_ANEW)
    return Roster(people, findings, (), len(people))


def _nothing_to_plan() -> UsageError:
    return UsageError("no roster was named, and there is no plan yet", "name a file: cadre plan ROSTER.xlsx")
