"""Evens out a mix by exchanges: a start so good that the solver mostly has nothing left but to prove it.

Two parties change places, or one goes to another batch, from a batch that is off its shares; the best such exchange is
made, as often as it betters the mix, and else once even where it makes the mix worse, and not taken back for a while
(a tabu search, after Glover, "Tabu Search, Part I", 1989). Every row of the model holds after each exchange. The search
counts exchanges, not seconds: the same problem always ends the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from cadre_cli.planning.classes import Table
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import Problem
from cadre_cli.solver.model import TOLERANCE

MOST_CELLS: Final = 4_000_000
"""Up to so many coefficients of rows and shares the search is worth its memory (8 bytes each)."""

PATIENCE: Final = 50
"""So many exchanges in a row without a better mix end the search."""

MOST_LOOKED_AT: Final = 20_000_000
"""So many exchanges that were looked at end it too: a second or two, where the classes are many."""

TENURE: Final = 12
"""For so many exchanges nobody goes back to where he was taken from; up to twice as many, by chance."""

NOBODY: Final = -1
MANY: Final = 64

Real = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class Exchange(NamedTuple):
    """A party of class `goes` leaves for `there`, one of class `comes` comes from there; either may be NOBODY."""

    rise: float
    there: int
    goes: int
    comes: int


@dataclass(frozen=True)
class Share:
    """How many of some people each batch should hold: `people` of one party of each class.

    By batch from `least` to `most`; each person off counts `weight`. Where nothing is to be held `most` is endless.
    """

    people: Vector
    least: Real
    most: Real
    weight: int


def even_out(problem: Problem, shares: Sequence[Share]) -> None:
    """Betters the last solution of the model in the weighted people off their shares, as far as exchanges can."""
    if shares and len(problem.held) > 1 and problem.x.size * len(shares) <= MOST_CELLS:
        seen = problem.x >= 0
        problem.model.values[problem.x[seen]] = _Search(problem, shares).best()[seen]


class _Search:
    """The tabu search. `at` is how many parties of each class are in each batch."""

    def __init__(self, problem: Problem, shares: Sequence[Share]) -> None:
        self.held = problem.held
        self.open = problem.classes.open
        self.at = problem.assignment()
        self.rows = _Rows(problem)
        self.mix = _Mix(shares, self.at)
        self.chance = np.random.default_rng(1)
        self.looked_at = 0
        self.barred = np.zeros(self.at.shape, dtype=np.int64)  # until which turn nobody of the class enters the batch

    def best(self) -> Table:
        """The most even assignment that was met, class x batch."""
        cost = lowest = self.mix.cost()
        best, turn, last = self.at.copy(), 0, 0
        while lowest > 0 and turn - last < PATIENCE and self.looked_at < MOST_LOOKED_AT:
            turn += 1
            share, uneven = self.mix.one_that_is_off(self.held, self.chance)
            options = [
                exchange
                for there in self.held
                if there != uneven
                for exchange in self._best(share, uneven, there, turn, lowest - cost)
            ]
            if not options:
                continue
            self._make(min(options), uneven, turn)
            cost = self.mix.cost()
            if cost < lowest:
                lowest, last, best = cost, turn, self.at.copy()
        return best

    def _make(self, exchange: Exchange, here: int, turn: int) -> None:
        """Makes the exchange, and again as long as that betters the mix: where classes are large, a turn goes far."""
        goes, comes, there = np.array([exchange.goes]), np.array([exchange.comes]), exchange.there
        rise = exchange.rise
        while True:
            self._move(exchange.goes, here, there, turn)
            self._move(exchange.comes, there, here, turn)
            if rise >= 0 or not (self._is_there(exchange.goes, here) and self._is_there(exchange.comes, there)):
                return
            rise = float(self.mix.rise(here, there, goes, comes)[0, 0])
            if rise >= 0 or not self.rows.hold(here, there, goes, comes).all():
                return

    def _is_there(self, cls: int, batch: int) -> bool:
        return cls == NOBODY or self.at[cls, batch] > 0

    def _best(self, share: int, here: int, there: int, turn: int, better: int) -> Iterator[Exchange]:
        """The exchange between two batches that brings `here` nearer to its share, breaks no row and costs least.

        Of equals it is one by chance.
        """
        goes = np.append(np.flatnonzero((self.at[:, here] > 0) & self.open[:, there]), NOBODY)
        comes = np.append(np.flatnonzero((self.at[:, there] > 0) & self.open[:, here]), NOBODY)
        goes, comes = self.mix.that_help(share, here, goes, comes)
        if not (len(goes) and len(comes)):
            return
        self.looked_at += len(goes) * len(comes)
        rise = self.mix.rise(here, there, goes, comes)
        barred = self._barred(goes, there, turn)[:, None] | self._barred(comes, here, turn)[None, :]
        rise[barred & (rise >= better)] = np.inf  # what is better than ever is done all the same
        rise += self.chance.random(rise.shape) / 2  # costs are whole: this decides between equals only
        for candidates in _from_least(rise.ravel()):
            one, other = np.unravel_index(candidates, rise.shape)
            allowed = np.flatnonzero(self.rows.hold(here, there, goes[one], comes[other]))
            if len(allowed):
                n = int(allowed[0])
                yield Exchange(float(rise[one[n], other[n]]), there, int(goes[one[n]]), int(comes[other[n]]))
                return

    def _barred(self, classes: Vector, batch: int, turn: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return np.asarray((self.barred[classes, batch] > turn) & (classes != NOBODY))

    def _move(self, cls: int, here: int, there: int, turn: int) -> None:
        if cls == NOBODY:
            return
        self.at[cls, here] -= 1
        self.at[cls, there] += 1
        self.rows.move(cls, here, there)
        self.mix.move(cls, here, there)
        self.barred[cls, here] = turn + TENURE + int(self.chance.integers(TENURE))


def _from_least(values: Real) -> Iterator[Vector]:
    """The positions of the finite values, the least first, so many at once."""
    number = np.count_nonzero(np.isfinite(values))
    if number > MANY:  # mostly one of these is taken, and the rest need no order
        least = np.argpartition(values, MANY)[:MANY]
        yield least[np.argsort(values[least])]
    order = np.argsort(values)[:number]
    for first in range(MANY if number > MANY else 0, number, MANY):
        yield order[first : first + MANY]


class _Mix:
    """How many people of each share are in each batch, and what it costs.

    `sizes` are the numbers that one party brings to a share: 0, 1, … `of_size[s, g, c]` says that a party of class c
    brings `sizes[s]` people of share g.
    """

    def __init__(self, shares: Sequence[Share], at: Table) -> None:
        self.people = np.array([share.people for share in shares], dtype=np.float64)
        self.least, self.most = (np.array([getattr(share, side) for share in shares]) for side in ("least", "most"))
        self.weight = np.array([float(share.weight) for share in shares])
        self.load: Real = self.people @ at
        self.sizes = np.unique(np.append(self.people, 0.0))
        nobody = np.append(self.people, np.zeros((len(shares), 1)), axis=1)  # the last class, NOBODY, brings none
        self.of_size = (nobody[None] == self.sizes[:, None, None]).astype(np.float64)

    def _off(self, load: Real, least: Real, most: Real) -> Real:
        return np.maximum(load - most, 0.0) + np.maximum(least - load, 0.0)

    def _costs(self) -> Real:
        return np.asarray(self._off(self.load, self.least, self.most) * self.weight[:, None])

    def cost(self) -> int:
        """The weighted people off their shares."""
        return round(float(self._costs().sum()))

    def one_that_is_off(self, held: Sequence[int], chance: np.random.Generator) -> tuple[int, int]:
        """A share that is off in a batch, and the batch."""
        shares, places = np.nonzero(self._costs()[:, list(held)])
        pick = int(chance.integers(len(shares)))
        return int(shares[pick]), held[int(places[pick])]

    def that_help(self, share: int, batch: int, goes: Vector, comes: Vector) -> tuple[Vector, Vector]:
        """Of who could go and come those that change the share in the batch for the better: they go, or they come."""
        people = np.append(self.people[share], 0.0)
        if self.load[share, batch] > self.most[share, batch]:
            return goes[people[goes] > 0], comes
        return goes, comes[people[comes] > 0]

    def rise(self, here: int, there: int, goes: Vector, comes: Vector) -> Real:
        """What the cost rises by for each class that goes and each that comes.

        Per share it depends on the two numbers of people that go and come alone: a table of sizes x sizes.
        """
        net = self.sizes[None, :] - self.sizes[:, None]  # goes x comes: what `here` gains
        changed: Real = np.zeros((len(self.weight), *net.shape))
        for batch, gain in ((here, net), (there, -net)):
            load, least, most = (table[:, batch, None, None] for table in (self.load, self.least, self.most))
            changed = changed + self._off(load + gain, least, most) - self._off(load, least, most)
        table = changed * self.weight[:, None, None]
        coming = np.einsum("gst,tgc->sgc", table, self.of_size[:, :, comes])
        leaving = self.of_size[:, :, goes]
        flat = (len(self.sizes) * len(self.weight), -1)
        return np.asarray(leaving.reshape(flat).T @ coming.reshape(flat))

    def move(self, cls: int, here: int, there: int) -> None:
        """A party goes."""
        self.load[:, here] -= self.people[:, cls]
        self.load[:, there] += self.people[:, cls]


class _Rows:
    """The rows of the model that an exchange could break: `forms` are batch x class x row, with their bounds.

    `of_batch` says which rows look at a batch at all: only they can be broken by who leaves or enters it. The other
    variables of the model stay as they are in the last solution.
    """

    def __init__(self, problem: Problem) -> None:
        rows = problem.model.rows()
        seen = problem.x >= 0
        place = np.full(rows.columns, -1, dtype=np.int64)
        place[problem.x[seen]] = np.flatnonzero(seen)
        mine = place[rows.column] >= 0
        rest = np.zeros(rows.number)
        np.add.at(rest, rows.row[~mine], rows.value[~mine] * problem.model.values[rows.column[~mine]])
        cls, batch = np.divmod(place[rows.column[mine]], seen.shape[1])
        row, value = rows.row[mine], rows.value[mine]
        telling = _that_tell_batches_apart(row, cls, value, seen.sum(axis=1))
        kept = np.isin(row, telling)
        # The last class is NOBODY.
        self.forms = np.zeros((seen.shape[1], seen.shape[0] + 1, len(telling)))
        self.forms[batch[kept], cls[kept], np.searchsorted(telling, row[kept])] = value[kept]
        self.of_batch = np.asarray(self.forms.any(axis=1), dtype=np.bool_)
        self.lower, self.upper = ((bound - rest)[telling] for bound in (rows.lower, rows.upper))
        self.values: Real = np.einsum("bcf,cb->f", self.forms[:, :-1], problem.assignment())

    def hold(self, here: int, there: int, goes: Vector, comes: Vector) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Whether all rows hold after each of the exchanges."""
        told = np.flatnonzero(self.of_batch[here] | self.of_batch[there])
        goes, comes = goes[:, None], comes[:, None]
        after = self.values[told] + self.forms[there, goes, told] - self.forms[here, goes, told]
        after += self.forms[here, comes, told] - self.forms[there, comes, told]
        fits = (after <= self.upper[told] + TOLERANCE) & (after >= self.lower[told] - TOLERANCE)
        return np.asarray(fits.all(axis=1))

    def move(self, cls: int, here: int, there: int) -> None:
        """A party goes."""
        self.values += self.forms[there, cls] - self.forms[here, cls]


def _that_tell_batches_apart(row: Vector, cls: Vector, value: Real, batches_of: Vector) -> Vector:
    """The rows in which some class counts for more in one of its batches than in another; the rest no exchange breaks.

    Entry n is the coefficient of a class in some batch; `batches_of` counts the batches open to each class.
    """
    pairs, pair = np.unique(np.stack([row, cls]), axis=1, return_inverse=True)
    highest = np.full(pairs.shape[1], -np.inf)
    lowest = np.full(pairs.shape[1], np.inf)
    np.maximum.at(highest, pair, value)
    np.minimum.at(lowest, pair, value)
    everywhere = np.bincount(pair, minlength=pairs.shape[1]) == batches_of[pairs[1]]
    return np.unique(pairs[0][(highest > lowest) | ~everywhere])
