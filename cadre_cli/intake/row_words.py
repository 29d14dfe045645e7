"""The words by which rows are known that are no person's: sums, signatures, vacant posts, headings of places."""

import re
from collections.abc import Sequence

from cadre_cli.intake.columns import heading_key
from cadre_cli.intake.ditto import DITTO, is_ditto
from cadre_cli.intake.values.reading import NOTHING, says_nothing
from cadre_cli.text.devanagari import latin_digits, mend

_SUM_WORD = r"(?:(?:कुल|महा|उप|सकल)?\s*योग|कुल(?: संख्या)?|(?:grand |sub[ -]?)?total|sum|(?:kul |maha)yog|kul(?: sankhya)?)"
_COUNTED = (
    r"(?:सदस्य|व्यक्ति|लोग|प्रतिभागी|पदाधिकारी|संख्या|राशि|विधायक|अध्यक्ष|प्रभारी|नाम|"
    r"(?:member|person|participant|name|mla|president|in-?charge|delegate)s?|people|no\.?|count|number|strength)"
)
# A sum counts something: 'कुल: 45', 'Total MLAs - 19', 'Total: 19 MLAs', 'कुल सदस्य'. 'Total Ram' is nobody's sum.
_TOTAL = re.compile(
    rf"{_SUM_WORD}\s*[:=–.-]*\s*(?:\(?{_COUNTED}\)?(?: of)?\s*|\([^)]{{1,9}}\)\s*){{0,2}}\s*[:=–.-]*\s*"
    rf"(?:\(?[\d.,]+\)?(?:/-)?(?:\s+[^\W\d][\w\u0900-\u0963.-]*){{0,4}})?",
    re.I,
)
MAY_BEGIN_A_SUM = re.compile("कु|महा|उप|सक|यो|tot|gra|sub|sum|kul|mah", re.I)
_SUM_LETTERS = "कयमउसgstkmGSTKM"
SIGNATURE = re.compile(
    r"(?:(?:हस्ताक्षर|प्रतिलिपि|भवदीय|संलग्न|नोट|टीप|दिनांक|स्थान|जारीकर्ता|प्रस्तुतकर्ता)(?![\u0900-\u0963])|"
    r"signature|sd/|copy to|copy:|note\b|notes\b|date\b|place\b|prepared by|checked by|authori[sz]ed)",
    re.I,
)
_VACANT_WORDS = (
    *("रिक्त", "रिक्त पद", "पद रिक्त", "पद रिक्त है", "रिक्त है", "खाली", "नियुक्ति नहीं", "नियुक्ति शेष", "घोषित नहीं"),
    *("vacant", "vacant post", "post vacant", "not appointed", "to be appointed", "to be announced", "tbd", "tba"),
)
VACANT = frozenset(map(heading_key, _VACANT_WORDS))
NO_NAMES = VACANT | NOTHING | frozenset(map(heading_key, DITTO))
DASHES = "-–—_.* "
_PLACE_WORD = (
    r"(?P<word>जिला|ज़िला|district|dist|ब्लॉक|ब्लाक|block|विधानसभा|विधान सभा|assembly|मंडलम|मण्डलम|mandalam|"
    r"सेक्टर|sector|बूथ|booth)"
)
HEADING = re.compile(rf"{_PLACE_WORD}\s*[-–—:=.]+\s*(?P<text>.+)", re.I)
LABEL = re.compile(rf"{_PLACE_WORD}\s*[-–—:=.]*", re.I)
BEGINS_LIKE_A_PLACE = re.compile(rf"{_PLACE_WORD}[\s:–-]", re.I)
LOWER_PLACES = frozenset(("block", "mandalam", "sector", "booth"))
"""Places that no list names: of these anything may be one."""
_WIDE = 3


def is_total(text: str) -> bool:
    """Whether the text says that a sum stands beside it, with what it counts or how many."""
    return text[:1] in _SUM_LETTERS and _TOTAL.fullmatch(mend(text)) is not None


def is_blank(name: str) -> bool:
    """Whether what stands under the names says nothing, nor asks anything."""
    return says_nothing(name) and "?" not in name and not is_ditto(name)


def is_no_name(name: str) -> bool:
    """Whether what stands under the names is no name: nothing, a dash, 'NA', a ditto mark, a number."""
    return is_blank(name) or is_ditto(name) or is_number(name)


def is_number(text: str) -> bool:
    """Whether the text is a running number, in either script."""
    return latin_digits(text).strip("(). ").isdecimal()


def counts_up(texts: Sequence[str]) -> bool:
    """1, 2, 3… below the headings, as forms number their columns."""
    numbers = [latin_digits(text).strip("().") for text in texts]
    return len(numbers) >= _WIDE and numbers == [str(n) for n in range(1, len(numbers) + 1)]
