from pathlib import Path

from tests.commands.calling import Cadre


def test_a_sheet_in_which_nothing_was_typed(camp: Path, cadre: Cadre) -> None:
    told = cadre("names", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert "words of names; not printed until you say so: 0" in told.out
    assert cadre("names", "-e", camp, "--take", camp / "out" / "names.xlsx").out.startswith("0 spellings taken")
    assert not (camp / "answers.yaml").exists()
    assert cadre("names", "-e", camp, "--quiet").out == ""
