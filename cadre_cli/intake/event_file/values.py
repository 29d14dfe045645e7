"""The values of an event file: text as it stands in YAML -> days, paise, counts and choices.

Each type refuses with one sentence that quotes what was read, and the way out.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final, TypeVar

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from cadre_cli.domain.event import Level
from cadre_cli.intake.event_file.faults import allowed, shown
from cadre_cli.text.devanagari import latin_digits, mend

WRONG: Final = "wrong_value"
RANGE: Final = "out_of_range"

_LONGEST_TEXT: Final = 200
_LONGEST_ROOM: Final = 20
_MOST: Final = 100_000
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_VPA: Final = re.compile(r"[A-Za-z0-9._-]{2,60}@[A-Za-z][A-Za-z0-9.]{1,30}")
_PAYEE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,()&'-]{0,39}")
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,15}")
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_INDIAN_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
# 5000, 5,000.00, 1,50,000 and 150,000: commas count only where a reader would put them.
_RUPEES: Final = re.compile(
    r"(?:₹|Rs\.?)?\s*([+-]?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3})(?:\.[0-9]{1,2})?)"
)
_CLOCK: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_DEGREES: Final = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,10})?")
MOST_PAISE: Final = 10_000_000_00

_YES: Final = ("true", "yes", "on", "हाँ", "हां")
_NO: Final = ("false", "no", "off", "नहीं")

Choice = TypeVar("Choice", bound=StrEnum)


def wrong(read: str, action: str) -> PydanticCustomError:
    """The refusal of a value that is not of the right kind."""
    return PydanticCustomError(WRONG, "{read}", {"read": read, "action": action})


def out_of_range(read: str, action: str) -> PydanticCustomError:
    """The refusal of a value that is too small or too large."""
    return PydanticCustomError(RANGE, "{read}", {"read": read, "action": action})


def _scalar(value: object, what: str, way: str) -> str:
    if not isinstance(value, str) or not mend(value):
        raise wrong(f"{shown(value)} is not {what}", way)
    return mend(value)


def text(value: object) -> str:
    """Text of one line, white space mended."""
    words = _scalar(value, "text", "write the text here")
    if len(words) > _LONGEST_TEXT:
        raise out_of_range(f"{shown(words)} has {len(words)} letters", f"use at most {_LONGEST_TEXT}")
    return words


def identifier(value: object) -> str:
    """An id: Latin letters, digits, _ and -, at most forty."""
    word = _scalar(value, "an id", "write a short name such as B1")
    if not _ID.fullmatch(word):
        raise wrong(f"{shown(word)} is not an id", "use at most 40 English letters, digits, _ and -, without spaces")
    return word


def vpa(value: object) -> str:
    """A UPI address: office@bank."""
    address = _scalar(value, "a UPI address", "write it as the bank gave it, such as office@bank")
    if not _VPA.fullmatch(address):
        raise wrong(f"{shown(address)} is not a UPI address", "write it as the bank gave it, such as office@bank")
    return address


def payee(value: object) -> str:
    """A name as it goes into a QR code: Latin letters alone, for others would make it too fine to print."""
    name = _scalar(value, "a name", "write whose UPI address it is")
    if not _PAYEE.fullmatch(name):
        raise wrong(
            f"{shown(name)} does not fit into a QR code", "write the name in at most 40 English letters and digits"
        )
    return name


def room_name(value: object) -> str:
    """What stands on a room's door, or before its number: at most twenty letters and digits."""
    name = _scalar(value, "the name of a room", "write what stands on its door, such as 101 or A-1")
    if len(name) > _LONGEST_ROOM:
        raise out_of_range(f"{shown(name)} has {len(name)} letters", f"use at most {_LONGEST_ROOM}")
    return name


def rooms(value: object) -> int | tuple[str, ...]:
    """How many rooms, or the name of each."""
    if not isinstance(value, list):
        return whole(1, _MOST)(value)
    if not value:
        raise out_of_range("the list is empty", "write how many rooms there are, or the name of each")
    return tuple(map(room_name, value))


def years(value: object) -> int | None:
    """An age in years; null for none."""
    return None if value in ("null", "~") else whole(1, 120)(value)


def whole(least: int, most: int) -> Callable[[object], int]:
    """A reader of whole numbers from `least` to `most`."""

    def read(value: object) -> int:
        way = f"write a number such as {max(least, 1)}"
        digits = latin_digits(_scalar(value, "a whole number", way))
        if not _WHOLE.fullmatch(digits):
            raise wrong(f"{shown(value)} is not a whole number", way)
        number = int(digits)
        if not least <= number <= most:
            raise out_of_range(f"{number} is too {'small' if number < least else 'large'}", f"write {least} to {most}")
        return number

    return read


def day(value: object) -> date:
    """A day, written year-month-day."""
    way = "write year-month-day, such as 2025-06-09"
    word = latin_digits(_scalar(value, "a day", way))
    if indian := _INDIAN_DAY.fullmatch(word):
        word = f"{indian[3]}-{int(indian[2]):02}-{int(indian[1]):02}"
        way = f'did you mean "{word}"? Allowed: year-month-day'
    try:
        found = date.fromisoformat(word) if _ISO_DAY.fullmatch(word) else None
    except ValueError:
        raise wrong(f"{shown(value)} is not a day of the calendar", "write a day that exists") from None
    if found is None or indian:
        raise wrong(f"{shown(value)} is not a day as this file writes it", way)
    return found


