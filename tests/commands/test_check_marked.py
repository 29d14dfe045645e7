import json
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.commands import check_view
from cadre_cli.workflows.mark import Marked
from tests.commands.calling import Cadre
from tests.conftest import SAMPLES


def test_marked_copies_and_a_clean_roster_are_written_and_named(cadre: Cadre) -> None:
    told = cadre("check", SAMPLES / "untidy.xlsx", "--mark", "--to", "marked", "--clean", "everyone.xlsx")
    assert (told.code, told.err) == (1, "")
    assert f"Written: {Path('marked', 'untidy.marked.xlsx')}, everyone.xlsx\n" in told.out
    assert cadre("check", "everyone.xlsx", "--json").code in (0, 1)
    assert openpyxl.load_workbook("everyone.xlsx").worksheets[0].max_row > 80


def test_quiet_marks_without_naming_the_files(cadre: Cadre) -> None:
    assert "Written" not in cadre("check", SAMPLES / "untidy.xlsx", "--mark", "--quiet").out
    assert Path("cadre-marked", "untidy.marked.xlsx").is_file()


def test_json_names_what_was_written(cadre: Cadre) -> None:
    told = json.loads(cadre("check", SAMPLES / "untidy.xlsx", "--clean", "everyone.csv.xlsx", "--json").out)
    assert told["written"] == ["everyone.csv.xlsx"]


def test_keep_apart_lists_that_are_left_out_are_told(cadre: Cadre) -> None:
    Path("list.csv").write_text("Name,Role,Assembly,Gender,Mobile,Keep Apart\nRam,MLA,150,M,9000011103,k1\n", "utf-8")
    told = cadre("check", "list.csv", "--clean", "clean.xlsx")
    assert "Keep-apart lists are left out of clean.xlsx (1 person); --confidential keeps them." in told.out
    assert "left out" not in cadre("check", "list.csv", "--clean", "whole.xlsx", "--confidential").out


def test_what_could_not_be_written_and_what_is_not_locked_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    check_view.marked(
        Marked(unlocked=(Path("a.marked.xlsx"),), unmarked=("b.xls",), of_nobody=Path("clean.xlsx")), quiet=False
    )
    assert capsys.readouterr().out.splitlines() == [
        "a.marked.xlsx is not locked, as its original is: anybody can open it.",
        "b.xls cannot be copied with its findings marked: see them above.",
        "clean.xlsx was not written: nobody could be read.",
    ]
