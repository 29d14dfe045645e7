"""Acts on single people and batches: each is checked against the rules, and makes one new version of the plan."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from getpass import getuser
from pathlib import Path

from cadre_cli.domain.decisions import Decisions, Forced
from cadre_cli.domain.plan import Plan, PlanOnFile
from cadre_cli.errors import UsageError
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import on_file, write_papers


@dataclass(frozen=True)
class Acted:
    """What an act did, as the journal says it. `about` are the codes that it was about.

    An act holds under the event of the plan in force; `stale` says that the event file has changed since, which counts
    from the next `cadre plan` on.
    """

    folder: EventFolder
    said: str
    before: PlanOnFile
    after: PlanOnFile
    about: tuple[str, ...]
    files: tuple[Path, ...]
    stale: bool

    @property
    def needs_person(self) -> bool:
        """Whether somebody whom the act was not about has to be told: he has another place than before."""
        return any(move.code not in self.about for move in self.moves)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Everybody who sits elsewhere than before."""
        return moves(self.before, self.after)


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
    if not why:
        raise UsageError("breaking the rules by force needs a reason", "add --why REASON; it stands in the journal")
    return Force(by or getuser(), why)


@dataclass(frozen=True)
class _Wish:
    """What is to be decided: how the journal says it, whom it is about, and the decisions.

    `seats` are the batches in which people must then sit, by code ('' for whichever). `forced` are the decisions that
    break the rules for them. With `may_lose` others may lose their seat by it.
    """

    said: str
    about: tuple[str, ...]
    decisions: Decisions
    seats: Mapping[str, str] = field(default_factory=dict)
    forced: Decisions | None = None
    hold: bool = False
    may_lose: bool = False


_WAY_OUT = "to put somebody into a batch all the same: cadre move PERSON BATCH --force --why REASON"


def move(folder: Path | None, person: str, batch: str, force: Force | None = None) -> Acted:
    """Puts somebody into a batch, where he stays until he is unpinned or moved again.

    Raises:
        UsageError: nobody or several are meant, there is no such batch, or a rule stands in the way and is not to be
            broken; nothing was done.
    """

    def decide(desk: Desk) -> _Wish:
        code, to = desk.who(person), desk.batch(batch)
        if to.id == desk.seat(code):
            raise UsageError(f"{desk.name(code)} is in {to.id} already", f"to keep him there: cadre pin {code}")
        return _placing(f"move {code} to {to.id}", desk, {code: to.id}, force)

    return _act(folder, decide)


def swap(folder: Path | None, one: str, other: str, force: Force | None = None) -> Acted:
    """Two people change places.

    Raises:
        UsageError: as `move`; or one of them has no seat, or both sit in the same batch.
    """

    def decide(desk: Desk) -> _Wish:
        first, second = desk.who(one), desk.who(other)
        here, there = desk.must_sit(first), desk.must_sit(second)
        if here == there:
            raise UsageError(f"both are in {here}", "name two people of different batches")
        return _placing(f"swap {first} and {second}", desk, {first: there, second: here}, force)

    return _act(folder, decide)


def pin(folder: Path | None, person: str) -> Acted:
    """Somebody stays in the batch in which he is, whatever comes.

    Raises:
        UsageError: nobody or several are meant, or he has no seat.
    """

    def decide(desk: Desk) -> _Wish:
        code = desk.who(person)
        batch = desk.must_sit(code)
        return _placing(f"pin {code} to {batch}", desk, {code: batch}, None)

    return _act(folder, decide)


def unpin(folder: Path | None, person: str) -> Acted:
    """The planner may move somebody again; a pin of the roster no longer counts for him either.

    Raises:
        UsageError: nobody or several are meant, or nothing holds him.
    """

    def decide(desk: Desk) -> _Wish:
        code = desk.who(person)
        if code not in desk.pinned():
            raise UsageError(f"{desk.name(code)} is not pinned", "see all that is known of him with: cadre people")
        return _Wish(f"unpin {code}", (code,), desk.decisions.free(code))

    return _act(folder, decide)


def withdraw(folder: Path | None, person: str, reason: str = "") -> Acted:
    """Somebody does not come; his place goes to whoever is first of those who wait and can take it as it is.

    Raises:
        UsageError: nobody or several are meant, or he has withdrawn already.
    """

    def decide(desk: Desk) -> _Wish:
        code = desk.who(person)
        if code in desk.decisions.withdrawn:
            raise UsageError(f"{desk.name(code)} has withdrawn already", f"if he comes after all: cadre admit {code}")
        said = f"withdraw {code}" + (f" ({reason})" if reason else "")
        return _Wish(said, (code,), desk.decisions.withdraw(code, reason), hold=True)

    return _act(folder, decide)


