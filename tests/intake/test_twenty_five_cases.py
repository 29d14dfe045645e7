"""Twenty-five nasty things that rosters hold, each written as a file, checked as staff check it, and judged as they do.

What is certain is mended and noted, what is not is asked, what cannot be used is to be mended at its cell; nobody is
lost meanwhile.
"""

import io
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from cadre_cli.intake import workbook
from cadre_cli.intake.files import apart
from cadre_cli.workflows.check import Checked, check
from tests.text.typist import from_unicode

from .any_format import web_page, xls, xlsx_with_shared_texts
from .conftest import WriteXlsx

MEN = ("राम लाल शर्मा", "दिनेश चौधरी", "कमल चौहान", "राघवेन्द्र शर्मा", "प्रह्लाद कुशवाह")
DISTRICTS = ("सीहोर", "दतिया", "गुना", "धार", "बैतूल")
HEADINGS = ("नाम", "पद", "जिला", "लिंग", "मोबाइल")
WITH_SEATS = ("नाम", "पद", "जिला", "विधानसभा", "लिंग", "मोबाइल")
MOBILES = tuple(f"900000100{n}" for n in range(1, 10))
RIGHT = "nothing if the samples are right"
Row = list[object]


@pytest.fixture(autouse=True)
def _in_the_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without an event, and readers that start no process of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workbook, "read_apart", apart.read)


def men(*mobiles: str, role: str = "जिला अध्यक्ष") -> list[Row]:
    """A row for each mobile: five men of five districts."""
    return [[MEN[n], role, DISTRICTS[n], "पु", mobile] for n, mobile in enumerate(mobiles)]


def people(checked: Checked, field: str) -> list[object]:
    """One column of the people."""
    return checked.roster.people[field].tolist()


def lines(checked: Checked, *but: str) -> list[str]:
    """The severity and the full line of all findings; `but` are codes that are not of interest."""
    return [f"{found.severity} {found}" for found in checked.roster.findings if found.code not in ("R038", *but)]


def skipped(checked: Checked) -> dict[str, int]:
    """What was passed over on the first sheet, and how often."""
    return dict(checked.roster.sheets[0].skipped)


def asked(checked: Checked) -> list[tuple[str, list[str], int]]:
    """Key, proposed answers and people of every question."""
    return [(it.key, [answer.value for answer in it.proposals], it.people) for it in checked.questions]


def typed_in_kruti_dev(texts: Sequence[str], font: str = "Kruti Dev 010") -> openpyxl.Workbook:
    """A workbook whose names were typed in a legacy font, as Excel keeps them."""
    book = openpyxl.Workbook()
    book.active.title = "सूची"
    book.active.append(["Name", "Role", "District", "Gender", "Mobile"])
    for n, text in enumerate(texts):
        book.active.append([text, "District President", DISTRICTS[n], "M", MOBILES[n]])
        book.active.cell(n + 2, 1).font = Font(name=font)
    return book


def test_case_1_a_title_and_a_date_stand_above_the_headings(xlsx: WriteXlsx) -> None:
    rows = [["मध्य प्रदेश: प्रशिक्षण शिविर"], ["दिनांक", "09-06-2025"], [], [*HEADINGS], *men(*MOBILES[:2])]
    checked = check([xlsx({"सूची": rows})])
    assert (checked.roster.sheets[0].header_row, people(checked, "name")) == (4, list(MEN[:2]))
    assert lines(checked) == []


def test_case_1_two_rows_may_be_the_headings(xlsx: WriteXlsx) -> None:
    other = ["Name", "District", "Post", "Gender", "Mobile"]
    checked = check([xlsx({"सूची": [other, [*HEADINGS], *men(*MOBILES[:3])]})])
    assert people(checked, "role") == ["district_president"] * 3
    assert lines(checked) == [
        "question roster.xlsx › सूची!A2  R025 rows 1 and 2 may both be the headings, and differ: "
        'B "District" or "पद", C "Post" or "जिला" — delete the row that is not meant; until then row 2 is taken'
    ]
    assert asked(checked) == [("headings: 1 or 2 of roster.xlsx › सूची", ["row 2", "row 1"], 3)]


