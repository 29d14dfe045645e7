"""What the table of batches looks like where the samples do not lead."""

from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.commands import batches_view
from cadre_cli.domain.event import Names
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.trainers import Trainers
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force


@pytest.fixture(scope="module")
def on_file(camp_once: Path) -> PlanOnFile:
    return plan_in_force(event_folder.must_find(camp_once))


def with_many_batches(on_file: PlanOnFile, many: int) -> PlanOnFile:
    (venue,), (batch, *_) = on_file.event.venues, on_file.plan.batches
    school = replace(venue, id="school", names=Names("School [old], Sehore", "विद्यालय, सीहोर"))
    batches = tuple(
        replace(batch, id=f"X{number}", venue="school" if number % 2 else "campus") for number in range(1, many + 1)
    )
    event = replace(on_file.event, venues=(venue, school))
    return replace(on_file, event=event, plan=replace(on_file.plan, batches=batches))


def test_several_venues_are_named_line_by_line(on_file: PlanOnFile, capsys: pytest.CaptureFixture[str]) -> None:
    batches_view.batch_table(with_many_batches(on_file, 2))
    heading, first, second = capsys.readouterr().out.splitlines()
    assert heading.split()[-1] == "Venue"
    assert "School [old], Sehore" in first
    assert "State Training Campus, Bhopal" in second


def test_of_a_hundred_batches_the_first_are_listed(on_file: PlanOnFile, capsys: pytest.CaptureFixture[str]) -> None:
    batches_view.batch_table(with_many_batches(on_file, 100))
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + batches_view.MANY + 1
    assert lines[-1] == "… and 60 more batches, in the overview of plan.xlsx"


@pytest.mark.parametrize(
    ("men", "bar"),
    [
        (0, "░░░░░░░░ 0/132"),
        (1, "█░░░░░░░ 1/132"),
        (131, "███████░ 131/132"),
        (132, "████████ 132/132"),
        (66, "████░░░░ 66/132"),
    ],
)
def test_a_bar_shows_the_first_person_and_is_full_only_when_nearly_so(
    men: int, bar: str, on_file: PlanOnFile, capsys: pytest.CaptureFixture[str]
) -> None:
    code = on_file.people["code"].iloc[0]
    people = on_file.people[on_file.people["code"] == code].loc[lambda rows: rows.index.repeat(max(men, 1))]
    seats = on_file.plan.seats.iloc[[0] * len(people)].assign(batch="B1" if men else "")
    plan = replace(on_file.plan, seats=seats.reset_index(drop=True))
    batches_view.batch_table(replace(on_file, plan=plan, people=people.reset_index(drop=True).assign(gender="men")))
    assert bar in capsys.readouterr().out.splitlines()[2]


def test_trainers_are_told_apart_and_who_is_not_held_says_why(
    on_file: PlanOnFile, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, *_ = on_file.plan.batches
    held = (replace(first, trainers=Trainers(men=2)), replace(second, id="X9", minimum=40))
    batches_view.batch_table(replace(on_file, plan=replace(on_file.plan, batches=held)))
    *_, one, other = capsys.readouterr().out.splitlines()
    assert "+2/132" in one
    assert "+2/160" in one
    assert other.endswith("not held: fewer than 40")
