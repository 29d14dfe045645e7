"""Mobile numbers as people type them: with +91, spaces, a wife's second number, or eaten by Excel."""

import re
from decimal import Decimal
from typing import Final

from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.questions import BLANK, Answer, Question
from cadre_cli.intake.value_kinds import (
    MOBILE_LANDLINE,
    MOBILE_LENGTH,
    MOBILE_NOT_ONE,
    MOBILE_ROUNDED,
    MOBILE_SEVERAL,
)
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.devanagari import latin_digits, mend

CLEAN_MOBILE: Final = "[6-9][0-9]{9}"
"""Ten digits of which `read_mobile` would give just these ten and say nothing, but for `NOBODYS_MOBILES`."""
NOBODYS_MOBILES: Final = ("6666666666", "7777777777", "8888888888", "9999999999")
"""What is typed where a number is asked for and none is known."""

_DIGITS = 10
_FEWEST_DIGITS = 5  # with fewer it is a house number or the like, not a mobile that lost some
_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
_EXPONENT = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_SEPARATORS = re.compile(r"[,;/|&\n\r()\[\]]")
_WORD = re.compile(r"[^\W\d_][^\d+]*")
_LETTER_FOR_DIGIT = re.compile(r"(?:\d[OoIlSsBZz](?:[\s-]?\d|$))|(?:(?:^|\s)[Oo]\d)")
_PREFIXES = ("0091", "091", "91", "0")
_PREFIX = re.compile(rf"(?:{'|'.join(_PREFIXES)})(?=\d{{10}}$)")
# Area codes of the state with their 0 and a break after them; a mobile is seldom broken there.
_LANDLINE = re.compile(r"07[1-7]\d[\s-]+\d{7}|07[1-7]\d\d[\s-]+\d{6}")
AREA_CODES: Final = (
    *("731", "733", "734", "751", "755", "761"),
    *("7141", "7162", "7272", "7282", "7290", "7292", "7325", "7362", "7364", "7372", "7392", "7394", "7412", "7422"),
    *("7423", "7482", "7492", "7522", "7530", "7532", "7534", "7542", "7543", "7562", "7574", "7577", "7582", "7592"),
    *("7622", "7632", "7642", "7644", "7652", "7653", "7659", "7662", "7672", "7682", "7683", "7692", "7732", "7792"),
    *("7805", "7812", "7822"),
)
"""Those of the towns where the districts have their seat, without the 0: with their numbers they are ten digits long.

Mobiles begin with some of them too, so that nothing but the 0 tells, which people write before either.
"""
_UNBROKEN_LANDLINE = re.compile(rf"0(?=\d{{10}}$)(?:{'|'.join(AREA_CODES)})\d+")
_LANDLINE_OF_INDIA = re.compile(
    rf"(?:\+?91|0091)[\s-]*(?=(?:\d[\s-]*){{10}}$)(?:{'|'.join(AREA_CODES)})[\s-]*2[\d\s-]+"
)
"""Behind the country's code the area code stands without its 0, and nearly all numbers of the state begin with 2."""
_AREA_CODE_IN_BRACKETS = re.compile(r"\((0\d{3,4})\)\s*")

_Fault = tuple[FindingKind, str, str] | tuple[FindingKind, str, str, Question]
"""Kind, text and action of a finding, and what is asked."""

_IF_MOBILE = "give a mobile number; if this is one, write its ten digits without a break"
_MEND = "correct the number or clear the cell"