def test_case_2_the_headings_stand_in_two_merged_rows(xlsx: WriteXlsx) -> None:
    rows = [["नाम", "पद", "जिला", "लिंग", "संपर्क", ""], ["", "", "", "", "मोबाइल", "ई-मेल"]]
    rows += [[*row, f"man{n}@example.in"] for n, row in enumerate(men(*MOBILES[:2]))]
    checked = check([xlsx(rows, merges=["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"])])
    assert people(checked, "mobile") == list(MOBILES[:2])
    assert people(checked, "email") == ["man0@example.in", "man1@example.in"]
    assert lines(checked) == []


def test_case_3_the_district_is_written_once_and_ditto_marks_follow(xlsx: WriteXlsx) -> None:
    districts = ["सीहोर", "", "-do-", ",,", "तदैव", "दतिया", ""]
    names = [*MEN, "-do-", "गोपाल सेन"]
    mobiles = [*MOBILES[:6], "-do-"]
    rows = [[name, "जिला प्रभारी", *rest] for name, *rest in zip(names, districts, ["पु"] * 7, mobiles, strict=True)]
    checked = check([xlsx({"सूची": [[*HEADINGS], *rows]})])
    assert people(checked, "district") == ["Sehore"] * 5 + ["Datia"] * 2
    assert people(checked, "name") == [*MEN, "", "गोपाल सेन"]
    assert people(checked, "mobile") == [*MOBILES[:6], ""]
    assert lines(checked) == [
        "repair roster.xlsx › सूची!C3  R022 district was filled down from above in 5 rows — "
        "nothing if this is right; else write it in each row",
        "error roster.xlsx › सूची!A7  R030 the row has data but no name — write the name, or clear the row",
        'error roster.xlsx › सूची!E8  R102 not a mobile number: "-do-" — correct the number or clear the cell',
    ]


def test_case_4_district_and_block_stand_only_in_sheet_name_and_heading_rows(xlsx: WriteXlsx) -> None:
    headings = ["नाम", "पद", "लिंग", "मोबाइल"]
    first, second, third = ([name, "जिला प्रभारी", "पु", mobile] for name, _, _, _, mobile in men(*MOBILES[:3]))
    heads = ["ब्लॉक - विजयपुर"], ["ब्लॉक - कराहल"]
    checked = check([xlsx({"श्योपुर": [headings, heads[0], first, heads[1], second], "दतिया": [headings, third]})])
    assert people(checked, "district") == ["Sheopur", "Sheopur", "Datia"]
    assert people(checked, "block") == ["विजयपुर", "कराहल", ""]
    assert lines(checked) == [
        'repair roster.xlsx › श्योपुर  R023 2 rows have no district of their own; the sheet\'s name gives "श्योपुर" — '
        "nothing if this is right; else fill the column",
        "repair roster.xlsx › श्योपुर  R024 2 rows have no block of their own; a heading or title above them gives "
        '"विजयपुर", "कराहल" — nothing if this is right; else fill the column',
        'repair roster.xlsx › दतिया  R023 1 row has no district of its own; the sheet\'s name gives "दतिया" — '
        "nothing if this is right; else fill the column",
    ]


def test_case_5_totals_signatures_and_blank_tails_are_nobody(xlsx: WriteXlsx) -> None:
    rows = [["क्र.", *HEADINGS], *([n, *row] for n, row in enumerate(men(*MOBILES[:2]), start=1))]
    rows += [["", "कुल योग", "", "", "", 2], [], [3, "", "", "", "", ""], [4, "", "", "", "", ""], []]
    rows += [["", "", "", "", "हस्ताक्षर"], ["", "", "", "", "महामंत्री (संगठन)"], ["प्रतिलिपि :"], ["1. प्रदेश अध्यक्ष जी"]]
    checked = check([xlsx(rows)])
    assert people(checked, "name") == list(MEN[:2])
    assert skipped(checked) == {"total": 1, "numbered but empty": 2, "signature or note": 4}
    assert lines(checked) == []


