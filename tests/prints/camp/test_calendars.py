"""Calendars are read back by the library that calendars are checked with."""

from datetime import date, datetime
from pathlib import Path

import icalendar

from cadre_cli.domain.camp import Camp
from cadre_cli.prints.camp.calendars import calendars


def written(camp: Camp, into: Path) -> dict[str, bytes]:
    for name, write in calendars(camp):
        write(into / name)
    return {path.name: path.read_bytes() for path in into.iterdir()}


def test_a_calendar_a_batch_and_expert(camp: Camp, tmp_path: Path) -> None:
    found = written(camp, tmp_path)
    assert sorted(found) == ["B1.ics", "B2.ics", "E1.ics"]
    events = icalendar.Calendar.from_ical(found["B1.ics"].decode()).walk("VEVENT")
    whole, *parts = events
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2025, 6, 9), date(2025, 6, 12))
    lunch = next(part for part in parts if "Lunch" in part["SUMMARY"])
    assert lunch["DTSTART"].dt.utcoffset().total_seconds() == 5.5 * 3600
    taught = [part for part in parts if "Ai" in part["SUMMARY"]]
    assert len(taught) == 1
    assert "Expert E1" in taught[0]["SUMMARY"]


def test_an_expert_sees_his_sessions_alone(camp: Camp, tmp_path: Path) -> None:
    events = icalendar.Calendar.from_ical(written(camp, tmp_path)["E1.ics"].decode()).walk("VEVENT")
    assert len(events) == 2
    assert all("Ai" in event["SUMMARY"] for event in events)
    assert all(isinstance(event["DTSTART"].dt, datetime) for event in events)
    assert len({event["UID"] for event in events}) == 2


def test_lines_are_folded_within_characters_and_commas_escaped(camp: Camp, tmp_path: Path) -> None:
    data = written(camp, tmp_path)["B1.ics"]
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    where = icalendar.Calendar.from_ical(data.decode()).walk("VEVENT")[0]["LOCATION"]
    assert where == "पर्वत भवन, नर्मदापुरम / Hill & Lake House, Narmadapuram"


def test_the_same_bytes_each_time(camp: Camp, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert written(camp, tmp_path / "a") == written(camp, tmp_path / "b")


def test_without_a_timetable_the_batch_has_its_days_and_meals(camp: Camp, tmp_path: Path) -> None:
    from dataclasses import replace

    found = written(replace(camp, timetable=None), tmp_path)
    assert sorted(found) == ["B1.ics", "B2.ics"]
    assert "Ai" not in found["B1.ics"].decode()