def read_mobile(text: str) -> Reading:
    """Ten digits, further numbers after a space; the first is the main one.

    +91, a leading 0, spaces, dashes, Devanagari digits and the '.0' of a number cell go silently. Of a cell in which
    one number can be used and another cannot, the good one is kept beside the finding.
    """
    if says_nothing(text):
        return Reading("")
    typed = latin_digits(text.strip())
    shown = mend(text)
    if _EXPONENT.fullmatch(typed):
        return _read_exponent(typed, shown)
    if _LETTER_FOR_DIGIT.search(typed):
        return Reading("", MOBILE_NOT_ONE, f'letter among the digits of a mobile: "{shown}"', _MEND)
    numbers, fault = _numbers(_AREA_CODE_IN_BRACKETS.sub(r"\1-", typed))
    value = " ".join(numbers)
    if fault:
        return Reading(value, *fault)
    if len(numbers) > 1:
        read = f'{len(numbers)} mobile numbers: "{shown}"'
        return Reading(value, MOBILE_SEVERAL, read, f"{numbers[0]} is taken as the main one, the rest is kept")
    return Reading(value)


def _read_exponent(typed: str, shown: str) -> Reading:
    number = format(Decimal(typed), "f")
    # As many digits before the exponent as the number is long: nothing was rounded away.
    if len(typed.lower().partition("e")[0].replace(".", "")) == len(number):
        return read_mobile(number)
    action = "type the number again, in a cell formatted as text"
    return Reading("", MOBILE_ROUNDED, f'Excel kept no more than "{shown}" of the mobile', action)


def _numbers(typed: str) -> tuple[list[str], _Fault | None]:
    """Every usable number in the cell, each once, and the first thing that is wrong."""
    numbers: dict[str, None] = {}
    faults: list[_Fault] = []
    for part in map(str.strip, _SEPARATORS.split(typed)):
        if any(form.fullmatch(part) for form in (_LANDLINE, _UNBROKEN_LANDLINE, _LANDLINE_OF_INDIA)):
            faults.append((MOBILE_LANDLINE, f'looks like a landline: "{part}"', _IF_MOBILE, _landline(part)))
            continue
        whole_float = _WHOLE_FLOAT.fullmatch(part)
        found, rest = _digits_of(whole_float[1] if whole_float else part)
        for digits in found:
            if _is_mobile(digits):
                numbers[digits] = None
            else:
                faults.append((MOBILE_NOT_ONE, f'not a mobile number: "{mend(part)}"', _MEND))
        if rest:
            faults.append(_wrong_length(rest, mend(part)))
    if not numbers and not faults:
        faults.append((MOBILE_NOT_ONE, f'not a mobile number: "{mend(typed)}"', _MEND))
    return list(numbers), faults[0] if faults else None


def _landline(part: str) -> Question:
    """Whether it is one: behind its 0 stand ten digits that may be a mobile's."""
    digits = _PREFIX.sub("", "".join(re.findall(r"\d+", part)))
    answers = (Answer(BLANK, "it is a landline, and not used"), Answer(digits, "it is a mobile number"))
    return asked("mobile", part, f'looks like a landline: "{part}"', answers)


def _digits_of(part: str) -> tuple[list[str], str]:
    """The ten-digit numbers of a part written one after the other, and the digits that make up none."""
    groups = re.findall(r"\d+", _WORD.sub(" ", part))
    whole = _PREFIX.sub("", "".join(groups))
    if len(whole) == _DIGITS:
        return [whole], ""
    found, pending = [], ""
    for group in groups:
        pending += "" if not pending and group in _PREFIXES else group
        digits = _PREFIX.sub("", pending)
        if len(digits) == _DIGITS:
            found.append(digits)
            pending = ""
    if pending and found:
        return [], "".join(groups)
    return found, pending


def _is_mobile(digits: str) -> bool:
    return digits[0] in "6789" and len(set(digits)) > 1


def _wrong_length(digits: str, shown: str) -> tuple[FindingKind, str, str]:
    count = len(_PREFIX.sub("", digits))
    if count < _FEWEST_DIGITS:
        return MOBILE_NOT_ONE, f'not a mobile number: "{shown}"', _MEND
    if count < _DIGITS:
        way_out = "add the missing digit" if count == _DIGITS - 1 else f"add the {_DIGITS - count} missing digits"
    else:
        way_out = "remove the surplus digits"
    return MOBILE_LENGTH, f'mobile has {count} digits: "{shown}"', f"{way_out} or clear the cell"
