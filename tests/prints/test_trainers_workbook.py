"""The lines for experts on the sheet of proposed trainers."""

from pathlib import Path

import openpyxl

from cadre_cli.domain.names import Names
from cadre_cli.domain.trainer_proposals import Candidate, Proposal
from cadre_cli.prints.trainers_workbook import write_trainers
from tests.prints.conftest import event


def test_the_line_of_an_expert_has_his_name_in_the_script_of_each_language(tmp_path: Path) -> None:
    nobody = Names("", "")
    his = [
        Candidate(code, name, nobody, nobody, "Betul", "", "")
        for code, name in (("A2C4F", "अंकित शर्मा"), ("B3D5G", "Ankit Sharma"))
    ]
    write_trainers(event(), [Proposal("Betul", one, 0) for one in his], tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["cadre.yaml"]
    for row in (2, 3):
        assert 'name: {en: "Ankit Sharma", hi: "अंकित शर्मा"}' in str(sheet.cell(row, 2).value)
