import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters
from tests.text.typist import from_unicode

from .reading import codes, column, questions, read_csv

HEADINGS = ["नाम", "पद", "जिला", "लिंग", "मोबाइल"]
PEOPLE = [
    ["दिनेश चौधरी", "विधायक", "भोपाल", "पुरुष"],
    ["श्रीमती कमला चौहान", "जिला अध्यक्ष", "इंदौर", "महिला"],
    ["राघवेन्द्र शर्मा", "जिला प्रभारी", "उज्जैन", "पुरुष"],
    ["प्रह्लाद कुशवाह", "विधानसभा प्रभारी", "सागर", "पुरुष"],
    ["क्षमा त्रिपाठी", "जिला प्रभारी", "रीवा", "महिला"],
]


def typed(path: Path, font: str | None, mobile: str = "98260") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([from_unicode(heading) for heading in HEADINGS])
    for number, row in enumerate(PEOPLE):
        sheet.append([*(from_unicode(text) for text in row), f"{mobile}{number:05d}"])
    if font:
        for row in sheet.iter_rows():
            for cell in row[:4]:
                cell.font = Font(name=font)
    book.save(path)
    return path


@pytest.mark.parametrize("font", ["Kruti Dev 010", None])
def test_a_roster_in_kruti_dev_is_read_as_its_people(font: str | None, tmp_path: Path, event: Event) -> None:
    roster = read_rosters([typed(tmp_path / "list.xlsx", font)], event)
    assert roster.people["name"].tolist() == [row[0] for row in PEOPLE]
    assert roster.people["role"].tolist()[:2] == ["mla", "district_president"]
    assert roster.people["district"].tolist() == ["Bhopal", "Indore", "Ujjain", "Sagar", "Rewa"]
    assert roster.people["gender"].tolist() == ["men", "women", "men", "men", "women"]
    assert roster.people["mobile"].tolist() == [f"98260{number:05d}" for number in range(5)]
    converted = [finding for finding in roster.findings if finding.code == "R016"]
    assert [finding.address.cell for finding in converted] == ["A", "B", "C", "D"]
    assert "= दिनेश चौधरी" in converted[0].read
    assert ("told by its font" if font else "told by its letters") in converted[0].read


def test_a_font_with_other_keys_is_to_be_mended_and_left(tmp_path: Path, event: Event) -> None:
    roster = read_rosters([typed(tmp_path / "list.xlsx", "Chanakya")], event)
    asked = [finding for finding in roster.findings if finding.code == "R018"]
    assert asked
    assert not any(finding.question for finding in asked)
    assert all("converter" in finding.action for finding in asked)
    assert len(roster.people) in (0, len(PEOPLE))


def test_a_word_or_two_that_may_be_either_are_asked_about(tmp_path: Path, event: Event) -> None:
    (tmp_path / "list.csv").write_text("Name,Role\njke,MLA\n", encoding="utf-8")
    roster = read_rosters([tmp_path / "list.csv"], event)
    asked = next(finding for finding in roster.findings if finding.code == "R017")
    assert asked.action.startswith("if it is Hindi, set the column in Kruti Dev 010")
    assert '"jke" = राम' in asked.read
    assert roster.people["name"].tolist() == ["jke"]


@pytest.mark.parametrize(("answer", "name"), [("hindi", "राम"), ("as it is", "jke")])
def test_a_column_that_may_be_either_by_answer(answer: str, name: str, tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role"], ["jke", "MLA"]]
    asked = "column A of list.csv"
    assert questions(read_csv(tmp_path, event, rows)) == [(f"script: {asked}", ["hindi", "as it is"], 1)]
    roster = read_csv(tmp_path, event, rows, answers=f"scripts: {{{asked}: {answer}}}")
    assert column(roster, "name") == [name]
    assert questions(roster) == []
    assert {"R016", "R066"} & set(codes(roster)) == {"R016" if answer == "hindi" else "R066"}


def test_days_on_which_somebody_cannot_come_are_converted_to_the_last_word(tmp_path: Path, event: Event) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Role", "Unavailable"])
    sheet.append(["Ram", "MLA", from_unicode("10 जून को नहीं आ सकेंगे")])
    sheet["C2"].font = Font(name="Kruti Dev 010")
    book.save(tmp_path / "list.xlsx")
    roster = read_rosters([tmp_path / "list.xlsx"], event)
    assert roster.people["unavailable"].tolist() == ["2025-06-10"]


def test_ages_in_years_are_no_hindi(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Age"], ["Ram", "MLA", "45 yrs"], ["Sita", "MLA", "51"]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "age"), codes(roster)) == ([45, 51], ["R033", "R033"])


def test_labels_of_those_to_be_kept_apart_are_not_quoted(tmp_path: Path, event: Event) -> None:
    (tmp_path / "list.csv").write_text("Name,Role,Keep Apart\nRam,MLA,jke\n", encoding="utf-8")
    roster = read_rosters([tmp_path / "list.csv"], event)
    asked = next(finding for finding in roster.findings if finding.code == "R017")
    assert asked.question is not None
    assert asked.read.endswith("a keep-apart list (not shown)")
    assert "jke" not in asked.read + asked.action + asked.question.text


def test_the_hidden_apostrophe_comes_back(tmp_path: Path, event: Event) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Role"])
    for name in ("श्याम लाल", "दिनेश वर्मा", "महेन्द्र शर्मा", "रामकुमार पटेल"):
        sheet.append([from_unicode(name).removeprefix("'"), "MLA"])
    for row in sheet.iter_rows(min_row=2):
        row[0].font = Font(name="Kruti Dev 010")
    sheet["A2"].quotePrefix = True  # type: ignore[misc]  # the stubs call it read-only
    book.save(tmp_path / "list.xlsx")
    roster = read_rosters([tmp_path / "list.xlsx"], event)
    assert roster.people["name"].iloc[0] == "श्याम लाल"
    assert "got back the श्" in next(f.read for f in roster.findings if f.code == "R016")


def test_what_is_no_excel_file_goes_by_its_letters(tmp_path: Path, event: Event) -> None:
    lines = [",".join(HEADINGS[:4])] + [",".join([from_unicode(row[0]), *row[1:]]) for row in PEOPLE]
    (tmp_path / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    roster = read_rosters([tmp_path / "list.csv"], event)
    assert roster.people["name"].tolist() == [row[0] for row in PEOPLE]


def test_brackets_around_english_words_are_no_keys(tmp_path: Path, event: Event) -> None:
    lines = [
        "Name,Role,Remarks",
        "Asha Verma,MLA,veg [only]",
        "Ram Patel,MLA,{no onion}",
        "Sita Sahu,MLA,needs lower berth",
    ]
    (tmp_path / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    roster = read_rosters([tmp_path / "list.csv"], event)
    assert roster.people["remarks"].tolist() == ["veg [only]", "{no onion}", "needs lower berth"]
    assert "R016" not in {finding.code for finding in roster.findings}


def test_a_packed_part_that_is_damaged(tmp_path: Path, event: Event) -> None:
    path = typed(tmp_path / "list.xlsx", None)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("xl/styles.xml").header_offset
    data[start + 60 : start + 120] = bytes(60)
    path.write_bytes(data)
    assert [found.code for found in read_rosters([path], event).findings] == ["R001"]
