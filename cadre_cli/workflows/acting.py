"""How an act is done: what is wished is checked against the rules, and becomes one new version of the plan."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from getpass import getuser
from pathlib import Path

import pandas as pd

from cadre_cli.domain.attendance import came_on, came_to
from cadre_cli.domain.decisions import Decisions, Forced
from cadre_cli.domain.plan import Plan, PlanOnFile, State
from cadre_cli.domain.remedies import Remedy
from cadre_cli.errors import UsageError
from cadre_cli.ledger.charges import charges
from cadre_cli.planning.decided import Hold
from cadre_cli.store.database import Store
from cadre_cli.store.plans import StoredPlan
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.deposits import said as moment
from cadre_cli.workflows.deposits.no_shows import settle
from cadre_cli.workflows.deposits.paid import as_booked, due_now
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.earlier import last_stay
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import event_changed, on_file, planned_store, write_papers

ALL_THE_SAME = "to do it all the same: --force --why REASON"
_BY_FORCE = "to put somebody into a batch all the same: cadre move PERSON BATCH --force --why REASON"


@dataclass(frozen=True)
class Acted:
    """What an act did, as the journal says it, or would do where it was only tried (`after` has version 0 then).

    `about` are the codes that it was about. An act holds under the event of the plan in force; `stale` says that the
    event file is another one by now, which counts from the next `cadre plan` on. `back` is how it is taken back.
    """

    folder: EventFolder
    said: str
    before: PlanOnFile
    after: PlanOnFile
    about: tuple[str, ...]
    files: tuple[Path, ...]
    stale: bool
    tried: bool = False
    hint: str = ""
    back: str = ""

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to be told, or waits, as after `cadre plan`."""
        return not self.tried and bool(self.others or self.hint or self.waiting)

    @property
    def waiting(self) -> int:
        """How many wait after it."""
        return int((self.after.plan.seats["state"] == State.WAITING.value).sum())

    @property
    def unseats(self) -> bool:
        """Whether somebody who had a seat waits now."""
        seats = self.after.plan.seats
        wait = set(seats.loc[seats["state"] == State.WAITING.value, "code"])
        return any(move.was and move.code in wait for move in self.moves)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Everybody who sits elsewhere than before."""
        return moves(self.before, self.after)

    @property
    def others(self) -> tuple[Move, ...]:
        """Those of them whom the act was not about."""
        return tuple(move for move in self.moves if move.code not in self.about)


@dataclass(frozen=True, slots=True)
class Force:
    """The rules are to be broken where they stand in the way: who decides it, and why."""

    by: str
    why: str


def force(wanted: bool, by: str, why: str) -> Force | None:
    """By whom and why the rules are to be broken; None where they are not.

    Raises:
        UsageError: it is wanted and no reason is given.
    """
    if not wanted:
        return None
    if not why.strip():
        raise UsageError("breaking the rules by force needs a reason", "add --why REASON; it stands in the journal")
    return Force(by or getuser(), why)


@dataclass(frozen=True)
class Wish:
    """What is to be decided: how the journal says it, whom it is about, and the decisions.

    `seats` are the batches in which people must then sit, by code ('' for whichever), if need be by `force`. `holds`
    are tried in turn: of what the others are sure. With `may_lose` others may lose their seat by it. `people` is the
    people table where it changes. `hint` says what could be done under the plan that was made, `offer`
    whom planning again would seat, `back` how to take it back. Where rules stand in its way, `otherwise` is wished
    instead, or `refusal` says why not under the plan that they leave.
    """

    said: str
    about: tuple[str, ...]
    decisions: Decisions
    seats: Mapping[str, str] = field(default_factory=dict)
    force: Force | None = None
    holds: Sequence[Hold] = (Hold.PLACE, Hold.SEAT)
    may_lose: bool = False
    people: pd.DataFrame | None = None
    hint: Callable[[Desk, Plan], str] | None = None
    offer: Callable[[Desk, Plan], Remedy | None] | None = None
    back: str = ""
    otherwise: "Wish | None" = None
    refusal: Callable[[Desk, Plan], UsageError] | None = None


@dataclass(frozen=True)
class InForce:
    """The plan in force as it is stored, and the desk over it."""

    stored: StoredPlan
    desk: Desk


def in_force(store: Store) -> InForce:
    """What acts start from, in a store that holds a plan."""
    stored = store.plan_version(store.newest_version())
    return InForce(stored, desk_over(as_booked(on_file(stored), store), store))


def act(folder: Path | None, decide: Callable[[Desk], Wish], only_try: bool = False) -> Acted:
    """Does what `decide` wishes, as one entry of the journal and one version of the plan; or only tries it.

    Raises:
        UsageError: no event folder or plan, or what is wished cannot be meant or breaks a rule; nothing was done.
        NoPlanError: nobody would have a seat.
        FaultError: the store could not be written, or another run made a plan meanwhile; nothing was done.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        now = in_force(store)
        return act_on(found, store, now, decide(now.desk), only_try)


