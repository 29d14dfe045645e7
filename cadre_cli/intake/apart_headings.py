"""Headings of keep-apart lists. These are confidential, so a mere likeness is enough to hold a column back."""

import re
from typing import Final

from cadre_cli.text.devanagari import mend

APART: Final = "apart"
"""The field of the labels of those who must not share a batch."""

_NOT: Final = r"(?:not|never|cannot|do?n['’]?t|can['’]?t)"
_BETWEEN: Final = (
    r"(?:be|to|put|kept|keep|place|placed|sit|seat|seated|room|stay|share|pair|paired|send|sent|go|come|him|her|them|"
    r"people|in|into|the|a|any|same|one)"
)
_ENGLISH: Final = (
    r"\b(?:apart|enem(?:y|ies)|enmity|rival\w*|opponents?|oppos(?!ite)\w+|adversar\w+|hostile|feud\w*|quarrel\w*|"
    r"incompatible|sep[ae]ration|(?:keep|kept|stay) (?:\w+ )?(?:away|sep[ae]rate)|keep \w*sep[ae]rate|"
    r"(?:conflict|dispute|clash|avoid)\w* with|(?:people|persons?|whom?|names?|members?|group) to avoid|"
    rf"{_NOT} (?:{_BETWEEN} )*(?:with|together|(?:same|one|a) batch))\b"
)
_IN_LATIN_LETTERS: Final = (
    r"\b(?:virodhi\w*|prati ?d[wv]an\w+|dushman\w*|ranjish|shatru|alag|saa?th (?:me(?:in|n)? )?(?:na|nahi|nahin|mat))\b"
)
_HINDI: Final = (
    r"अलग|पृथक|(?<!निर्)विरोध|प्रतिद्व|प्रतिस्पर्ध|विपक्ष|शत्रु|दुश्मन|रंजिश|अनबन|मनमुटाव|मतभेद|वैमनस्य|झगड|विवाद(?!ित)|"
    r"दूर रख|दूर रह|भिन्न बैच|साथ (?:में )?(?:ना|नहीं|नही|न|मत)(?![\u0900-\u0963])"
)
_OF_APART = re.compile(f"{_ENGLISH}|{_IN_LATIN_LETTERS}|{_HINDI}", re.I)


def may_be_apart(heading: str) -> bool:
    """Whether those who must not meet may stand below the heading: 'विरोधी / Rival', 'Not in one batch with'."""
    return _OF_APART.search(mend(heading)) is not None
