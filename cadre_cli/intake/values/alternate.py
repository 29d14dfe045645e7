"""Whether somebody is an alternate, who comes where a place is left, and which one."""

import re
from typing import Final

from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.questions import NO, YES, Answer
from cadre_cli.intake.value_kinds import ALTERNATE_OF_WHOM, ALTERNATE_UNCLEAR
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key

_WORD: Final = (
    r"(?:alternates?|alternative|reserved?|stand-?by|substitute|waiting(?: list)?|waitlist|wl|alt|res|a|r|"
    r"वैकल्पिक|विकल्प|रिज़?र्व|आरक्षित|स्थानापन्न|प्रतीक्षा(?: सूची)?|प्रतीक्षारत|अतिरिक्त)"
)
_SAID: Final = re.compile(
    rf"{_WORD}(?![^\W\d]|[\u0900-\u0963])[\s.:#–-]*(?:no\.?|क्र(?:मांक|\.)?)?\s*(?P<place>\d{{1,4}})?.*", re.I
)
_DENIED: Final = frozenset({"not", "नहीं", "नही"})
_PLACE: Final = re.compile(r"#?\s*(?P<place>\d{1,4})(?:\.0+)?\s*(?:st|nd|rd|th)?", re.I)
_YES: Final = frozenset(map(match_key, ("yes", "y", "true", "haan", "हाँ", "हा", "जी हाँ", "है"))) | frozenset("✓✔√☑✅")
_NO: Final = frozenset(
    map(match_key, ("no", "n", "false", "nahi", "regular", "main", "नहीं", "नही", "ना", "न", "नियमित", "मुख्य"))
) | frozenset("✗✘✕☒❌×")

_STANDS_IN: Final = re.compile(
    r"\b(?:alternates?|alternative|reserve|stand-?by|stand(?:s|ing)?[ -]in|substitute|replacement)\s+(?:for|of)\s+\w"
    r"|\w\s+(?:का|के|की)\s+(?:विकल्प|वैकल्पिक|स्थानापन्न)(?![^\W\d]|[\u0900-\u0963])"
    r"|\w\s+(?:के\s+स्थान\s+पर|की\s+जगह)\s+(?:आ|भाग|शामिल|उपस्थित)",
    re.I,
)
OF_HIS_POST: Final = "an alternate steps in for anyone of his role and place"


def read_alternate(text: str) -> Reading:
    """His place among the alternates in digits: '1' for a mere yes, '' for a regular participant.

    'Alternate 2', 'R-2' and 'वैकल्पिक २' give '2'; 'alternate for Ram Lal' is a yes, and a note says that the name is
    not linked. A text that is none of these is
    most likely the name of him whom he stands in for: it counts as a yes, and is asked.
    """
    written = latin_digits(mend(text))
    key = match_key(written) or written
    if not _DENIED.isdisjoint(written.casefold().split()):
        return Reading("")
    if key in _YES or written in _YES:
        return Reading("1")
    if says_nothing(written) or key in _NO or written in _NO:
        return Reading("")
    found = _PLACE.fullmatch(written) or _SAID.fullmatch(written)
    if found:
        place = found["place"]
        value = ("" if int(place) == 0 else str(int(place))) if place else "1"
        said = f"taken for an alternate; the name is not linked: {OF_HIS_POST}"
        return Reading(value, *of_whom(written, said)) if value else Reading("")
    read = f'neither yes, no nor a number: "{mend(text)}"'
    way = "taken for an alternate; write yes (हाँ), no (नहीं) or his number among the alternates"
    answers = (Answer(YES, "he is an alternate"), Answer(NO, "he is a regular participant"))
    return Reading("1", ALTERNATE_UNCLEAR, read, way, asked("alternate", written, read, answers))


def of_whom(written: str, action: str) -> tuple[FindingKind | None, str, str]:
    """What is said of a text that names whom somebody stands in for; nothing of any other."""
    if not _STANDS_IN.search(written):
        return None, "", ""
    return ALTERNATE_OF_WHOM, f'says whom he stands in for: "{written}"', action
