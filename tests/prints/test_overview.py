from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.event import Deposits, Names
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.trainers import Trainers
from cadre_cli.prints.plan_workbook import write_plan_workbook
from tests.prints.conftest import REMEDY, event


def _overview(planned: PlanOnFile, folder: Path) -> Worksheet:
    write_plan_workbook(planned, folder / "plan.xlsx")
    sheet = openpyxl.load_workbook(folder / "plan.xlsx")["सारांश - Overview"]
    assert isinstance(sheet, Worksheet)
    return sheet


def _texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def _row(sheet: Worksheet, number: int) -> list[object]:
    values = [cell.value for cell in sheet[number]]
    while values and values[-1] is None:
        values.pop()
    return values


def _english(sheet: Worksheet, number: int) -> list[str]:
    return [str(heading).split("\n")[-1] for heading in _row(sheet, number)]


def test_one_row_a_batch_with_what_is_used_and_free(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    assert _english(sheet, 6) == [
        *("Batch", "Dates", "People", "Men", "Women", "Gender not known"),
        *("Men's beds used", "Men's beds free", "Women's beds used", "Women's beds free"),
        *("Hall seats used", "Hall seats free"),
    ]
    assert _row(sheet, 7) == ["B1", "9–11 जून 2025 / 9–11 June 2025", 5, 3, 2, 0, 3, 1, 2, 1, 5, 2]
    assert _row(sheet, 8)[2:] == [5, 3, 1, 1, 4, 1, 1, 1, 5, 2]


def test_beds_that_two_batches_share_are_not_added_up(planned: PlanOnFile, tmp_path: Path) -> None:
    assert _row(_overview(planned, tmp_path), 9) == [None, "कुल / Total", 10, 6, 3, 1, 7, None, 3, None, 10]


def test_everyone_stands_in_one_row_by_role(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    assert _english(sheet, 11)[2:] == ["MLA", "District president", "District in-charge", "Role not known", "Total"]
    assert [_row(sheet, row)[1:] for row in range(12, 18)] == [
        ["9–11 जून 2025 / 9–11 June 2025", 3, 2, 0, 0, 5],
        ["10–12 जून 2025 / 10–12 June 2025", 0, 0, 5, 0, 5],
        ["स्थान मिला / Seated", 3, 2, 5, 0, 10],
        ["प्रतीक्षा में / Waiting", 1, 0, 0, 0, 1],
        ["अलग रखे गए / Set aside", 0, 0, 0, 1, 1],
        ["कुल / Total", 4, 2, 5, 1, 12],
    ]


def test_states_that_nobody_is_in_take_no_rows(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    person = ("Z1", "Mohan Lal", "mla", "", "Betul", "", "men", "", "seated", "B1", 0, {})
    sheet = _overview(make_planned((person,)), tmp_path)
    assert _english(sheet, 11)[:2] == ["Batch", "Dates"]
    assert [_row(sheet, row)[1:] for row in (12, 13, 14)] == [
        ["9–11 जून 2025 / 9–11 June 2025", 1, 0, 0, 1],
        ["10–12 जून 2025 / 10–12 June 2025", 0, 0, 0, 0],
        ["कुल / Total", 1, 0, 0, 1],
    ]


def test_columns_that_nobody_needs_are_left_out(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    person = ("Z1", "Mohan Lal", "mla", "", "Betul", "", "men", "", "seated", "B1", 0, {})
    sheet = _overview(make_planned((person,)), tmp_path)
    assert "Gender not known" not in _english(sheet, 6)
    assert "Role not known" not in _english(sheet, 11)


def test_the_venue_stands_once_or_with_each_batch(planned: PlanOnFile, tmp_path: Path) -> None:
    texts = _texts(_overview(planned, tmp_path))
    assert any(text.endswith("शिविर स्थल / Venue: पर्वत भवन / Hill & Lake House") for text in texts)
    hill = event().venues[0]
    several = replace(planned.event, venues=(hill, replace(hill, id="lake", names=Names("Lake House", "झील भवन"))))
    first, second = planned.plan.batches
    plan = replace(planned.plan, batches=(first, replace(second, venue="lake")))
    sheet = _overview(replace(planned, event=several, plan=plan), tmp_path)
    assert [_row(sheet, row)[2] for row in (6, 7, 8)] == [
        *("शिविर स्थल\nVenue", "पर्वत भवन / Hill & Lake House", "झील भवन / Lake House"),
    ]
    assert not any("Venue: " in text for text in _texts(sheet))


def test_the_head_says_how_many_wait(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    assert [sheet[f"A{row}"].value for row in (1, 2)] == [
        "आवासीय प्रशिक्षण / Residential training",
        "12 लोग: 10 को स्थान, 1 प्रतीक्षा में, 1 अलग रखे गए / 12 people: 10 seated, 1 waiting, 1 set aside",
    ]
    assert str(sheet["A3"].value).startswith(
        "अवधि / Window: 9–15 जून 2025 / 9–15 June 2025 · योजना संस्करण / Plan version: 3 · "
    )


def test_goals_and_remedies_are_said_in_both_languages(planned: PlanOnFile, tmp_path: Path) -> None:
    rows = [[cell for cell in row if cell] for row in _overview(planned, tmp_path).iter_rows(values_only=True)]
    goal = next(row for row in rows if "A seat for" in str(row[1:2]))
    assert goal[:2] == ["1", "अधिक से अधिक लोगों को स्थान\nA seat for as many as possible"]
    assert str(goal[2]).split("\n")[1].startswith("10 of 11 people have a seat · time ran out")
    assert ["1", "1 व्यक्ति / 1 person", f"{REMEDY.hi}\n{REMEDY.en}"] in rows


def test_a_plan_without_remedies(planned: PlanOnFile, tmp_path: Path) -> None:
    texts = _texts(_overview(replace(planned, plan=replace(planned.plan, remedies=())), tmp_path))
    assert not any("What would seat" in text for text in texts)


def test_it_stays_on_one_page_while_it_can_be_read(planned: PlanOnFile, tmp_path: Path) -> None:
    assert _overview(planned, tmp_path).page_setup.fitToHeight is None  # one, as Excel takes it
    many = replace(planned, plan=replace(planned.plan, remedies=(REMEDY,) * 12))
    assert _overview(many, tmp_path).page_setup.fitToHeight == 0


def test_placeholder_amounts_are_said_until_they_are_decided(
    planned: PlanOnFile, make_planned: Callable[..., PlanOnFile], tmp_path: Path
) -> None:
    decided = make_planned(deposits=Deposits(decided=True, modes=()))
    assert any("placeholders" in text for text in _texts(_overview(planned, tmp_path)))
    assert not any("placeholders" in text for text in _texts(_overview(decided, tmp_path)))


def test_the_beds_of_trainers_stand_beside_those_of_people(planned: PlanOnFile, tmp_path: Path) -> None:
    venues = tuple(replace(venue, trainers=Trainers(men=1)) for venue in planned.event.venues)
    sheet = _overview(replace(planned, event=replace(planned.event, venues=venues)), tmp_path)
    assert _row(sheet, 7)[_english(sheet, 6).index("Beds taken by trainers")] == 1
