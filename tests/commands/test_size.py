from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.workflows import size as workflow
from tests.commands.calling import Cadre
from tests.workflows.camps import PEOPLE, roster

WINDOW = ("--from", "09-06-2025", "--to", "2025-06-12")


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return roster(Path("list.csv"), PEOPLE)


def test_a_line_for_each_choice(tiny: Path, cadre: Cadre) -> None:
    told = cadre("size", tiny, *WINDOW)
    assert (told.code, told.err) == (0, "")
    first, titles, *lines = (line.rstrip() for line in told.out.splitlines())
    assert first.startswith(f"{len(PEOPLE)} people, 9–12 June 2025: ")
    assert titles.split() == ["Batches", "Venues", "Men's", "beds", "Women's", "beds", "Seats", "Seated", "Days"]
    assert [line.split("  ")[0] for line in lines[:5]] == [
        "1 × 2 days",
        "2 × 2 days",
        "2 × 2 days",
        "4 × 2 days",
        "1 × 3 days",
    ]
    assert "2 × 9–10 June" in told.out
    assert not Path("cadre-event").exists()


def test_who_is_not_counted_or_not_seated_is_told(tmp_path: Path, cadre: Cadre) -> None:
    more = [
        {"Name": "Nobody Known", "Role": "Netaji", "Gender": "M"},
        {"Name": "Hari Om Sahu", "Role": "MLA", "Unavailable": "10-06-2025"},
    ]
    list_ = roster(tmp_path / "list.csv", [*PEOPLE, *more])
    told = cadre("size", list_, "--from", "09-06-2025", "--to", "10-06-2025", "--config", "first_round")
    assert told.code == 1
    assert "4 of unknown gender counted into the men's beds; 1 away on some day" in told.out
    assert "Not counted: 1 person set aside; see cadre check." in told.out
    assert "Who is not seated is away on some day of every batch." in told.out
    assert "needs a person" in told.out or "need a person" in told.out
    given = cadre("size", list_, "--from", "09-06-2025", "--to", "10-06-2025", "--men", 1)
    assert "Who is not seated is away on some day of every batch, or finds no place." in given.out


def test_what_is_not_proven_is_marked(tiny: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    sought = workflow.choices

    def unproven(*arguments: object) -> list[object]:
        return [replace(choice, proven=False) for choice in sought(*arguments)]  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(workflow, "choices", unproven)
    told = cadre("size", tiny, *WINDOW)
    assert "~ 1 × 2 days" in told.out
    assert "time ran out: fewer might do" in told.out


def test_who_is_kept_apart_and_not_seated_is_not_told_to_be_away(tmp_path: Path, cadre: Cadre) -> None:
    pair = [{**PEOPLE[0], "Apart": "X"}, {**PEOPLE[2], "Apart": "X"}]
    told = cadre("size", roster(tmp_path / "list.csv", pair), "--config", "first_round")
    assert "Who is not seated is kept apart from somebody in every batch." in told.out
