"""One planning problem: classes x batches with their variables; what constraints and objectives work on."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, Rule
from cadre_cli.domain.plan import Plan
from cadre_cli.domain.trainer_rooms import Lodging, lodge_trainers
from cadre_cli.planning.classes import Classes
from cadre_cli.planning.openness import Vector
from cadre_cli.solver.model import Model


@dataclass
class Problem:
    """Classes, batches and the model. `x[c, b]` is the variable "parties of class c in batch b", -1 where closed.

    `opened` are the variables "batch b is held" where the planner lays the batches itself, else empty; where but the
    batches `further` may be held or not, -1 for all others. `conditional` are those of batches of the event that are
    held with a minimum of people or not at all; `exempt` are ids of batches that are held however few they are.
    `lodging` tells what trainers take of each batch's venue.
    `order` is the roster order of the people (rows of the people table). `laid` says whether it is settled which
    batches are held; from then on `held` are they. `homebound` are (role, party
    district) of people to whom no batch is open: they stay at home whatever the plan. An `elastic` problem may
    pass its limits: `stretched` holds the variable "by so much" for (limit, id of the place, label).
    """

    event: Event
    batches: tuple[Batch, ...]
    classes: Classes
    order: Vector
    model: Model
    auto: bool
    homebound: frozenset[tuple[str, str]] = frozenset()
    elastic: bool = False
    further: frozenset[int] = frozenset()
    exempt: frozenset[str] = frozenset()
    stretched: dict[tuple[str, str, str], int] = field(default_factory=dict)
    x: np.ndarray[tuple[int, int], np.dtype[np.int64]] = field(init=False)
    opened: list[int] = field(init=False)
    conditional: dict[int, int] = field(init=False, default_factory=dict)
    lodging: Lodging = field(init=False)
    laid: bool = field(init=False)
    held: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Makes the variables."""
        self.x = np.full(self.classes.open.shape, -1, dtype=np.int64)
        self.x[self.classes.open] = self.model.variables(
            np.repeat(self.classes.number, self.classes.open.sum(axis=1)).astype(float).tolist()
        )
        self.opened = []
        if self.auto or self.further:
            optional = [self.auto or number in self.further for number in range(len(self.batches))]
            variables = iter(self.model.variables([1.0] * sum(optional)))
            self.opened = [next(variables) if may else -1 for may in optional]
        self.lodging = _lodging(self.event, self.batches, self.optional)
        self.laid = not self.auto
        self.held = () if self.auto else tuple(range(len(self.batches)))

    @property
    def optional(self) -> list[int]:
        """The positions of the batches that may be held or not."""
        return [number for number, opened in enumerate(self.opened) if opened >= 0]

    def load(self, weight: Vector, batch: int) -> dict[int, float]:
        """The terms "sum over classes of weight x parties in the batch"."""
        column = self.x[:, batch]
        used = np.flatnonzero((column >= 0) & (weight != 0))
        return {int(column[c]): float(weight[c]) for c in used}

    def stretch(self, limit: str, place: str, label: str = "") -> dict[int, float]:
        """The terms to add to a row of that limit: "beds/women" or "seats" of a venue, "minimum" or, of a label,
        "apart" of a batch.

        None unless elastic. One limit of one place is passed by the same number wherever it stands.
        """
        if not self.elastic:
            return {}
        key = (limit, place, label)
        if key not in self.stretched:
            (self.stretched[key],) = self.model.variables([float(len(self.order))])
        return {self.stretched[key]: -1.0}

    def seated(self, weight: Vector) -> dict[int, float]:
        """The terms "sum over classes of weight x parties seated anywhere"."""
        terms: dict[int, float] = {}
        for batch in range(len(self.batches)):
            terms.update(self.load(weight, batch))
        return terms

    def reachable(self, weight: Vector) -> int:
        """The sum of the weights if every party with an open batch were seated."""
        some = self.classes.open.any(axis=1)
        return int((weight * self.classes.number)[some].sum())

    def sleepers(self, kind: BedKind) -> Vector:
        """Beds of the kind that one party of each class needs."""
        return self.classes.people_with(self.classes.members["bed"] == kind.value)

    def lodged(self) -> Vector:
        """People of one party of each class who take a place of the venue: all but those who have an extra one."""
        return self.classes.people_with(self.classes.members["bed"] != "")

    def places(self, batch: int) -> int:
        """How many people the batch could hold: its hall's seats and its venue's beds, as far as they are rules."""
        limits = []
        if Rule.SEATS in self.event.rules.hard:
            limits.append(self.seats(batch))
        if Rule.BEDS in self.event.rules.hard:
            limits.append(sum(self.beds(batch, kind) for kind in BedKind))
        return min(limits, default=len(self.order))

    def beds(self, batch: int, kind: BedKind) -> int:
        """Beds of the kind that the batch's venue has beside those of trainers."""
        one = self.batches[batch]
        return max(0, self.event.venue_by_id[one.venue].beds(kind) - self.lodging.beds(one, self.event, kind))

    def seats(self, *batches: int) -> int:
        """Seats in the hall of these batches' venue beside those of their own trainers."""
        here = [self.batches[batch] for batch in batches]
        chairs = sum(self.event.trainers_of(batch).chairs for batch in here)
        return max(0, self.event.venue_by_id[here[0].venue].seats - chairs)

    def settle_seated(self) -> None:
        """Fixes how many parties of each class are seated: nothing decided later may change who has a seat."""
        for c in range(len(self.classes.number)):
            terms = {int(v): 1.0 for v in self.x[c] if v >= 0}
            seated = self.model.value(terms)
            self.model.row(terms, seated, seated)
        # Between batches of several role groups the tie-break of layouts is open, and rows decide how it falls.
        if self.auto and len({batch.roles for batch in self.batches}) == 1:
            self._hold_one_for_each()

    def _hold_one_for_each(self) -> None:
        """Who is seated needs one of his batches held: implied by the rows above, and found far sooner when said."""
        for opens in np.unique(self.classes.open[self.seated_parties() > 0], axis=0):
            self.model.row({self.opened[batch]: 1.0 for batch in np.flatnonzero(opens)}, lower=1.0)

    def seated_parties(self) -> Vector:
        """Parties of each class seated in the last solution."""
        return np.asarray(self.assignment().sum(axis=1), dtype=np.int64)

    def assignment(self) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
        """Parties of class c in batch b in the last solution."""
        values = np.concatenate([self.model.values, [0.0]])  # closed places read the appended zero
        return values[self.x].astype(np.int64)