def paise(value: object) -> int:
    """Rupees as written (`5000`, `5,000.00`, `₹1,50,000`) -> paise, exact."""
    way = "write rupees such as 5000 or 5,000.00"
    match = _RUPEES.fullmatch(latin_digits(_scalar(value, "an amount", way)))
    if match is None:
        raise wrong(f"{shown(value)} is not an amount in rupees", way)
    amount = int(Decimal(match[1].replace(",", "")) * 100)
    if amount < 0:
        raise out_of_range(f"{shown(value)} is negative", "write 0 or more rupees")
    if amount > MOST_PAISE:
        raise out_of_range(f"{shown(value)} is more than a deposit can be", "write at most 1,00,00,000 rupees")
    return amount


def flag(value: object) -> bool:
    """true or false, also as yes, no, on, off, हाँ, नहीं."""
    word = _scalar(value, "true or false", "write true or false").casefold()
    if word not in _YES + _NO:
        raise wrong(f"{shown(value)} is not true or false", "write true or false")
    return word in _YES


def one_of(kind: type[Choice], but_also: Iterable[str] = ()) -> Callable[[object], Choice]:
    """A reader of one of the enum's values; `but_also` are further words to tell as allowed."""
    words = [*(member.value for member in kind), *but_also]

    def read(value: object) -> Choice:
        word = value if isinstance(value, str) else ""
        if word not in set(kind):
            raise wrong(f"{shown(value)} is not known here", allowed(word, words))
        return kind(word)

    return read


def coordinates(value: object) -> tuple[float, float]:
    """Latitude and longitude in degrees, north and east."""
    way = "write latitude and longitude in degrees, such as [23.26, 77.41]"
    if not isinstance(value, list) or len(value) != 2:
        raise wrong(f"{shown(value)} is not a latitude and a longitude", way)
    latitude, longitude = (_degrees(part, way) for part in value)
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise out_of_range(f"[{latitude:g}, {longitude:g}] is no place on earth", way)
    return latitude, longitude


def _degrees(value: object, way: str) -> float:
    digits = latin_digits(_scalar(value, "a number of degrees", way))
    if not _DEGREES.fullmatch(digits):
        raise wrong(f"{shown(value)} is not a number of degrees", way)
    return float(digits)


def clock(value: object) -> time:
    """A time of the day: 9:30, 09.30, 14:00."""
    way = "write hours and minutes of 24 hours, such as 09:30 or 14:00"
    match = _CLOCK.fullmatch(latin_digits(_scalar(value, "a time of the day", way)))
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise wrong(f"{shown(value)} is not a time of the day", way)
    return time(int(match[1]), int(match[2]))


def colour(value: object) -> str:
    """A colour as #rrggbb."""
    way = 'write six digits of 0-9 and a-f behind #, in quotes, such as "#138808"'
    word = _scalar(value, "a colour", way)
    if not _COLOUR.fullmatch(word):
        raise wrong(f"{shown(value)} is not a colour as this file writes it", way)
    return word.lower()


def file_name(value: object) -> str:
    """The name of a file or folder that lies in the event folder itself."""
    name = _scalar(value, "the name of a file", "write the name of a file that lies beside this one")
    if "/" in name or "\\" in name or name.startswith("."):
        raise wrong(
            f"{shown(name)} leads out of the event folder", "lay the file beside this one, and write its name alone"
        )
    return name


class Language(StrEnum):
    """The languages in which things are printed."""

    HINDI = "hi"
    ENGLISH = "en"


class _UniqueIn(StrEnum):
    ASSEMBLY = Level.ASSEMBLY
    DISTRICT = Level.DISTRICT


def unique_level(value: object) -> Level | None:
    """The level within which one person holds a role: assembly, district, or nothing (null)."""
    if value in ("", "null", "~"):
        return None
    return Level(one_of(_UniqueIn, but_also=["null"])(value))


Text = Annotated[str, PlainValidator(text)]
Id = Annotated[str, PlainValidator(identifier)]
Day = Annotated[date, PlainValidator(day)]
Paise = Annotated[int, PlainValidator(paise)]
Flag = Annotated[bool, PlainValidator(flag)]
Count = Annotated[int, PlainValidator(whole(1, _MOST))]
Few = Annotated[int, PlainValidator(whole(0, 1000))]
Fewest = Annotated[int, PlainValidator(whole(0, _MOST))]
Coordinates = Annotated[tuple[float, float], PlainValidator(coordinates)]
Floor = Annotated[int, PlainValidator(whole(0, 99))]
Years = Annotated[int | None, PlainValidator(years)]
RoomName = Annotated[str, PlainValidator(room_name)]
Rooms = Annotated[int | tuple[str, ...], PlainValidator(rooms)]
Vpa = Annotated[str, PlainValidator(vpa)]
Payee = Annotated[str, PlainValidator(payee)]
Days = Annotated[int, PlainValidator(whole(1, 366))]
Rank = Annotated[int, PlainValidator(whole(1, 99))]
Colour = Annotated[str, PlainValidator(colour)]
FileName = Annotated[str, PlainValidator(file_name)]
Clock = Annotated[time, PlainValidator(clock)]
Minutes = Annotated[int, PlainValidator(whole(0, 24 * 60))]
Weight = Annotated[int, PlainValidator(whole(1, 1000))]
Share = Annotated[int, PlainValidator(whole(0, 1000))]
UniqueIn = Annotated[Level | None, PlainValidator(unique_level)]
