"""The grammar of days in a cell: '10-06-2025', '9-11 June', '9 जून से 11 जून', '10,12 June', '10', 45818.

A cell is read as segments between commas; a segment is a day, a span of days or an open span. Every word must be
known: one that is not makes the whole cell unreadable, so that nothing is taken the wrong way round.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from cadre_cli.domain.event import Window, days_between
from cadre_cli.text.dates import MONTHS
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key

Days = Set[date]

_EXCEL_DAY_0 = date(1899, 12, 30)
_LONGEST_SPAN = timedelta(days=366)


class UnreadableDaysError(ValueError):
    """The text is not understood as days."""


class Words(Enum):
    """What a column is about: the shapes of segment it takes, and whether a 'not' belongs there."""

    CANNOT = "cannot"
    CAN = "can"
    FROM = "from"
    TO = "to"


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as far as it is written."""

    day: int
    month: int = 0
    year: int = 0


def _month_words() -> dict[str, int]:
    words = {}
    for names in MONTHS.values():
        for number, name in enumerate(names, start=1):
            words[match_key(name)] = number
            words[match_key(name[:3]) if name.isascii() else match_key(name)] = number
    more = {"sept": 9, "अक्तूबर": 10, "जुलाइ": 7, "जनवरि": 1, "फ़रवरी": 2, "सितम्बर": 9, "नवम्बर": 11, "दिसम्बर": 12}
    return words | {match_key(name): number for name, number in more.items()}


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(match_key, words))


MONTH_WORDS: Final = _month_words()
"""The number of a month by the match key of its name, whole or short."""

