import pytest

from cadre_cli.domain.codes import issue
from cadre_cli.intake.value_kinds import CODE_INVALID
from cadre_cli.intake.values.codes import read_code
from cadre_cli.intake.values.reading import Reading

CODE = issue(["somebody"], ())[0]


@pytest.mark.parametrize("text", [CODE, CODE.lower(), f" {CODE}\u200b "])
def test_a_code_is_read_in_capitals(text: str) -> None:
    assert read_code(text) == Reading(CODE)


@pytest.mark.parametrize("text", ["", "-", "NA"])
def test_no_code_yet(text: str) -> None:
    assert read_code(text) == Reading("")


@pytest.mark.parametrize("text", [CODE[:4], CODE + "2", "12", CODE[:4] + ("2" if CODE[4] != "2" else "3"), "राम"])
def test_a_wrong_code_is_an_error(text: str) -> None:
    reading = read_code(text)
    assert (reading.value, reading.kind, reading.read) == ("", CODE_INVALID, f'not a valid code: "{text}"')
