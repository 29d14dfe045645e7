"""Days on which somebody can, cannot or would like to come. The day stands before the month, always."""

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from cadre_cli.domain.event import Window
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.intake.value_kinds import DAY_NEAR_MISS, DAY_OUTSIDE, DAY_UNREADABLE
from cadre_cli.intake.values.asking import NOTHING_THERE, asked
from cadre_cli.intake.values.day_grammar import Days, Words, is_denied, is_free_only, parse_days
from cadre_cli.intake.values.day_tokens import UnreadableDaysError
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.dates import day_label, span_label
from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key

_NOT_THEN: Final = " को नहीं"
_ONLY_THEN: Final = " available only"
_NO_DAY: Final = frozenset(map(match_key, ("no", "none", "नहीं", "नही", "कोई नहीं", "कोई नही", "never", "कभी नहीं")))
_ALL_DAYS: Final = frozenset(
    map(match_key, ("all", "all days", "always", "सभी", "सभी दिन", "पूरे समय", "पूरा समय", "हमेशा"))
)
_ANY_DAY: Final = _ALL_DAYS | frozenset(map(match_key, ("any", "any day", "anytime", "कोई भी", "कभी भी")))
_EXCEPT: Final = re.compile("\\b(?:except|excluding)\\b|(?:को )?छोड\u093c?\\s?कर|के अलावा|के सिवाय?", re.IGNORECASE)
_ALL_OTHERS: Final = re.compile(r"\b(?:all|any|every|other)\b|\bdays?\b|सभी|बाकी|दिन(?![\u0900-\u0963])", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_YES: Final = frozenset(map(match_key, ("yes", "y", "ok", "हाँ", "हां", "जी हाँ", "available", "उपलब्ध", "free")))


@lru_cache(maxsize=1 << 12)
def read_unavailable(text: str, window: Window) -> Reading:
    """The days of the window on which he cannot come, in ISO form, ascending, separated by spaces.

    Days outside the window are left out with a NOTE, unless they look like a slip (another year, month first): those
    are a QUESTION. What is not understood is an ERROR and gives no day.
    """
    if says_nothing(text) or match_key(text) in _NO_DAY:
        return Reading("")
    if match_key(text) in _ALL_DAYS:
        return Reading(_iso(window.days))
    return _read_free(text, window) if is_free_only(text) else _read_set(text, window, Words.CANNOT)


def read_available(text: str, window: Window) -> Reading:
    """The days of the window on which he cannot come, from those on which he can: all others, as `read_unavailable`.

    '9 जून को नहीं' and 'all days except 9' name the days on which he cannot.
    """
    if says_nothing(text) or match_key(text) in _ANY_DAY | _YES:
        return Reading("")
    if _EXCEPT.search(mend(text)):
        away = _read_set(_ALL_OTHERS.sub(" ", _EXCEPT.sub(" ", mend(text))), window, Words.CANNOT)
        return _unreadable(text, window) if away.kind else away
    return _read_set(text, window, Words.CANNOT) if is_denied(text) else _read_free(text, window)


def read_wish_days(text: str, window: Window) -> Reading:
    """The days of the window on which he would like to come, as `read_unavailable` gives them."""
    if says_nothing(text) or match_key(text) in _ANY_DAY | _NO_DAY:
        return Reading("")
    return _read_set(text, window, Words.CAN)


def read_available_from(text: str, window: Window) -> Reading:
    """The days of the window on which he cannot come because he is free only from the given day on."""
    return _read_limit(text, window, Words.FROM)


def read_available_to(text: str, window: Window) -> Reading:
    """The days of the window on which he cannot come because he is free only up to the given day."""
    return _read_limit(text, window, Words.TO)


def _read_set(text: str, window: Window, words: Words) -> Reading:
    try:
        days = parse_days(text, window, words)
    except UnreadableDaysError:
        return _unreadable(text, window)
    near_miss = _near_miss(text, days, window)
    if near_miss:
        return near_miss
    inside = [day for day in window.days if day in days]
    if len(inside) == len(days):
        return Reading(_iso(inside))
    read = f'not in the round {_span(window)}: "{mend(text)}"'
    return Reading(_iso(inside), DAY_OUTSIDE, read, "nothing to do; days outside the round do not matter")


def _read_limit(text: str, window: Window, words: Words) -> Reading:
    if says_nothing(text) or match_key(text) in _ANY_DAY:
        return Reading("")
    try:
        (limit,) = parse_days(text, window, words)
    except (UnreadableDaysError, ValueError):
        return _unreadable(text, window)
    free = [day for day in window.days if (day >= limit if words is Words.FROM else day <= limit)]
    return _near_miss(text, {limit}, window) or _others(text, free, window)


def _read_free(text: str, window: Window) -> Reading:
    try:
        days = parse_days(text, window, Words.CAN)
    except UnreadableDaysError:
        return _unreadable(text, window)
    return _near_miss(text, days, window) or _others(text, days, window)


def _others(text: str, free: Collection[date], window: Window) -> Reading:
    """The days of the window that are not free; where none is left that is said."""
    away = [day for day in window.days if day not in free]
    if len(away) < len(window.days):
        return Reading(_iso(away))
    read = f'leaves no day of the round {_span(window)}: "{mend(text)}"'
    return Reading(_iso(away), DAY_OUTSIDE, read, "correct the day if he can come after all")


def _near_miss(text: str, days: Days, window: Window) -> Reading | None:
    """A question where a day lies outside, but inside with another year or with day and month the other way round."""
    for day in sorted(days):
        meant = None if window.first <= day <= window.last else _slip(day, window)
        if meant:
            read = f'{day_label(day, "en")} is not in the round {_span(window)}: "{mend(text)}"'
            action = f"write {meant:%d-%m-%Y} if that is meant, or clear the cell"
            return Reading("", DAY_NEAR_MISS, read, action, _what_is_meant(text, days, window, read))
    return None


def _what_is_meant(text: str, days: Days, window: Window, read: str) -> Question:
    """The same days without the slips, in words that are read as these are."""
    meant = sorted({_slip(day, window) or day for day in days})
    corrected = ", ".join(f"{day:%d-%m-%Y}" for day in meant)
    if is_denied(text):
        corrected += _NOT_THEN
    elif is_free_only(text):
        corrected += _ONLY_THEN
    return asked("days", text, read, [Answer(corrected, "that is meant"), NOTHING_THERE])


def _slip(day: date, window: Window) -> date | None:
    slips = [(inside.day, inside.month) for inside in window.days]
    if (day.day, day.month) in slips:
        return window.days[slips.index((day.day, day.month))]
    if (day.month, day.day) in slips:
        return window.days[slips.index((day.month, day.day))]
    return None


def _unreadable(text: str, window: Window) -> Reading:
    example = f"{window.first:%d-%m-%Y}"
    action = f"write days as {example}, several with a comma"
    if not _DIGIT.search(text):
        action = f"write which days, as {example}, or 'all' for every day"
    return Reading("", DAY_UNREADABLE, f'not a date: "{mend(text)}"', action)


def _iso(days: Sequence[date]) -> str:
    return " ".join(day.isoformat() for day in days)


def _span(window: Window) -> str:
    return span_label(window.first, window.last, "en")
