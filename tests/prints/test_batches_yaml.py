from datetime import date

import yaml

from cadre_cli.domain.event import Batch
from cadre_cli.domain.trainers import Trainers
from cadre_cli.prints.batches_yaml import batches_yaml


def test_batches_read_back_as_they_were() -> None:
    batches = [
        Batch("B1", "hill", date(2025, 6, 9), date(2025, 6, 11)),
        Batch("०२", "पर्वत", date(2025, 6, 12), date(2025, 6, 13), ("mla", "incharge")),
    ]
    text = batches_yaml(batches)
    assert yaml.safe_load(text)["batches"] == [
        {"id": "B1", "venue": "hill", "arrives": date(2025, 6, 9), "departs": date(2025, 6, 11)},
        {
            "id": "०२",
            "venue": "पर्वत",
            "arrives": date(2025, 6, 12),
            "departs": date(2025, 6, 13),
            "roles": ["mla", "incharge"],
        },
    ]
    assert "पर्वत" in text


def test_a_minimum_and_trainers_are_told_where_they_are_said() -> None:
    held = Batch("B1", "hill", date(2025, 6, 9), date(2025, 6, 11), (), 40, Trainers(men=2))
    told = yaml.safe_load(batches_yaml([held]))["batches"][0]
    assert told["minimum"] == 40
    assert told["trainers"] == {"men": 2, "women": 0, "alone": False, "seats": True}


def test_an_id_of_digits_stays_text() -> None:
    text = batches_yaml([Batch("01", "no", date(2025, 6, 9), date(2025, 6, 10))])
    assert yaml.safe_load(text)["batches"][0]["id"] == "01"
    assert yaml.safe_load(text)["batches"][0]["venue"] == "no"
