"""Names in the other script: what is known, what the office says, and what is a mere proposal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadre_cli.text.keys import match_key
from cadre_cli.text.other_script import Origin, Spelt, is_in_other_script, other_script, spelt_words
from cadre_cli.text.to_devanagari import to_devanagari


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ram Kumar Sharma", "राम कुमार शर्मा"),
        ("SMT. SITA BAI UIKEY", "श्रीमती सीता बाई उइके"),
        ("Dr. Ram Verma", "डॉ. राम वर्मा"),
        ("डॉ. राम वर्मा", "Dr. Ram Verma"),
        ("R.K. Verma", "आर.के. वर्मा"),
        ("RK Verma", "आर. के. वर्मा"),
        ("Meena Sharma", "मीना शर्मा"),
        ("Ramesh Meena", "रमेश मीणा"),
        ("Krishnapal Singh (Pappu)", ""),
        ("Krishnapal Singh (Babu)", "कृष्णपाल सिंह (बाबू)"),
        ("श्रीमती सुशीला देवी", "Shrimati Sushila Devi"),
        ("राम 2", "Ram 2"),
    ],
)
def test_a_name_of_which_every_word_is_known(name: str, other: str) -> None:
    found = other_script(name, {})
    assert (found.text if found.origin is Origin.KNOWN else "") == other


@pytest.mark.parametrize("name", ["", "123", "Ram S/o Shyam", "Élise Sharma"])
def test_what_is_no_plain_name_has_none(name: str) -> None:
    assert other_script(name, {}) == Spelt("", Origin.LETTERS)


def test_a_word_that_is_not_known_makes_the_name_a_proposal() -> None:
    assert other_script("Jhumroo Sharma", {}) == Spelt("झुमरू शर्मा", Origin.LETTERS)
    assert other_script("झुमरू शर्मा", {}) == Spelt("Jhumru Sharma", Origin.LETTERS)


def test_what_the_office_says_counts_before_what_is_known() -> None:
    own = {match_key("SHARMA"): "शर्म्मा", match_key("Jhumroo"): "झुमरू"}
    assert other_script("Jhumroo Sharma", own) == Spelt("झुमरू शर्म्मा", Origin.KNOWN)


def test_of_a_name_in_both_scripts_the_words_in_devanagari_are_taken() -> None:
    assert list(spelt_words("राम Ram", {})) == ["राम"]


def test_a_spelling_is_in_the_other_script_to_its_last_word() -> None:
    assert is_in_other_script("राम कुमार", "Ramkumar")
    assert is_in_other_script("Ram", "राम")
    assert not is_in_other_script("राम Kumar", "Ramkumar")
    assert not is_in_other_script("123", "Ram")


@pytest.mark.parametrize(
    ("word", "proposed"),
    [
        *(("Parulekar", "परुलेकर"), ("Sapre", "सप्रे"), ("Bachchan", "बच्चन"), ("Mangu", "मंगू"), ("Aleem", "अलीम")),
        *(("Nafeesa", "नफीसा"), ("Shrinkhala", "श्रिंखला"), ("D'souza", ""), ("", "")),
    ],
)
def test_a_proposal_by_letters(word: str, proposed: str) -> None:
    assert to_devanagari(word) == proposed


TEXTS = Path(__file__).parent / "data"
SECOND = TEXTS.parents[1] / "accuracy" / "data" / "second"


def common_words() -> Iterator[tuple[str, str]]:
    """Common given names and family names, and the spellings of each that are right; written before any was read."""
    for line in (TEXTS / "other_script.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        english, hindi = line.split("\t")
        yield english, hindi


def words_of_pairs() -> Iterator[tuple[str, str]]:
    """The words of names that were written down to be compared, without a thought of how one becomes the other."""
    seen = set()
    for line in (SECOND / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        hindi, english = (each.split() for each in line.split("\t"))
        if len(hindi) == len(english):
            seen |= {(one.strip("."), other.strip(".")) for one, other in zip(english, hindi, strict=True)}
    return iter(sorted(seen))


def share(words: list[tuple[str, str]]) -> tuple[float, float]:
    """How many are known, and how many of these are spelt right."""
    found = [(spelt_words(english, {})[english], hindi) for english, hindi in words if english.isalpha()]
    known = [(it.text, hindi) for it, hindi in found if it.origin is Origin.KNOWN]
    right = [match_key(text) in map(match_key, hindi.split("|")) for text, hindi in known]
    return len(known) / len(found), sum(right) / len(known)


def test_common_names_are_known_and_right() -> None:
    assert share(list(common_words())) == (1.0, 1.0)


def test_of_names_that_were_not_written_with_it_in_mind_most_are_known_and_those_are_right() -> None:
    """What is not right is another usual spelling (नीलेश, निलेश)."""
    known, right = share(list(words_of_pairs()))
    assert known > 0.73
    assert right > 0.94


def test_letters_alone_are_right_too_seldom_to_be_printed() -> None:
    by_letters = [match_key(to_devanagari(one)) in map(match_key, hi.split("|")) for one, hi in common_words()]
    assert 0.35 < sum(by_letters) / len(by_letters) < 0.9
