from pathlib import Path

import openpyxl

from tests.commands.calling import Cadre
from tests.conftest import SAMPLES


def test_marked_copies_and_a_clean_roster_are_written_and_named(cadre: Cadre) -> None:
    told = cadre("mark", SAMPLES / "untidy.xlsx", "--to", "marked", "--clean", "everyone.xlsx")
    assert (told.code, told.err) == (0, "")
    assert told.out == f"Written: {Path('marked', 'untidy.marked.xlsx')}, everyone.xlsx\n"
    assert cadre("check", "everyone.xlsx", "--json").code in (0, 1)
    assert openpyxl.load_workbook("everyone.xlsx").worksheets[0].max_row > 80


def test_quiet_marks_without_a_word(cadre: Cadre) -> None:
    assert cadre("mark", SAMPLES / "untidy.xlsx", "--quiet").out == ""
    assert Path("cadre-marked", "untidy.marked.xlsx").is_file()
