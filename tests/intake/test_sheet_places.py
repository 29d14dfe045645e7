from dataclasses import replace
from pathlib import Path

from cadre_cli.domain.event import Event, Names, Unit
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import codes, column, read_csv

HEAD = ["Name", "Role", "District", "Assembly"]


def test_a_constituency_says_its_district_and_division(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram", "MLA", "", "Vijaypur"], ["Sita", "MLA", "", "3"]])
    assert column(roster, "assembly") == ["2", "3"]
    assert column(roster, "district") == column(roster, "unit") == ["Sheopur", "Morena"]
    assert column(roster, "division") == ["Chambal", "Chambal"]


def test_a_block_stands_in_the_title_above_the_headings(tmp_path: Path, event: Event) -> None:
    rows = [["Training of the district"], ["Block :", "Ashta"], ["Name", "Role"], ["Ram", "District In-charge"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "block") == ["Ashta"]
    assert [found.read for found in roster.findings if found.code == "R024"] == [
        '1 row has no block of its own; a heading or title above them gives "Ashta"'
    ]


def test_a_title_that_speaks_of_lists_names_no_block(tmp_path: Path, event: Event) -> None:
    for title in ("Block - wise list of presidents", "ब्लॉक - कांग्रेस कमेटी की सूची", "Booth - level training"):
        roster = read_csv(tmp_path, event, [[title], ["Name", "Role"], ["Ram", "District In-charge"]])
        assert (column(roster, "block"), column(roster, "booth")) == ([""], [""])


def test_a_written_district_stands_against_its_constituency(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram", "MLA", "Indore", "2"]])
    assert column(roster, "district") == ["Indore"]
    assert "R156" in codes(roster)


def test_a_district_written_once_fills_the_rows_below(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, *[[f"Ram {n}", "जिला प्रभारी", place, ""] for n, place in enumerate(["Bhind", "", "", "Morena", ""])]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "district") == ["Bhind", "Bhind", "Bhind", "Morena", "Morena"]
    finding = next(found for found in roster.findings if found.code == "R022")
    assert (finding.people, finding.address.cell) == (3, "C3")


def test_a_place_filled_down_gives_way_to_the_constituency(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA", "Bhind", "9"], ["Sita", "MLA", "", "3"], ["Mohan", "MLA", "", "10"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "district") == ["Bhind", "Morena", "Bhind"]
    assert "R156" not in codes(roster)


def test_merged_cells_of_a_workbook(xlsx: WriteXlsx, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA", "Bhind", "9"], ["Sita", "जिला प्रभारी", None, ""], ["Mohan", "MLA", "Morena", "3"]]
    assert column(read_rosters([xlsx(rows, merges=["C2:C3"])], event), "district") == ["Bhind", "Bhind", "Morena"]


def test_a_block_is_not_carried_into_the_next_district(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "District", "Block"],
        ["A", "Bhind", "Ater"],
        ["B", "Bhind", ""],
        ["C", "Morena", ""],
        ["D", "Morena", ""],
    ]
    assert column(read_csv(tmp_path, event, rows), "block") == ["Ater", "Ater", "", ""]


def test_the_district_is_the_sheets_name(xlsx: WriteXlsx, event: Event) -> None:
    sheet = [["Name", "Role"], ["Ram", "जिला प्रभारी"]]
    roster = read_rosters([xlsx({"ग्वालियर": sheet, "Sheet2": [["Name", "Role"], ["Sita", "MLA"]]})], event)
    assert column(roster, "district") == ["Gwalior", ""]
    assert [found.address.sheet for found in roster.findings if found.code == "R023"] == ["ग्वालियर"]


def test_headings_among_the_rows(tmp_path: Path, event: Event) -> None:
    rows = [
        ["S.No.", "Name", "Role", "District"],
        ["जिला - भिंड"],
        ["ब्लॉक - अटेर"],
        ["1", "Ram", "जिला प्रभारी", ""],
        ["मुरैना"],
        ["2", "Sita", "जिला प्रभारी", ""],
        ["3", "Mohan", "जिला प्रभारी", "Sagar"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "district") == ["Bhind", "Morena", "Sagar"]
    assert column(roster, "block") == ["अटेर", "", ""]
    assert roster.sheets[0].skipped == {"heading": 3}
    assert codes(roster).count("R024") == 2


def test_an_unknown_district_is_asked_once_for_all_its_rows(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, *[[f"Ram {n}", "MLA", "Xanadu", ""] for n in range(3)]]
    findings = [found for found in read_csv(tmp_path, event, rows).findings if found.address.cell == "C2"]
    assert [(found.code, found.people) for found in findings] == [("R151", 3)]


def test_roles_and_groups_in_merged_cells_count_for_each_row(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["Name", "Role", "Together", "Mobile"], ["Ram", "जिला प्रभारी", "", "9826012345"]]
    rows += [["Sita", None, "G1", None], ["Mohan", None, None, None], ["Gopal", None, None, None]]
    roster = read_rosters([xlsx(rows, merges=["B2:B4", "C3:C4", "D2:D5"])], event)
    assert column(roster, "role") == ["district_incharge"] * 3 + [""]
    assert column(roster, "together") == ["", "G1", "G1", ""]
    assert column(roster, "mobile") == ["9826012345", "", "", ""]
    told = [(found.address.cell, found.people) for found in roster.findings if found.code == "R022"]
    assert told == [("B3", 2), ("C4", 1)]


def test_a_merged_cell_with_nothing_in_it_fills_nothing(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["Name", "Role"], ["Ram", None], ["Sita", None]]
    roster = read_rosters([xlsx(rows, merges=["B2:B3"])], event)
    assert (column(roster, "role"), "R022" in codes(roster)) == (["", ""], False)


def test_headings_that_name_a_block_inside_a_district(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role"], ["जिला - मुरैना"], ["ब्लॉक - विजयपुर"], ["राम", "जिला प्रभारी"], ["ब्लॉक : कैलारस"]]
    roster = read_csv(tmp_path, event, [*rows, ["सीता", "जिला प्रभारी"], ["जिला - भिंड"], ["मोहन", "जिला प्रभारी"]])
    assert column(roster, "block") == ["विजयपुर", "कैलारस", ""]
    assert column(roster, "district") == ["Morena", "Morena", "Bhind"]


def test_a_constituency_beside_the_district_it_was_cut_from_means_the_new_one(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram", "MLA", "सतना", "मैहर"]])
    assert [column(roster, "district"), column(roster, "unit")] == [["Maihar"], ["Maihar"]]
    assert "R158" in codes(roster)


def test_a_heading_with_number_and_name_is_a_constituency(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["पद", "नाम"], ["जिला प्रभारी", "आशा"], ["144 - विदिशा"], ["विधायक", "राम"], ["145 बासौदा"]]
    rows += [["विधायक", "सीता"]]
    roster = read_rosters([xlsx({"विदिशा": rows})], event)
    assert column(roster, "assembly") == ["", "144", "145"]
    assert column(roster, "district") == ["Vidisha"] * 3


def test_a_numbered_district_is_none(xlsx: WriteXlsx, event: Event) -> None:
    roster = read_rosters([xlsx([["Role", "Name"], ["1. सागर"], ["जिला प्रभारी", "Ram"]])], event)
    assert (column(roster, "district"), column(roster, "assembly")) == (["Sagar"], [""])


def test_the_sheets_name_counts_above_the_first_heading(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["Role", "Name"], ["जिला प्रभारी", "Ram"], ["जिला - मुरैना"], ["जिला प्रभारी", "Sita"]]
    roster = read_rosters([xlsx({"ग्वालियर": rows})], event)
    assert column(roster, "district") == ["Gwalior", "Morena"]
    assert [code for code in codes(roster) if code in ("R023", "R024")] == ["R023", "R024"]


def test_which_party_district_is_asked_only_where_somebody_stands_for_it(tmp_path: Path, event: Event) -> None:
    units = tuple(Unit(Names(f"Rewa {part}", part), "Rewa") for part in ("City", "Rural"))
    rows = [
        ["Name", "Role", "District", "Assembly"],
        ["A", "MLA", "Rewa", "74"],
        ["B", "MLA", "रीवा", "73"],
        ["C", "District President", "Rewa", ""],
    ]
    roster = read_csv(tmp_path, replace(event, units=units), rows)
    told = [(found.address.cell, found.people, found.question is None) for found in roster.findings]
    assert [each for each, found in zip(told, roster.findings, strict=True) if found.code == "R152"] == [
        ("C2", 2, False),
        ("C3", 1, True),
    ]
