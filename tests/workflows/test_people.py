from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.workflows.people import LEFT, Wanted, people
from tests.workflows.camps import PEOPLE, codes, mend, plan_rows

UNITS = ("Bhopal City", "Bhopal Rural")


def names(folder: Path, wanted: Wanted) -> list[str]:
    return people(folder, wanted).people["name"].tolist()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("हितेश मीणा", "Hitesh Meena"),
        ("hites", "Hitesh Meena"),
        ("Vimla Maravi", "विमला मरावी"),
        ("9000095172", "अभिनव डावर"),
        ("+91 90000-95172", "अभिनव डावर"),
        ("९०००० ९५१७२", "अभिनव डावर"),
        ("95172", "अभिनव डावर"),
    ],
)
def test_a_person_is_found_however_he_is_asked_for(camp: Path, query: str, first: str) -> None:
    found = people(camp, Wanted(query))
    assert found.asked
    assert found.people["name"].tolist()[0] == first


def test_a_code_finds_just_its_owner(camp: Path) -> None:
    everybody = people(camp, Wanted())
    assert (len(everybody.people), everybody.asked) == (12, False)
    for code, name in everybody.people[["code", "name"]].itertuples(index=False):
        assert names(camp, Wanted(f" {code.lower()} ")) == [name]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(role="mla"), 2),
        (Wanted(role="district_incharge"), 2),
        (Wanted(role="जिलाध्यक्ष"), 2),
        (Wanted(district="सीहोर"), 5),
        (Wanted(district="vidisha", role="विधायक"), 1),
        (Wanted(waiting=True), 0),
        (Wanted("Nobody Atall"), 0),
        (Wanted("99999"), 0),
    ],
)
def test_filters_narrow_the_list(camp: Path, wanted: Wanted, count: int) -> None:
    assert len(names(camp, wanted)) == count


def test_every_batch_has_its_people(camp: Path) -> None:
    batches = [people(camp, Wanted(batch=batch)).people for batch in ("b1", "B2", "B3")]
    assert sum(map(len, batches)) == 12
    assert all(set(found["batch"]) == {batch} for found, batch in zip(batches, ("B1", "B2", "B3"), strict=True))


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Wanted(role="juggler"), 'role not known: "juggler"'),
        (Wanted(district="Atlantis"), 'district not known: "Atlantis"'),
        (Wanted(district="-"), 'district not known: "-"'),
        (Wanted(batch="B9"), 'no such batch: "B9"'),
    ],
)
def test_what_the_event_does_not_have_is_told(camp: Path, wanted: Wanted, message: str) -> None:
    with pytest.raises(UsageError) as told:
        people(camp, wanted)
    assert told.value.message == message
    assert told.value.way_out


def test_a_party_district_is_not_its_whole_district(camp: Path) -> None:
    rows = [{"Name": f"A{place} Verma", "Role": "District President", "District": place} for place in UNITS]
    plan_rows(camp, rows)
    assert names(camp, Wanted(district=UNITS[0])) == [f"A{UNITS[0]} Verma"]


def test_who_left_is_still_found_and_marked(camp: Path) -> None:
    code = codes(plan_rows(camp, PEOPLE))["Asha Verma"]
    plan_rows(camp, PEOPLE[1:])
    found = people(camp, Wanted("आशा वर्मा")).people
    assert found[["code", "state", "batch", "due"]].values.tolist() == [[code, LEFT, "", 0]]
    assert people(camp, Wanted()).people["state"].tolist()[:3] == ["seated"] * 3


def test_who_waits(camp: Path) -> None:
    mend(
        camp,
        (
            "      - {for: women, rooms: 4, beds: 3, floor: 0}    # W1 to W4, 12 beds\n"
            "      - {for: women, rooms: 8, beds: 3, floor: 1}    # W5 to W12, 24 beds\n"
        ),
        "",
    )
    plan_rows(camp, PEOPLE)
    assert names(camp, Wanted(waiting=True)) == ["Tara Sahu"]
