from pathlib import Path

from tests.commands.calling import Cadre
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, mend, roster

NO_WOMEN = (
    "      - {for: women, rooms: 4, beds: 3, floor: 0}    # W1 to W4, 12 beds\n"
    "      - {for: women, rooms: 8, beds: 3, floor: 1}    # W5 to W12, 24 beds\n"
)
SECRETARY = {"Role": "State Secretary", "Gender": "F"}
WOMEN = [{**SECRETARY, "Name": f"Tara Sahu {n}", "Mobile": f"90000111{n}"} for n in range(10, 24)]
MEN = [{**PEOPLE[0], "Gender": "M"}, {**PEOPLE[2], "Gender": "M"}]


def test_the_first_plan_in_a_folder_without_an_event(cadre: Cadre) -> None:
    told = cadre("plan", SAMPLES / "tiny.csv")
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0] == "Made cadre-event/ from the built-in event first_round; edit its cadre.yaml and plan again."
    assert "First Training Round · 9–15 June 2025 · plan 1" in lines
    assert "At State Training Campus, Bhopal" in lines
    assert "12 people: 12 seated, 0 waiting, 0 set aside" in lines
    assert "Proven: no plan does better in any of these, the first counting most:" in lines
    assert "  Wished days and batches: 3 of 3 wishes met" in lines
    assert any(line.startswith("Deposit amounts are placeholders") for line in lines)
    papers = ", ".join(str(Path("cadre-event", "out", name)) for name in ("plan.xlsx", "batches.pdf", "deposits.xlsx"))
    assert lines[-1] == f"Written: {papers}"


def test_nothing_has_changed(camp: Path, cadre: Cadre) -> None:
    told = cadre("plan", SAMPLES / "tiny.csv", "--event", camp)
    assert told.out.startswith("Nothing has changed: plan 1 stays in force.\n")
    assert "Made " not in told.out


def test_quiet_on_a_good_day_says_nothing(camp: Path, cadre: Cadre) -> None:
    for event in (("--event", camp), ()):
        told = cadre("plan", SAMPLES / "tiny.csv", "--quiet", *event)
        assert (told.code, told.out, told.err) == (0, "", "")
    assert Path("cadre-event", "out", "plan.xlsx").is_file()


def test_who_waits_is_named_with_the_way_to_a_seat(camp: Path, cadre: Cadre) -> None:
    mend(camp, NO_WOMEN, "")
    people = roster(Path("list.csv"), [*MEN, *WOMEN])
    told = cadre("plan", people, "--event", camp)
    assert told.code == 1
    assert "16 people: 2 seated, 14 waiting, 0 set aside" in told.out
    assert "14 people waiting:" in told.out
    assert [line.split(" (")[0] for line in told.out.splitlines() if "Tara" in line] == [
        f"  Tara Sahu {number}" for number in range(10, 22)
    ]
    assert "  … and 2 more, in the waitlist of plan.xlsx" in told.out
    assert "would seat 14 of 14" in told.out
    quiet = cadre("plan", "--event", camp, "--quiet")
    assert quiet.code == 1
    assert quiet.out.startswith("14 people waiting:\n")
    assert "seated" not in quiet.out


def test_how_many_sleep_in_rooms_that_may_be_the_wrong_ones(camp: Path, cadre: Cadre) -> None:
    people = [{**person, "Gender": ""} for person in MEN]
    told = cadre("plan", roster(Path("list.csv"), [*people, WOMEN[0]]), "--event", camp)
    assert "2 people of unknown gender sleep in men's rooms: write M or F in a column Gender (लिंग)" in told.out
    told = cadre("plan", roster(Path("list.csv"), [MEN[0], people[1], WOMEN[0]]), "--event", camp)
    assert "1 person of unknown gender sleeps in men's rooms: " in told.out


def test_one_person_waits(camp: Path, cadre: Cadre) -> None:
    mend(camp, NO_WOMEN, "")
    told = cadre("plan", roster(Path("list.csv"), [*MEN, WOMEN[0]]), "--event", camp)
    assert "1 person waiting:" in told.out
    assert "0/0" in told.out


def test_who_left_is_told_by_code(camp: Path, cadre: Cadre) -> None:
    told = cadre("plan", roster(Path("list.csv"), MEN), "--event", camp)
    assert "12 people of the plan before not on this roster, on record without a place: " in told.out
    assert ", …" not in told.out
    told = cadre("plan", roster(Path("list.csv"), MEN[:1]), "--event", camp)
    assert "1 person of the plan before not on this roster" in told.out
    cadre("plan", roster(Path("list.csv"), [*MEN, *WOMEN]), "--event", camp)
    told = cadre("plan", roster(Path("list.csv"), MEN), "--event", camp)
    assert "14 people of the plan before" in told.out
    assert ", …\n" in told.out


def test_an_untidy_book_is_told_in_short(camp: Path, cadre: Cadre) -> None:
    told = cadre("plan", SAMPLES / "untidy.xlsx", "--event", camp)
    assert told.code == 1
    assert "untidy.xlsx › MLA!G10  R101" in told.out
    assert "R023" not in told.out
    assert "more: see cadre check, or the findings sheet of plan.xlsx" in told.out
    assert "need a person. Mend what is named and run it again." in told.out
    quiet = cadre("plan", SAMPLES / "untidy.xlsx", "--event", camp, "-q")
    assert "repaired" not in quiet.out
    assert "to mend" in quiet.out


def test_a_plan_may_be_given_so_much_time(camp: Path, cadre: Cadre) -> None:
    told = cadre("plan", roster(Path("list.csv"), MEN), "--event", camp, "--time-limit", "20")
    assert "2 people: 2 seated" in told.out


def test_deposits_that_are_decided_are_no_placeholders(camp: Path, cadre: Cadre) -> None:
    mend(camp, "  decided: false", "  decided: true")
    assert "placeholders" not in cadre("plan", "--event", camp).out
