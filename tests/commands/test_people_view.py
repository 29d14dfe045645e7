from pathlib import Path

import pytest

from cadre_cli.commands import people_view
from tests.commands.calling import Cadre
from tests.workflows.camps import PEOPLE, plan_rows


def test_a_list_has_a_line_for_each(camp: Path, cadre: Cadre) -> None:
    lines = cadre("people", "-e", camp).out.splitlines()
    assert lines[0].split() == ["Code", "Name", "Role", "Place", "Batch", "Mobile"]
    assert len(lines) == 13


def test_a_filter_that_leaves_one_is_still_a_list(camp: Path, cadre: Cadre) -> None:
    told = cadre("people", "--district", "Vidisha", "--role", "mla", "-e", camp)
    assert told.out.startswith("Code")
    assert len(told.out.splitlines()) == 2


def test_a_very_long_list_is_cut(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_view, "MANY", 5)
    assert "… and 7 more" in cadre("people", "-e", camp).out


def test_nobody(camp: Path, cadre: Cadre) -> None:
    told = cadre("people", "--waiting", "-e", camp)
    assert (told.code, told.out) == (0, "Nobody was found.\n")


def test_all_that_is_known_of_one(camp: Path, cadre: Cadre) -> None:
    more = {"Remarks": "Needs a room on the ground [floor]", "Vehicle": "car", "Deposit paid": "1000", "Block": "Ashta"}
    plan_rows(camp, [{**PEOPLE[0], **more}, {**PEOPLE[0], "Name": "आशा वर्मा"}, *PEOPLE[1:]])
    told = cadre("people", "asha", "-e", camp).out
    for line in (
        "  place: Sehore · 157 Ashta · Ashta",
        "  deposit: due ₹5,000, paid ₹1,000",
        "  mobile: 9000011101",
        "  remarks: Needs a room on the ground [floor]",
        "  Vehicle: car",
        "  from: list.csv › 2\n        list.csv › 3",
    ):
        assert f"{line}\n" in told


def test_an_alternate_is_told_as_one(camp: Path, cadre: Cadre) -> None:
    plan_rows(camp, [{**PEOPLE[0], "वैकल्पिक": "2"}, *PEOPLE[1:]])
    assert "  alternate: 2\n" in cadre("people", "asha", "-e", camp).out
    assert " · alternate 2 " in cadre("people", "-e", camp).out


def test_who_left_and_what_the_event_no_longer_knows(camp: Path, cadre: Cadre) -> None:
    plan_rows(camp, [*PEOPLE, {"Name": "", "Role": "Juggler", "Mobile": "9000011199"}])
    assert "(no name)" in cadre("people", "9000011199", "-e", camp).out
    plan_rows(camp, PEOPLE[1:])
    assert "  batch: left\n  why: no longer on the rosters\n" in cadre("people", "Asha Verma", "-e", camp).out
