import csv
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text.person_names import ASK, SAME, similar_pairs, similarity, sound_key

DATA = Path(__file__).parent / "data"
FIRST_NAMES = [
    *("रमेश Ramesh", "सुरेश Suresh", "राजेश Rajesh", "महेश Mahesh", "मुकेश Mukesh", "दिनेश Dinesh", "नरेश Naresh"),
    *("सुनील Sunil", "अनिल Anil", "विजय Vijay", "अजय Ajay", "संजय Sanjay"),
    *("गीता Geeta", "सीता Sita", "सुनीता Sunita", "अनिता Anita"),
]
SURNAMES = ["धाकड़ Dhakad", "नेमा Nema", "लखेरा Lakhera", "कुशवाह Kushwaha", "सिंह Singh"]


def rows(file: str) -> list[list[str]]:
    """The rows of a data file below its heading."""
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t"))[1:]


def frequent_people() -> list[tuple[str, str]]:
    """Eighty people of frequent names in Hindi and English."""
    words = [(first.split(), last.split()) for first, last in product(FIRST_NAMES, SURNAMES)]
    return [(f"{first[0]} {last[0]}", f"{first[1]} {last[1]}") for first, last in words]


TRUE_PAIRS = [(hindi, english) for kind, hindi, english in rows("name_pairs.tsv") if kind != "question"]
HALF_KNOWN = [(hindi, english) for kind, hindi, english in rows("name_pairs.tsv") if kind == "question"]
NAMESAKES = [(one, other) for one, other in rows("name_non_pairs.tsv")]


@pytest.fixture(scope="module")
def wrong_scores() -> list[float]:
    people = frequent_people()
    wrong = [(one[0], other[1]) for one, other in product(people, people) if one is not other]
    assert len(wrong) >= 3000
    return similar_pairs(*zip(*wrong + NAMESAKES, strict=True))


@pytest.fixture(scope="module")
def true_scores() -> list[float]:
    assert len(TRUE_PAIRS) >= 150
    return similar_pairs(*zip(*TRUE_PAIRS, strict=True))


def test_nineteen_of_twenty_people_are_known_in_both_scripts(true_scores: list[float]) -> None:
    assert sum(score >= SAME for score in true_scores) / len(true_scores) >= 0.95
    assert min(true_scores) >= ASK


def test_nobody_is_taken_for_somebody_else(wrong_scores: list[float]) -> None:
    assert max(wrong_scores) < SAME


def test_true_pairs_stand_above_wrong_ones(true_scores: list[float], wrong_scores: list[float]) -> None:
    above = sum((true > wrong) + (true == wrong) / 2 for true in true_scores for wrong in wrong_scores)
    assert above / (len(true_scores) * len(wrong_scores)) >= 0.999


def test_frequent_people_are_found_again() -> None:
    assert min(similar_pairs(*zip(*frequent_people(), strict=True))) >= SAME


@pytest.mark.parametrize(("one", "other"), HALF_KNOWN)
def test_what_is_only_half_known_is_asked(one: str, other: str) -> None:
    assert ASK <= similarity(one, other) < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("टीकाराम साहू", "Dhaniram Sahu"),
        ("सुनील टेकाम", "Anil Tekam"),
        ("महेश परते", "Mukesh Parte"),
        ("रमेश धाकड़", "Rajesh Dhakad"),
        ("रमेश धाकड़", "Suresh Dhakad"),
        ("गीता मरावी", "Sita Marawi"),
        ("मीना", "Meenakshi"),
        ("निखिल जोशी", "Nikhil Joshua"),
        ("रामलाल", "Ramkumar"),
        ("आर. एल. लखेरा", "S. K. Lakhera"),
    ],
)
def test_father_and_son_are_not_even_asked_about(one: str, other: str) -> None:
    assert similarity(one, other) < ASK


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("राम लाल केवट", "Ram Kumar Kewat"),
        ("वर्षा पटेल", "Varsha Patil"),
        ("रामलाल केवट", "Ram Kewat"),
        ("Rajesh Kishore Nema", "Rajesh K. Nema"),
        ("सुशील नेमा", "Susheela Nema"),
        ("हरिओम रजक (गोलू)", "हरिओम रजक (मंटू)"),
        ("विश्वकर्मा", "विश्कर्मा"),
        ("चंदन", "चंदनलाल"),
    ],
)
def test_a_doubt_is_a_question(one: str, other: str) -> None:
    assert ASK <= similarity(one, other) < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rajesh Kumar Nema", "राजेश के. नेमा"),
        ("हरिओम रजक (गोलू)", "Hariom Rajak 'Golu'"),
        ("गीता बाई पत्नी रमेश", "Geeta Bai W/o Ramesh"),
        ("गीता बाई c/o रमेश", "Geeta Bai c/o Suresh"),
        ("गीता बाई पत्नी रमेश", "Geeta Bai D/o Suresh"),
        ("कुमार", "Kumar"),
        ("पुरुषोत्तम", "Purshottam"),
        ("Saini", "सेनी"),
    ],
)
def test_one_person_spelt_otherwise(one: str, other: str) -> None:
    assert similarity(one, other) >= SAME


def test_two_people_of_one_name_score_one() -> None:
    assert similarity("श्री राम लाल केवट", "Ramlal Kewat") == similarity("علی", "علی") == 1.0


def test_other_fathers_are_never_the_same() -> None:
    assert similarity("गीता S/o रमेश", "Geeta S/o Suresh") <= ASK


@pytest.mark.parametrize(("one", "other"), [("", ""), ("श्री", "Shri"), ("", "Ram"), ("علی", "Ali")])
def test_no_name_is_like_no_name(one: str, other: str) -> None:
    assert similarity(one, other) == 0.0


@given(st.sampled_from(TRUE_PAIRS + NAMESAKES), st.sampled_from(TRUE_PAIRS + NAMESAKES))
def test_likeness_goes_both_ways(pair: tuple[str, str], others: tuple[str, str]) -> None:
    assert similarity(pair[0], others[1]) == similarity(others[1], pair[0])


@given(st.text(), st.text())
def test_any_two_texts_have_a_score(one: str, other: str) -> None:
    assert 0.0 <= similarity(one, other) <= 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("डॉ. राम लाल केवट", "Ramlal Kewat"),
        ("ओमप्रकाश रैकवार", "Om Prakash Raikwar"),
        ("विमला", "Vimala"),
        ("Ram Manohar", "राममनोहर"),
    ],
)
def test_one_key_for_the_usual_spellings(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other) != ""


def test_other_names_have_other_keys() -> None:
    assert len({sound_key(name) for name in ("रमेश", "सुरेश", "महेश", "गीता", "श्री")}) == 5
    assert sound_key("श्री") == ""


def test_pairs_are_scored_in_order() -> None:
    assert similar_pairs(["राम", "राम", "राम"], ["Ram", "Shyam", "Ram"]) == [1.0, 0.0, 1.0]
    with pytest.raises(ValueError, match="shorter"):
        similar_pairs(["राम"], [])


def test_numbers_are_written_to_tell_namesakes_apart() -> None:
    assert similarity("Ram 1", "Ram 2") < ASK
    assert similarity("राम १", "Ram 1") == 1.0
    assert ASK <= similarity("Ram", "Ram 2") < SAME
