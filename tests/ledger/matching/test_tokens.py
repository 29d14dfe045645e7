"""Codes in what payers wrote: whole words only, with one slip, or cut to four."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.codes import ALPHABET, issue
from cadre_cli.domain.statements import Channel, Told
from cadre_cli.ledger.matching.tokens import Codes, last_word_of_note, tokens

CODES = issue([str(number) for number in range(500)], ())
KNOWN = Codes(frozenset(CODES))
NOTHING = Told()


def row(narration: str, told: Told = NOTHING, reference: str = "") -> StoredRow:
    day = date(2025, 6, 1)
    return StoredRow("k", "1", 1, day, None, narration, reference, 0, 100, None, "", "a.csv", 1, told=told)


def test_references_and_accounts_are_no_codes() -> None:
    told = Told(Channel.UPI, rrn="615200000330", vpa="94q78@ybl", ifsc="PUNB0000001", note="K7Q4Z")
    found = tokens(row("UPI-ASHA-94q78@ybl-PUNB0000001-615200000330-K7Q4Z", told, "615200000330"))
    assert found == ["UPI", "ASHA", "K7Q4Z", "615200000330"]


def test_a_code_inside_a_word_is_none() -> None:
    assert KNOWN.whole([f"X{CODES[0]}", CODES[1], "SUMAN", "23456"]) == [CODES[1]]


def test_a_code_of_nobody_is_told() -> None:
    stranger = issue(["somebody else"], CODES)[0]
    assert (KNOWN.whole([stranger]), KNOWN.of_nobody([stranger, CODES[0]])) == ([], [stranger])


@given(place=st.integers(0, 4), code=st.sampled_from(CODES), wrong=st.sampled_from(ALPHABET + "01ILO"))
def test_one_wrong_character_has_one_repair(place: int, code: str, wrong: str) -> None:
    written = code[:place] + wrong + code[place + 1 :]
    if written == code or written.isalpha() or written.isdigit():
        assert KNOWN.repaired(written) == ()
    else:
        assert KNOWN.repaired(written) == (code,)


@given(code=st.sampled_from(CODES))
def test_a_code_cut_to_four_is_begun_by_it(code: str) -> None:
    assert code in KNOWN.begun_by(code[:4])
    assert KNOWN.begun_by(code[:3]) == ()


def test_the_last_word_of_the_note() -> None:
    assert last_word_of_note(row("UPI/CR/1/ASHA/dep k7q4", Told(note="dep k7q4"))) == "K7Q4"
    assert last_word_of_note(row("NEFT ASHA K7Q4--")) == "K7Q4"
    assert last_word_of_note(row("--")) == ""
