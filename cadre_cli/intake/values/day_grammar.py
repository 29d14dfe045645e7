"""The grammar of days in a cell: '10-06-2025', '9-11 June', '9 जून से 11 जून', '10,12 June', '10', 45818.

A cell is read as segments between commas; a segment is a day, a span of days or an open span. Every word must be
known: one that is not makes the whole cell unreadable, so that nothing is taken the wrong way round.
"""

import re
from collections.abc import Set
from datetime import date, timedelta
from enum import Enum
from typing import Final

from cadre_cli.domain.event import Window, days_between
from cadre_cli.intake.values.day_reasons import without_reasons
from cadre_cli.intake.values.day_tokens import Token, UnreadableDaysError, WrittenDay, full_year, letters_of, tokens_of

Days = Set[date]

_LONGEST_SPAN = timedelta(days=366)


class Words(Enum):
    """What a column is about: the shapes of segment it takes, and whether a 'not' belongs there."""

    CANNOT = "cannot"
    CAN = "can"
    FROM = "from"
    TO = "to"


_DIRECTIONS: Final = str.maketrans("", "", "xao")

# A day among the letters of the tokens.
_DAY = re.compile(
    r"(?P<nnnn>N(?P<of>[/.])N-N(?P=of)N(?![-/.]?[MN]))|(?P<nmy>N[-/.]?M[-/.,]?Y)|(?P<nmn>N(?P<mark>[-/.]?)M(?P=mark)N(?![-/.]?M))|(?P<nm>N[-/.]?M)|(?P<mny>MN,?Y)|(?P<mn>MN)"
    r"|(?P<nn>N[-/.]N(?![-/.]?[MN]))|(?P<n>N)|(?P<d>D)"
)

# "9 को नहीं", "9, 10 को उपलब्ध नहीं", "cannot come on 9, 10", "9 नहीं, 10 नहीं": the not is said of every day.
_DENIED = re.compile("o?[^xao]*a*xa*|a*xa*[^xao]*|(?:[^xao,]*a*xa*[^xao,]*(?:,|$))+")

_SET_OF_DAYS: Final = re.compile("D|f?D[-t]Dt?|DfDt?|f?Df|fD|tD|Dt|gD|Dg|bD|Df?b")
_SHAPES: Final = {
    Words.CANNOT: _SET_OF_DAYS,
    Words.CAN: _SET_OF_DAYS,
    Words.FROM: re.compile("D|Df|fD"),
    Words.TO: re.compile("D|Dt|tD"),
}


def parse_days(text: str, window: Window, words: Words) -> Days:
    """The days that the text names, inside the window or not; for FROM and TO the one day that is the limit.

    A day without a month takes it from the days beside it, or else must lie in the window.

    Raises:
        UnreadableDaysError: a word, a shape or a day that cannot be meant.
    """
    letters, written = _written_days(list(tokens_of(without_reasons(text) if words is Words.CANNOT else text)), window)
    if not written:
        raise UnreadableDaysError
    days = iter(_completed(written, window))
    result: set[date] = set()
    for segment in letters.split(","):
        _check_direction(segment, words)
        shape = segment.translate(_DIRECTIONS)
        if shape:
            result |= _days_of(shape, [next(days) for _ in range(shape.count("D"))], window, words)
    return result


def is_denied(text: str) -> bool:
    """Whether a text about the days on which somebody can come says of all its days that he cannot."""
    return _DENIED.fullmatch(letters_of(text)) is not None


def is_free_only(text: str) -> bool:
    """Whether a text about the days on which somebody cannot come says when he can: 'available only 10-11 June'."""
    return {*letters_of(text)} & {*"aox"} == {*"ao"}


def _written_days(tokens: list[Token], window: Window) -> tuple[str, list[WrittenDay]]:
    """The tokens with every day as one D, and the days in that order."""
    kinds = "".join(token.letter for token in tokens)
    letters, days, place = "", [], 0
    while place < len(tokens):
        match = _DAY.match(kinds, place)
        if match:
            found = _match_days(match, tokens[match.start() : match.end()], window)
            days += found
            letters += "-".join("D" * len(found))
            place = match.end()
            continue
        # A slash or dot that is left joins days (10/12 June) or ends an abbreviation (ता. 10).
        letters += {"/": ",", ".": ","}.get(kinds[place], kinds[place])
        place += 1
    return letters, days