def _lodging(event: Event, batches: tuple[Batch, ...], optional: Collection[int]) -> Lodging:
    """What trainers take; an `optional` batch shares no day with another that is held, whatever they look like."""
    certain = tuple(batch for number, batch in enumerate(batches) if number not in optional)
    lodgings = [lodge_trainers(event, certain), *(lodge_trainers(event, (batches[number],)) for number in optional)]
    return Lodging((), {id_: beds for lodging in lodgings for id_, beds in lodging.taken.items()})


def today(people: pd.DataFrame, in_force: Plan | None, batches: tuple[Batch, ...]) -> "pd.Series[int]":
    """The position of the batch that is the one each person sits in under the plan in force, or -1.

    It is the same batch if it has the same venue and days; of several such, the one with the same id. Where the days
    or the venue of a batch were changed, so that no old one and no new one has the other's, the id says it.
    """
    if in_force is None:
        return pd.Series(-1, index=people.index)
    stays = [(batch.venue, batch.arrives, batch.departs) for batch in batches]
    left = {(old.venue, old.arrives, old.departs) for old in in_force.batches}
    position: dict[str, int] = {}
    for old in in_force.batches:
        alike = [n for n, stay in enumerate(stays) if stay == (old.venue, old.arrives, old.departs)]
        named = [n for n in alike or range(len(batches)) if batches[n].id == old.id]
        if alike or (named and stays[named[0]] not in left):
            position[old.id] = (named or alike)[0]
    places = in_force.seats.set_index("code")["batch"]
    return people["code"].map(places).map(position).fillna(-1).astype("int64")
