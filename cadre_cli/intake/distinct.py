"""Reading a column by its distinct texts: each is read once, however many people share it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from cadre_cli.domain.findings import FindingKind


class Said(Protocol):
    """A reading of any kind: where something is to be said, the finding's kind, text and action."""

    @property
    def kind(self) -> FindingKind | None:
        """The finding's kind, None where there is nothing to say."""

    @property
    def read(self) -> str:
        """What is the matter."""

    @property
    def action(self) -> str:
        """What to do about it."""


R_co = TypeVar("R_co", bound=Said, covariant=True)


@dataclass(frozen=True)
class Readings(Generic[R_co]):
    """`distinct[codes[n]]` is the reading of row n."""

    codes: npt.NDArray[np.intp]
    distinct: Sequence[R_co]

    def column(self, value: Callable[[R_co], str]) -> pd.Series:
        """One text a row, from its reading."""
        return spread([value(reading) for reading in self.distinct], self.codes)

    def flags(self, value: Callable[[R_co], bool]) -> pd.Series:
        """One truth a row, from its reading."""
        values = np.array([value(reading) for reading in self.distinct], dtype=bool)
        return pd.Series(values[self.codes])

    def said(self) -> Iterator[tuple[int, FindingKind, R_co]]:
        """Row, kind, and the reading itself, of each row whose reading has something to say."""
        told = {n: (it.kind, it) for n, it in enumerate(self.distinct) if it.kind is not None}
        if not told:
            return
        for row in np.flatnonzero(np.isin(self.codes, list(told))):
            yield int(row), *told[self.codes[row]]

    def said_once(self) -> Iterator[tuple[int, int, FindingKind, R_co]]:
        """First row, number of rows, kind, and the reading itself, of each that has something to say."""
        if not any(reading.kind for reading in self.distinct):
            return
        _, firsts, counts = np.unique(self.codes, return_index=True, return_counts=True)
        for reading, first, count in zip(self.distinct, firsts.tolist(), counts.tolist(), strict=True):
            if reading.kind is not None:
                yield first, count, reading.kind, reading


def read_distinct(read: Callable[..., R_co], *columns: pd.Series) -> Readings[R_co]:
    """Reads each distinct text, or combination of texts, of columns of equal length."""
    codes = combined_codes(*columns)
    first = pd.Series(codes).drop_duplicates().index
    keys = zip(*(column.iloc[first].tolist() for column in columns), strict=True)
    return Readings(codes, [read(*key) for key in keys])


def combined_codes(*columns: pd.Series) -> npt.NDArray[np.intp]:
    """0, 1, 2… for each distinct combination of the columns, in the order in which they first stand."""
    codes, _ = pd.factorize(columns[0])
    for column in columns[1:]:
        own, distinct = pd.factorize(column)
        codes = pd.factorize(codes * len(distinct) + own)[0]
    return codes


def with_word(tells: Callable[[str], bool], texts: Sequence[str]) -> list[str]:
    """The texts of which some word (between spaces) tells; thousands of names have few words, each asked once."""
    telling = set(filter(tells, set(" ".join(texts).split())))
    return [text for text in texts if not telling.isdisjoint(text.split())] if telling else []


def with_beginning(tells: Callable[[str], bool], texts: Iterable[str]) -> list[str]:
    """The same of the first word alone, up to the first space."""
    beginnings = [(text, text.partition(" ")[0]) for text in texts]
    telling = set(filter(tells, {first for _, first in beginnings}))
    return [text for text, first in beginnings if first in telling]


def map_distinct(change: Callable[[str], str], texts: pd.Series) -> pd.Series:
    """The column with each distinct text changed; the column itself where none is, as few are."""
    codes, distinct = pd.factorize(texts)
    keys = distinct.tolist()
    changed = [change(key) for key in keys]
    return texts if changed == keys else spread(changed, codes)


def whole_numbers(texts: pd.Series) -> pd.Series:
    """The numbers of a column of digits, 0 for ''."""
    codes, distinct = pd.factorize(texts)
    return pd.Series(np.array([int(text or 0) for text in distinct], dtype=np.int64)[codes], index=texts.index)


def spread(texts: Sequence[str], codes: npt.NDArray[np.intp]) -> pd.Series:
    """The column whose row n is `texts[codes[n]]`."""
    return pd.Series(pd.Series(texts, dtype="str").array.take(codes))
