from pathlib import Path

from tests.commands.calling import Cadre
from tests.workflows.camps import contents


def test_the_plan_in_force(camp: Path, cadre: Cadre) -> None:
    stood = contents(camp)
    told = cadre("show", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert "First Training Round · 9–15 June 2025 · plan 1" in told.out
    assert "12 people: 12 seated, 0 waiting, 0 set aside" in told.out
    assert contents(camp) == stood


def test_the_folder_in_which_one_stands(camp: Path, cadre: Cadre) -> None:
    camp.rename("cadre-event")
    assert cadre("show").code == 0


def test_no_plan_yet(cadre: Cadre) -> None:
    cadre("init", "june")
    told = cadre("show", "-e", "june")
    assert (told.code, told.out) == (2, "")
    assert told.err == "cadre: june holds no plan yet\n  → make one with: cadre plan ROSTER\n"