def admit(folder: Path | None, person: str) -> Acted:
    """Somebody who waits, or had withdrawn, gets a seat; as few as possible move for him, and nobody loses his.

    Raises:
        UsageError: nobody or several are meant, he has a seat, or there is none for him; nothing was done.
    """

    def decide(desk: Desk) -> _Wish:
        code = desk.who(person)
        if seat := desk.seat(code):
            raise UsageError(f"{desk.name(code)} has a seat in {seat} already", f"to move him: cadre move {code} BATCH")
        return _Wish(f"admit {code}", (code,), desk.decisions.admit(code), {code: ""})

    return _act(folder, decide)


def cancel(folder: Path | None, batch: str, reason: str = "") -> Acted:
    """A batch is not held; its people go to the others as far as there is room.

    Raises:
        UsageError: there is no such batch.
        NoPlanError: it is the last one.
    """

    def decide(desk: Desk) -> _Wish:
        gone = desk.batch(batch)
        said = f"cancel {gone.id}" + (f" ({reason})" if reason else "")
        return _Wish(said, desk.in_batch(gone.id), desk.decisions.cancel(gone), may_lose=True)

    return _act(folder, decide)


def close(folder: Path | None, batch: str) -> Acted:
    """Nobody moves into or out of a batch any more (who withdraws still leaves).

    Raises:
        UsageError: there is no such batch, or it is closed already.
    """

    def decide(desk: Desk) -> _Wish:
        shut = desk.batch(batch)
        if shut.id in desk.decisions.closed:
            raise UsageError(f"{shut.id} is closed already", "to open it again: cadre undo")
        return _Wish(f"close {shut.id}", (), desk.decisions.close(shut.id))

    return _act(folder, decide)


def _placing(said: str, desk: Desk, seats: Mapping[str, str], force: Force | None) -> _Wish:
    """The wish that people sit in those batches; by force if need be.

    Raises:
        UsageError: one of the batches is closed to changes, and that is not to be broken.
    """
    touched = {*seats.values(), *(desk.seat(code) for code in seats)} - {""}
    shut = sorted(touched & desk.decisions.closed)
    leaves = any(desk.seat(code) != batch for code, batch in seats.items())
    if shut and leaves and force is None:
        raise UsageError(f"{', '.join(shut)} is closed to changes", "to do it all the same: --force --why REASON")
    placed, forced = desk.decisions, desk.decisions
    for code, batch in seats.items():
        placed = placed.place(code, batch)
        forced = forced.force(code, Forced(batch, force.by, force.why)) if force else forced
    return _Wish(said, tuple(seats), placed, seats, forced if force else None)


def _act(folder: Path | None, decide: Callable[[Desk], _Wish]) -> Acted:
    found = event_folder.must_find(folder)
    with open_store(found.database) as store:
        stored = store.plan_in_force()
        if stored is None:
            raise UsageError(f"{found.path} holds no plan yet", "make one with: cadre plan ROSTER")
        before = on_file(stored)
        desk = Desk(before, frozenset(store.told()))
        wish = decide(desk)
        plan, said = _decided(desk, wish)
        version = store.save_plan(stored.event_text, stored.people, plan, stored.findings, said)
    after = replace(before, plan=replace(plan, version=version))
    files = write_papers(after, found)
    return Acted(found, said, before, after, wish.about, files, stale=found.event_text() != stored.event_text)


def _decided(desk: Desk, wish: _Wish) -> tuple[Plan, str]:
    """The plan under the wish, and how the journal says it.

    Raises:
        UsageError: a rule stands in its way.
    """
    plan = desk.what_if(wish.decisions, wish.hold)
    broken = tuple(_broken(desk, plan, wish))
    if not broken:
        return plan, wish.said
    if wish.forced is None:
        raise UsageError(f"{wish.said} would break a rule: {'; '.join(broken)}", _WAY_OUT)
    who = next(iter(wish.forced.forced[code] for code in wish.about))
    return desk.what_if(wish.forced), f"{wish.said} by force ({who.by}: {who.why}), against: {'; '.join(broken)}"


def _broken(desk: Desk, plan: Plan, wish: _Wish) -> Iterator[str]:
    seats = plan.seats.set_index("code")
    for code, batch in wish.seats.items():
        now = seats.at[code, "batch"]
        if not now or (batch and now != batch):
            yield f"{desk.name(code)}: {seats.at[code, 'why']!s}"
    if not wish.may_lose:
        for code in desk.lost_by(plan, wish.about):
            yield f"{desk.name(code)} would lose the seat in {desk.seat(code)}"
