"""Remarks: they are kept as they stand, and what they say of alternates and of days is noted, not read."""

import re
from typing import Final

from cadre_cli.domain.event import Window
from cadre_cli.intake.value_kinds import DAYS_IN_REMARK
from cadre_cli.intake.values.alternate import OF_HIS_POST, of_whom
from cadre_cli.intake.values.dates import read_available
from cadre_cli.intake.values.day_grammar import is_denied, is_free_only
from cadre_cli.intake.values.reading import Reading
from cadre_cli.text.devanagari import mend

_DIGIT: Final = re.compile(r"\d")


def read_remark(text: str, window: Window) -> Reading:
    """The remark as it stands; a note where it says whom he stands in for, or on which days he cannot come.

    'alternate for Ram Lal', 'राम लाल के विकल्प' and 'राम लाल के स्थान पर आएँगे' make nobody an alternate; '10 जून को नहीं आ
    सकेंगे' keeps nobody away.
    """
    written = mend(text)
    said = f"not linked; write yes (हाँ) under Alternate (वैकल्पिक) if he is one: {OF_HIS_POST}"
    kind, read, action = of_whom(written, said)
    if kind is None and _tells_days(written, window):
        kind, read = DAYS_IN_REMARK, f'the remark speaks of days: "{written}"'
        action = "not obeyed; write the days under Not Available On (अनुपलब्ध दिनांक) if they count"
    return Reading(text, kind, read, action)


def _tells_days(written: str, window: Window) -> bool:
    """Whether all of the remark says when he can or cannot come, so that some day of the window is closed to him."""
    if not (_DIGIT.search(written) and (is_denied(written) or is_free_only(written))):
        return False
    reading = read_available(written, window)
    return reading.kind is None and reading.value != ""
