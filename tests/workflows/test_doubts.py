from collections.abc import Mapping
from pathlib import Path

import pytest

from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import check
from tests.workflows.camps import PEOPLE, codes, places, plan_rows, roster

ASHA, *REST = PEOPLE


@pytest.fixture
def june(tmp_path: Path) -> Path:
    return event_folder.init(tmp_path / "june").path


def respelt(**changes: str) -> list[Mapping[str, str]]:
    return [{**ASHA, **changes}, *REST]


def answer(june: Path, about: str, value: str) -> None:
    (june / "answers.yaml").write_text(f'people:\n  "{about}": {value}\n', encoding="utf-8")


def test_the_same_mobile_and_a_name_not_quite_alike_is_asked_and_not_guessed(june: Path) -> None:
    old = codes(plan_rows(june, PEOPLE))["Asha Verma"]
    asked = plan_rows(june, respelt(Name="Usha Verma", Assembly="Ichhawar"))
    (doubt,) = [finding for finding in asked.on_file.findings if finding.code == "R056"]
    about = f"{old}: Usha Verma / Asha Verma"
    assert doubt.question is not None and doubt.question.about == about
    assert f'"{about}": same' in doubt.action
    assert old in asked.left and asked.needs_person
    again = plan_rows(june, respelt(Name="Usha Verma", Assembly="Ichhawar"))
    assert [finding.code for finding in again.on_file.findings].count("R056") == 1
    answer(june, about, "same")
    answered = plan_rows(june, respelt(Name="Usha Verma", Assembly="Ichhawar"))
    assert codes(answered)["Usha Verma"] == old
    assert [finding.code for finding in answered.on_file.findings].count("R066") == 1


def test_a_look_at_the_roster_asks_what_the_plan_will_ask_and_stores_nothing(june: Path, tmp_path: Path) -> None:
    plan_rows(june, PEOPLE)
    stood = (june / "cadre.db").read_bytes()
    people = roster(tmp_path / "new.csv", respelt(Name="Usha Verma", Assembly="Ichhawar"))
    checked = check([people], june)
    (asked,) = [question for question in checked.questions if question.about.endswith("Usha Verma / Asha Verma")]
    assert (june / "cadre.db").read_bytes() == stood
    answer(june, asked.about, "different")
    assert asked.about not in [question.about for question in check([people], june).questions]


def test_two_people_by_answer_are_asked_about_no_more(june: Path) -> None:
    old = codes(plan_rows(june, PEOPLE))["Asha Verma"]
    answer(june, f"{old}: Usha Verma / Asha Verma", "different")
    planned = plan_rows(june, respelt(Name="Usha Verma", Assembly="Ichhawar"))
    assert "R056" not in [finding.code for finding in planned.on_file.findings]
    assert codes(planned)["Usha Verma"] != old


def test_who_went_to_another_constituency_is_asked_about(june: Path) -> None:
    plan_rows(june, PEOPLE)
    moved = plan_rows(june, respelt(District="Vidisha", Assembly="Shamshabad", Mobile="9000011177"))
    (doubt,) = [finding for finding in moved.on_file.findings if finding.code == "R056"]
    assert "the same name and role at two places" in doubt.read


def test_who_shares_a_phone_under_another_name_is_somebody_else(june: Path) -> None:
    plan_rows(june, PEOPLE)
    other = plan_rows(june, respelt(Name="Bhupendra Thakur", Assembly="Ichhawar"))
    assert "R056" not in [finding.code for finding in other.on_file.findings]


def test_namesakes_who_stood_in_one_plan_are_two_people(june: Path) -> None:
    namesake = {**ASHA, "District": "Vidisha", "Assembly": "Shamshabad", "Mobile": "9000011177"}
    plan_rows(june, [*PEOPLE, namesake])
    without = plan_rows(june, [*REST, namesake])
    assert "R056" not in [finding.code for finding in without.on_file.findings]
    assert len(without.left) == 1


def test_one_of_old_is_only_one_person(june: Path) -> None:
    old = codes(plan_rows(june, PEOPLE))["Asha Verma"]
    twice = [
        {**ASHA, "Name": "Usha Verma", "Assembly": "Ichhawar"},
        {**ASHA, "Name": "Usha Verma", "Assembly": "Budhni"},
        *REST,
    ]
    answer(june, f"{old}: Usha Verma / Asha Verma", "same")
    planned = plan_rows(june, twice)
    assert len(places(planned)) == len(planned.roster.people)
    assert old in places(planned)