def test_case_6_kruti_dev_without_its_font_is_told_by_its_letters(tmp_path: Path) -> None:
    rows = [[from_unicode(name), "District President", *rest] for name, _, *rest in men(*MOBILES[:5])]
    text = "\n".join(",".join(map(str, row)) for row in [["Name", "Role", "District", "Gender", "Mobile"], *rows])
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    checked = check([tmp_path / "list.csv"])
    assert people(checked, "name") == list(MEN)
    [told] = lines(checked)
    assert told.startswith("repair list.csv › A  R016 5 cells are in a legacy Hindi font, told by its letters: ")
    assert told.endswith(f'"{from_unicode(MEN[1])}" = {MEN[1]}, "{from_unicode(MEN[2])}" = {MEN[2]} — ' + RIGHT)


def test_case_7_kruti_dev_and_english_stand_in_one_column(tmp_path: Path) -> None:
    names = [from_unicode(MEN[0]), "Dinesh Choudhary", *map(from_unicode, MEN[2:4]), "MLA Sharma"]
    typed_in_kruti_dev(names, "Calibri").save(tmp_path / "list.xlsx")
    checked = check([tmp_path / "list.xlsx"])
    assert people(checked, "name") == [MEN[0], "Dinesh Choudhary", *MEN[2:4], "MLA Sharma"]
    [told] = lines(checked)
    assert told.startswith("repair list.xlsx › सूची!A  R016 3 cells are in a legacy Hindi font, told by its letters: ")


def test_case_7_a_word_that_may_be_either_is_asked_about(tmp_path: Path) -> None:
    typed_in_kruti_dev(["jke"], "Calibri").save(tmp_path / "list.xlsx")
    checked = check([tmp_path / "list.xlsx"])
    assert people(checked, "name") == ["jke"]
    assert lines(checked) == [
        "question list.xlsx › सूची!A  R017 1 cell may be in a legacy Hindi font, but it has too few words to tell: "
        '"jke" = राम — if it is Hindi, set the column in Kruti Dev 010 or write it in Unicode; if not, nothing'
    ]


def test_case_8_the_apostrophe_that_excel_swallowed_comes_back(tmp_path: Path) -> None:
    book = typed_in_kruti_dev([from_unicode(name) for name in ("श्याम लाल", *MEN[1:])])
    book.active["A2"] = from_unicode("श्याम लाल").removeprefix("'")
    book.active["A2"].quotePrefix = True
    book.save(tmp_path / "list.xlsx")
    checked = check([tmp_path / "list.xlsx"])
    assert people(checked, "name") == ["श्याम लाल", *MEN[1:]]
    [told] = lines(checked)
    assert told.startswith("repair list.xlsx › सूची!A  R016 5 cells are in a legacy Hindi font, told by its font: ")
    assert told.endswith(f"; 1 got back the श् that Excel had hidden as an apostrophe — {RIGHT}")


def test_case_9_the_keys_of_kruti_dev_stand_in_phones_and_dates(tmp_path: Path) -> None:
    book = typed_in_kruti_dev([from_unicode(name) for name in MEN[:2]])
    book.active["F1"], book.active["G1"] = "Date of Birth", "Unavailable"
    for row, cells in enumerate([("98å60&12341", "12&05&1968", "10@06@2025"), ("98260&12342", "", "")], start=2):
        for column, text in enumerate(cells, start=5):
            book.active.cell(row, column, text).font = Font(name="Kruti Dev 010")
    book.save(tmp_path / "list.xlsx")
    checked = check([tmp_path / "list.xlsx"])
    assert people(checked, "mobile") == ["9806012341", "9826012342"]
    assert people(checked, "age") == [57, 0]
    assert people(checked, "unavailable") == ["2025-06-10", ""]
    assert [line.partition(" are in ")[0].partition(" is in ")[0] for line in lines(checked)] == [
        "repair list.xlsx › सूची!A  R016 2 cells",
        "repair list.xlsx › सूची!E  R016 2 cells",
        "repair list.xlsx › सूची!F  R016 1 cell",
        "repair list.xlsx › सूची!G  R016 1 cell",
    ]


