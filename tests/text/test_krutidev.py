import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text.krutidev import digits, keys, restore_apostrophe, to_unicode
from tests.text.hindi_words import first_names, hindi, surnames
from tests.text.typist import from_unicode

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "krutidev_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")
]
NAMES = [hi for hi, _ in (*first_names(), *surnames())]


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(("typed", "shown"), PAIRS)
def test_what_the_typist_saw(typed: str, shown: str) -> None:
    assert to_unicode(typed) == nfc(shown)


@pytest.mark.parametrize("text", [*NAMES, *hindi()])
def test_every_word_of_samples_and_lists_survives_the_typist(text: str) -> None:
    assert to_unicode(from_unicode(text)) == nfc(text)


@given(st.lists(st.sampled_from([*NAMES, *hindi()]), min_size=1, max_size=4))
def test_words_do_not_disturb_each_other(words: list[str]) -> None:
    assert to_unicode(from_unicode(" ".join(words))) == nfc(" ".join(words))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ukke", "नाम"),
        ("DksUnz", "केन्द्र"),
        ("dSyk'k", "कैलाश"),
        ("DkSyk'k", "कैलाश"),
        ("iszl", "प्रेस"),
        ("Mks+", "ड़ो"),
        ("[+kku", "ख़ान"),
        ("dkasxszl", "कोंग्रेस"),
        ("dkas", "कों"),
        ("fLFkfr", "स्थिति"),
        ("vfLFk;k¡", "अस्थियाँ"),
        ("iafMr", "पंडित"),
        ('o"kkZZ', "वर्षा"),
        ("gSaa", "हैं"),
        ("Qt+Z", "फर्ज़"),
        ("f", "ि"),
        ("Z", "र्"),
    ],
)
def test_slips_that_look_right_in_the_font(typed: str, shown: str) -> None:
    assert to_unicode(typed) == nfc(shown)


@given(st.text())
def test_any_text_is_read_and_comes_back_composed(text: str) -> None:
    assert unicodedata.is_normalized("NFC", to_unicode(text))


@given(st.text("0123456789 \n") | st.sampled_from([nfc(name) for name in NAMES]))
def test_figures_and_devanagari_stay(text: str) -> None:
    assert to_unicode(text) == text


def test_every_letter_of_the_keyboard_is_known() -> None:
    letters = set("abcdeghijklmnopqrstuvwxyABCDEFGHIJKLMNOPQRSTUVWXY")
    assert letters <= set(keys())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("98260&12345", "98260-12345"),
        ("98260-12345", "98260-12345"),
        ("09-06-2025", "09-06-2025"),
        ("9@6@2025", "9/6/2025"),
        ("9826å12345] 98ƒ„…†‡ˆ‰Š‹", "9826012345, 98123456789"),
        ("¼0755½ 2551234", "(0755) 2551234"),
    ],
)
def test_kruti_figures(typed: str, read: str) -> None:
    assert digits(typed) == read


def test_the_swallowed_apostrophe() -> None:
    assert to_unicode(restore_apostrophe("kekZ")) == "शर्मा"
