import io
from datetime import date

import openpyxl

from cadre_cli.domain.attendance import How, Mark
from cadre_cli.domain.event import Batch
from cadre_cli.intake.sign_in.reading import SignedIn, read_sign_in
from cadre_cli.prints.camp.sign_in import FORM

BATCH = Batch("B1", "campus", date(2025, 6, 9), date(2025, 6, 10))
SEATS = {"AB2CD": "B1", "AB3CE": "B1", "AB4CF": "B2"}
HEAD = ["क्र.\nNo.", "कोड\nCode", "नाम\nName", "दायित्व · स्थान\nRole · place", "प्रातः\nMorning", "सायं\nEvening"]
NINTH = "सोमवार, 9 जून 2025 / Monday, 9 June 2025"


def came(code: str, day: int) -> Mark:
    return Mark(code, "B1", date(2025, 6, day), True, How.SHEET)


def read(*sheets: list[list[str]], day: date | None = None) -> SignedIn:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return read_sign_in("signed.xlsx", kept.getvalue(), FORM, BATCH, SEATS, day)


def test_a_mark_counts_on_the_day_above_the_headings() -> None:
    signed = read(
        [[NINTH], HEAD, ["1", "AB2CD", "Asha", "MLA", "", "✓"], ["2", "AB3CE", "Varun", "MLA"]],
        [["10-06-2025"], HEAD, ["1", "ab2cd", "Asha", "MLA", "उप.", ""]],
    )
    assert signed == SignedIn((came("AB2CD", 9), came("AB2CD", 10)))


def test_only_a_tick_a_time_or_a_word_that_says_so_counts() -> None:
    head = [*HEAD[:4], "आगमन\nArrived at", *HEAD[4:]]

    def arrived(text: str, morning: str = "") -> SignedIn:
        return read([[NINTH], head, ["1", "AB2CD", "Asha", "MLA", text, morning]])

    for text in ("✓", "p", "Yes", "उपस्थित", "हाँ", "9:30", "09.30 am", "१० बजे", "11:30:00", "23.59", "1", "✔️"):
        assert arrived(text) == SignedIn((came("AB2CD", 9),)), text
    for text in ("बाद में", "late 11:30", "x", "✗", "tomorrow", "??", "?", "…", "25:00", "9:75"):
        signed = arrived(text)
        assert not signed.marks
        assert [str(found).partition(" says ")[0] for found in signed.findings] == [
            f'signed.xlsx › Sheet!E3  A007 "{text}"'
        ]
    signed = arrived("", "A. Verma")
    assert (signed.marks, [found.code for found in signed.findings]) == ((), ["A007"])
    signed = arrived("late 11:30", "P")
    assert (signed.marks, signed.findings) == ((came("AB2CD", 9),), ())
    assert [found.code for found in arrived("no").findings] == ["A005"]


def test_with_a_day_the_sheets_of_other_days_are_left_alone() -> None:
    tenth = [["10-06-2025"], HEAD, ["1", "AB3CE", "Varun", "MLA", "P"]]
    signed = read([[NINTH], HEAD, ["1", "AB2CD", "Asha", "MLA", "P"]], tenth, day=date(2025, 6, 10))
    assert signed == SignedIn((came("AB3CE", 10),))


def test_the_nineteenth_is_not_the_ninth() -> None:
    signed = read([["Thursday, 19 June 2025"], HEAD, ["1", "AB2CD", "Asha", "MLA", "P"]])
    assert [found.code for found in signed.findings] == ["A002"]
    assert not signed.marks


def test_a_sheet_without_a_day_is_of_the_day_that_was_named() -> None:
    signed = read([HEAD, ["1", "AB2CD", "Asha", "MLA", "P"]], day=date(2025, 6, 10))
    assert signed == SignedIn((came("AB2CD", 10),))


def test_checklists_and_what_the_office_added_are_no_signatures() -> None:
    signed = read(
        [["जाँच सूची / Checklist: Mobile"], [*HEAD[:4], "Profile photo"], ["1", "AB2CD", "Asha", "MLA", "x"]],
        [[NINTH], [*HEAD, "Mobile"], ["1", "AB2CD", "Asha", "MLA", "", "", "9000011101"]],
        [["Remarks of the day"], ["nothing"]],
    )
    assert signed == SignedIn()


def test_a_sheet_of_another_batch_is_passed_over_and_the_rest_is_read() -> None:
    other = [[NINTH], HEAD, ["1", "AB4CF", "Tara", "MLA", "P"]]
    signed = read(other, [[NINTH], HEAD, ["1", "AB3CE", "Varun", "MLA", "P"]])
    assert signed.marks == (came("AB3CE", 9),)
    assert [found.code for found in signed.findings] == ["A006"]


def test_a_file_that_is_no_workbook_is_told_once() -> None:
    signed = read_sign_in("signed.xlsx", b"%PDF-1.7", FORM, BATCH, SEATS)
    assert [found.code for found in signed.findings] == ["R001"]


def test_a_row_that_is_signed_and_has_no_code_is_told() -> None:
    signed = read([[NINTH], ["Morning", "Code"], ["P"], ["P", "AB2CD"]])
    assert signed.marks == (came("AB2CD", 9),)
    assert [str(found) for found in signed.findings] == [
        "signed.xlsx › Sheet!B3  A003 a row is signed, and has no code — write his code; cadre people finds it by name"
    ]