def test_case_10_a_mobile_in_scientific_notation_keeps_the_person_without_a_phone(xlsx: WriteXlsx) -> None:
    checked = check([xlsx({"सूची": [[*HEADINGS], *men("9.82601E+09", MOBILES[1])]})])
    assert people(checked, "name") == list(MEN[:2])
    assert people(checked, "mobile") == ["", MOBILES[1]]
    assert lines(checked) == [
        'error roster.xlsx › सूची!E2  R103 Excel kept no more than "9.82601E+09" of the mobile — '
        "type the number again, in a cell formatted as text"
    ]


def test_case_11_mobiles_as_people_write_them_are_read_without_a_word(xlsx: WriteXlsx) -> None:
    written = ["9826012345.0", "+91 98260 12346", "09826012347", "९८२६०-१२३४८", "98260 12349"]
    checked = check([xlsx([[*HEADINGS], *men(*written)])])
    assert people(checked, "mobile") == [f"982601234{n}" for n in range(5, 10)]
    assert lines(checked) == []
    as_numbers = check([xlsx([[*HEADINGS], [*men("")[0][:4], 9826012345.0]])])
    assert people(as_numbers, "mobile") == ["9826012345"]


def test_case_12_the_first_of_two_phones_is_the_main_one(xlsx: WriteXlsx) -> None:
    written = ["9826012341 / 9826012342 (पत्नी)", "9826012343, PA 9826012344"]
    checked = check([xlsx({"सूची": [[*HEADINGS], *men(*written)]})])
    assert people(checked, "mobile") == ["9826012341", "9826012343"]
    assert people(checked, "mobiles") == ["9826012342", "9826012344"]
    assert lines(checked) == [
        f'repair roster.xlsx › सूची!E{n}  R104 2 mobile numbers: "{text}" — {text[:10]} is taken as the main one, '
        "the rest is kept"
        for n, text in enumerate(written, start=2)
    ]


def test_case_12_one_phone_of_two_people_is_asked_about(xlsx: WriteXlsx) -> None:
    checked = check([xlsx({"सूची": [[*HEADINGS], *men(MOBILES[0], MOBILES[0])]})])
    assert people(checked, "name") == list(MEN[:2])
    assert lines(checked) == [
        f'question roster.xlsx › सूची!A3  R051 {MOBILES[0]} is the mobile of "{MEN[0]}" (roster.xlsx › सूची!2), '
        f'"{MEN[1]}" (roster.xlsx › सूची!3) — nothing if they share a phone; if it is one person, write the name alike '
        "in both rows"
    ]


def test_case_13_a_wrong_number_of_digits_is_told_at_its_cell_and_the_row_is_kept(xlsx: WriteXlsx) -> None:
    rows = men("98260123", "982601234", "98260123456", "982601234O", "9999999999")
    checked = check([xlsx({"सूची": [[*HEADINGS], *rows]})])
    assert (people(checked, "name"), set(people(checked, "mobile"))) == (list(MEN), {""})
    at = "error roster.xlsx › सूची!E"
    assert lines(checked) == [
        f'{at}2  R101 mobile has 8 digits: "98260123" — add the 2 missing digits or clear the cell',
        f'{at}3  R101 mobile has 9 digits: "982601234" — add the missing digit or clear the cell',
        f'{at}4  R101 mobile has 11 digits: "98260123456" — remove the surplus digits or clear the cell',
        f'{at}5  R102 letter among the digits of a mobile: "982601234O" — correct the number or clear the cell',
        f'{at}6  R102 not a mobile number: "9999999999" — correct the number or clear the cell',
    ]


def test_case_14_one_person_with_two_roles_in_two_scripts_is_one_participant(xlsx: WriteXlsx) -> None:
    hindi = [[*WITH_SEATS], ["राम लाल शर्मा", "विधायक", "सीहोर", "157-आष्टा", "पु", MOBILES[0]]]
    english = [["Name", "Role", "District", "Gender", "Mobile"]]
    english += [["Ramlal Sharma", "District In-charge", "Sehore", "M", MOBILES[0]]]
    english += [["Ram Kumar Sharma", "District In-charge", "Guna", "M", MOBILES[1]]]
    checked = check([xlsx({"विधायक": hindi, "In-charges": english})])
    assert people(checked, "name") == ["राम लाल शर्मा", "Ram Kumar Sharma"]
    assert people(checked, "role") == ["mla", "district_incharge"]
    assert people(checked, "roles") == ["mla district_incharge", "district_incharge"]
    assert people(checked, "sources")[0] == "roster.xlsx › विधायक!2\nroster.xlsx › In-charges!2"
    assert lines(checked) == [
        'repair roster.xlsx › In-charges!A2  R050 "Ramlal Sharma" stands here and as "राम लाल शर्मा" in '
        "roster.xlsx › विधायक!2, with the same mobile — nothing: the rows were taken as one person"
    ]


