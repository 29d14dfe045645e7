from pathlib import Path

from cadre_cli.intake.builtin import builtin_text
from tests.commands.calling import Cadre


def test_the_folder_is_made_and_the_next_step_told(cadre: Cadre) -> None:
    told = cadre("init", "june camp")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [
        "Made june camp from the built-in event first_round.",
        "  Edit june camp/cadre.yaml, then: cadre plan ROSTER.xlsx --event june camp",
    ]


def test_another_event_in_silence(cadre: Cadre) -> None:
    told = cadre("init", "booths", "--config", "booth_round", "--quiet")
    assert (told.code, told.out, told.err) == (0, "", "")
    assert Path("booths/cadre.yaml").read_text(encoding="utf-8") == builtin_text("booth_round")


def test_a_name_in_brackets_is_no_markup(cadre: Cadre) -> None:
    assert "Made [red]camp from" in cadre("init", "[red]camp").out


def test_from_an_old_event_the_days_to_change_are_told(camp: Path, cadre: Cadre) -> None:
    told = cadre("init", "july", "--from", camp)
    assert (told.code, told.err) == (0, "")
    assert "Who was trained before: not known, as no attendance was taken" in told.out
    assert "still those of the old round (9–15 June 2025)" in told.out
    assert cadre("init", "august", "--from", camp, "--quiet").out == ""
