from pathlib import Path

from cadre_cli.intake.builtin import builtin_text
from tests.commands.calling import Cadre
from tests.workflows.camps import PEOPLE, mend, roster


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


def test_a_level_down_says_who_may_train_and_what_stays_behind(camp: Path, cadre: Cadre) -> None:
    mend(camp, "  # waivers:\n", "  waivers: [{role: mla, why: agreed}]\n")
    for day in ("9", "10"):
        cadre("attendance", "B1", "-e", camp, "--came", "WPWD7", "--day", day)
    told = cadre("init", "july", "--from", camp, "--level", "block")
    assert told.code == 0
    assert f"Who may train in it, near their own places: {Path('july', 'trainers.xlsx')}" in told.out
    assert "deposits named roles of the old round: it is that of the built-in booth round now." in told.out


def test_a_round_planned_under_the_name_and_the_days_of_the_one_before_is_told_even_in_silence(
    camp: Path, cadre: Cadre
) -> None:
    cadre("init", "july", "--from", camp)
    people = roster(Path("list.csv"), PEOPLE[:1])
    for told in (cadre("plan", people, "-e", "july", "--quiet"), cadre("check", people, "-e", "july", "--quiet")):
        assert told.code == 1
        assert told.out.startswith("1 to mend\n")
        assert 'R079 the window is still 9–15 June 2025 and the name is still "First Training Round"' in told.out
    mend(Path("july"), "en: First Training Round", "en: Second Training Round")
    told = cadre("check", people, "-e", "july", "--quiet")
    assert "R079 the window is still 9–15 June 2025, as in" in told.out
    mend(Path("july"), "last: 2025-06-15", "last: 2025-06-16")
    assert "R079" not in cadre("check", people, "-e", "july", "--quiet").out