def test_case_15_two_people_of_one_name_are_never_merged_on_the_name(xlsx: WriteXlsx) -> None:
    places = (("सीहोर", MOBILES[0]), ("दतिया", MOBILES[1]), ("दतिया", ""))
    rows = [[MEN[0], "जिला प्रभारी", district, "पु", mobile] for district, mobile in places]
    checked = check([xlsx([[*HEADINGS], *rows])])
    assert people(checked, "name") == [MEN[0]] * 3
    assert people(checked, "mobile") == [*MOBILES[:2], ""]
    assert lines(checked) == []


def test_case_16_father_or_husband_within_the_name_tell_nobody_else(xlsx: WriteXlsx) -> None:
    names = ["राम लाल पुत्र मोहन लाल", "श्रीमती सीता बाई पति श्री गोपाल"]
    names += ["Ram Lal S/o Ganesh Lal", "Ram Lal S/o Shyam Lal"]
    rows = [[name, "जिला प्रभारी", "सीहोर", "", MOBILES[n]] for n, name in enumerate(names)]
    again = ["राम लाल", "जिला अध्यक्ष", "सीहोर", "", MOBILES[0]]
    checked = check([xlsx([[*HEADINGS], *rows, again])])
    assert people(checked, "name") == names
    assert people(checked, "roles")[0] == "district_president district_incharge"
    assert people(checked, "gender") == ["", "women", "", ""]
    assert [line.split()[0] for line in lines(checked, "R035")] == ["repair"]


def test_case_17_a_familiar_name_is_asked_about_where_place_and_role_agree(xlsx: WriteXlsx) -> None:
    names = [("सीमा दीदी", "दमोह"), ("सीमा यादव", "दमोह"), ("राजू (राजेन्द्र) भैया", "गुना"), ("राजेन्द्र सिंह", "धार")]
    rows = [[name, "जिला प्रभारी", place, "म", MOBILES[n]] for n, (name, place) in enumerate(names)]
    checked = check([xlsx({"सूची": [[*HEADINGS], *rows]})])
    assert people(checked, "name") == [name for name, _ in names]
    assert lines(checked) == [
        'question roster.xlsx › सूची!A2  R058 "सीमा दीदी" (roster.xlsx › सूची!2), "सीमा यादव" (roster.xlsx › सूची!3) '
        "are both District In-charge (जिला प्रभारी) of Damoh, one of them by a familiar name — nothing if they are "
        "different people; if it is one, write the full name alike in both rows"
    ]


def test_case_18_invisible_signs_and_foreign_zeros_do_not_count(xlsx: WriteXlsx) -> None:
    rows: list[Row] = [
        ["राम\u00a0लाल शर्\u200dमा", "जिला\u200b अध्यक्ष", "दति\u200dया", "", "पु", "९82601२345"],
        ["ज\u093cाकिर ख\u093cान", "विधायक", "", "1५7", "पु", "98260123४6"],
        ["राम लाल शर्मा", "जिला प्रभारी", "दतिया", "", "पु", "9826012345"],
    ]
    checked = check([xlsx([[*WITH_SEATS], *rows])])
    assert people(checked, "roles") == ["district_president district_incharge", "mla"]
    assert people(checked, "mobile") == ["9826012345", "9826012346"]
    assert people(checked, "assembly") == ["", "157"]
    assert people(checked, "district") == ["Datia", "Sehore"]
    assert [line.split()[0] for line in lines(checked)] == ["repair"]


