from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.workflows import acts, attendance, event_folder, history
from cadre_cli.workflows.adding import LateComer, LooksLikeError, add
from cadre_cli.workflows.export import plan_in_force
from tests.conftest import SAMPLES
from tests.workflows.camps import MENS_BEDS, PEOPLE, codes, mend, places, plan_rows, run

RAKESH = LateComer("Rakesh Jatav", "एमएलए", "इछावर", "९०००० ९९९११", "पुरुष", "13 June")
TINY = SAMPLES / "tiny.csv"


def test_a_late_comer_is_read_as_a_roster_is_and_moves_nobody(camp: Path) -> None:
    before = places(run(camp, TINY))
    acted = add(camp, RAKESH)
    (code,) = acted.about
    person = acted.after.people.set_index("code").loc[code]
    assert person[["name", "role", "unit", "assembly", "mobile", "gender", "unavailable", "sources"]].tolist() == [
        *("Rakesh Jatav", "mla", "Sehore", "158", "9000099911", "men", "2025-06-13", "by hand")
    ]
    assert person["order"] == 12
    after = dict(zip(acted.after.plan.seats["code"], acted.after.plan.seats["batch"], strict=True))
    assert after.pop(code) in ("B1", "B2")
    assert after == before
    assert not acted.needs_person
    assert code in places(run(camp, TINY)), "who is on no roster yet is not lost"


def test_a_seat_in_a_batch_that_is_over_is_told_of(camp: Path) -> None:
    attendance.note(camp, "B1", ["Z8ZBJ"], day="9")
    assert add(camp, RAKESH).hint == ""
    history.undo(camp)
    for code, batch in places(run(camp, TINY)).items():
        last = next(
            each for each in plan_in_force(event_folder.must_find(camp)).plan.batches if each.id == batch
        ).departs
        attendance.note(camp, batch, [code], day=str(last))
    acted = add(camp, RAKESH)
    assert acted.hint.startswith(tuple(f"B{n} is over since 1" for n in (1, 2))) and acted.needs_person
    acts.withdraw(camp, acted.about[0])
    assert "is over since 1" in acts.admit(camp, acted.about[0]).hint


@pytest.mark.parametrize("beds", ["men", "women"])
def test_a_gender_that_is_not_given_is_told(beds: str, camp: Path) -> None:
    mend(camp, "unknown_gender: men", f"unknown_gender: {beds}")
    run(camp, TINY)
    acted = add(camp, replace(RAKESH, gender=""))
    assert acted.hint == (
        f"The gender of Rakesh Jatav is not known: planned in {beds}'s beds. "
        "If that is wrong: cadre undo, and add with --gender M or F"
    )
    assert acted.needs_person
    assert not add(camp, replace(RAKESH, name="Smt. Uma Pal", place="159", gender="", mobile="", unavailable="")).hint


def test_a_roster_that_names_him_later_takes_him_over(camp: Path, tmp_path: Path) -> None:
    (code,) = add(camp, RAKESH).about
    row = "13,Rakesh Jatav,MLA,Sehore,Ichhawar,M,9000099911,,,\n"
    longer = tmp_path / "longer.csv"
    longer.write_text(TINY.read_text(encoding="utf-8-sig").rstrip("\n") + "\n" + row, encoding="utf-8")
    planned = run(camp, longer)
    assert code in places(planned)
    assert planned.on_file.plan.decisions.added == frozenset()
    assert run(camp, TINY).left == (code,)


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (replace(RAKESH, place="9999"), "R154 constituency not known"),
        (replace(RAKESH, role="Netaji"), "R141 role not known"),
        (replace(RAKESH, mobile="98"), "R102 not a mobile number"),
        (replace(RAKESH, place=""), "R033"),
        (replace(RAKESH, name=""), "R030"),
        (replace(RAKESH, role=""), "R031"),
        (LateComer("", ""), "give his name and his role"),
    ],
)
def test_what_is_not_understood_is_told_and_nobody_is_added(late: LateComer, told: str, camp: Path) -> None:
    with pytest.raises(UsageError, match="was not added") as caught:
        add(camp, late)
    assert told in caught.value.way_out
    assert plan_in_force(event_folder.must_find(camp)).plan.version == 1


def test_a_district_s_role_takes_the_district_of_that_name(camp: Path) -> None:
    acted = add(camp, LateComer("Kamal Patel", "District President", "उज्जैन", gender="M"))
    person = acted.after.people.set_index("code").loc[acted.about[0]]
    assert (person["unit"], person["assembly"]) == ("Ujjain", "")