def act_on(found: EventFolder, store: Store, now: InForce, wish: Wish, only_try: bool = False) -> Acted:
    """As `act`, in the folder of an open store of which the plan in force was read."""
    stored, before = now.stored, now.desk.on_file
    people = before.people[list(stored.people)] if wish.people is None else wish.people
    desk = now.desk.with_people(people)
    wish, plan, against = _decided(desk, wish)
    hint = wish.hint(desk, plan) if wish.hint else ""
    if wish.offer and (offer := wish.offer(desk, plan)):
        plan, hint = replace(plan, remedies=(offer, *plan.remedies)), offer.en
    owed = charges(people, before.event, plan.decisions)
    after = replace(before, plan=plan, people=people.assign(due=due_now(people, owed, store.books)))
    said = wish.said + against + _for_others(moves(before, after), wish.about)
    stale = event_changed(found, before.event)
    acted = Acted(found, said, before, after, wish.about, (), stale, only_try, hint, wish.back)
    if only_try:
        return acted
    missed, misses = before.plan.decisions.no_shows, plan.decisions.no_shows
    booked = partial(settle, was=missed, now=misses, at=moment.now()) if missed != misses else None
    version = store.save_plan(stored.event_text, people, plan, stored.findings, said, stored.plan.version, owed, booked)
    after = replace(after, plan=replace(plan, version=version))
    return replace(acted, after=after, files=write_papers(after, found))


def desk_over(planned: PlanOnFile, store: Store) -> Desk:
    """Where acts over the plan in force are decided."""
    marks = store.attendance()
    had = partial(last_stay, store)
    return Desk(planned, frozenset(store.told()), store.known_people, came_on(marks), came_to(marks), had)


def _for_others(moved: Sequence[Move], about: Sequence[str]) -> str:
    """What an act did to those whom it was not about, for the journal."""
    others = [move for move in moved if move.code not in about]
    given = [f"the place in {move.now} goes to {move.who}" for move in others if move.now and not move.was]
    lost = [f"{move.who} lost the place in {move.was}" for move in others if move.was and not move.now]
    shifted = [f"{move.who} from {move.was} to {move.now}" for move in others if move.was and move.now]
    return "".join(f"; {words}" for words in (*given, *shifted, *lost))


def _decided(desk: Desk, wish: Wish) -> tuple[Wish, Plan, str]:
    """The wish that is fulfilled, the plan under it, and what the journal adds where rules were broken.

    Raises:
        UsageError: a rule stands in its way.
    """
    plan, refused = within_the_rules(desk, wish)
    if not refused:
        return wish, plan, ""
    if wish.otherwise:
        return _decided(desk, wish.otherwise)
    if wish.refusal:
        raise wish.refusal(desk, plan)
    broken = tuple(_breaches(desk, plan, wish))
    if wish.force is None:
        way_out = ALL_THE_SAME if any(wish.seats.values()) else _BY_FORCE
        raise UsageError(f"{wish.said} would break a rule: {'; '.join(broken)}", way_out)
    plan = desk.what_if(_by_force(desk, wish, wish.force, extra=False), Hold.PLACE, wish.about)
    if _is_refused(desk, plan, wish):  # there is no bed for them: they get one more
        plan = desk.what_if(_by_force(desk, wish, wish.force, extra=True), Hold.PLACE, wish.about)
    return wish, plan, forced_words(wish.force, broken)


def forced_words(force: Force, broken: Sequence[str]) -> str:
    """What the journal adds where rules were broken."""
    return f" by force ({force.by}: {force.why}), against: {'; '.join(broken)}"


def within_the_rules(desk: Desk, wish: Wish) -> tuple[Plan, bool]:
    """The plan under the wish in which the others are as sure as can be, and whether rules stand in its way even so.

    Raises:
        NoPlanError: nobody would have a seat.
    """
    for hold in wish.holds:
        plan = desk.what_if(wish.decisions, hold, wish.about)
        if not (refused := _is_refused(desk, plan, wish)):
            break
    return plan, refused


def _is_refused(desk: Desk, plan: Plan, wish: Wish) -> bool:
    """Whether somebody does not sit where he should, or loses a seat that he may not lose."""
    return any(_unseated(plan, wish)) or (not wish.may_lose and bool(desk.lost_by(plan, wish.about)))


def _unseated(plan: Plan, wish: Wish) -> Iterator[tuple[str, str]]:
    """Whom the plan does not put where the wish would have him, and the batch."""
    seats = plan.seats.set_index("code")["batch"]
    for code, batch in wish.seats.items():
        if not seats[code] or (batch and seats[code] != batch):
            yield code, batch


def _by_force(desk: Desk, wish: Wish, force: Force, extra: bool) -> Decisions:
    decisions = wish.decisions
    for code, batch in wish.seats.items():
        beside = desk.rivals_beside(code, wish.seats)
        decisions = decisions.force(code, Forced(batch, force.by, force.why, extra, beside))
    return decisions


def _breaches(desk: Desk, plan: Plan, wish: Wish) -> Iterator[str]:
    seats = plan.seats.set_index("code")
    for code, batch in _unseated(plan, wish):
        yield f"{desk.name(code)}: {_closed(desk, wish, code, batch) or seats.at[code, 'why']!s}"
    if not wish.may_lose:
        for code in desk.lost_by(plan, wish.about):
            yield f"{desk.name(code)} would lose the seat in {desk.seat(code)}"


def _closed(desk: Desk, wish: Wish, code: str, batch: str) -> str:
    """Every rule that would be broken if he went there by force; '' where he may go to any."""
    told = [each.en for each in desk.closings_by_force(wish.decisions, code, batch, wish.seats)] if batch else []
    return f"{batch} is closed: {'; '.join(told)}" if told else ""
