from pathlib import Path

import openpyxl
import pytest

from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.template import template
from tests.workflows.camps import mend


def words(path: Path) -> list[object]:
    return [cell.value for cell in openpyxl.load_workbook(path)["Lists"]["A"]]


def test_the_roles_of_the_own_event_can_be_chosen(tmp_path: Path) -> None:
    camp = event_folder.init(tmp_path / "camp").path
    mend(camp, "{en: MLA, hi: विधायक}", "{en: Legislator Hon., hi: विधायक}")
    template(tmp_path / "list.xlsx", camp)
    assert "Legislator Hon." in words(tmp_path / "list.xlsx")


def test_without_an_event_folder_it_is_the_first_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    template(Path("list.xlsx"))
    assert "MLA" in words(Path("list.xlsx"))
    assert [path.name for path in tmp_path.iterdir()] == ["list.xlsx"]


def test_a_file_that_is_there_is_not_written_over_unless_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list.xlsx").write_text("my people")
    with pytest.raises(UsageError, match="is there already"):
        template(Path("list.xlsx"))
    assert Path("list.xlsx").read_text() == "my people"
    template(Path("list.xlsx"), force=True)
    assert "MLA" in words(Path("list.xlsx"))


def test_only_a_workbook_can_have_lists_to_choose_from(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        template(tmp_path / "list.csv")
    assert caught.value.way_out == "call it list.xlsx"
