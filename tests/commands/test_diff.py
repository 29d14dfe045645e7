import json
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from cadre_cli.commands import diff_view
from cadre_cli.workflows.diff import Diffed
from tests.commands.calling import Cadre
from tests.commands.test_shapes import assert_is, documented
from tests.prints.two_plans import changed
from tests.workflows.camps import PEOPLE, plan_rows

SHOWN = """\
Plan 5 against plan 3 (what people were told last): something changed for 13 of 13 people
       1 moved to another batch
       4 same batch, other days or venue
       1 same batch, another room
       1 have a seat now
       1 new in the plan
       1 lost their seat and wait
       1 wait now
       1 withdrew
       1 set aside now
       1 no longer on the rosters
  B2 other days or venue: 10–12 June 2025, Hill & Lake House → 12–14 June 2025, Hill & Lake House
  B3 new: 13–15 June 2025, Hill & Lake House

1 moved to another batch
Name          Code   Mobile      Was                    Now
Ramdeen Uikey  A2C4F  9826011101  B1 9–11 June room 102  B2 12–14 June room 210
"""


def on_a_terminal(width: int, monkeypatch: pytest.MonkeyPatch, found: Diffed) -> list[str]:
    """The lines on a terminal of that width."""
    sent = StringIO()
    monkeypatch.setattr(diff_view, "out", Console(file=sent, width=width, highlight=False))
    diff_view.show(found, json=False)
    return [line.rstrip() for line in sent.getvalue().splitlines()]


def test_counts_come_first_and_then_who_with_his_number(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = on_a_terminal(120, monkeypatch, Diffed(changed(), told=True))
    wanted = [" ".join(line.split()) for line in SHOWN.splitlines()]
    assert [" ".join(line.split()) for line in lines[: len(wanted)]] == wanted
    (joined,) = (line.split() for line in lines if "Nayantara" in line)
    assert joined == ["Nayantara", "Bai", "Z9X8W", "9826011199", *["not", "in", "the", "plan", "B3", "13–15", "June"]]
    assert any(line.endswith("no longer on the rosters") and "9826011110" in line for line in lines)
    assert any(line.endswith("set aside") for line in lines)
    assert any(line.endswith("withdrawn") for line in lines)


@pytest.mark.parametrize("width", [80, 120])
def test_it_fits_the_terminal(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = changed()
    found.people.loc[0, "name"] = "[bold]Name of many words " * 8
    lines = on_a_terminal(width, monkeypatch, Diffed(found, told=False))
    assert max(map(cell_len, lines)) <= width
    assert any("[bold]Name" in line for line in lines)


def test_of_many_the_first_are_shown_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diff_view, "FEW", 3)
    lines = on_a_terminal(120, monkeypatch, Diffed(changed(), told=False))
    assert lines.count("… and 1 more: all of them with --json, or on paper with --write") == 1


def test_the_json_is_as_documented(capsys: pytest.CaptureFixture[str]) -> None:
    found = changed()
    diff_view.show(Diffed(found, told=False, files=(Path("changes.pdf"),)), json=True)
    told = json.loads(capsys.readouterr().out)
    assert_is(told, documented()["diff"], "diff")
    assert (told["old"], told["new"], told["counts"]["moved"], told["files"]) == (3, 5, 1, ["changes.pdf"])
    assert [person["code"] for person in told["changes"]] == found.changed["code"].tolist()
    assert "apart" not in told["changes"][0]
    assert [batch["was_arrives"] for batch in told["batches"]] == ["2025-06-10", ""]


def test_from_the_shell(camp: Path, cadre: Cadre) -> None:
    alone = cadre("diff", "-e", camp)
    assert (alone.code, alone.out) == (2, "")
    plan_rows(camp, PEOPLE)
    plan_rows(camp, PEOPLE[1:])
    told = cadre("diff", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert "Plan 3 against plan 2: something changed for 1 of 4 people" in told.out
    assert not (camp / "out" / "changes.pdf").exists()
    written = cadre("diff", "1", "3", "--district", "Sehore", "--write", "-e", camp)
    assert written.code == 0
    assert written.out.endswith(f"Written: {camp / 'out' / 'changes.xlsx'}, {camp / 'out' / 'changes.pdf'}\n")
    none = cadre("diff", "3", "3", "-e", camp)
    assert (none.code, none.out.splitlines()[0]) == (0, "Plan 3 against plan 3: nothing has changed")


def test_a_version_below_the_first(camp: Path, cadre: Cadre) -> None:
    told = cadre("diff", "0", "-e", camp)
    assert (told.code, told.out) == (2, "")
    assert "greater than or equal to 1" in told.err or "x>=1" in told.err


@pytest.mark.usefixtures("camp")
def test_where_nothing_changed_it_says_so(cadre: Cadre) -> None:
    told = cadre("diff", "1", "1", "--event", "camp")
    assert "against plan 1: nothing has changed\n" in told.out
