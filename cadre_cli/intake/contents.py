"""What the cells of a column look like, whatever stands above them."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Final

from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.gender import read_gender
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.devanagari import mend

_WORDS: Final = re.compile(r"(?:[^\W\d_][^\d_,;:/@&+]*)")
_LOOKED_AT: Final = 50
_FEWEST: Final = 3
_MOSTLY: Final = 0.75
IN_WORDS: Final = {"mobile": "mobile numbers", "gender": "genders", "district": "districts", "role": "roles"}
"""The fields that cells can tell by themselves."""


def looks_like(texts: Sequence[str], readers: Readers) -> str:
    """The field of `IN_WORDS` of which three texts in four or more speak, else ''; two texts prove nothing."""
    if len(texts) < _FEWEST:
        return ""
    are: Mapping[str, Callable[[str], bool]] = {
        "mobile": lambda text: read_mobile(text).value != "",
        "gender": lambda text: read_gender(text).value != "",
        "district": lambda text: readers.places.read_district(text).district != "",
        "role": lambda text: bool(readers.roles.read(text).roles),
    }
    found = (field for field, is_one in are.items() if sum(map(is_one, texts)) >= _MOSTLY * len(texts))
    return next(found, "")


def look_like_names(texts: Sequence[str], readers: Readers) -> bool:
    """Whether three texts in four or more may be names of people, most of them different: words, and none we know."""
    like = sum(_may_be_a_name(text, readers) for text in texts)
    return bool(texts) and like >= _MOSTLY * len(texts) and len({*texts}) * 2 >= len(texts)


def _may_be_a_name(text: str, readers: Readers) -> bool:
    if says_nothing(text) or not _WORDS.fullmatch(mend(text)):
        return False
    places, roles = readers.places, readers.roles.read(text).roles
    return not (roles or read_gender(text).value or places.read_district(text).district)


def first_texts(body: Sequence[Sequence[str]], column: int) -> list[str]:
    """The first texts of a column that are not blank, as many as are looked at."""
    return list(islice((row[column] for row in body if column < len(row) and row[column]), _LOOKED_AT))
