import random
from pathlib import Path

import pytest

from cadre_cli.text import legacy_script
from cadre_cli.text.legacy_script import is_legacy, legacy_odds, tells_script
from tests.text.typist import from_unicode
from tests.train_legacy_script import TABLE, english_words, legacy_words, table_text, train

DATA = Path(__file__).parent / "data"
PAIRS = [line.partition("\t")[0] for line in (DATA / "krutidev_pairs.tsv").read_text(encoding="utf-8").splitlines()]
TYPED = sorted({word for text in PAIRS if not text.startswith("# ") for word in text.split() if tells_script(word)})
ENGLISH = (DATA / "english_words.txt").read_text(encoding="utf-8").split()
COLUMNS = 2000


def columns(words: list[str], size: int) -> list[list[str]]:
    """Columns of `size` cells of one or two of the words."""
    rng = random.Random(7)
    return [[" ".join(rng.sample(words, rng.choice((1, 2)))) for _ in range(size)] for _ in range(COLUMNS)]


def test_columns_of_words_that_the_table_has_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    seen = {key for key in sorted({word.casefold() for word in english_words()}) if rng.random() < 0.5}
    typed = legacy_words()
    rng.shuffle(typed)
    half = len(typed) // 2
    odds = train(typed[:half], [word for word in english_words() if word.casefold() in seen])
    monkeypatch.setattr(legacy_script, "_pairs", lambda: odds)
    legacy_odds.cache_clear()
    unseen = [word for word in english_words() if word.casefold() not in seen]
    found = sum(is_legacy(column) > 8 for column in columns(typed[half:], 5))
    flagged = sum(is_legacy(column) > 3 for column in columns(unseen, 5))
    legacy_odds.cache_clear()
    assert found >= 0.99 * COLUMNS
    assert flagged <= 0.001 * COLUMNS


def test_columns_of_other_peoples_words() -> None:
    assert sum(is_legacy(column) > 8 for column in columns(TYPED, 5)) >= 0.99 * COLUMNS
    assert sum(is_legacy(column) > 3 for column in columns(ENGLISH, 5)) <= 0.001 * COLUMNS
    assert sum(is_legacy(column) > 3 for column in columns([word.lower() for word in ENGLISH], 5)) <= 0.001 * COLUMNS


@pytest.mark.parametrize(
    "word",
    [
        "MLA",
        "BLA-1",
        "D.K.",
        "9826012345",
        "98260&12345",
        "9826å12345",
        "ram.s@mail.co.in",
        "राम",
        "जिला/District",
        "-",
        "",
    ],
)
def test_words_that_do_not_tell(word: str) -> None:
    assert not tells_script(word)
    assert legacy_odds(word) == 0.0


@pytest.mark.parametrize("word", ["jke", "Ram", "112&xksgn", "m", "Åa", 'efgyk@iq:"k'])
def test_words_that_tell(word: str) -> None:
    assert tells_script(word)


@pytest.mark.parametrize("text", ["ds us yes no", "in", "to"])
def test_bare_small_words_decide_nothing(text: str) -> None:
    assert is_legacy([text]) < 8


def test_a_word_counts_once_however_often_it_stands() -> None:
    assert is_legacy(["jke yky"] * 50) == is_legacy(["jke yky", "yky jke"])


def test_no_pair_of_letters_decides_alone() -> None:
    assert abs(legacy_odds("a¼")) <= 8


def test_the_stored_table_is_as_training_writes_it() -> None:
    stored = TABLE.read_text(encoding="utf-8")
    assert stored.startswith(table_text({}))
    assert {line.count("\t") for line in stored.splitlines()[1:]} == {1}


def test_training_tells_what_it_has_seen() -> None:
    odds = train([from_unicode("राम"), from_unicode("लाल")], ["Ram", "Lal"])
    assert odds["jk"] > 0 > odds["Ra"]


def test_training_words_are_words_of_both_scripts() -> None:
    assert "Hkksiky" in legacy_words()
    assert {"Bhopal", "bhopal"} <= set(english_words())


def test_a_formula_that_was_typed_as_text_is_no_hindi():
    assert legacy_odds('=HYPERLINK("x")') == 0.0
    assert legacy_odds("=SUM(A1:A9)") == 0.0


def test_words_of_which_lists_are_full_and_whose_letters_mislead() -> None:
    assert legacy_odds(from_unicode("नहीं")) > 3
    assert all(legacy_odds(word) < -3 for word in ("yrs", "Yrs.", "years", "Yes", "no", "road", "only"))
