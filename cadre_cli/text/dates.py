"""Days as people print them, in English and Hindi: '9 June 2025', '9 जून 2025'. Languages are 'en' and 'hi'."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cadre_cli.text.devanagari import latin_digits
from cadre_cli.text.keys import match_key

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_NAMED: Final = re.compile(r"(\d{1,2})[-\s]*([^-\d\s.,/]{2,})[-\s.,]*(\d{4}|\d{2})")

_AND: Final = {"en": "and", "hi": "और"}
MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "hi": (
        *("जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून"),
        *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
    ),
}
WEEKDAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "hi": ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"),
}
"""From Monday on, as `date.weekday` counts."""


def _month_words() -> dict[str, int]:
    words = {}
    for names in MONTHS.values():
        for number, name in enumerate(names, start=1):
            words[match_key(name)] = number
            words[match_key(name[:3]) if name.isascii() else match_key(name)] = number
    more = {"sept": 9, "अक्तूबर": 10, "जुलाइ": 7, "जनवरि": 1, "फ़रवरी": 2, "सितम्बर": 9, "नवम्बर": 11, "दिसम्बर": 12}
    return words | {match_key(name): number for name, number in more.items()}


MONTH_WORDS: Final = _month_words()
"""The number of a month by the match key of its name, whole or short."""


def month_number(name: str) -> int:
    """The number of the month of that name, in either language, whole or short; 0 of none."""
    return MONTH_WORDS.get(match_key(name), 0)


def parse_day(text: str) -> date | None:
    """The day of '2025-06-03', '3-6-2025', '03/06/25', '3.6.2025', '3 June 2025', '3-Jun-25', '3 जून 2025'; else None.

    The day stands before the month, always; a year of two digits is of this century.
    """
    written = latin_digits(text.strip())
    if named := _NAMED.fullmatch(written):
        day, month, year = named[1], month_number(named[2]), named[3]
    elif iso := _ISO.fullmatch(written):
        year, month, day = iso[1], int(iso[2]), iso[3]
    elif day_first := _DAY_FIRST.fullmatch(written):
        day, month, year = day_first[1], int(day_first[2]), day_first[3]
    else:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None


def which_day(typed: str, days: Iterable[date]) -> date | None:
    """The first of the days that was typed, in full, without its year or as its number in the month; else None."""
    number, day = latin_digits(typed.strip()), parse_day(typed)
    return next((each for each in days if number == str(each.day) or each in (day, in_year(number, each.year))), None)


def in_year(typed: str, year: int) -> date | None:
    """The day of '9 June' or '9/6' in that year."""
    return parse_day(f"{typed}-{year}")


def day_label(day: date, lang: str) -> str:
    """'9 June 2025' or '9 जून 2025'."""
    return f"{day_and_month(day, lang)} {day.year}"


def span_label(first: date, last: date, lang: str) -> str:
    """'9–10 June 2025', '30 June – 2 July 2025', '31 December 2025 – 2 January 2026'; one day as `day_label`."""
    if first == last:
        return day_label(first, lang)
    if first.year != last.year:
        return f"{day_label(first, lang)} – {day_label(last, lang)}"
    if first.month != last.month:
        return f"{day_and_month(first, lang)} – {day_label(last, lang)}"
    return f"{first.day}–{day_label(last, lang)}"


def days_label(days: Sequence[date], lang: str) -> str:
    """'9 and 10 June 2025', '30 June and 1 July 2025': days in their order, at least one."""
    last, parts = days[-1], []
    for day, then in pairwise(days):
        alike = (day.year, day.month) == (then.year, then.month)
        parts.append(
            str(day.day) if alike else day_label(day, lang) if day.year != then.year else day_and_month(day, lang)
        )
    joined = f" {_AND[lang]} "
    return joined.join(filter(None, (", ".join(parts), day_label(last, lang))))


def weekday_label(day: date, lang: str) -> str:
    """'Monday' or 'सोमवार'."""
    return WEEKDAYS[lang][day.weekday()]


def day_and_month(day: date, lang: str) -> str:
    """'9 June' or '9 जून'."""
    return f"{day.day} {MONTHS[lang][day.month - 1]}"