_LETTERS: Final = (
    dict.fromkeys(_keys("and", "or", "और", "एवं", "एवम", "व", "तथा", "या"), ",")
    | dict.fromkeys(_keys("from", "since", "onwards", "onward", "से", "se"), "f")
    | dict.fromkeys(_keys("to", "till", "til", "until", "upto", "through", "तक", "tak"), "t")
    | dict.fromkeys(_keys("after", "baad", "बाद", "पश्चात"), "g")
    | dict.fromkeys(_keys("before", "pehle", "pahle", "पहले"), "b")
    | dict.fromkeys(_keys("not", "no", "cannot", "unavailable", "absent", "busy", "nahi", "nahin"), "x")
    | dict.fromkeys(_keys("नहीं", "नही", "अनुपलब्ध", "अनुपस्थित", "व्यस्त"), "x")
    | dict.fromkeys(_keys("available", "free", "can", "come", "attend"), "a")
    | dict.fromkeys(_keys("only", "just", "केवल", "सिर्फ", "मात्र"), "o")
    | dict.fromkeys(_keys("उपलब्ध", "आ", "सकते", "सकता", "सकती", "सकेंगे", "सकूंगा", "पाएंगे", "पाऊंगा"), "a")
)
_FILLER: Final = (
    _keys("on", "of", "the", "date", "dated", "st", "nd", "rd", "th", "will", "be", "ko", "ki", "ke")
    | _keys("को", "की", "के", "दिनांक", "तारीख", "ता", "दि", "है", "हैं", "रहेंगे")
    | _keys("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    | _keys("mon", "tue", "wed", "thu", "fri", "sat", "sun", "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि", "रवि")
    | _keys("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "गुरूवार", "शुक्रवार", "शनिवार", "रविवार")
)
_CANNOT_SHORT = re.compile(r"\b(?:can|won)['’]t\b")

_TOKEN = re.compile(
    r"(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})(?:[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?(?!\d)"
    r"|(?P<day>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4}|\d{2})(?!\d)"
    r"|(?P<serial>[2-8]\d{4})(?:\.0+)?(?!\d)"
    r"|(?P<year_alone>\d{4})(?!\d)"
    r"|(?P<number>\d{1,2})(?!\d)(?:\.0+(?!\d))?"
    r"|(?P<word>[a-z\u0900-\u0963\u0970-\u097f]+)"
    r"|(?P<sign>[-–—/.,;&+])"
    r"|[\s()'’]+"
)
_DIRECTIONS: Final = str.maketrans("", "", "xao")
_SIGNS: Final = {"–": "-", "—": "-", ";": ",", "&": ",", "+": ","}

# A day among the tokens: N a number below 100, M a month, Y a year, D a whole date.
_DAY = re.compile(
    r"(?P<nmy>N[-/.]?M[-/.,]?Y)|(?P<nmn>N(?P<mark>[-/.]?)M(?P=mark)N(?![-/.]?M))|(?P<nm>N[-/.]?M)|(?P<mny>MN,?Y)|(?P<mn>MN)"
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


@dataclass(frozen=True, slots=True)
class _Token:
    letter: str
    value: int = 0
    date: _Day | None = None


def parse_days(text: str, window: Window, words: Words) -> Days:
    """The days that the text names, inside the window or not; for FROM and TO the one day that is the limit.

    A day without a month takes it from the days beside it, or else must lie in the window.

    Raises:
        UnreadableDaysError: a word, a shape or a day that cannot be meant.
    """
    letters, written = _written_days(list(_tokens(text)), window)
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
    return _DENIED.fullmatch(_letters(text)) is not None


def is_free_only(text: str) -> bool:
    """Whether a text about the days on which somebody cannot come says when he can: 'available only 10-11 June'."""
    return {*_letters(text)} & {*"aox"} == {*"ao"}


def _letters(text: str) -> str:
    """The tokens' letters; '' for a text that is not understood."""
    try:
        return "".join(token.letter for token in _tokens(text))
    except UnreadableDaysError:
        return ""


def _tokens(text: str) -> Iterator[_Token]:
    parted = re.sub(r"[\n\r]+|(?<=\d{4}-\d\d-\d\d)\s+(?=\d{4}-)", ",", text)
    typed = _CANNOT_SHORT.sub("cannot", latin_digits(mend(parted)).casefold())
    place = 0
    while place < len(typed):
        match = _TOKEN.match(typed, place)
        if match is None:
            raise UnreadableDaysError
        place = match.end()
        token = _token(match)
        if token:
            yield token


def _token(match: re.Match[str]) -> _Token | None:
    if match["iso_year"]:
        return _Token("D", date=_Day(int(match["iso_day"]), int(match["iso_month"]), int(match["iso_year"])))
    if match["day"]:
        return _Token("D", date=_Day(int(match["day"]), int(match["month"]), _full_year(int(match["year"]))))
    if match["serial"]:
        day = _EXCEL_DAY_0 + timedelta(days=int(match["serial"]))
        return _Token("D", date=_Day(day.day, day.month, day.year))
    if match["year_alone"]:
        return _Token("Y", int(match["year_alone"]))
    if match["number"]:
        return _Token("N", int(match["number"]))
    if match["sign"]:
        return _Token(_SIGNS.get(match["sign"], match["sign"]))
    return _word_token(match_key(match["word"])) if match["word"] else None


def _word_token(key: str) -> _Token | None:
    if key in MONTH_WORDS:
        return _Token("M", MONTH_WORDS[key])
    if key in _LETTERS:
        return _Token(_LETTERS[key])
    if key in _FILLER:
        return None
    raise UnreadableDaysError


def _written_days(tokens: list[_Token], window: Window) -> tuple[str, list[_Day]]:
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


def _match_days(match: re.Match[str], tokens: list[_Token], window: Window) -> list[_Day]:
    numbers = [token.value for token in tokens if token.letter in "NMY"]
    match match.lastgroup:
        case "d":
            return [token.date for token in tokens if token.date]
        case "nn":
            return _two_numbers(tokens[1].letter, numbers[0], numbers[1], window)
        case "nmn":
            year = _full_year(numbers[2])
            if not match["mark"] and year not in (window.first.year, window.last.year):
                raise UnreadableDaysError  # '10 June 12': a year, or a second day
            return [_Day(numbers[0], numbers[1], year)]
        case "mn" | "mny":
            numbers[:2] = numbers[1::-1]
    return [_Day(*numbers)]


def _two_numbers(mark: str, first: int, second: int, window: Window) -> list[_Day]:
    """'10/6' is a day and a month, '9-11' a span of days; where both could be meant it is neither."""
    in_window = {day.day for day in window.days}
    is_date = second in {day.month for day in window.days}
    are_days = first < second and {first, second} <= in_window
    if is_date and not are_days:
        return [_Day(first, second)]
    if mark == "-" and not is_date:
        return [_Day(first), _Day(second)]
    if are_days:
        raise UnreadableDaysError
    return [_Day(first, second)]


def _full_year(year: int) -> int:
    return year if year > 99 else 2000 + year


def _completed(written: list[_Day], window: Window) -> list[date]:
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