def test_case_19_old_districts_are_read_as_those_of_today(xlsx: WriteXlsx) -> None:
    rows: list[Row] = [
        [MEN[0], "जिला प्रभारी", "Hoshangabad", "", "पु", MOBILES[0]],
        [MEN[1], "जिला प्रभारी", "होशंगाबाद", "", "पु", MOBILES[1]],
        [MEN[2], "विधायक", "सतना", "65-मैहर", "पु", MOBILES[2]],
    ]
    checked = check([xlsx({"सूची": [[*WITH_SEATS], *rows]})])
    assert people(checked, "district") == ["Narmadapuram", "Narmadapuram", "Maihar"]
    assert lines(checked, "R152") == [
        'repair roster.xlsx › सूची!D4  R158 "65-मैहर" lies in Maihar today, not in Satna — read as Maihar'
    ]


def test_case_19_city_or_rural_is_asked_once_and_remembered(xlsx: WriteXlsx, tmp_path: Path) -> None:
    rows = [[MEN[0], "जिला अध्यक्ष", "इंदौर", "पु", MOBILES[0]], [MEN[1], "जिला प्रभारी", "इंदौर", "पु", MOBILES[1]]]
    path = xlsx({"सूची": [[*HEADINGS], *rows]})
    assert asked(check([path])) == [("unit: इंदौर", ["Indore", "Indore City", "Indore Rural", "blank", "leave out"], 2)]
    answers = tmp_path / "answers.yaml"
    answers.write_text("places: {इंदौर: Indore Rural}\n", encoding="utf-8")
    answered = check([path], answers=answers)
    assert (people(answered, "unit"), asked(answered)) == (["Indore Rural"] * 2, [])


def test_case_20_places_that_look_alike_are_asked_about(xlsx: WriteXlsx) -> None:
    places = [("", "सिहोर"), ("", "112-आष्टा"), ("सिवनी", "सिलवानी")]
    rows = [[MEN[n], "विधायक", *place, "पु", MOBILES[n]] for n, place in enumerate(places)]
    checked = check([xlsx({"सूची": [[*WITH_SEATS], *rows]})])
    assert (people(checked, "name"), people(checked, "assembly")) == (list(MEN[:3]), [""] * 3)
    at = "question roster.xlsx › सूची!D"
    assert lines(checked) == [
        f'{at}2  R154 constituency not known: "सिहोर" — did you mean 102-सिहोरा or 159-सीहोर?',
        f'{at}3  R155 number and name disagree: "112-आष्टा" — is it 112-वारासिवनी or 157-आष्टा? '
        "correct the number or the name",
        f'{at}4  R156 143-सिलवानी lies in Raisen, not in Seoni: "सिलवानी" — correct the constituency or the district',
    ]


def test_case_21_roles_alone_combined_former_and_unknown(xlsx: WriteXlsx) -> None:
    roles = ["विधायक एवं जिलाध्यक्ष", "पूर्व विधायक", "Ex-MLA", "कार्यवाहक जिला अध्यक्ष", "सह जिला प्रभारी"]
    roles += ["जिला महामंत्री", "जिला महामंत्री"]
    known = zip((*MEN, "गोपाल सेन", "विमल जैन"), roles, (*DISTRICTS, "रायसेन", "दमोह"), MOBILES, strict=False)
    rows = [[name, role, district, "", "पु", mobile] for name, role, district, mobile in known]
    rows[0][3] = "157-आष्टा"
    checked = check([xlsx({"सूची": [[*WITH_SEATS], *rows]})])
    assert people(checked, "roles") == ["mla district_president", *[""] * 6]
    assert people(checked, "set_aside")[1:] == [f"role not recognised: '{role}'" for role in roles[1:]]
    at, add = "question roster.xlsx › सूची!B", "add the role to the event or correct the cell"
    assert lines(checked) == [
        f'{at}3  R142 not in office any more: "पूर्व विधायक" — give the role he holds now, or leave him out',
        f'{at}4  R142 not in office any more: "Ex-MLA" — give the role he holds now, or leave him out',
        f'{at}5  R141 role not known: "कार्यवाहक जिला अध्यक्ष" — {add}',
        f'{at}6  R141 role not known: "सह जिला प्रभारी" — did you mean जिला प्रभारी (district_incharge)?',
        f'{at}7  R141 role not known: "जिला महामंत्री" — {add}',
    ]
    assert [(key, count) for key, _, count in asked(checked) if count > 1] == [("role: जिला महामंत्री", 2)]


