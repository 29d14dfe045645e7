import json
from pathlib import Path

from tests.commands.calling import Cadre
from tests.workflows.camps import mend
from tests.workflows.test_timetable import EXPERTS

EARLY_BIRD = """  - id: E9
    name: {en: Dheeraj Soni, hi: धीरज सोनी}
    teaches: [mobile]
    available: [{first: 2025-06-12, from: "05:00", to: "06:00"}]
"""


def test_a_table_a_batch_with_meals_and_who_is_to_be_named(camp: Path, cadre: Cadre) -> None:
    told = cadre("timetable", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert "B1 9–10 June 2025, State Training Campus, Bhopal" in told.out
    for words in ("Lunch", "Physical work", "Mobile management", "to be named", "Proven: no timetable does better"):
        assert words in told.out


def test_a_table_an_expert_with_the_days_on_which_he_comes(camp: Path, cadre: Cadre) -> None:
    mend(camp, "experts: []\n", EXPERTS)
    told = cadre("timetable", "-e", camp, "--by", "expert")
    assert "E1 Anand Bhargava: " in told.out
    assert "9 June, " in told.out.split("E1 Anand Bhargava")[1].splitlines()[0]
    assert "It would take:" in told.out
    assert " in Artificial intelligence on " in told.out or " in Election management on " in told.out
    assert told.code == 1


def test_a_table_a_day(camp: Path, cadre: Cadre) -> None:
    told = cadre("timetable", "-e", camp, "--by", "day")
    assert "Monday, 9 June 2025" in told.out
    assert "Lunch" not in told.out


def test_quiet_says_only_what_is_lacking(camp: Path, cadre: Cadre) -> None:
    assert cadre("timetable", "-e", camp, "-q").out == ""
    mend(camp, "experts: []\n", EXPERTS)
    assert cadre("timetable", "-e", camp, "-q").out.startswith("It would take:\n")


def test_what_cannot_be_set_any_more_is_told(camp: Path, cadre: Cadre) -> None:
    assert "(set)" in cadre("timetable", "-e", camp, "--fix", "B1,10,09:00,mobile").out
    text = (camp / "cadre.yaml").read_text(encoding="utf-8")
    (camp / "cadre.yaml").write_text(text.replace("  - id: mobile\n", "  - id: phones\n"), encoding="utf-8")
    told = cadre("timetable", "-e", camp, "-q")
    assert told.out == "Set by hand, and not possible any more: B1 2025-06-10 09:00 mobile\n"
    assert told.code == 1


def test_a_session_for_which_there_is_nothing_is_free(camp: Path, cadre: Cadre) -> None:
    text = (camp / "cadre.yaml").read_text(encoding="utf-8")
    (camp / "cadre.yaml").write_text(text.replace("    more: 1\n", ""), encoding="utf-8")
    told = cadre("timetable", "-e", camp)
    three_days = "free" in told.out
    assert three_days is ("B3" in told.out)


def test_halls_are_named_where_there_are_several(camp: Path, cadre: Cadre) -> None:
    halls = "    halls: [{name: Big, seats: 160}, {name: Lab, seats: 160, equipment: [phones]}]\n    seats: 160\n"
    mend(camp, "    seats: 160\n", halls)
    mend(camp, "    sessions: 1\n    checklist:", "    sessions: 1\n    equipment: [phones]\n    checklist:")
    mend(camp, "name: Big, seats: 160", "name: Big, seats: 160, equipment: []")
    told = cadre("timetable", "-e", camp)
    assert "Hall" in told.out
    assert next(line for line in told.out.splitlines() if "Mobile management" in line).rstrip().endswith("Lab")


def test_json_has_the_sessions_and_what_is_lacking(camp: Path, cadre: Cadre) -> None:
    mend(camp, "experts: []\n", EXPERTS)
    shape = json.loads(cadre("timetable", "-e", camp, "--json").out)
    assert shape["proven"] is True
    assert shape["sessions"][0]["starts"] == "10:30"
    assert shape["shortages"][0]["text_hi"].endswith("सत्र के लिए")
    assert shape["fixed"] == shape["not_fixed"] == []


def test_what_a_session_that_was_set_was_before(camp: Path, cadre: Cadre) -> None:
    cadre("timetable", "-e", camp)
    free_or_not = cadre("timetable", "-e", camp, "--fix", "B1,10,09:00,mobile").out
    assert "B1 10 June 2025 09:00: Mobile management, was " in free_or_not


def test_an_expert_who_is_there_before_the_sessions_begin_does_not_come(camp: Path, cadre: Cadre) -> None:
    mend(camp, "experts: []\n", EXPERTS + EARLY_BIRD)
    told = cadre("timetable", "-e", camp, "--by", "expert").out
    assert "E9 Dheeraj Soni: 0 sessions; does not come" in told


def test_a_session_that_is_not_held_any_more_is_told(camp: Path, cadre: Cadre) -> None:
    cadre("timetable", "-e", camp, "-q")
    text = (camp / "cadre.yaml").read_text(encoding="utf-8")
    (camp / "cadre.yaml").write_text(text.replace("    more: 1\n", ""), encoding="utf-8")
    assert ": free, was " in cadre("timetable", "-e", camp).out


def test_a_table_a_day_names_the_experts(camp: Path, cadre: Cadre) -> None:
    mend(camp, "experts: []\n", EXPERTS)
    assert "Anand Bhargava" in cadre("timetable", "-e", camp, "--by", "day").out


def test_a_batch_that_has_hours_free_for_want_of_experts_is_told_with_the_modules(camp: Path, cadre: Cadre) -> None:
    mend(camp, "experts: []\n", EXPERTS)
    told = cadre("timetable", "-e", camp).out
    assert " has hours free: no expert or hall could be had for more of " in " ".join(told.split())
