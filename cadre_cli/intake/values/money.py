"""What a roster's deposit columns say: an amount, or yes and no; beside it how, on which day, by which reference."""

import re

from cadre_cli.domain.money import Mode
from cadre_cli.domain.paid_said import PaidSaid
from cadre_cli.intake.value_kinds import PAID_UNREADABLE
from cadre_cli.intake.values.modes import mode_of
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.intake.values.references import AT_BANK, OF_CHEQUE, mode_by_reference
from cadre_cli.text.dates import parse_day
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key
from cadre_cli.text.numbers import parse_rupees

_TICKS = frozenset("✓✔√☑✅")
_CROSSES = frozenset("✗✘✕☒❌×")
_PAID_WORDS = ("paid", "deposited", "received", "जमा", "प्राप्त")
_YES = frozenset(
    map(
        match_key,
        ("yes", "y", "true", "done", "full", "fully paid", "paid in full", "ok", "haan", "jama", *_PAID_WORDS),
    )
) | frozenset(
    map(match_key, ("हाँ", "हा", "जी हाँ", "भुगतान", "पूर्ण", "जमा है", "जमा हो गया", "जमा किया", "दिया", "पूरा", "पूरा जमा"))
)
_NO = frozenset(
    map(match_key, ("no", "n", "false", "unpaid", "not paid", "not received", "pending", "due", "nahi"))
) | frozenset(map(match_key, ("नहीं", "नही", "ना", "न", "जमा नहीं", "जमा नही", "बाकी", "बकाया", "शेष", "अप्राप्त")))
_PAID_WORD = "|".join(_PAID_WORDS)
_BESIDE_AMOUNT = re.compile(rf"^(?:{_PAID_WORD})(?![\w\u0900-\u097f])[\s:=-]*|[\s(]*(?:{_PAID_WORD})\)?$", re.I)
_NUMBER_OF = re.compile(r"\b(utr|ref|reference|rrn|txn|transaction|cheque|check|chq)\.? *(?:no|id)\b\.?", re.I)
_TWO_WORDS = re.compile(r"(?<=google)\s+(?=pay)|(?<=phone)\s+(?=pe)", re.I)
_MIDNIGHT = " 00:00:00"
_DAY = re.compile(
    rf"(?<!\d)(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}(?:{_MIDNIGHT})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d{{2}})"
    r"|\d{1,2}[-\s]*[^-\d\s.,/]{3,}[-\s.,]*\d{4})(?!\d)"
)
_WORD = re.compile(r"[^\s:;,()=]+(?:,\d+)*")
_BESIDE = frozenset(
    map(match_key, ("by", "via", "through", "on", "dt", "date", "dated", "bank", "से", "द्वारा", "दिनांक", "को", "बैंक"))
)
"""Words that say nothing beside a reference, a day or a mode."""
_OF_REFERENCE = frozenset(
    map(match_key, ["utr", "ref", "reference", "rrn", "number", "txn", "transaction", "id", "यूटीआर", "संदर्भ"])
)
"""Words that say nothing beside a reference."""


def read_paid(text: str, due_paise: int) -> Reading:
    """The amount paid in paise, as digits: '0' for a no or nothing, `due_paise` for a yes.

    What is not understood counts as nothing paid ('0') and is an ERROR; so is a bare 1, which may be a yes or a rupee.
    """
    said = paid_said(text)
    if said is None:
        read = f'not an amount: "{mend(text)}"'
        return Reading("0", PAID_UNREADABLE, read, "write the rupees in digits, or yes or no")
    return Reading(str(due_paise if said.paise is None else said.paise))


def paid_said(text: str) -> PaidSaid | None:
    """What a cell says of a deposit: 'yes', '5,000', '5000 by UPI 616212345678 on 3.6.25'; None of anything else."""
    written = mend(text)
    plain = _plainly(written)
    if plain is not None:
        return PaidSaid(plain.paise)
    rest = _NUMBER_OF.sub(r"\1", _TWO_WORDS.sub("", latin_digits(written)))
    reference, rest = _taken(AT_BANK, rest.upper() if AT_BANK.search(rest.upper()) else rest)
    day, rest = _taken(_DAY, rest)
    words = _WORD.findall(rest)
    modes = {mode for word in words if (mode := mode_of(word))}
    if len(modes) > 1:
        return None
    mode = modes.pop() if modes else None
    if mode is Mode.CHEQUE and not reference:
        reference, rest = _taken(OF_CHEQUE, rest)
    silent = _BESIDE | _OF_REFERENCE if reference else _BESIDE
    left = " ".join(word for word in _WORD.findall(rest) if not mode_of(word) and match_key(word) not in silent)
    plain = _plainly(left) if left else PaidSaid(None)
    paid_on = parse_day(day) if day else None
    if plain is None or (day and paid_on is None) or not (reference or mode or left):
        return None
    if reference and plain.paise == 0:  # "no 616212345678": the number of what was paid, or none?
        return None
    return PaidSaid(plain.paise, mode or mode_by_reference(reference), reference, paid_on)


def _plainly(written: str) -> PaidSaid | None:
    """A yes, a no or an amount alone."""
    key = match_key(written)
    if written in _TICKS or key in _YES:
        return PaidSaid(None)
    if written in _CROSSES or key in _NO or says_nothing(written):
        return PaidSaid(0)
    if AT_BANK.fullmatch(latin_digits(written)):
        return None
    amount = parse_rupees(_BESIDE_AMOUNT.sub("", written))
    return None if amount is None or amount == 100 else PaidSaid(amount)


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """What it finds first, and the text without it."""
    found = pattern.search(text)
    if found is None:
        return "", text
    return found[0].removesuffix(_MIDNIGHT), f"{text[: found.start()]} {text[found.end() :]}"
