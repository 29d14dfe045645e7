"""Days as people print them, in English and Hindi: '9 June 2025', '9 जून 2025'. Languages are 'en' and 'hi'."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cadre_cli.text.devanagari import latin_digits

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")

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


def parse_day(text: str) -> date | None:
    """The day of '2025-06-03', '3-6-2025', '03/06/25', '3.6.2025'; None for anything else.

    The day stands before the month, always; a year of two digits is of this century.
    """
    written = latin_digits(text.strip())
    iso, day_first = _ISO.fullmatch(written), _DAY_FIRST.fullmatch(written)
    parts = iso.groups() if iso else day_first.groups()[::-1] if day_first else None
    if parts is None:
        return None
    year, month, day = map(int, parts)
    try:
        return date(year + (2000 if year < 100 else 0), month, day)
    except ValueError:
        return None


def which_day(typed: str, days: Iterable[date]) -> date | None:
    """The first of the days that was typed, in full or as its number in the month; None for none of them."""
    number, day = latin_digits(typed.strip()), parse_day(typed)
    return next((each for each in days if number == str(each.day) or day == each), None)


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
