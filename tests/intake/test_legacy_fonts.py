from io import BytesIO
from zipfile import BadZipFile, ZipFile

import openpyxl
import pytest
from openpyxl.styles import Font

from cadre_cli.intake.legacy_fonts import FontKind, SheetFonts, font_kind, xlsx_fonts


@pytest.mark.parametrize(
    ("font", "kind"),
    [
        ("Kruti Dev 010", FontKind.SAME_KEYS),
        ("Kruti Dev 016", FontKind.SAME_KEYS),
        ("KRUTI DEV 010 Bold", FontKind.SAME_KEYS),
        ("DevLys 010", FontKind.SAME_KEYS),
        ("Kruti_Dev", FontKind.SAME_KEYS),
        ("Kruti Dev 714", FontKind.OTHER_KEYS),
        ("Chanakya", FontKind.OTHER_KEYS),
        ("Walkman-Chanakya-905", FontKind.OTHER_KEYS),
        ("Shusha", FontKind.OTHER_KEYS),
        ("Mangal", FontKind.UNICODE_HINDI),
        ("Nirmala UI", FontKind.UNICODE_HINDI),
        ("Noto Sans Devanagari", FontKind.UNICODE_HINDI),
        ("Calibri", FontKind.SAYS_NOTHING),
        ("", FontKind.SAYS_NOTHING),
    ],
)
def test_what_a_font_says(font: str, kind: FontKind) -> None:
    assert font_kind(font) is kind


def book(font: str) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Name", "in", 1])
    sheet.append(["jke", "kekZ", 2])
    sheet.append(["flag", None, 3])
    for cell in ("A2", "A3", "C1"):
        sheet[cell].font = Font(name=font)
    sheet["B2"].quotePrefix = True
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def test_the_font_of_most_cells_and_the_swallowed_apostrophes() -> None:
    fonts = xlsx_fonts(book("Kruti Dev 010"))
    assert fonts == {"Sheet": SheetFonts({0: "Kruti Dev 010", 1: "Calibri"}, frozenset({(1, 1)}))}


def test_a_book_without_a_legacy_font_is_not_read_again() -> None:
    assert xlsx_fonts(book("Arial")) == {}


def test_a_zip_without_styles_has_no_fonts() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "a")
    assert xlsx_fonts(buffer.getvalue()) == {}


def test_what_is_no_xlsx_is_refused() -> None:
    with pytest.raises(BadZipFile):
        xlsx_fonts(b"Name,Role")
