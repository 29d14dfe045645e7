"""The days of a statement. The day stands before the month, always, unless the file itself proves the contrary."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from cadre_cli.text.dates import month_number
from cadre_cli.text.devanagari import latin_digits

_TIME: Final = r"(?:[ T,]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?)?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.I)
_NUMBERS: Final = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d\d){_TIME}", re.I)
_NAMED: Final = re.compile(rf"(\d{{1,2}})[-/. ,]*([^\W\d_][^\W\d]*[^\s\d./,-]*)[-/. ,']*(\d{{4}}|\d\d){_TIME}", re.I)
_MONTH_NAMED_FIRST: Final = re.compile(rf"([^\W\d_]+)\.? (\d{{1,2}}),? (\d{{4}}){_TIME}", re.I)
_YEARS: Final = range(1990, 2100)
_NEAR: Final = timedelta(days=10)
"""So far may the value date be from the day of booking where they tell each other's order."""


class Form(Enum):
    """How a day is written."""

    CERTAIN = "certain"  # a month's name, or the year first between slashes
    TRUE = "true"  # the spreadsheet itself holds a day
    NUMBERS = "numbers"


class Order(Enum):
    """How the numbers of a file are to be understood."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    TRUE_TURNED = "true days turned"
    """A program has taken the day for the month wherever it could, and left the rest as text."""


@dataclass(frozen=True, slots=True)
class Written:
    """A day as it is written; `first` is the day if the day stands first."""

    first: int
    second: int
    year: int
    form: Form

    def read(self, order: Order) -> date | None:
        """The day that is meant; None where there is no such day."""
        turned = {Order.MONTH_FIRST: Form.NUMBERS, Order.TRUE_TURNED: Form.TRUE}.get(order)
        day, month = (self.second, self.first) if self.form is turned else (self.first, self.second)
        try:
            return date(self.year, month, day)
        except ValueError:
            return None


@lru_cache(maxsize=1 << 14)
def written_day(text: str) -> Written | None:
    """The day of a cell as it is written, None where it is none; a bare number is an amount, and no day of Excel's."""
    typed = latin_digits(text).strip("'` ")
    match = _YEAR_FIRST.fullmatch(typed)
    if match:
        form = Form.TRUE if match[2] == "-" else Form.CERTAIN
        return _written(int(match[4]), int(match[3]), match[1], form)
    match = _NUMBERS.fullmatch(typed)
    if match:
        return _written(int(match[1]), int(match[3]), match[4], Form.NUMBERS)
    match = _NAMED.fullmatch(typed)
    if match:
        return _written(int(match[1]), month_number(match[2]), match[3], Form.CERTAIN)
    match = _MONTH_NAMED_FIRST.fullmatch(typed)
    if match:
        return _written(int(match[2]), month_number(match[1]), match[3], Form.CERTAIN)
    return None


def _written(first: int, second: int, year: str, form: Form) -> Written | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    is_day = first in range(1, 32) and second in (range(1, 32) if form is Form.NUMBERS else range(1, 13))
    return Written(first, second, full, form) if is_day and full in _YEARS else None


@dataclass(frozen=True, slots=True)
class Settled:
    """The order of a file's numbers, None where nothing settles it; `by_rule` where no number speaks for it."""

    order: Order | None
    by_rule: bool = False


def settle(days: Sequence[Written], values: Sequence[Written | None]) -> Settled:
    """The order in which the numbers of all days of a file are to be read.

    `days` and `values` (the value dates) stand in the order of the rows.
    """
    numbers = [day for day in (*days, *values) if day and day.form is Form.NUMBERS]
    true = [day for day in (*days, *values) if day and day.form is Form.TRUE]
    if not numbers:
        may_be_turned = all(day.first <= 12 for day in true) and not _goes_one_way(days, Order.DAY_FIRST)
        is_turned = may_be_turned and _goes_one_way(days, Order.TRUE_TURNED)
        return Settled(Order.TRUE_TURNED if is_turned else Order.DAY_FIRST)
    are_turned = all(day.first <= 12 for day in true) and all(day.first > 12 for day in numbers)
    if true and are_turned:
        return Settled(_only(lambda order: _goes_one_way(days, order), (Order.DAY_FIRST, Order.TRUE_TURNED)))
    if any(day.first > 12 for day in numbers):
        return Settled(Order.DAY_FIRST)
    if any(day.second > 12 for day in numbers):
        is_month_first = _goes_one_way(days, Order.MONTH_FIRST) and _agrees(days, values, Order.MONTH_FIRST)
        return Settled(Order.MONTH_FIRST if is_month_first else None)
    return _without_a_sign(days, values)


def _without_a_sign(days: Sequence[Written], values: Sequence[Written | None]) -> Settled:
    """No number exceeds 12: the value dates tell, then that days go one way, then the rule."""
    both = (Order.DAY_FIRST, Order.MONTH_FIRST)
    agreeing = [order for order in both if _agrees(days, values, order)]
    if len(agreeing) == 1:
        return Settled(agreeing[0])
    ordered = [order for order in agreeing if _goes_one_way(days, order)]
    if Order.DAY_FIRST in ordered:
        turned = [day for day in days if day.first != day.second and day.form is Form.NUMBERS]
        return Settled(Order.DAY_FIRST, by_rule=len(ordered) > 1 and bool(turned))
    return Settled(ordered[0] if ordered else None)


def _only(holds: Callable[[Order], bool], orders: Iterable[Order]) -> Order | None:
    """The one order that holds, None where several do, or none."""
    found = [order for order in orders if holds(order)]
    return found[0] if len(found) == 1 else None


def _goes_one_way(days: Sequence[Written], order: Order) -> bool:
    read = [day.read(order) for day in days]
    certain = [day for day in read if day]
    steps = [second - first for first, second in pairwise(certain)]
    none = timedelta()
    return len(certain) == len(read) and (all(step >= none for step in steps) or all(step <= none for step in steps))


def _agrees(days: Sequence[Written], values: Sequence[Written | None], order: Order) -> bool:
    """Whether each day is near its value date, where one of the two is written beyond doubt."""
    telling = [(day, value) for day, value in zip(days, values, strict=True) if value and day.form != value.form]
    read = [(day.read(order), value.read(order)) for day, value in telling]
    return all(day and value and abs(day - value) <= _NEAR for day, value in read)
