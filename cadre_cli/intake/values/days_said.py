"""Days that a remark speaks of, in whatever words stand around them: 'बेटी की शादी 11 जून', 'only after 12 June'."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from cadre_cli.domain.event import Window
from cadre_cli.intake.values.day_tokens import full_year
from cadre_cli.text.dates import MONTH_WORDS, month_number
from cadre_cli.text.devanagari import latin_digits, mend

_DAY: Final = r"(?<![\d.])\d{1,2}(?![\d%])(?:\s?(?:(?:st|nd|rd|th)\b|वीं))?"
_LINK: Final = r"\s*(?:[-–—,/&+]|और|एवं|तथा|व|या|से|तक|\b(?:to|till|and|or|se|aur)\b)\s*"
_DAYS: Final = rf"{_DAY}(?:{_LINK}{_DAY})*"
_WORD: Final = r"[a-z\u0900-\u0963]+"
_BETWEEN: Final = r"(?:\s*(?:of|ki|ka|ko|tak|की|का|को|तक|तारीख)(?=\s)){0,2}[\s.,/-]*"
_YEAR: Final = r"(?:[\s,.'/-]*(?P<year>\d{4})(?!\d))?"
_DATE: Final = r"(?:तार[िी]ख|\btari[kq]h\b|\bdated?\b)"
_WITH_MONTH = re.compile(rf"(?P<days>{_DAYS}){_BETWEEN}(?P<month>{_WORD}){_YEAR}")
_MONTH_FIRST = re.compile(rf"(?P<month>{_WORD})[\s.,-]*(?P<days>{_DAYS}){_YEAR}")
_OF_THE_MONTH = re.compile(
    rf"(?P<before>{_DAYS})\s*(?:{_DATE}|ता\.)|(?:{_DATE}|दिनांक)[\s:]*(?P<behind>{_DAYS}(?![/.-]\d))"
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})"
    r"(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)|/(?P<alone>\d{1,2}))(?![\d/-])"
)
_NUMBER = re.compile(r"\d+")
_OTHER_NUMBERS = re.compile(
    r"(?:\b(?:ward|booth|room|house|flat|plot|seat|no\.)|वार्ड|बूथ|कक्ष|कमरा|मकान|क्रमांक|क्र\.|नं|नंबर|#)"
    r"[\s.:#-]*(?:no\b|क्रमांक|क्र|नंबर|नं)?[\s.:-]*\d+(?:[/-]\d+)?"
)
"""Numbers that are said of a ward, a booth or a house."""


def says_days(text: str, window: Window) -> bool:
    """Whether some day of the window stands in the text: with its month, as a date, or as a date of the month."""
    written = _OTHER_NUMBERS.sub(" ", latin_digits(mend(text)).casefold())
    return any(any(first <= day <= last for day in window.days) for first, last in _spans(written, window))


def _spans(written: str, window: Window) -> Iterator[tuple[date, date]]:
    """First and last of the days that stand together; a year that is not written is that of the window."""
    months, names = _months(window)
    years = sorted({year for year, _ in months})
    # Most remarks name no month, and looking for days beside one takes longest.
    for pattern in (_WITH_MONTH, _MONTH_FIRST) if names.search(written) else ():
        for match in pattern.finditer(written):
            month = month_number(match["month"])
            for year in [int(match["year"])] if match["year"] else years:
                yield from _dates(_numbers(match["days"]), month, year)
    for match in _OF_THE_MONTH.finditer(written):
        for year, month in months:
            yield from _dates(_numbers(match["before"] or match["behind"]), month, year)
    for match in _ISO.finditer(written):
        yield from _dates([int(match["day"])], int(match["month"]), int(match["year"]))
    for match in _FIGURES.finditer(written):
        for year in [full_year(int(match["year"]))] if match["year"] else years:
            yield from _dates([int(match["day"])], int(match["month"] or match["alone"]), year)


@lru_cache(maxsize=8)
def _months(window: Window) -> tuple[list[tuple[int, int]], re.Pattern[str]]:
    """The window's months as (year, month), and their names."""
    months = sorted({(day.year, day.month) for day in window.days})
    numbers = {month for _, month in months}
    return months, re.compile("|".join(word for word, month in MONTH_WORDS.items() if month in numbers))


def _numbers(days: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(days)]


def _dates(days: Sequence[int], month: int, year: int) -> Iterator[tuple[date, date]]:
    """Nothing where the numbers are no days of the month."""
    try:
        dates = [date(year, month, day) for day in days]
    except ValueError:
        return
    yield min(dates), max(dates)
