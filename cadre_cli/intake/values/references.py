"""The reference of a payment, out of what is written around it: an RRN, a UTR, the number of a cheque."""

import re
from typing import Final

from cadre_cli.domain.money import Mode
from cadre_cli.intake.values.modes import mode_of
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.devanagari import latin_digits, mend

AT_BANK: Final = re.compile(r"(?<![A-Z0-9])(?:\d{12}|[A-Z]{4}[A-Z0-9]\d{11}|[A-Z]{4}[A-Z0-9]\d{17})(?![A-Z0-9])")
"""An RRN (12 digits), or the UTR of NEFT (16 characters) or RTGS (22)."""
OF_CHEQUE: Final = re.compile(r"(?<!\d)\d{6}(?!\d)")
"""The number of a cheque."""
SPOILT: Final = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet makes of a long number."""
_LABELLED: Final = re.compile(r"(?:UPI|RRN|UTR|REF|TXN|IMPS|NO|ID|[.:#/-])+(\d{12})")
_SHORT_CHEQUE: Final = re.compile(r"[^\d]*?(\d{1,5})")
_WORD: Final = re.compile(r"[A-Za-z\u0900-\u097f]+")


def reference_in(text: str, mode: Mode | None) -> str:
    """The one reference in a text, without what stands around it; else all of the text, in capitals without spaces.

    Cash has receipt books, whose numbers may look like anything: nothing is cut out of theirs.
    """
    written = latin_digits(mend(text)).upper()
    joined = "".join(written.split())
    if mode is Mode.CASH:
        return joined
    if mode is Mode.CHEQUE:
        numbers = OF_CHEQUE.findall(written)
        short = _SHORT_CHEQUE.fullmatch(joined) if mode_beside(text) is Mode.CHEQUE else None
        return numbers[0] if len(numbers) == 1 else short[1] if short else joined
    numbers = AT_BANK.findall(written)
    labelled = _LABELLED.fullmatch(joined)
    return numbers[0] if len(set(numbers)) == 1 else labelled[1] if labelled else joined


def reference_said(text: str, mode: Mode | None = None) -> str | None:
    """The reference that a cell of its own gives, '' of none; None where a spreadsheet spoilt it."""
    found = reference_in(text, mode or mode_beside(text))
    if says_nothing(latin_digits(mend(text))):
        return ""
    return None if SPOILT.search(found) and not AT_BANK.fullmatch(found) else found


def mode_beside(text: str) -> Mode | None:
    """The one mode that is named beside a reference: of 'chq no 000456' the cheque; None of none or several."""
    modes = {mode for word in _WORD.findall(mend(text)) if (mode := mode_of(word))}
    return modes.pop() if len(modes) == 1 else None


def mode_by_reference(reference: str) -> Mode | None:
    """How money came that bears it: an RRN has 12 digits, the UTR of NEFT 16 characters, of RTGS 22."""
    return {12: Mode.UPI, 16: Mode.NEFT, 22: Mode.RTGS}.get(len(reference)) if AT_BANK.fullmatch(reference) else None
