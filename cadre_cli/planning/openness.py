"""Which batches are open to each distinct kind of person, worked out trait by trait and never person by person."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, Event
from cadre_cli.planning.admission import CLOSED_BY, TRAITS

Bits = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
Vector = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True)
class Openness:
    """`kind[p]` is the kind of person p: people of one kind have equal traits, and the same batches are open to them.

    `tables` holds for each rule of admission the row of each kind in a table of values x batches.
    """

    kind: Vector
    number: int
    tables: tuple[tuple[Vector, Bits], ...]

    def of(self, kinds: Vector) -> Bits:
        """Kinds x batches: what is open."""
        first, *others = (table[value[kinds]] for value, table in self.tables)
        for other in others:
            first &= other
        return first


def openness(people: pd.DataFrame, event: Event, batches: Sequence[Batch]) -> Openness:
    """The openness of the batches to `people`; it is what `admission.closing_reason` says of each of them."""
    kind = np.asarray(people.groupby(TRAITS, sort=False).ngroup(), dtype=np.int64)
    distinct = people.iloc[first_of_each(kind)]
    tables = []
    for trait, breaks in CLOSED_BY.values():
        value, texts = pd.factorize(distinct[trait])
        table = [[not breaks(str(text), batch, event) for batch in batches] for text in texts]
        tables.append((value.astype(np.int64), np.array(table, dtype=np.bool_).reshape(len(texts), len(batches))))
    return Openness(kind, len(distinct), tuple(tables))


def first_of_each(numbers: Vector) -> Vector:
    """The position of the first of each of the numbers 0, 1, 2, …, all of which must occur."""
    return np.unique(numbers, return_index=True)[1].astype(np.int64)


def as_codes(bits: Bits) -> list[str]:
    """Each row as a string of '0' and '1'."""
    rows, width = bits.shape
    whole = (bits.astype(np.uint8) + ord("0")).tobytes().decode("ascii")
    return [whole[row * width : (row + 1) * width] for row in range(rows)]
