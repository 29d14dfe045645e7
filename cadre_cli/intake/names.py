"""Names as keys: what is left of a name without its honorifics, and which names are alike across scripts."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key
from cadre_cli.text.name_parts import FAMILIAR, parts
from cadre_cli.text.person_names import ASK, SAME, similar_pairs

_TITLES: Final = (
    *("श्रीमती", "श्रीमति", "श्री", "सुश्री", "कुमारी", "कु", "सौ", "सौभाग्यवती", "बहन", "कुंवर", "कुँवर"),
    *("माननीय", "मा", "पंडित", "पं"),
    *("डॉक्टर", "डॉ", "डा", "एडवोकेट", "एड", "अधिवक्ता", "प्रो", "इंजी", "हाजी"),
    *("shrimati", "smt", "shri", "shree", "sri", "sushri", "kumari", "km", "ku", "kum", "kunwar"),
    *("mrs", "miss", "mr", "ms"),
    *("honble", "hon'ble", "hon", "pandit", "pt", "dr", "adv", "advocate", "prof", "er", "haji"),
)
_LEADING = re.compile(rf"(?:{'|'.join(sorted(_TITLES, key=len, reverse=True))})(?:[.॰\s]+|$)", re.I)
_HINDI: Final = r"[\u0900-\u0963](?:[\u0900-\u0963\u0970\s.-]*[\u0900-\u0963\u0970.])?"
_ENGLISH: Final = r"[A-Za-z](?:[A-Za-z\s.'-]*[A-Za-z.])?"
_BETWEEN: Final = r"\s*[\s(/|\[,=–-]\s*"
_IN_BOTH = re.compile(
    rf"(?P<hindi>{_HINDI}){_BETWEEN}(?P<english>{_ENGLISH})[)\]]?"
    rf"|(?P<first>{_ENGLISH}){_BETWEEN}(?P<second>{_HINDI})[)\]]?"
)
_TRAILING = re.compile(r"\s+(?:जी|ji)$", re.I)


def name_key(name: str) -> str:
    """The match key of a name without titles in front and 'ji' behind; '' for a name of titles alone."""
    words = name.split()
    # A title is told by the first word alone and 'ji' by the last: thousands of names begin and end with few words.
    if words and not _may_be_title(words[0]) and not _may_be_courtesy(words[-1]):
        return match_key(name)
    rest = _TRAILING.sub("", mend(name))
    found = _LEADING.match(rest)
    while found:
        rest = rest[found.end() :]
        found = _LEADING.match(rest)
    return match_key(rest)


@lru_cache(maxsize=1 << 16)
def _may_be_title(word: str) -> bool:
    mended = mend(word)
    return not mended or _LEADING.match(mended) is not None


@lru_cache(maxsize=1 << 16)
def _may_be_courtesy(word: str) -> bool:
    mended = mend(word)
    return not mended or _TRAILING.match(f" {mended}") is not None


def are_alike(left: Sequence[str], right: Sequence[str]) -> list[bool]:
    """Whether each name is spelt as the one at the same place of the other list, in whatever script; no proof.

    Raises:
        ValueError: the lists are of different length.
    """
    return [score >= SAME for score in similar_pairs(left, right)]


def may_be_alike(left: Sequence[str], right: Sequence[str]) -> list[bool]:
    """Whether each name is near enough to the other list's at the same place to be asked about.

    Raises:
        ValueError: the lists are of different length.
    """
    return [score >= ASK for score in similar_pairs(left, right)]


def both_scripts(name: str) -> tuple[str, str]:
    """A name that is written in both scripts ('राम कुमार (Ram Kumar)', 'Ram Kumar / राम कुमार'), taken apart.

    The second is '' where the name is not so written, or where the two do not sound alike.
    """
    found = _IN_BOTH.fullmatch(mend(name))
    if not found:
        return name, ""
    one, other = (found["hindi"], found["english"]) if found["hindi"] else (found["first"], found["second"])
    return (one, other) if are_alike([one], [other])[0] else (name, "")


def is_familiar(name: str) -> bool:
    """Whether the name is what somebody is called: with didi or bhaiya behind it, or a nickname in it."""
    taken = parts(name)
    return bool(taken.nickname) or any(title.casefold() in FAMILIAR for title in taken.titles)
