import csv
import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import Event, UnknownGender
from cadre_cli.domain.people import COLUMNS
from cadre_cli.errors import UsageError
from cadre_cli.intake.columns import spellings
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import column, read_csv

FIELDS = ("name", "role", "district", "mobile", "gender", "email")
VALUES = {
    "role": {"MLA": "mla", "जिला प्रभारी": "district_incharge", "विधानसभा प्रभारी": "assembly_incharge"},
    "district": {"भिंड": "Bhind", "Gwalior": "Gwalior", "सागर": "Sagar"},
    "gender": {"M": "men", "महिला": "women", "": ""},
    "email": {"": "", "a@example.org": "a@example.org"},
}
PEOPLE = st.lists(
    st.tuples(*(st.sampled_from(list(VALUES[field])) for field in ("role", "district", "gender", "email"))),
    min_size=1,
    max_size=6,
)


def person(number: int, values: tuple[str, ...]) -> dict[str, str]:
    fields = dict(zip(("role", "district", "gender", "email"), values, strict=True))
    return fields | {"name": f"Person {chr(65 + number)}", "mobile": f"982601234{number}"}


def written(rows: list[list[str]], as_csv: bool) -> bytes:
    if as_csv:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return text.getvalue().encode()
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=PEOPLE,
    order=st.permutations(FIELDS),
    as_csv=st.booleans(),
    title=st.booleans(),
    headings=st.fixed_dictionaries({field: st.sampled_from(spellings()[field]) for field in FIELDS}),
)
def test_the_same_people_come_back_whatever_the_headings_and_their_order(
    event: Event,
    tmp_path: Path,
    people: list[tuple[str, ...]],
    order: list[str],
    as_csv: bool,
    title: bool,
    headings: dict[str, str],
) -> None:
    expected = [person(number, values) for number, values in enumerate(people)]
    rows = [["List of June"]] * title + [[headings[field] for field in order]]
    rows += [[someone[field] for field in order] for someone in expected]
    path = tmp_path / ("list.csv" if as_csv else "list.xlsx")
    path.write_bytes(written(rows, as_csv))
    roster = read_rosters([path], event)
    for field in FIELDS:
        known = VALUES.get(field, {})
        assert column(roster, field) == [known.get(someone[field], someone[field]) for someone in expected], field
    assert roster.rows == len(expected)
    assert column(roster, "row") == list(range(2 + title, 2 + title + len(expected)))


def test_many_missing_genders_and_mobiles_are_one_finding_each_a_sheet(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile"], *([f"Ram {n}", "जिला प्रभारी", f"982601234{n}"] for n in range(5))]
    roster = read_csv(tmp_path, event, [*rows, ["Sita", "जिला प्रभारी", ""]])
    assert [str(finding) for finding in roster.findings] == [
        "list.csv  R035 the gender of 6 of 6 people is not known (Ram 0, Ram 1, Ram 2, Ram 3, Ram 4 and 1 more):"
        " planned in men's beds until it is — write M or F in a column Gender (लिंग)",
        "list.csv  R038 1 of 6 people have no mobile number — nothing; with a number they can be called",
    ]


@pytest.mark.parametrize(
    ("policy", "code", "plan"),
    [(UnknownGender.WAIT, "R036", "they wait until it is"), (UnknownGender.WOMEN, "R035", "planned in women's beds")],
)
def test_who_has_no_gender_waits_if_the_event_says_so(
    tmp_path: Path, event: Event, policy: UnknownGender, code: str, plan: str
) -> None:
    roster = read_csv(tmp_path, replace(event, unknown_gender=policy), [["Name", "Mobile"], ["Ram", "9826012345"]])
    assert plan in next(finding.read for finding in roster.findings if finding.code == code)


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, xlsx: WriteXlsx, event: Event) -> None:
    good = xlsx([["Name", "Role"], ["Ram", "MLA"]])
    bad = tmp_path / "half.xlsx"
    bad.write_bytes(good.read_bytes()[:300])
    roster = read_rosters([bad, good], event)
    assert column(roster, "name") == ["Ram"]
    assert (roster.findings[0].code, roster.findings[0].address.file) == ("R001", "half.xlsx")


def test_nothing_to_read_is_an_empty_table(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Notes"]])
    assert (list(roster.people), len(roster.people), roster.rows) == (list(COLUMNS), 0, 0)


def test_a_missing_file_is_a_wrong_call(tmp_path: Path, event: Event) -> None:
    with pytest.raises(UsageError):
        read_rosters([tmp_path / "gone.xlsx"], event)


def test_order_runs_over_all_files_and_sheets(xlsx: WriteXlsx, event: Event) -> None:
    head = ["Name", "Role"]
    one = xlsx({"A": [head, ["A", "MLA"]], "B": [head, ["B", "MLA"]]}, "one.xlsx")
    two = xlsx({"C": [head, ["C", "MLA"]]}, "two.xlsx")
    roster = read_rosters([two, one], event)
    assert column(roster, "name") == ["C", "A", "B"]
    assert column(roster, "order") == [0, 1, 2]
    assert column(roster, "sources")[1] == "one.xlsx › A!2"
    assert [(read.file, read.sheet, read.people) for read in roster.sheets] == [
        ("two.xlsx", "C", 1),
        ("one.xlsx", "A", 1),
        ("one.xlsx", "B", 1),
    ]


def test_reading_twice_gives_the_same(xlsx: WriteXlsx, event: Event) -> None:
    path = xlsx([["Name", "Role", "Mobile"], ["Ram", "Juggler", "98"], ["Ram", "MLA", "9826012345"]])
    first, second = read_rosters([path], event), read_rosters([path], event)
    assert first.people.equals(second.people)
    assert first.findings == second.findings