def test_case_22_struck_out_hidden_and_coloured_rows_are_planned_and_asked_about(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "सूची"
    for row in ([*HEADINGS], *men(*MOBILES[:5])):
        sheet.append(row)
    sheet["A2"].font, sheet["A4"].fill = Font(strike=True), PatternFill("solid", fgColor="FFFFFF00")
    sheet.row_dimensions[3].hidden = True
    old = book.create_sheet("पुरानी")
    for row in ([*HEADINGS], ["गोपाल सेन", "जिला अध्यक्ष", "रायसेन", "पु", MOBILES[6]]):
        old.append(row)
    old.sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    checked = check([tmp_path / "list.xlsx"])
    assert people(checked, "name") == [*MEN, "गोपाल सेन"]
    assert lines(checked) == [
        "note list.xlsx › सूची  R073 1 of 5 rows in colour: yellow 1 (A4) — nothing is read from colours; "
        "write what they mean in a column of its own",
        "question list.xlsx › सूची!A2  R070 1 row is struck out, so far planned like the others: A2 — "
        "delete them if they left, or clear the strike-through",
        "question list.xlsx › सूची!A3  R071 1 row is hidden, so far planned like the others: A3 — "
        "clear the filter or unhide them, and delete those who are not meant",
        "note list.xlsx › पुरानी  R008 the sheet is hidden and has 1 row of people — "
        "they were read; delete the sheet if it is an old list",
    ]


def test_case_23_error_cells_and_formulas_without_a_value_are_told_at_their_cells(xlsx: WriteXlsx) -> None:
    rows = men(*MOBILES[:3], role="जिला प्रभारी")
    rows[0][2], rows[1][0], rows[2][4] = "#REF!", "#N/A", "=VLOOKUP(A4,X:Y,2)"
    checked = check([xlsx({"सूची": [[*HEADINGS], *rows]})])
    assert people(checked, "name") == [MEN[0], "", MEN[2]]
    assert lines(checked, "R033") == [
        'error roster.xlsx › सूची!C2  R020 spreadsheet error: "#REF!" — type what should stand there',
        'error roster.xlsx › सूची!A3  R020 spreadsheet error: "#N/A" — type what should stand there',
        "error roster.xlsx › सूची!E4  R021 1 formula without a saved value: E4 — "
        "open the file in Excel, save it and give it again",
    ]


def test_case_24_birth_dates_in_every_dress(xlsx: WriteXlsx) -> None:
    born = ["12-05-68", 24969, "57", "31-02-1968"]
    rows = [[*row, birth] for row, birth in zip(men(*MOBILES[:4]), born, strict=True)]
    checked = check([xlsx({"सूची": [[*HEADINGS, "जन्म तिथि"], *rows]})])
    assert people(checked, "age") == [57, 57, 57, 0]
    assert lines(checked) == [
        'repair roster.xlsx › सूची!F4  R174 an age where a birth date is asked for: "57" — taken as 57 years of age',
        'error roster.xlsx › सूची!F5  R171 not an age or a birth date: "31-02-1968" — '
        "write the years, such as 62, or the birth date, such as 15-08-1962",
    ]


TEXTS = [[*HEADINGS], *([str(cell) for cell in row] for row in men(*MOBILES[:2]))]


def of_file(name: str, data: bytes) -> Checked:
    """What is said of a file with these bytes in the current folder."""
    Path(name).write_bytes(data)
    return check([Path(name)])


def test_case_25_a_web_page_named_xls_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # such pages are read in a process of their own
    monkeypatch.chdir(tmp_path)
    checked = of_file("list.xls", web_page(TEXTS))
    assert people(checked, "name") == list(MEN[:2])
    assert lines(checked) == [
        "note list.xls  R060 this is a web page that calls itself a spreadsheet; its tables were read — "
        "nothing; saved as .xlsx it keeps its formats"
    ]


@pytest.mark.parametrize(("name", "write"), [("list.xls", xlsx_with_shared_texts), ("list.xlsx", xls)])
def test_case_25_one_workbook_under_the_name_of_another_kind_is_read(
    name: str, write: Callable[[list[list[str]]], bytes]
) -> None:
    checked = of_file(name, write(TEXTS))
    assert (people(checked, "mobile"), lines(checked)) == (list(MOBILES[:2]), [])


def test_case_25_a_password_is_asked_for_and_not_kept() -> None:
    stream = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(xlsx_with_shared_texts(TEXTS))).encrypt("जून-2025", stream)
    assert lines(of_file("list.xlsx", stream.getvalue())) == [
        "error list.xlsx  R002 the file is locked with a password — give the password with --password-file; or open "
        "it in Excel, clear the password (File, Info, Protect Workbook, Encrypt with Password) and save it"
    ]
    opened = check([Path("list.xlsx")], passwords=lambda _: "जून-2025")
    assert (people(opened, "name"), lines(opened)) == (list(MEN[:2]), [])