def _match_days(match: re.Match[str], tokens: list[Token], window: Window) -> list[WrittenDay]:
    numbers = [token.value for token in tokens if token.letter in "NMY"]
    match match.lastgroup:
        case "d":
            return [token.date for token in tokens if token.date]
        case "nn":
            return _two_numbers(tokens[1].letter, numbers[0], numbers[1], window)
        case "nnnn":
            if not {*numbers[1::2]} <= {day.month for day in window.days}:
                raise UnreadableDaysError  # '10/12-13/14': days, or months as well
            return [WrittenDay(*numbers[:2]), WrittenDay(*numbers[2:])]
        case "nmn":
            year = full_year(numbers[2])
            if not match["mark"] and year not in (window.first.year, window.last.year):
                raise UnreadableDaysError  # '10 June 12': a year, or a second day
            return [WrittenDay(numbers[0], numbers[1], year)]
        case "mn" | "mny":
            numbers[:2] = numbers[1::-1]
    return [WrittenDay(*numbers)]


def _two_numbers(mark: str, first: int, second: int, window: Window) -> list[WrittenDay]:
    """'10/6' is a day and a month, '9-11' a span of days; where both could be meant it is neither."""
    in_window = {day.day for day in window.days}
    is_date = second in {day.month for day in window.days}
    are_days = first < second and {first, second} <= in_window
    if is_date and not are_days:
        return [WrittenDay(first, second)]
    if mark == "-" and not is_date:
        return [WrittenDay(first), WrittenDay(second)]
    if are_days:
        raise UnreadableDaysError
    return [WrittenDay(first, second)]


def _completed(written: list[WrittenDay], window: Window) -> list[date]:
    months = _filled([day.month for day in written])
    years = _filled([day.year for day in written])
    try:
        return [_day(day.day, month, year, window) for day, month, year in zip(written, months, years, strict=True)]
    except ValueError as error:
        raise UnreadableDaysError from error


def _filled(numbers: list[int]) -> list[int]:
    """Zeros replaced by the nearest number before or after them."""
    filled = []
    for place, number in enumerate(numbers):
        before = next((n for n in reversed(numbers[:place]) if n), 0)
        after = next((n for n in numbers[place:] if n), 0)
        if not number and before and after and before != after:
            raise UnreadableDaysError
        filled.append(number or before or after)
    return filled


def _day(day: int, month: int, year: int, window: Window) -> date:
    inside = [d for d in window.days if d.day == day and month in (0, d.month) and year in (0, d.year)]
    if len(inside) == 1:
        return inside[0]
    if not month:
        raise UnreadableDaysError
    return date(year or window.first.year, month, day)


def _check_direction(segment: str, words: Words) -> None:
    # 'Available on 9 June' among the days he cannot come, 'not on 9 June' among those he can: taken for its contrary.
    if ({"a", "o"} & {*segment} and "x" not in segment) if words is Words.CANNOT else "x" in segment:
        raise UnreadableDaysError


def _days_of(shape: str, days: list[date], window: Window, words: Words) -> Days:
    if not _SHAPES[words].fullmatch(shape):
        raise UnreadableDaysError
    if words in (Words.FROM, Words.TO):
        return set(days)
    first, last = days[0], days[-1]
    if "g" in shape:
        return set(days_between(last + timedelta(days=1), window.last))
    if "b" in shape:
        return set(days_between(window.first, first - timedelta(days=1)))
    if len(days) > 1 and not timedelta(0) <= last - first <= _LONGEST_SPAN:
        raise UnreadableDaysError
    if "f" in shape and len(days) == 1:
        last = window.last
    elif "t" in shape and len(days) == 1:
        first = window.first
    return set(days_between(first, last))
