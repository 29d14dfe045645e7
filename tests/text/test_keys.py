import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text import keys
from cadre_cli.text.keys import match_key

SAME = [
    ("Dist. Name", "dist name"),
    ("हिन्दी", "हिंदी"),
    ("मण्डलम", "मंडलम"),
    ("अम्बाह", "अंबाह"),
    ("पाँच", "पांच"),
    ("ज़िला", "जिला"),
    ("राजगढ़", "राजगढ"),
    ("ब्लॉक", "ब्लाक"),
    ("ऑफिस", "आफिस"),
    ("डॉ॰", "डॉ."),
    ("राम।", "राम"),
    ("इंदौर-१", "इंदौर 1"),
    ("अध्\u200dयक्ष", "अध्यक्ष"),
    ("a_b", "ab"),
]
DIFFERENT = [("जिला अध्यक्ष", "जिलाध्यक्ष"), ("सीहोर", "सिहोरा"), ("सिवनी", "सिलवानी"), ("गुढ़", "गोहद"), ("Ram", "Rama")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_word(one: str, other: str) -> None:
    assert match_key(one) == match_key(other) != ""


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_words(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@pytest.mark.parametrize("text", ["", " ", "-", "…", "₹", "_"])
def test_no_word_at_all(text: str) -> None:
    assert match_key(text) == ""


@given(st.text(st.one_of(st.sampled_from("हिन्दी मण्डलमज़ \u200d\t-A1é"), st.characters(exclude_categories=["Cs"]))))
def test_a_key_is_the_keys_of_its_words(text: str) -> None:
    assert match_key(text) == keys._word_key.__wrapped__(text)
