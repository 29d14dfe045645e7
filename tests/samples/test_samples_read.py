"""What reading the samples gives: the tidy ones nothing to ask, the untidy one something of everything."""

from pathlib import Path

import pytest

from cadre_cli.domain.roster import Roster
from cadre_cli.intake.event_file import load_event
from cadre_cli.intake.roster import read_rosters
from tests.make_samples import SAMPLES


def read(name: str) -> Roster:
    return read_rosters([SAMPLES / name], load_event(Path(__file__).parents[2] / "configs" / "first_round.yaml"))


@pytest.mark.parametrize(
    ("name", "people"), [("first_round.xlsx", 438), ("first_round_hindi.xlsx", 438), ("tiny.csv", 12)]
)
def test_a_tidy_list_leaves_nothing_to_ask(name: str, people: int) -> None:
    roster = read(name)
    assert [str(finding) for finding in roster.findings if finding.severity.needs_person] == []
    assert len(roster.people) == roster.rows == people
    assert (roster.people[["code", "set_aside"]] == "").all(axis=None)
    assert (roster.people[["name", "role", "district", "gender", "mobile"]] != "").all(axis=None)


def test_the_first_round_has_all_units_and_both_kinds_of_beds() -> None:
    people = read("first_round.xlsx").people
    assert people["unit"].nunique() == 71
    assert people["assembly"].nunique() == 231  # the 230 constituencies, and '' for the district roles
    assert people["gender"].value_counts().to_dict() == {"men": 352, "women": 86}
    assert (people["unavailable"] != "").sum() == 30
    assert people["together"].value_counts().drop("").tolist() == [2] * 12
    assert people["apart"].value_counts().drop("").tolist() == [2] * 6
    assert (people["pin"] != "").sum() == 4


def test_unknown_columns_are_carried_through() -> None:
    people = read("first_round.xlsx").people
    assert people.loc[people["role"] == "mla", "extra"].str.contains("Vehicle No.").any()
    assert people.loc[people["role"] == "assembly_incharge", "extra"].str.contains("ब्लड ग्रुप").all()


def test_an_untidy_list_gives_everybody_and_nobody_else() -> None:
    roster = read("untidy.xlsx")
    assert (len(roster.people), roster.rows) == (89, 90)
    assert [(sheet.sheet, sheet.header_row, sheet.people, dict(sheet.skipped)) for sheet in roster.sheets] == [
        ("आवरण", 0, 0, {}),
        ("MLA", 4, 19, {"total": 1, "repeated headings": 2}),
        ("जिला अध्यक्ष", 3, 22, {"total": 1, "signature or note": 2}),
        ("प्रभारी सूची", 2, 17, {"total": 1}),
        ("छतरपुर", 1, 6, {}),
        ("शेष नाम", 1, 26, {"total": 1}),
    ]
    by_sheet = {str(name): sheet["row"].tolist() for name, sheet in roster.people.groupby("sheet", sort=False)}
    assert by_sheet == {
        "MLA": [*range(6, 15), *range(17, 27)],
        "जिला अध्यक्ष": list(range(4, 26)),
        "प्रभारी सूची": list(range(3, 19)),  # row 19 stands in MLA too, in the other script
        "छतरपुर": list(range(2, 8)),
        "शेष नाम": list(range(2, 28)),
    }
    assert roster.people["role"].value_counts().to_dict() == {
        "assembly_incharge": 32,
        "district_president": 22,
        "mla": 19,
        "district_incharge": 12,
        "": 4,
    }
    aside = roster.people[roster.people["set_aside"] != ""]
    assert list(zip(aside["sheet"], aside["row"], aside["set_aside"], strict=True)) == [
        ("प्रभारी सूची", 6, "role not recognised: 'जिला महामंत्री'"),
        ("प्रभारी सूची", 8, "role not recognised: 'जिला अधयक्ष'"),
        ("प्रभारी सूची", 11, "the row has no name"),
        ("प्रभारी सूची", 12, "role not recognised: 'जिला महामंत्री'"),
        ("प्रभारी सूची", 15, "role not recognised: 'पूर्व जिला प्रभारी'"),
    ]


def test_an_untidy_list_has_just_these_findings() -> None:
    findings = read("untidy.xlsx").findings
    told = [(found.code, f"{found.address.sheet}!{found.address.cell}", found.people) for found in findings]
    assert sorted(told) == [
        ("R010", "आवरण!", 1),
        ("R022", "प्रभारी सूची!D4", 3),
        ("R023", "छतरपुर!", 6),
        ("R024", "MLA!", 19),
        ("R024", "जिला अध्यक्ष!", 22),
        ("R030", "प्रभारी सूची!B11", 1),
        ("R035", "जिला अध्यक्ष!", 20),
        ("R038", "MLA!", 2),
        ("R038", "शेष नाम!", 1),
        ("R039", "MLA!J13", 1),
        ("R050", "प्रभारी सूची!B19", 2),
        ("R051", "प्रभारी सूची!B9", 2),
        ("R101", "MLA!G10", 1),
        ("R102", "शेष नाम!G14", 1),
        ("R103", "MLA!G8", 1),
        ("R104", "MLA!G11", 1),
        ("R121", "MLA!I20", 1),
        ("R131", "शेष नाम!I9", 1),
        ("R141", "प्रभारी सूची!C6", 2),
        ("R141", "प्रभारी सूची!C8", 1),
        ("R142", "प्रभारी सूची!C15", 1),
        ("R152", "जिला अध्यक्ष!C25", 1),
        ("R152", "शेष नाम!C8", 1),
        ("R155", "MLA!E21", 1),
        ("R158", "शेष नाम!D8", 1),
    ]
