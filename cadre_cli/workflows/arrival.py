"""Closing the arrival of a batch: who did not come frees his bed; and who comes later after all gets one again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from getpass import getuser
from pathlib import Path

from cadre_cli.domain.attendance import NEVER
from cadre_cli.domain.decisions import Absent, Forced
from cadre_cli.domain.event import Batch, Event, NoShow
from cadre_cli.domain.plan import Plan
from cadre_cli.errors import UsageError
from cadre_cli.planning.decided import Hold
from cadre_cli.store.database import Store
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.acting import Acted, Wish, act_on, desk_over, in_force
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.no_shows import deposits_there
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import planned_store
from cadre_cli.workflows.room_for import who_would_take_it

_MONEY = {
    NoShow.REFUND: "{} goes back",
    NoShow.FORFEIT: "{} is forfeited",
    NoShow.KEEP: "{} stays until somebody decides",
}
"""What is said of the deposits of those who did not come, by the event's rule."""


@dataclass(frozen=True)
class ArrivalClosed:
    """What closing the arrival of a batch did: how many had come, who had not (by code), and the act.

    `acted` is None where everybody had come: nothing was to be done.
    """

    batch: Batch
    came: int
    no_shows: Mapping[str, Absent]
    acted: Acted | None

    @property
    def kept(self) -> int:
        """Paise of those who did not come, of which somebody has to decide."""
        return sum(absent.paise for absent in self.no_shows.values() if absent.deposit is NoShow.KEEP)

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to be told, waits, or has to decide about money."""
        return bool(self.kept) or (self.acted is not None and self.acted.needs_person)


def close_arrival(folder: Path | None, batch: str, only_try: bool = False) -> ArrivalClosed:
    """Whoever is not noted to have come to the batch is a no-show: his bed is free, and his deposit follows the event.

    Where the event lets others come late, and a day of the batch is left, the beds go to whoever is first of those
    who wait, as after `cadre withdraw`; else the batch is closed to changes. One version of the plan, with what it
    means in the ledger, in one transaction; or only tried.

    Raises:
        UsageError: no event folder, no plan or no such batch; it has not arrived yet, or nobody is noted to have come.
        FaultError: the store cannot be written, or another run changed plan or books meanwhile; nothing was done.
    """
    found = event_folder.must_find(folder)
    at = said.now()
    with planned_store(found) as store:
        now = in_force(store)
        held = now.desk.batch(batch)
        missing, came = _missing(now.desk, held, at)
        there = deposits_there(now.desk.on_file, store, missing, at)
        # What becomes of a deposit may be decided after the plan was made.
        event = found.event()
        absent = {code: Absent(held.id, event.no_show, there.get(code, 0)) for code in missing}
        closed = partial(ArrivalClosed, held, came, absent)
        if not missing:
            return closed(None)
        wish = _closing(now.desk, held, absent, event, said.today(at) < held.departs)
        return closed(act_on(found, store, now, wish, only_try))


def _closing(desk: Desk, batch: Batch, absent: Mapping[str, Absent], event: Event, days_left: bool) -> Wish:
    decisions = desk.decisions
    for code, each in absent.items():
        decisions = decisions.miss(code, each)
    names = desk.names(tuple(absent))
    paise = sum(each.paise for each in absent.values())
    money = f", {_MONEY[event.no_show].format(rupees(paise))}" if paise else ""
    words = f"close the arrival of {batch.id}, {len(absent)} did not come{money} ({names})"
    back = "take that back: cadre undo"
    if event.late_arrivals and days_left:
        return Wish(words, tuple(absent), decisions, holds=(Hold.PLACE,), offer=who_would_take_it, back=back)
    return Wish(words, tuple(absent), decisions.close(batch.id), holds=(Hold.PLACE,), back=back)


def _missing(desk: Desk, batch: Batch, at: datetime) -> tuple[list[str], int]:
    """The codes of those who never came to the batch, and how many did.

    Raises:
        UsageError: it has not arrived yet, or nobody is noted to have come.
    """
    today = said.today(at)
    if today < batch.arrives:
        raise UsageError(
            f"{batch.id} arrives on {day_label(batch.arrives, 'en')}; nobody can be missing yet",
            "close its arrival on that day; who says before that he does not come: cadre withdraw PERSON",
        )
    sitting = desk.in_batch(batch.id)
    there = {code for code in sitting if not desk.came.get(code, NEVER).isdisjoint(batch.days)}
    if not there:
        raise UsageError(
            f"nobody is noted to have come to {batch.id}",
            f"note it first: cadre attendance {batch.id} --scan; if nobody came at all: cadre cancel {batch.id}",
        )
    return [code for code in sitting if code not in there], len(there)


def no_shows_of(desk: Desk, batch: Batch) -> tuple[str, ...]:
    """The codes of those who did not come to the batch by the time its arrival was closed."""
    return tuple(code for code, absent in desk.decisions.no_shows.items() if absent.batch == batch.id)


def take_back(found: EventFolder, store: Store, batch: Batch, codes: Sequence[str]) -> Desk:
    """Who came after all has his place in the batch again; nobody moves for him. Gives the desk as it is then.

    Raises:
        UsageError: no bed or seat is left for one of them, or today is closed in the books; nothing was done.
        FaultError: the store cannot be written.
    """
    now = in_force(store)
    decisions, seats = now.desk.decisions, dict.fromkeys(codes, batch.id)
    for code in codes:  # past the closing of the batch, which is for others
        beside = now.desk.rivals_beside(code, seats)
        decisions = decisions.force(code, Forced(batch.id, getuser(), "", beside=beside, came_late=True))
    words = f"{now.desk.names(codes)} came to {batch.id} after its arrival was closed"
    full = partial(_no_place_left, batch, codes)
    wish = Wish(words, tuple(codes), decisions, seats, holds=(Hold.PLACE,), may_lose=True, refusal=full)
    return desk_over(act_on(found, store, now, wish).after, store)


def _no_place_left(batch: Batch, codes: Sequence[str], desk: Desk, plan: Plan) -> UsageError:
    sits = set(plan.seats.loc[plan.seats["batch"] == batch.id, "code"])
    without = [code for code in codes if code not in sits]
    return UsageError(
        f"{', '.join(map(desk.name, without))} did not come in time, and {batch.id} has no place left",
        f"nothing was noted; for an extra bed: cadre move {without[0]} {batch.id} --force --why REASON",
    )
