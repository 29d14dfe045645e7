from datetime import date
from pathlib import Path

import yaml

from tests.commands.calling import Cadre


def test_one_line_a_batch(camp: Path, cadre: Cadre) -> None:
    told = cadre("batches", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert [line.split()[0] for line in told.out.splitlines()] == ["At", "Batch", "B1", "B2", "B3"]
    assert "Venue" not in told.out


def test_yaml_to_paste_into_the_event_file(camp: Path, cadre: Cadre) -> None:
    told = cadre("batches", "-e", camp, "--yaml")
    first = {"id": "B1", "venue": "campus", "arrives": date(2025, 6, 9), "departs": date(2025, 6, 10)}
    assert yaml.safe_load(told.out)["batches"][0] == first
    text = (camp / "cadre.yaml").read_text(encoding="utf-8")
    start, end = text.index("batches:\n  - {id: B1"), text.index("# Or let the planner lay the batches itself")
    (camp / "cadre.yaml").write_text(text[:start] + told.out + "\n" + text[end:], encoding="utf-8")
    assert cadre("plan", "-e", camp).code == 0


def test_batches_over_the_days_of_the_window(camp: Path, cadre: Cadre) -> None:
    told = cadre("batches", "-e", camp, "--days")
    head, first, *_ = told.out.splitlines()
    assert head.split() == ["Batch", "9", "10", "11", "12", "13", "14", "15", "People"]
    assert first.split() == ["B1", "░░░░", "░░░░", "4/160"]


def test_districts_against_batches(camp: Path, cadre: Cadre) -> None:
    told = cadre("batches", "-e", camp, "--districts", "--days")
    assert "District" in told.out
    assert "██" in told.out
    assert told.out.startswith("Batch")
