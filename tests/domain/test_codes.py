from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.domain import codes
from cadre_cli.domain.codes import ALPHABET, check_character, is_valid, issue
from cadre_cli.errors import FaultError

FOUR = st.text(alphabet=ALPHABET, min_size=4, max_size=4)
KEYS = st.lists(st.text(max_size=8), unique=True, max_size=30)


def distance(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def any_code(four: str) -> str:
    return four + check_character(four)


@given(FOUR)
def test_every_single_wrong_character_is_caught(four: str) -> None:
    code = any_code(four)
    assert is_valid(code)
    for place, wrong in product(range(5), ALPHABET):
        assert is_valid(code[:place] + wrong + code[place + 1 :]) is (wrong == code[place])


@given(FOUR)
def test_every_swap_of_two_positions_is_caught(four: str) -> None:
    code = any_code(four)
    for i, j in combinations(range(5), 2):
        swapped = list(code)
        swapped[i], swapped[j] = code[j], code[i]
        assert is_valid("".join(swapped)) is (code[i] == code[j])


@pytest.mark.parametrize("text", ["", "2222", "222222", "2222O", "22I22", "2222a", "२२२२२", "2222 "])
def test_what_is_no_code(text: str) -> None:
    assert not is_valid(text)


def test_a_check_character_over_strange_letters() -> None:
    with pytest.raises(KeyError):
        check_character("22O2")


@given(KEYS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(keys: list[str], random: Random) -> None:
    shuffled = sorted(keys, key=lambda _: random.random())
    assert dict(zip(keys, issue(keys, ()), strict=True)) == dict(zip(shuffled, issue(shuffled, ()), strict=True))


@given(KEYS, st.lists(FOUR.map(any_code), max_size=20))
def test_new_codes_are_far_from_each_other_and_from_the_old(keys: list[str], taken: list[str]) -> None:
    new = issue(keys, taken)
    assert all(map(is_valid, new))
    assert all(distance(one, other) >= 3 for one, other in [*combinations(new, 2), *product(new, taken)])


def test_every_code_has_a_letter_and_a_digit_and_survives_excel() -> None:
    new = issue([f"person {number}" for number in range(3_000)], ())
    assert not [code for code in new if code.isalpha() or code.isdigit()]
    assert codes._MANGLED.fullmatch("23E45")
    assert codes._MANGLED.fullmatch("JUN25")
    assert not [code for code in new if codes._MANGLED.fullmatch(code)]


def test_twenty_thousand_codes_are_all_far_apart() -> None:
    new = issue([f"person {number}" for number in range(codes.FAR_APART_UP_TO)], ())
    triples = [triple for code in new for triple in codes._triples(code)]
    assert len(set(triples)) == len(triples)


def test_beyond_twenty_thousand_they_are_merely_distinct() -> None:
    keys = [f"person {number}" for number in range(codes.FAR_APART_UP_TO + 1)]
    new = issue(keys, ())
    assert len(set(new)) == len(keys)
    assert new[:1] == issue(keys, ["not a code"])[:1]


def test_the_same_key_keeps_its_code_when_others_come_later() -> None:
    first = issue(["a", "b"], ())
    assert issue(["a", "b"], ["garbage", ""]) == first
    assert not set(issue(["c", "d"], first)) & set(first)


def test_the_first_codes_stay_what_they_have_always_been() -> None:
    assert issue(["person 0", "person 1"], ()) == ["NDK3M", "G757A"]


def test_the_same_key_twice() -> None:
    with pytest.raises(ValueError, match="twice"):
        issue(["a", "a"], ())


def test_no_far_code_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    # With all the far ones crowded out, a code is still given, and it is new.
    crowd = [codes._far_code(number) for number in range(31**3)]
    monkeypatch.setattr(codes, "FAR_APART_UP_TO", 10**6)
    (new,) = issue(["a"], crowd)
    assert is_valid(new)
    assert new not in crowd


def test_all_codes_are_used_up(monkeypatch: pytest.MonkeyPatch) -> None:
    # As if there were but two numbers left, of which one makes a code that can be given.
    monkeypatch.setattr(codes, "_numbers", lambda _key, _size: iter((0, 1)))
    assert issue(["a"], ()) == ["322ZF"]
    with pytest.raises(FaultError, match="used up: 1 of 2 people"):
        issue(["a", "b"], ())


def test_beyond_twenty_thousand_an_old_code_is_not_given_again() -> None:
    # Every person whose code was taken takes the next one on his own walk, as he always has.
    keys = [f"person {number}" for number in range(codes.FAR_APART_UP_TO + 1)]
    first = issue(keys, ())
    again = issue(keys, first)
    assert not set(first) & set(again)
    assert len(set(again)) == len(keys)


@pytest.mark.parametrize("number", [0, 1, 30, 31, 923_520])
def test_a_number_and_its_code(number: int) -> None:
    assert codes._number(codes._code(number)) == number
