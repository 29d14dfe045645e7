"""What rows may share beside a name, one of which may show them to be one person: mobiles, codes, posts.

Takes people by the people table's columns, indexed by row.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.intake.posts import posts_of_one


class SharedFacts:
    """The facts of the people of a roster, each kind as a column indexed by row; a row may be in one more than once.

    Of the mobiles only those that several rows have: a number of one row alone is nobody's second fact, whatever is
    merged later, and there are so many that they are looked through once.
    """

    def __init__(self, people: pd.DataFrame, event: Event) -> None:
        self.event = event
        main, more = _numbers(people)
        numbers = pd.concat([main[main != ""], more])
        self._numbers = frozenset(numbers[_is_repeated(numbers)])

    def numbers(self, people: pd.DataFrame) -> pd.Series:
        """The mobiles that some other row of the roster has or had."""
        numbers: pd.Series = pd.concat([part[part.isin(self._numbers)] for part in _numbers(people)])
        return numbers

    def posts(self, people: pd.DataFrame) -> pd.Series:
        """(role, place…) of everybody in a role that only one person holds there."""
        return posts_of_one(people, self.event)

    def each_kind(self, people: pd.DataFrame) -> tuple[pd.Series, ...]:
        """The mobiles, the codes, the posts."""
        return self.numbers(people), codes_of(people), self.posts(people)


def codes_of(people: pd.DataFrame) -> pd.Series:
    """The code of everybody who has one."""
    return people["code"][people["code"] != ""]


def of_those(facts: pd.Series, wanted: pd.Series) -> pd.Series:
    """The facts of the rows that are wanted."""
    return facts if wanted.all() else facts[wanted[facts.index].to_numpy()]


def repeated(facts: pd.Series) -> pd.Series:
    """The facts that stand more than once."""
    return facts[_is_repeated(facts)]


def of_several(facts: pd.Series) -> list[tuple[Any, list[int]]]:
    """Each fact that more than one row has, with its rows ascending; in the order of their first row."""
    again = repeated(facts)
    rows: dict[Any, dict[int, None]] = {}
    for row, fact in sorted(zip(again.index, again, strict=True), key=lambda pair: pair[0]):
        rows.setdefault(fact, {})[int(row)] = None
    return [(fact, list(found)) for fact, found in rows.items() if len(found) > 1]


def _numbers(people: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The main mobile of everybody, '' where there is none, and the further ones."""
    main, more = people["mobile"], people["mobiles"]
    return main, more[more != ""].str.split().explode().astype(main.dtype)


def _is_repeated(facts: pd.Series) -> npt.NDArray[np.bool_]:
    """Whether the same fact stands elsewhere too, for each."""
    codes, _ = pd.factorize(facts)
    return np.bincount(codes)[codes] > 1
