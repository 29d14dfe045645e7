from pathlib import Path

import pytest
from typer.main import get_command_from_info
from typer.models import CommandInfo

from cadre_cli.commands.template import template
from cadre_cli.errors import UsageError


def call(*arguments: str) -> None:
    """The command as the shell calls it, whatever it is registered with."""
    info = CommandInfo(name="template", callback=template)
    command = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
    command(list(arguments), standalone_mode=False)


def test_an_empty_roster_and_where_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    call()
    assert capsys.readouterr().out == "Written: roster-template.xlsx\n"
    assert Path("roster-template.xlsx").is_file()


def test_in_silence_over_the_one_before(capsys: pytest.CaptureFixture[str]) -> None:
    call("list.xlsx", "--quiet")
    with pytest.raises(UsageError):
        call("list.xlsx")
    call("list.xlsx", "--force", "-q")
    assert capsys.readouterr().out == ""
