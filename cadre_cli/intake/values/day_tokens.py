"""The words and numbers of a cell about days, one token each: a letter for its kind, and what it says.

N a number below 100, M a month, Y a year, D a whole date; f from, t to, g after, b before; x not, a available, o only;
signs stand for themselves, a comma for "and" too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cadre_cli.text.dates import MONTH_WORDS
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key

_EXCEL_DAY_0 = date(1899, 12, 30)


class UnreadableDaysError(ValueError):
    """The text is not understood as days."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as far as it is written."""

    day: int
    month: int = 0
    year: int = 0


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(match_key, words))


_LETTERS: Final = (
    dict.fromkeys(_keys("and", "or", "और", "एवं", "एवम", "व", "तथा", "या"), ",")
    | dict.fromkeys(_keys("from", "since", "onwards", "onward", "से", "se"), "f")
    | dict.fromkeys(_keys("to", "till", "til", "until", "upto", "through", "तक", "tak"), "t")
    | dict.fromkeys(_keys("after", "baad", "बाद", "पश्चात"), "g")
    | dict.fromkeys(_keys("before", "pehle", "pahle", "पहले"), "b")
    | dict.fromkeys(_keys("not", "no", "cannot", "unavailable", "absent", "busy", "nahi", "nahin"), "x")
    | dict.fromkeys(_keys("नहीं", "नही", "अनुपलब्ध", "अनुपस्थित", "व्यस्त"), "x")
    | dict.fromkeys(_keys("available", "free", "can", "come", "attend"), "a")
    | dict.fromkeys(_keys("only", "just", "केवल", "सिर्फ", "मात्र", "ही"), "o")
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
_SIGNS: Final = {"–": "-", "—": "-", ";": ",", "&": ",", "+": ","}


@dataclass(frozen=True, slots=True)
class Token:
    """Its letter, and the number or the date that goes with it."""

    letter: str
    value: int = 0
    date: WrittenDay | None = None


def letters_of(text: str) -> str:
    """The tokens' letters; '' for a text that is not understood."""
    try:
        return "".join(token.letter for token in tokens_of(text))
    except UnreadableDaysError:
        return ""


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens in order; words that say nothing of days are left out.

    Raises:
        UnreadableDaysError: a word or a sign that is not known.
    """
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


def _token(match: re.Match[str]) -> Token | None:
    if match["iso_year"]:
        return Token("D", date=WrittenDay(int(match["iso_day"]), int(match["iso_month"]), int(match["iso_year"])))
    if match["day"]:
        return Token("D", date=WrittenDay(int(match["day"]), int(match["month"]), full_year(int(match["year"]))))
    if match["serial"]:
        day = _EXCEL_DAY_0 + timedelta(days=int(match["serial"]))
        return Token("D", date=WrittenDay(day.day, day.month, day.year))
    if match["year_alone"]:
        return Token("Y", int(match["year_alone"]))
    if match["number"]:
        return Token("N", int(match["number"]))
    if match["sign"]:
        return Token(_SIGNS.get(match["sign"], match["sign"]))
    return _word_token(match_key(match["word"])) if match["word"] else None


def _word_token(key: str) -> Token | None:
    if key in MONTH_WORDS:
        return Token("M", MONTH_WORDS[key])
    if key in _LETTERS:
        return Token(_LETTERS[key])
    if key in _FILLER:
        return None
    raise UnreadableDaysError


def full_year(year: int) -> int:
    """The year in four figures: 25 is 2025."""
    return year if year > 99 else 2000 + year
