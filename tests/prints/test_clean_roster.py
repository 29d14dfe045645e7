import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.codes import issue
from cadre_cli.domain.event import Event
from cadre_cli.domain.people import people_table
from cadre_cli.intake.builtin import builtin_names, builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.roster import read_rosters
from cadre_cli.prints.clean_roster import write_clean_csv, write_clean_roster
from tests.conftest import SAMPLES

OWN = ("extra", "file", "sheet", "row", "sources", "paid_said")  # what a file says of itself, and empty unknown columns


@pytest.fixture(scope="module", params=builtin_names())
def event(request: pytest.FixtureRequest) -> Event:
    return parse_event(builtin_text(request.param), request.param)


@pytest.fixture(scope="module")
def first_round() -> Event:
    return parse_event(builtin_text("first_round"), "first_round")


def again(people: pd.DataFrame, event: Event, folder: Path) -> pd.DataFrame:
    """The people after they were written and read."""
    write_clean_roster(people, event, folder / "clean.xlsx")
    return read_rosters([folder / "clean.xlsx"], event).people


def unknown(people: pd.DataFrame) -> list[dict[str, str]]:
    read = [json.loads(text) if text else {} for text in people["extra"]]
    return [{heading: text for heading, text in row.items() if text} for row in read]


@pytest.mark.parametrize("sample", ["first_round.xlsx", "first_round_hindi.xlsx", "untidy.xlsx", "tiny.csv"])
def test_a_sample_reads_back_as_the_same_people(sample: str, first_round: Event, tmp_path: Path) -> None:
    people = read_rosters([SAMPLES / sample], first_round).people
    back = again(people, first_round, tmp_path)
    pd.testing.assert_frame_equal(back.drop(columns=[*OWN]), people.drop(columns=[*OWN]))
    assert unknown(back) == unknown(people)


@pytest.mark.parametrize("languages", [("hi", "en"), ("en",)])
def test_every_role_and_every_column_reads_back(event: Event, languages: tuple[str, ...], tmp_path: Path) -> None:
    event = replace(event, languages=languages)
    roles = sorted(event.roles, key=lambda role: role.priority)
    count = len(roles)
    people = people_table(
        {
            "name": [f"Karyakarta {letter}" for letter in "ABCDEFGHIJ"[:count]],
            "role": [role.id for role in roles],
            "roles": [" ".join(dict.fromkeys((role.id, roles[-1].id))) for role in roles],
            "level": [role.level.value for role in roles],
            "unit": "Dindori",
            "district": "Dindori",
            "division": "Shahdol",
            "assembly": "103",
            "block": "Bajag",
            "gender": ["women", *["men"] * (count - 1)],
            "mobile": [f"98260111{number:02d}" for number in range(count)],
            "mobiles": ["9826022201 9826022202", *[""] * (count - 1)],
            "email": "a@example.com",
            "remarks": "=1+1",
            "unavailable": f"{event.window.days[0]} {event.window.days[2]}",
            "together": "=Sharma_family north",
            "apart": "X",
            "wish_days": str(event.window.days[1]),
            "wish_batches": " ".join(batch.id for batch in event.batches[:2]),
            "pin": event.batches[0].id if event.batches else "",
            "paid_paise": 200_050,
            "paid": [role.deposit <= 200_050 for role in roles],
            "extra": '{"T-shirt": "=XL"}',
            "code": issue([role.id for role in roles], ()),
            "order": range(count),
        }
    )
    back = again(people, event, tmp_path)
    own = [*OWN, "division"]
    pd.testing.assert_frame_equal(back.drop(columns=own), people.drop(columns=own))
    assert unknown(back) == unknown(people)


PLACES = st.lists(
    st.tuples(st.sampled_from(["", "Dindori", "Betul", "Bhopal Rural"]), st.sampled_from(["", "103", "131"])),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLACES)
def test_nobody_is_given_his_neighbours_place(
    first_round: Event, tmp_path: Path, places: list[tuple[str, str]]
) -> None:
    home = {"103": "Dindori", "131": "Betul"}
    fitting = [(unit, seat if home.get(seat) == unit else "") for unit, seat in places]
    people = people_table(
        {
            "name": [f"Name {'abcdefgh'[place]}" for place in range(len(fitting))],
            "roles": "state_office_bearer",
            "role": "state_office_bearer",
            "unit": [unit for unit, _ in fitting],
            "district": [unit.replace("Bhopal Rural", "Bhopal") for unit, _ in fitting],
            "assembly": [seat for _, seat in fitting],
        }
    )
    back = again(people, first_round, tmp_path)
    for column in ("name", "unit", "district", "assembly"):
        assert back[column].tolist() == people[column].tolist()


