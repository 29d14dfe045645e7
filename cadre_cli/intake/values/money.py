"""What a roster's deposit column says: an amount, or yes and no."""

import re

from cadre_cli.intake.value_kinds import PAID_UNREADABLE
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.devanagari import mend
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
_BESIDE_AMOUNT = re.compile(rf"^(?:{'|'.join(_PAID_WORDS)})\b[\s:=-]*|[\s(]*(?:{'|'.join(_PAID_WORDS)})\)?$", re.I)


def read_paid(text: str, due_paise: int) -> Reading:
    """The amount paid in paise, as digits: '0' for a no or nothing, `due_paise` for a yes.

    What is not understood counts as nothing paid ('0') and is an ERROR; so is a bare 1, which may be a yes or a rupee.
    """
    written = mend(text)
    key = match_key(written)
    if written in _TICKS or key in _YES:
        return Reading(str(due_paise))
    if written in _CROSSES or key in _NO or says_nothing(written):
        return Reading("0")
    amount = parse_rupees(_BESIDE_AMOUNT.sub("", written))
    if amount is None or amount == 100:
        return Reading("0", PAID_UNREADABLE, f'not an amount: "{written}"', "write the rupees in digits, or yes or no")
    return Reading(str(amount))
