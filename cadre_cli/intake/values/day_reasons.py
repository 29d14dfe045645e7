"""Why somebody cannot come, beside the days: '9 जून (बेटी की शादी)', '13 से 15 जून विवाह'."""

import re
from typing import Final

from cadre_cli.text.keys import match_key

_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]\d०-९]*)[)\]]")
_WORD: Final = re.compile(r"[^\W\d_][\w\u0900-\u0963'’]*")
_OF_A_REASON: Final = frozenset(
    map(
        match_key,
        (
            *("wedding", "marriage", "engagement", "function", "ceremony", "travel", "travelling", "journey", "exam"),
            *("daughter", "daughters", "son", "sons", "brother", "brothers", "sister", "sisters", "family", "own"),
            *(
                "ill",
                "illness",
                "hospital",
                "operation",
                "treatment",
                "pilgrimage",
                "in",
                "at",
                "due",
                "because",
                "for",
            ),
            *("शादी", "विवाह", "सगाई", "कार्यक्रम", "यात्रा", "परीक्षा", "बेटी", "बेटे", "बेटा", "पुत्र", "पुत्री", "भाई", "बहन"),
            *(
                "परिवार",
                "पारिवारिक",
                "बीमार",
                "इलाज",
                "ऑपरेशन",
                "अस्पताल",
                "तीर्थ",
                "में",
                "कारण",
                "हेतु",
                "लिए",
                "विदेश",
                "बाहर",
            ),
        ),
    )
)
"""Nothing here says whether he can or cannot, nor from when to when."""


def without_reasons(text: str) -> str:
    """The text without words of a reason; one that is nothing but a reason stays as it is, for it names no day.

    What stands in brackets is left out only if all its words are such, so that '9 June (available)' is not turned.
    """
    plain = _WORD.sub(_unless_reason, _BRACKETS.sub(_unless_remark, text))
    return plain if re.search(r"\d", plain) else text


def _unless_remark(match: re.Match[str]) -> str:
    words = _WORD.findall(match[1])
    return " " if words and any(_is_reason(word) for word in words) and all(map(_says_no_day, words)) else match[0]


def _unless_reason(match: re.Match[str]) -> str:
    return " " if _is_reason(match[0]) else match[0]


def _is_reason(word: str) -> bool:
    return match_key(word) in _OF_A_REASON


def _says_no_day(word: str) -> bool:
    return _is_reason(word) or match_key(word) in _SMALL


_SMALL: Final = frozenset(map(match_key, ("of", "the", "and", "his", "her", "का", "की", "के", "एवं", "है", "हैं")))
