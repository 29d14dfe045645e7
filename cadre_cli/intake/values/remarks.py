"""Remarks: they are kept as they stand; what they say of alternates, days and floors is told, not obeyed."""

import re
from typing import Final

from cadre_cli.domain.event import Window
from cadre_cli.intake.value_kinds import DAYS_IN_REMARK, FLOOR_IN_REMARK
from cadre_cli.intake.values.alternate import OF_HIS_POST, of_whom
from cadre_cli.intake.values.dates import read_available
from cadre_cli.intake.values.day_grammar import is_denied, is_free_only
from cadre_cli.intake.values.days_said import says_days
from cadre_cli.intake.values.reading import Reading
from cadre_cli.text.devanagari import mend

_DIGIT: Final = re.compile(r"\d")
_GROUND_FLOOR: Final = re.compile(
    r"\b(?:ground|lower)[ -]?floor|\bwheel ?-?chair|\b(?:handicapp?ed|disabled|divyang)|"
    r"\b(?:can ?not|can['’]?t|unable to|difficult\w*|trouble|no) (?:\w+ ){0,2}(?:climb\w*|stairs?|steps)|"
    r"\bheart (?:patient|problem|disease|trouble|surgery)|"
    r"\bknees?\b|\bn(?:ee|i)che (?:ka|ke|wala) (?:kamr|room)|"
    r"भू-? ?तल|ग्राउंड फ्लोर|नीचे (?:का |के |की |वाल[ाेी] )?(?:कमर|कक्ष|रूम|तल|मंजिल|मंज़िल)|निचल[ेी] (?:तल|मंजिल|मंज़िल|कमर)|"
    r"(?:व्ही|वी|ह्वी)ल ?-?चे[यअ]र|सी[ढ\u095d]\u093c?(?:ी|िया|ियो)[^,;।]{0,20}(?:नही|ना|न |मना|दिक्कत|परेशान|असमर्थ|तकलीफ)|"
    r"दिव्यांग|विकलांग|हृदय ?रोग|दिल (?:का|की|के) (?:मरी|रोग|बीमार)|हार्ट (?:पेशेंट|की|के|का)|घुटन",
    re.I,
)


def tells_alternate(text: str) -> Reading:
    """A note where the remark says whom he stands in for: 'alternate for Ram Lal', 'राम लाल के स्थान पर आएँगे'.

    It makes nobody an alternate.
    """
    said = f"not linked; write yes (हाँ) under Alternate (वैकल्पिक) if he is one: {OF_HIS_POST}"
    return Reading(text, *of_whom(mend(text), said))


def tells_days(text: str, window: Window) -> Reading:
    """An ERROR where some day of the window stands in the remark; it keeps nobody away."""
    written = mend(text)
    if not (_DIGIT.search(text) and (says_days(text, window) or _is_about_days(written, window))):
        return Reading(text)
    action = "not obeyed; write the days under Not Available On (अनुपलब्ध दिनांक), or none if he can come on all of them"
    return Reading(text, DAYS_IN_REMARK, f'the remark speaks of days: "{written}"', action)


def tells_floor(text: str) -> Reading:
    """An ERROR where the remark speaks of the ground floor or of what calls for it; it gives nobody a room there."""
    written = mend(text)
    if not _GROUND_FLOOR.search(written):
        return Reading(text)
    read = f'the remark speaks of a room on the ground floor, or of a reason for one: "{written}"'
    return Reading(text, FLOOR_IN_REMARK, read, "not obeyed; write yes or no under Ground Floor (भूतल)")


def _is_about_days(written: str, window: Window) -> bool:
    """Whether all of the remark says when he can or cannot come, so that some day of the window is closed to him."""
    if not (is_denied(written) or is_free_only(written)):
        return False
    reading = read_available(written, window)
    return reading.kind is None and reading.value != ""
