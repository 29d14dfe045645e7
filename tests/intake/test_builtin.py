"""The built-in events: found beside the package, or inside the installed one."""

from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.intake import builtin
from cadre_cli.intake.builtin import builtin_names, builtin_text
from cadre_cli.intake.event_file import parse_event


def test_the_events_that_come_with_the_tool() -> None:
    assert builtin_names() == ("booth_round", "first_round")
    assert parse_event(builtin_text("first_round"), "first_round.yaml").names.en == "First Training Round"


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("frist_round", 'did you mean "first_round"? There are: booth_round, first_round'),
        ("../configs/first_round", 'did you mean "first_round"? There are: booth_round, first_round'),
        ("zzz", "There are: booth_round, first_round"),
    ],
)
def test_a_name_that_there_is_not(name: str, way_out: str) -> None:
    with pytest.raises(UsageError, match="no built-in event is called") as caught:
        builtin_text(name)
    assert caught.value.way_out == way_out


def test_an_installed_package_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "configs").mkdir()
    (tmp_path / "configs" / "small.yaml").write_text("event: छोटा\n", encoding="utf-8")
    (tmp_path / "configs" / "notes.txt").touch()
    monkeypatch.setattr(builtin, "files", lambda _: tmp_path)
    assert builtin_names() == ("small",)
    assert builtin_text("small") == "event: छोटा\n"
