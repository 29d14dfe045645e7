import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text import devanagari
from cadre_cli.text.devanagari import is_devanagari, latin_digits, mend


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("  राम   लाल ", "राम लाल"),
        ("राम\xa0लाल", "राम लाल"),
        ("राम\nलाल\t", "राम लाल"),
        ("अध्\u200dयक्ष", "अध्यक्ष"),
        ("\ufeffName\u200b", "Name"),
        ("\u202dName\u202c", "Name"),
        ("Na\x00me\x07", "Name"),
        ("a \u200b b", "a b"),
        ("ग\u0922\u093c", "गढ़"),
        ("", ""),
    ],
)
def test_text_as_its_writer_meant_it(text: str, mended: str) -> None:
    assert mend(text) == unicodedata.normalize("NFC", mended)


@given(st.text())
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert mend(mend(text)) == mend(text)


def test_digits_of_both_scripts() -> None:
    assert latin_digits("कक्ष ०१२३४५६७८९ B7") == "कक्ष 0123456789 B7"


@pytest.mark.parametrize(
    ("text", "expected"), [("राम", True), ("Ram राम", True), ("Ram", False), ("", False), ("₹5", False)]
)
def test_devanagari_is_recognised(text: str, expected: bool) -> None:
    assert is_devanagari(text) is expected


MIXED = st.text(st.one_of(st.sampled_from("राम़्॒॑नऩ \u200d\t-A1é"), st.characters(exclude_categories=["Cs"])))


@given(MIXED)
def test_text_that_is_left_alone_is_what_mending_would_make_of_it(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(devanagari, "_AS_MEANT", re.compile("(?!)"))
        mended = mend(text)
    assert mend(text) == mended
