"""How old somebody is, from an age or a birth date, and whether he needs the ground floor."""

import re
from datetime import date, timedelta
from typing import Final

from cadre_cli.domain.questions import NO, YES, Answer
from cadre_cli.intake.value_kinds import AGE_FOR_BIRTH, AGE_UNREADABLE, GROUND_FLOOR_UNCLEAR
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.dates import MONTHS
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key

_YOUNGEST: Final = 10
_OLDEST: Final = 110
_EXCEL_DAY_0: Final = date(1899, 12, 30)
_YEARS: Final = re.compile(r"(\d{1,3})(?:\.0+)?\s*(?:वर्ष|वर्षीय|साल|years?|yrs?|y)?\.?(?: (?:old|की आयु))?", re.I)
_YEAR: Final = re.compile(r"((?:19|20)\d\d)(?:\.0+)?")
_ISO: Final = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[ T].*)?")
_INDIAN: Final = re.compile(
    r"(?P<day>\d{1,2})[-/. ]+(?P<month>\d{1,2}|[^\W\d]\S*?)[-/., ]+(?P<year>\d{4}|\d\d)(?: .*)?"
)
_SERIAL: Final = re.compile(r"([1-4]\d{4})(?:\.0+)?")

_YES: Final = frozenset(
    map(match_key, ("yes", "y", "true", "1", "required", "needed", "need", "ground", "ground floor", "gf", "haan"))
) | frozenset(map(match_key, ("हाँ", "हा", "जी हाँ", "भूतल", "भू तल", "नीचे", "चाहिए", "आवश्यक", "आवश्यकता है", "जरूरी")))
_NO: Final = frozenset(
    map(match_key, ("no", "n", "false", "0", "not required", "not needed", "any", "nahi"))
) | frozenset(map(match_key, ("नहीं", "नही", "ना", "न", "कोई भी", "आवश्यक नहीं", "नहीं चाहिए")))
_TICKS: Final = frozenset("✓✔√☑✅")
_CROSSES: Final = frozenset("✗✘✕☒❌×")


def read_age(text: str, on: date) -> Reading:
    """The age in years, as digits, '' for none; a birth date gives the age on the day `on`.

    A 0 stands for an age that is not known, as in our own lists. What is not understood, or no age of a grown person,
    gives none and is an ERROR.
    """
    years = _YEARS.fullmatch(latin_digits(mend(text)))
    if says_nothing(text) or (years and not int(years[1])):
        return Reading("")
    if years and _YOUNGEST <= int(years[1]) <= _OLDEST:
        return Reading(years[1].lstrip("0"))
    return _unreadable(text) if years else read_birth(text, on)


def read_birth(text: str, on: date) -> Reading:
    """The age in years on the day `on`, as digits, from a birth date or the year alone; as `read_age`.

    Years in the place of a birth date are the age, with a REPAIR that says so.
    """
    if says_nothing(text):
        return Reading("")
    written = latin_digits(mend(text))
    years = _YEARS.fullmatch(written)
    if years and _YOUNGEST <= int(years[1]) <= _OLDEST:
        read = f'an age where a birth date is asked for: "{mend(text)}"'
        return Reading(years[1].lstrip("0"), AGE_FOR_BIRTH, read, f"taken as {years[1].lstrip('0')} years of age")
    year = _YEAR.fullmatch(written)
    if year:
        return _within(text, on.year - int(year[1]))
    born = _day(written, on)
    return _unreadable(text) if born is None else _within(text, _years_between(born, on))


def read_ground_floor(text: str) -> Reading:
    """'yes' or ''. A text that is neither yes nor no is most likely the reason: it counts as a yes, and is asked."""
    written = mend(text)
    key = match_key(written)
    if written in _TICKS or key in _YES:
        return Reading("yes")
    if says_nothing(written) or written in _CROSSES or key in _NO:
        return Reading("")
    read = f'not a yes or no: "{written}"'
    answers = (Answer(YES, "he needs the ground floor"), Answer(NO, "he does not"))
    question = asked("ground", written, read, answers)
    return Reading("yes", GROUND_FLOOR_UNCLEAR, read, "taken for a yes; write yes (हाँ) or no (नहीं)", question)


def _day(written: str, on: date) -> date | None:
    serial = _SERIAL.fullmatch(written)
    if serial:
        return _EXCEL_DAY_0 + timedelta(days=int(serial[1]))
    found = _ISO.fullmatch(written) or _INDIAN.fullmatch(written)
    if found is None:
        return None
    month = found["month"] if found["month"].isdecimal() else str(_MONTHS.get(match_key(found["month"]), 0))
    year = int(found["year"])
    if year < 100:  # of the two centuries, the one in which he has grown up by now
        year += 2000 if 2000 + year <= on.year - _YOUNGEST else 1900
    try:
        return date(year, int(month), int(found["day"]))
    except ValueError:
        return None


def _years_between(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _within(text: str, age: int) -> Reading:
    return Reading(str(age)) if _YOUNGEST <= age <= _OLDEST else _unreadable(text)


def _unreadable(text: str) -> Reading:
    way = "write the years, such as 62, or the birth date, such as 15-08-1962"
    return Reading("", AGE_UNREADABLE, f'not an age or a birth date: "{mend(text)}"', way)


_MONTHS: Final = {
    match_key(word): number
    for names in MONTHS.values()
    for number, name in enumerate(names, start=1)
    for word in ((name, name[:3]) if name.isascii() else (name,))
}
