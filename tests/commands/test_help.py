"""Help on commands and on messages."""

import json
import re

import pytest

from cadre_cli.domain.findings import Severity
from cadre_cli.domain.messages import messages
from tests.commands.calling import Cadre


def test_help_is_what_the_option_gives(cadre: Cadre) -> None:
    assert cadre("help") == cadre("--help")


@pytest.mark.parametrize("command", ["plan", "help", "export"])
def test_help_on_a_command_is_what_its_option_gives(command: str, cadre: Cadre) -> None:
    assert cadre("help", command) == cadre(command, "--help")


def test_every_message_is_listed_for_a_page_of_80_columns(cadre: Cadre) -> None:
    lines = cadre("help", "findings").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert not any(line.endswith(" ") for line in lines)
    starts = [line.split()[:2] for line in lines if re.match(r"[A-Z]\d{3} ", line)][: len(messages().findings)]
    assert starts == [[finding.code, finding.severity.value] for finding in messages().findings]
    assert [line.partition(":")[0] for line in lines if line.startswith("Exit")] == [
        "Exit code 2",
        "Exit code 3",
        "Exit code 4",
    ]


def test_one_message_whatever_its_letters(cadre: Cadre) -> None:
    assert cadre("help", "Findings", "r101").out == (
        "R101 error    a mobile number has too few or too many digits\n"
        '     list.csv › F2  R101 mobile has 9 digits: "900000110"\n'
        "   → add the missing digit or clear the cell\n"
    )


def test_several_messages_in_the_order_asked_for(cadre: Cadre) -> None:
    lines = cadre("help", "findings", "R102", "E003").out.splitlines()
    assert [line.split()[0] for line in lines if line[0] != " "] == ["R102", "E003"]
    assert any("venues[campus]" in line or "cadre.yaml" in line for line in lines)


def test_brackets_are_no_colours(cadre: Cadre) -> None:
    assert "window.last" in cadre("help", "findings", "E006").out
    assert "venues[campus].seats" in cadre("help", "findings", "E002").out


def test_messages_for_a_program(cadre: Cadre) -> None:
    whole = json.loads(cadre("help", "findings", "--json").out)
    assert {len(whole["findings"]), len(whole["errors"])} == {len(messages().findings), len(messages().errors)}
    one = json.loads(cadre("help", "findings", "R101", "--json").out)
    assert [list(entry) for entry in one["findings"]] == [["code", "severity", "title", "example", "action"]]
    assert (one["findings"][0]["severity"], one["errors"]) == (Severity.ERROR, [])
    assert list(whole["errors"][0]) == ["exit_code", "message", "way_out"]