def test_a_block_is_not_carried_down_either(first_round: Event, tmp_path: Path) -> None:
    people = people_table({"name": ["Asha Verma", "Mohan Lal"], "unit": "Dindori", "district": "Dindori"})
    people["block"] = ["Bajag", ""]
    assert again(people, first_round, tmp_path)["block"].str.strip("-").tolist() == ["Bajag", ""]


def test_everything_is_text_and_a_formula_stays_a_name(first_round: Event, tmp_path: Path) -> None:
    people = people_table({"name": ["=HYPERLINK(1)"], "mobile": "9826011101", "paid_paise": 500_000})
    write_clean_roster(people, first_round, tmp_path / "clean.xlsx")
    (sheet,) = openpyxl.load_workbook(tmp_path / "clean.xlsx").worksheets
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert sheet.freeze_panes == "A2"
    assert again(people, first_round, tmp_path)["name"].tolist() == ["=HYPERLINK(1)"]


def test_a_column_of_the_offices_own_that_is_called_like_one_of_ours(first_round: Event, tmp_path: Path) -> None:
    people = people_table({"name": ["Asha Verma"], "extra": '{"District": "Betul", "नाम / Name": "Didi"}'})
    back = again(people, first_round, tmp_path)
    assert back["district"].tolist() == [""]
    assert unknown(back) == [{"District": "Betul", "roster: नाम / Name": "Didi"}]


def test_nobody_at_all(first_round: Event, tmp_path: Path) -> None:
    assert again(people_table({"name": []}), first_round, tmp_path).empty


def test_the_second_writing_gives_the_same_bytes(first_round: Event, tmp_path: Path) -> None:
    people = people_table({"name": ["Asha Verma"]})
    write_clean_roster(people, first_round, tmp_path / "first.xlsx")
    write_clean_roster(people, first_round, tmp_path / "second.xlsx")
    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["clean.xlsx", "clean.csv"])
def test_what_could_not_be_read_stands_in_its_cell_and_is_found_again(
    name: str, first_round: Event, tmp_path: Path
) -> None:
    faults = {
        "Mobile": "98260 123",
        "Gender": "X",
        "Not Available On": "mid June",
        "Available From": "after Holi",
        "Available On": "weekends",
        "Preferred Dates": "B2",
        "Preferred Batch": "B99",
        "Fixed Batch": "B98",
        "Deposit Paid": "soon",
        "Date of Birth": "long ago",
    }
    head = ["Name", "Role", "District", *faults]
    rows = [
        ["Ram Lal", "State Secretary", "Sehore", *faults.values()],
        ["Sita Devi", "State Secretary", "Sehore", "9000001001", "F", *[""] * 8],
    ]
    (tmp_path / "list.csv").write_text("".join(f"{','.join(row)}\n" for row in [head, *rows]), encoding="utf-8")
    first = read_rosters([tmp_path / "list.csv"], first_round)
    write = write_clean_csv if name.endswith("csv") else write_clean_roster
    write(first.people, first_round, tmp_path / name, first.unread)
    back = read_rosters([tmp_path / name], first_round)
    told = sorted((found.code, found.read) for found in first.findings if found.severity.needs_person)
    assert len(told) == len(faults)
    assert sorted((found.code, found.read) for found in back.findings if found.severity.needs_person) == told
    assert back.people["mobile"].tolist() == ["", "9000001001"]


def test_a_batch_among_several_to_be_pinned_to_is_found_again(first_round: Event, tmp_path: Path) -> None:
    text = "Name,Role,District,Gender,Fixed Batch\nRam Lal,State Secretary,Sehore,M,B1 / B2\n"
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    first = read_rosters([tmp_path / "list.csv"], first_round)
    write_clean_roster(first.people, first_round, tmp_path / "clean.xlsx", first.unread)
    back = read_rosters([tmp_path / "clean.xlsx"], first_round)
    assert [found.code for found in back.findings if found.severity.needs_person] == ["R040"]


def test_a_number_that_another_row_of_his_gives_is_not_written_over(first_round: Event, tmp_path: Path) -> None:
    people = people_table({"name": ["Ram"], "mobile": ["9000001001"], "sources": ["a.csv › 2\nb.csv › 2"]})
    write_clean_roster(people, first_round, tmp_path / "clean.xlsx", {"b.csv › 2": {"mobile": "98", "paid": "soon"}})
    back = read_rosters([tmp_path / "clean.xlsx"], first_round)
    assert back.people["mobile"].tolist() == ["9000001001"]
    assert "R131" in [found.code for found in back.findings]
