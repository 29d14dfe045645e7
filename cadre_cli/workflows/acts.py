"""Acts on single people and batches: each is checked against the rules, and makes one new version of the plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from cadre_cli.errors import UsageError
from cadre_cli.planning.decided import Hold
from cadre_cli.text.dates import days_label
from cadre_cli.workflows.acting import ALL_THE_SAME, Acted, Force, Wish, act, forced_words
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.room_for import over_already, who_would_take_it

_NAMED = 3
"""So many of those who have come are named; the rest are counted."""


def move(folder: Path | None, person: str, batch: str, force: Force | None = None, only_try: bool = False) -> Acted:
    """Puts somebody into a batch, where he stays until he is unpinned or moved again.

    Raises:
        UsageError: nobody or several are meant, there is no such batch, or he has come to the one in which he is, or
            a rule stands in the way, and that is not to be broken; nothing was done.
    """

    def decide(desk: Desk) -> Wish:
        code, to = desk.who(person), desk.batch(batch)
        was = desk.seat(code)
        if to.id == was:
            raise UsageError(f"{desk.name(code)} is in {to.id} already", f"to keep him there: cadre pin {code}")
        said = f"move {desk.name(code)}{f' from {was}' if was else ''} to {to.id}"
        _must_be_open(desk, (to.id, was), force)
        against = _although_they_came(desk, (code,), force)
        return placing(said + against, desk, {code: to.id}, force)

    return act(folder, decide, only_try)


def swap(folder: Path | None, one: str, other: str, force: Force | None = None, only_try: bool = False) -> Acted:
    """Two people change places.

    Raises:
        UsageError: as `move`; or one of them has no seat, or both sit in the same batch.
    """

    def decide(desk: Desk) -> Wish:
        first, second = desk.who(one), desk.who(other)
        here, there = desk.must_sit(first), desk.must_sit(second)
        if here == there:
            raise UsageError(f"both are in {here}", "name two people of different batches")
        said = f"swap {desk.name(first)} of {here} and {desk.name(second)} of {there}"
        _must_be_open(desk, (here, there), force)
        against = _although_they_came(desk, (first, second), force)
        return placing(said + against, desk, {first: there, second: here}, force)

    return act(folder, decide, only_try)


def pin(folder: Path | None, person: str) -> Acted:
    """Somebody stays in the batch in which he is, whatever comes.

    Raises:
        UsageError: nobody or several are meant, he has no seat, or is held there already.
    """

    def decide(desk: Desk) -> Wish:
        code = desk.who(person)
        batch = desk.must_sit(code)
        if code in desk.pinned():
            raise UsageError(f"{desk.name(code)} is pinned to {batch} already", f"to free him: cadre unpin {code}")
        decisions = desk.decisions.place(code, batch)
        return Wish(f"pin {desk.name(code)} to {batch}", (code,), decisions, {code: batch}, holds=(Hold.PLACE,))

    return act(folder, decide)


def unpin(folder: Path | None, person: str) -> Acted:
    """The planner may move somebody again; a pin of the roster no longer counts for him either.

    Raises:
        UsageError: nobody or several are meant, or nothing holds him.
    """

    def decide(desk: Desk) -> Wish:
        code = desk.who(person)
        if code not in desk.pinned() | desk.decisions.admitted:
            raise UsageError(f"{desk.name(code)} is not pinned", "see all that is known of him with: cadre people")
        return Wish(f"unpin {desk.name(code)}", (code,), desk.decisions.free(code), holds=(Hold.PLACE,))

    return act(folder, decide)


def withdraw(folder: Path | None, person: str, reason: str = "", only_try: bool = False) -> Acted:
    """Somebody does not come; his place goes to whoever is first of those who wait and can take it as it is.

    Where somebody could if others moved, that is said and not done.

    Raises:
        UsageError: nobody or several are meant, he has withdrawn already, or has come to his batch.
    """

    def decide(desk: Desk) -> Wish:
        code = desk.who(person)
        if code in desk.decisions.withdrawn and code not in desk.decisions.no_shows:
            raise UsageError(f"{desk.name(code)} has withdrawn already", f"if he comes after all: cadre admit {code}")
        was = desk.seat(code)
        if days := desk.days_come(code, was):
            noted = "; ".join(f"cadre attendance {was} --not-came {code} --day {day}" for day in days)
            raise UsageError(_came(desk, code), f"if he did not, first: {noted}")
        said = f"withdraw {desk.name(code)}{f' of {was}' if was else ''}{_because(reason)}"
        return Wish(said, (code,), desk.decisions.withdraw(code, reason), holds=(Hold.PLACE,), offer=who_would_take_it)

    return act(folder, decide, only_try)


def admit(folder: Path | None, person: str, only_try: bool = False) -> Acted:
    """Somebody who waits, or had withdrawn, gets a seat; as few as possible move for him, and nobody loses his.

    Who had withdrawn goes back to his batch where nobody has to move for that, and stays there as after `move`.

    Raises:
        UsageError: nobody or several are meant, he has a seat, or there is none for him; nothing was done.
    """

    def decide(desk: Desk) -> Wish:
        code = desk.who(person)
        if seat := desk.seat(code):
            raise UsageError(f"{desk.name(code)} has a seat in {seat} already", f"to move him: cadre move {code} BATCH")
        late = partial(over_already, code)
        anywhere = Wish(f"admit {desk.name(code)}", (code,), desk.decisions.admit(code), {code: ""}, hint=late)
        before = desk.batch_before(code) if code in desk.decisions.withdrawn else ""
        if not before:
            return anywhere
        back = placing(f"admit {desk.name(code)} to {before}", desk, {code: before})
        return replace(back, holds=(Hold.PLACE,), hint=late, otherwise=anywhere)

    return act(folder, decide, only_try)


def cancel(
    folder: Path | None, batch: str, reason: str = "", force: Force | None = None, only_try: bool = False
) -> Acted:
    """A batch is not held; its people go to the others as far as there is room, by the event's priorities.

    Pins to it, of a hand or of the roster, are lifted: they would keep people waiting for what is not held.

    Raises:
        UsageError: there is no such batch, or it is closed to changes or people have come to it, and that is not to be
            broken.
        NoPlanError: it is the last one.
    """

    def decide(desk: Desk) -> Wish:
        gone = desk.batch(batch)
        shut = _must_be_open(desk, (gone.id,), force)
        about = desk.in_batch(gone.id)
        although = _although_they_came(desk, about, force)
        pinned = desk.pinned_to(gone.id)
        decisions = desk.decisions.cancel(gone, pinned)
        lifted = f", lifting the pin of {desk.names(pinned)}" if pinned else ""
        against = forced_words(force, (f"{gone.id} is closed to changes",)) if force and shut else ""
        said = f"cancel {gone.id}{_because(reason)}{lifted}{against}{although}"
        back = f"hold {gone.id} again: cadre undo"
        return Wish(said, about, decisions, holds=(Hold.NOTHING,), may_lose=True, back=back)

    return act(folder, decide, only_try)


def close(folder: Path | None, batch: str) -> Acted:
    """Nobody moves into or out of a batch any more (who withdraws still leaves).

    Raises:
        UsageError: there is no such batch, or it is closed already.
    """

    def decide(desk: Desk) -> Wish:
        shut = desk.batch(batch)
        if shut.id in desk.decisions.closed:
            raise UsageError(f"{shut.id} is closed already", "to open it again: cadre undo")
        decisions = desk.decisions.close(shut.id)
        return Wish(f"close {shut.id}", (), decisions, holds=(Hold.PLACE,), back=f"open {shut.id} again: cadre undo")

    return act(folder, decide)


def _because(reason: str) -> str:
    return f" ({reason})" if reason else ""


def _must_be_open(desk: Desk, batches: Iterable[str], force: Force | None) -> tuple[str, ...]:
    """Those of the batches that are closed to changes; none but where that is broken by force.

    Raises:
        UsageError: one of them is, and that is not to be broken.
    """
    shut = tuple(sorted(set(batches) & desk.decisions.closed))
    if shut and force is None:
        raise UsageError(f"{', '.join(shut)} is closed to changes", ALL_THE_SAME)
    return shut


def _although_they_came(desk: Desk, codes: Sequence[str], force: Force | None) -> str:
    """What the journal adds where somebody leaves the batch to which he has come; '' where nobody does.

    Raises:
        UsageError: somebody has come to the batch in which he sits, and that is not to be broken.
    """
    came = [code for code in codes if desk.days_come(code, desk.seat(code))]
    if not came:
        return ""
    more = f" and {len(came) - _NAMED} more" if len(came) > _NAMED else ""
    told = "; ".join(_came(desk, code) for code in came[:_NAMED]) + more
    if force is None:
        raise UsageError(told, f"who has come stays where he came; {ALL_THE_SAME}")
    return forced_words(force, (told,))


def _came(desk: Desk, code: str) -> str:
    batch = desk.seat(code)
    return f"{desk.name(code)} has come to {batch} on {days_label(desk.days_come(code, batch), 'en')}"


def placing(said: str, desk: Desk, seats: Mapping[str, str], force: Force | None = None) -> Wish:
    """The wish that people sit in those batches; by force if need be."""
    decisions = desk.decisions
    for code, batch in seats.items():
        decisions = decisions.place(code, batch)
    return Wish(said, tuple(seats), decisions, seats, force)
