"""What a statement says of itself: balances, sums and counts above or below its table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Final

import yaml

from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import heading_key
from cadre_cli.intake.statements.amounts import read_amount
from cadre_cli.intake.statements.days import Order, written_day
from cadre_cli.intake.statements.headings import Layout, Row

_NUMBER_BEHIND: Final = re.compile(
    r"(?P<label>.*?[^\W\d].*?)\s*[:\-–=]+\s*(?P<amount>(?:₹|rs\.?|inr)?\s*[-(]?\d.*)", re.I
)
_ENDS: Final = re.compile(r"[\s:\-–=]+$")
_AS_ON: Final = re.compile(r"balance as (?:on|of|at)\b(?P<day>.*\d)", re.I)


class Total(Enum):
    """What a number of the statement's own stands for; the values are those of the data file."""

    OPENING = "opening"
    CLOSING = "closing"
    DEBITS = "debits"
    CREDITS = "credits"
    DEBIT_COUNT = "debit_count"
    CREDIT_COUNT = "credit_count"
    ALL = "total"  # a row that sums up the columns of debit and credit
    AS_ON = "as_on"  # the balance of a day that it names: State Bank tells so what was there before the first row
    NONE = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """One such number: paise, or rows for a count; `cell` is where it stands, `day` that of a balance with its day."""

    total: Total
    value: int
    cell: str
    day: date | None = None


@cache
def _labels() -> Mapping[str, Total]:
    text = files("cadre_cli.intake.statements").joinpath("totals.yaml").read_text(encoding="utf-8")
    known = yaml.safe_load(text)
    return {heading_key(word): Total(name) for name, words in known.items() for word in words.split(";")}


def total_of(text: str) -> Total:
    """What a text announces, with or without the number behind it."""
    if _day_of(text):
        return Total.AS_ON
    return _labels().get(heading_key(_label(text)), Total.NONE)


def _label(text: str) -> str:
    behind = _NUMBER_BEHIND.fullmatch(text)
    return _ENDS.sub("", behind["label"] if behind and read_amount(behind["amount"]) is not None else text)


def _day_of(text: str) -> date | None:
    """The day of 'Balance as on 1 Jun 2026', the day before the month."""
    named = _AS_ON.fullmatch(_label(text))
    written = written_day(named["day"].strip(" :-.")) if named else None
    return written.read(Order.DAY_FIRST) if written else None


def stated_in(rows: Sequence[Row], place: int, layout: Layout | None = None) -> Iterator[Stated]:
    """What the 0-based row `place` states: the number stands behind the words, in a cell to the right, or below.

    In a row of the table itself (`layout`) it stands in the table's own columns.
    """
    row = rows[place]
    for column, text in enumerate(row):
        total = total_of(text) if text else Total.NONE
        if total is Total.NONE:
            continue
        if total is Total.ALL:
            yield from _summed(row, place, layout)
        elif layout and _in_column(row, layout, "balance") and total in (Total.OPENING, Total.CLOSING):
            yield _stated(total, layout.text(row, "balance"), layout.cell(place, "balance"))
        else:
            found = _number(rows, place, column)
            if found:
                yield replace(_stated(total, *found), day=_day_of(text))


def _summed(row: Row, place: int, layout: Layout | None) -> Iterator[Stated]:
    for total, field in ((Total.DEBITS, "debit"), (Total.CREDITS, "credit")):
        if layout and _in_column(row, layout, field):
            yield _stated(total, layout.text(row, field), layout.cell(place, field))


def _in_column(row: Row, layout: Layout, field: str) -> bool:
    text = layout.text(row, field)
    return bool(text) and read_amount(text) is not None


def _stated(total: Total, text: str, cell: str) -> Stated:
    value = read_amount(text) or 0
    return Stated(total, value // 100 if total in (Total.DEBIT_COUNT, Total.CREDIT_COUNT) else value, cell)


def _number(rows: Sequence[Row], place: int, column: int) -> tuple[str, str] | None:
    """The number of the words in that cell, and where it stands."""
    row = rows[place]
    behind = _NUMBER_BEHIND.fullmatch(row[column])
    if behind and read_amount(behind["amount"]) is not None:
        return behind["amount"], cell_name(place, column)
    right = next((c for c in range(column + 1, len(row)) if row[c]), None)
    if right is not None and read_amount(row[right]) is not None:
        return row[right], cell_name(place, right)
    below = rows[place + 1] if place + 1 < len(rows) else []
    if column < len(below) and below[column] and read_amount(below[column]) is not None:
        return below[column], cell_name(place + 1, column)
    return None
