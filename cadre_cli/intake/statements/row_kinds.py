"""What each row of a statement's sheet is: a row of the table, the going on of one, or none of the table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cadre_cli.intake.statements.amounts import read_amount
from cadre_cli.intake.statements.days import written_day
from cadre_cli.intake.statements.headings import Layout, Row
from cadre_cli.intake.statements.totals import Total, total_of

_RULED: Final = re.compile(r"[-*=_.~#\s]*")
_FOOT: Final = re.compile(
    r"[*\s]*(?:statement summary|summary\b|legends?\b|this is (?:a |an )?(?:computer|system)|computer generated|end of"
    r" (?:the )?statement|note\s*:|notes?\b.*:|disclaimer|unless the constituent|registered office|"
    r"page\s*(?:no\.?\s*)?:?\s*\d|generated (?:on|by)|"
    r"requesting branch|state account branch|hdfc bank ?limited|contents of this statement|"
    r"यह कंप्यूटर|यह कम्प्यूटर|सारांश|नोट\s*:)",
    re.I,
)
_CARRIED: Final = re.compile(
    r"(?:balance\s*)?(?:[bc]/f(?:wd)?|brought forward|carried forward)\b.*|.*\b(?:brought|carried) forward\b.*|"
    r"पिछला शेष.*",
    re.I,
)
_PAGE_TOTAL: Final = re.compile(r"(?:page|sub)[ -]?total\b.*|पृष्ठ (?:का )?योग.*", re.I)
_AMOUNTS: Final = ("debit", "credit", "amount")


class Kind(Enum):
    """What a row is; the values name those that are passed over."""

    ENTRY = "entry"
    GOES_ON = "goes on"
    BALANCE = "balance"  # a balance without an amount: it must be the one that is reached there
    STRAY = "stray"
    STATED = "totals"
    BLANK = "blank"
    RULE = "ruled line"
    HEADINGS = "headings again"
    PAGE_TOTAL = "page total"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Sorted:
    """A row below the headings: its 0-based place in the sheet and what it is; `why` says what is wrong with it."""

    place: int
    row: Row
    kind: Kind
    why: str = ""


def sort_rows(rows: Sequence[Row], layout: Layout) -> Iterator[Sorted]:
    """Every row below the headings."""
    before, in_foot = Kind.HEADINGS, False
    for place, row in enumerate(rows[layout.row + 1 :], start=layout.row + 1):
        kind, why = _kind(row, layout, before, in_foot)
        if kind in (Kind.ENTRY, Kind.HEADINGS):
            in_foot = False
        elif kind is Kind.TEXT:
            in_foot = in_foot or _begins_foot(row)
        elif kind is Kind.STATED:
            in_foot = in_foot or written_day(layout.text(row, "date")) is None
        before = kind
        yield Sorted(place, row, kind, why)


def _kind(row: Row, layout: Layout, before: Kind, in_foot: bool) -> tuple[Kind, str]:
    is_dated = written_day(layout.text(row, "date")) is not None
    moves = any(read_amount(layout.text(row, field)) != 0 for field in _AMOUNTS)
    if is_dated and moves:
        return Kind.ENTRY, ""
    filled = [text for text in row if text]
    if not filled:
        return Kind.BLANK, ""
    if all(map(_RULED.fullmatch, filled)):
        return Kind.RULE, ""
    if layout.is_repeated(row):
        return Kind.HEADINGS, ""
    label = _label(filled, is_dated)
    if _PAGE_TOTAL.fullmatch(label):
        return Kind.PAGE_TOTAL, ""
    if _CARRIED.fullmatch(label) and read_amount(layout.text(row, "balance")) is not None:
        return Kind.BALANCE, ""
    if total_of(label) is not Total.NONE:
        return Kind.STATED, ""
    return _without_amount(row, layout) if is_dated else _undated(row, layout, before, in_foot)


def _label(filled: Sequence[str], is_dated: bool) -> str:
    """The first text that is neither the day nor a number."""
    texts = (text for text in filled[is_dated:] if read_amount(text) is None and written_day(text) is None)
    return next(texts, "")


def _without_amount(row: Row, layout: Layout) -> tuple[Kind, str]:
    if "balance" in layout.columns and layout.text(row, "balance"):
        return Kind.BALANCE, ""
    return Kind.STRAY, "the row has a day and no amount"


def _undated(row: Row, layout: Layout, before: Kind, in_foot: bool) -> tuple[Kind, str]:
    in_text = {*layout.columns["narration"], *layout.columns.get("reference", ())}
    filled = {column for column, text in enumerate(row) if text}
    first = next(text for text in row if text)
    if filled <= in_text and before in (Kind.ENTRY, Kind.GOES_ON) and not in_foot and not _FOOT.match(first):
        return Kind.GOES_ON, ""
    has_money = any(_is_money(layout.text(row, field)) for field in (*_AMOUNTS, "balance"))
    whole = bool(layout.text(row, "date") and layout.text(row, "narration"))
    if in_foot or _FOOT.match(first):
        is_row = whole and has_money and not _FOOT.match(first) and read_amount(layout.text(row, "date")) is None
        return (Kind.STRAY, _no_day(row, layout)) if is_row else (Kind.TEXT, "")
    if has_money or whole:
        return Kind.STRAY, _no_day(row, layout)
    return (Kind.TEXT, "") if len(filled) == 1 else (Kind.STRAY, "the row is none of the table, and no known text")


def _no_day(row: Row, layout: Layout) -> str:
    day = layout.text(row, "date")
    return f'"{day}" is no day' if day else "the row has an amount and no day"


def _is_money(text: str) -> bool:
    return bool(text) and read_amount(text) is not None


def _begins_foot(row: Row) -> bool:
    return _FOOT.match(next(text for text in row if text)) is not None