@pytest.mark.parametrize("write", [xlsx_with_shared_texts, xls])
def test_case_25_half_a_download_is_refused_with_the_way_out(write: Callable[[list[list[str]]], bytes]) -> None:
    data = write(TEXTS)
    assert lines(of_file("list.xlsx", data[: len(data) // 2])) == [
        "error list.xlsx  R001 the file cannot be read; it may be damaged or only half copied — copy or download it "
        "again; if Excel opens it, save it there as .xlsx"
    ]


def test_case_25_the_lock_of_an_open_workbook_is_passed_over() -> None:
    Path("~$list.xlsx").write_bytes(b"\x06Office" + bytes(150))
    Path("list.xlsx").write_bytes(xlsx_with_shared_texts(TEXTS))
    checked = check([Path("list.xlsx"), Path("~$list.xlsx")])
    assert people(checked, "name") == list(MEN[:2])
    assert lines(checked) == [
        "note ~$list.xlsx  R004 this is the lock that Excel leaves while a workbook is open — save and close the "
        "workbook in Excel, then start again"
    ]


def test_case_25_hindi_saved_as_ansi_is_lost_and_said() -> None:
    way = "in Excel, save the original list as .xlsx (or as CSV UTF-8) and give that"
    english = ["Name", "Role", "District", "Gender", "Mobile"]
    for headings, cell, lost in ((english, "A2", "??? ??? ?????"), ([*HEADINGS], "A1", "???")):
        text = "\r\n".join(",".join(row) for row in [headings, *TEXTS[1:]])
        told = lines(of_file("list.csv", text.encode("cp1252", errors="replace")), "R031", "R035")
        assert told == [
            f'error list.csv › {cell}  R006 the Hindi letters were lost when this was saved: "{lost}" — {way}'
        ]


def test_case_25_the_same_list_twice_is_one_question() -> None:
    both = [*TEXTS, *([str(cell) for cell in row] for row in men(*MOBILES[:5])[2:])]
    Path("final.xlsx").write_bytes(xlsx_with_shared_texts(both))
    newer = [*both[:4], [*both[4][:4], MOBILES[7]], ["गोपाल सेन", "जिला अध्यक्ष", "रायसेन", "पु", MOBILES[8]], both[5]]
    Path("final(2).xlsx").write_bytes(xlsx_with_shared_texts(newer))
    checked = check([Path("final.xlsx"), Path("final(2).xlsx")])
    assert {*MEN, "गोपाल सेन"} == {*people(checked, "name")}
    [question] = [found for found in checked.roster.findings if found.code == "R055"]
    assert question.question is not None
    assert [answer.value for answer in question.question.proposals] == [
        "both",
        "final(2).xlsx › Sheet",
        "final.xlsx › Sheet",
    ]
    shutil.copy("final.xlsx", "final copy.xlsx")
    same = check([Path("final.xlsx"), Path("final copy.xlsx")])
    assert lines(same) == ["note final copy.xlsx  R005 the same file as final.xlsx — nothing: it was read once"]