@pytest.mark.parametrize(
    "late",
    [
        LateComer("Somebody Else", "MLA", "Ichhawar", "9000095043", "M"),
        LateComer("हितेश मीणा", "District In-charge", "Sehore", "", "M"),
    ],
)
def test_who_looks_like_somebody_is_added_only_when_he_is_said_to_be_another(late: LateComer, camp: Path) -> None:
    with pytest.raises(LooksLikeError, match="94Q78  Hitesh Meena") as caught:
        add(camp, late)
    assert [hit.code for hit in caught.value.hits] == ["94Q78"]
    assert len(add(camp, late, anyway=True).after.people) == 13


def test_who_is_there_already_is_not_added_again(camp: Path) -> None:
    with pytest.raises(UsageError, match=r"Hitesh Meena \(94Q78\) is in the plan already"):
        add(camp, LateComer("Hitesh Meena", "MLA", "Ashta", "9000095043", "M"), anyway=True)


KIRAN = {"Name": "Kiran Tiwari", "Role": "MLA", "District": "Dewas Rural", "Assembly": "Khategaon", "Gender": "F"}


def test_a_constituency_lies_in_the_party_district_that_the_rosters_give_it(camp: Path) -> None:
    (code,) = codes(plan_rows(camp, [KIRAN])).values()
    with pytest.raises(UsageError, match=rf"Kiran Tiwari \({code}\) is in the plan already"):
        add(camp, LateComer("Kiran Tiwari", "MLA", "Khategaon", gender="F"))
    acted = add(camp, LateComer("Uma Pal", "Assembly In-charge", "Khategaon", gender="F"))
    assert set(acted.after.people["unit"]) == {"Dewas Rural"}


@pytest.mark.parametrize("place", ["Khategaon, Dewas Rural", "173, देवास ग्रामीण"])
def test_where_nobody_tells_the_party_district_it_stands_behind_the_constituency(place: str, camp: Path) -> None:
    run(camp, TINY)
    uma = LateComer("Uma Pal", "MLA", "Khategaon", gender="F")
    with pytest.raises(UsageError, match="Khategaon may lie in Dewas City or Dewas Rural") as caught:
        add(camp, uma)
    assert caught.value.way_out.endswith('--place "Khategaon, Dewas City"')
    acted = add(camp, replace(uma, place=place))
    person = acted.after.people.set_index("code").loc[acted.about[0]]
    assert (person["unit"], person["assembly"]) == ("Dewas Rural", "173")


def test_nobody_is_seated_beside_who_holds_his_post_without_a_word(camp: Path) -> None:
    holder = codes(plan_rows(camp, [KIRAN, *PEOPLE]))["Kiran Tiwari"]
    other = LateComer("Somebody Else", "MLA", "Khategaon", gender="M")
    with pytest.raises(UsageError, match=rf"MLA \(विधायक\) of 173 is Kiran Tiwari \({holder}\) already"):
        add(camp, other)
    both = add(camp, other, anyway=True)
    assert f"Kiran Tiwari ({holder}) already" in both.hint and both.needs_person
    history.undo(camp)
    acts.withdraw(camp, holder)
    assert not add(camp, other).hint


def test_where_no_place_is_free_he_waits_and_is_told_what_admitting_him_takes(camp: Path) -> None:
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 3, beds: 1}\n")
    run(camp, TINY)
    other = [LateComer(f"Late {name}", "MLA", place, gender="M") for name, place in (("Arun", "158"), ("Bala", "159"))]
    assert not any(add(camp, late).hint for late in other)
    full = add(camp, replace(RAKESH, mobile="", place="163", unavailable=""))
    assert full.hint.endswith("No move of others would seat him.")
    assert full.needs_person
    code = full.about[0]
    with pytest.raises(UsageError, match="no men's bed is left"):
        acts.admit(camp, code)


def test_where_others_could_make_room_the_command_says_who(camp: Path) -> None:
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 3, beds: 1}\n")
    run(camp, TINY)
    on_file = plan_in_force(event_folder.must_find(camp))
    table = on_file.people.merge(on_file.plan.seats[["code", "batch"]], on="code")
    men = table[table["gender"] == "men"]["batch"].value_counts()
    full = next(batch for batch in ("B1", "B2", "B3") if men.get(batch, 0) == 3)
    others = {"B1": "9-10 June", "B2": "11-12 June", "B3": "13-15 June"}
    away = ", ".join(days for batch, days in others.items() if batch != full)
    waits = add(camp, replace(RAKESH, unavailable=away))
    assert waits.hint.startswith("Rakesh Jatav (")
    assert f"In {full} there is a place if others move: cadre admit {waits.about[0]} (" in waits.hint
    admitted = acts.admit(camp, waits.about[0])
    assert len(admitted.others) == 1
    assert admitted.needs_person
