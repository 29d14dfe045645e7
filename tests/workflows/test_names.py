"""The names in both scripts, looked over once by the office."""

from pathlib import Path

import openpyxl
import pypdfium2

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.workflows.export import export
from cadre_cli.workflows.names import take_proof, write_proof
from tests.workflows.camps import Row, mend, plan_rows

PEOPLE: tuple[Row, ...] = (
    {"Name": "Jhumroo Verma", "Role": "District President", "District": "Sehore", "Gender": "M"},
    {"Name": "दीपेश सोनी", "Role": "District President", "District": "Vidisha", "Gender": "M"},
    {"Name": "मंगू राय", "नाम": "Mangoo Ray", "Role": "District President", "District": "Betul", "Gender": "M"},
)


def badges(camp: Path, lang: str | None = None) -> str:
    _, (file,) = export(camp, [Paper.BADGES], [Format.PDF], lang)
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def corrected(camp: Path, spellings: dict[str, str]) -> Path:
    """The proof sheet with these spellings typed in it."""
    file = write_proof(camp).path
    book = openpyxl.load_workbook(file)
    for row in book.worksheets[0].iter_rows(min_row=4):
        row[3].value = spellings.get(str(row[0].value))
    book.save(file)
    return file


def test_what_is_not_certain_is_printed_once_the_office_says_so(camp: Path) -> None:
    plan_rows(camp, PEOPLE)
    assert (write_proof(camp).words, write_proof(camp).proposals) == (4, 1)
    assert "Mangoo Ray" in badges(camp)
    assert "Dipesh Soni" in badges(camp)
    assert "वर्मा" not in badges(camp)
    taken = take_proof(camp, corrected(camp, {"Jhumroo": "ok", "दीपेश": "Deepesh"}))
    assert taken == {"Jhumroo": "झुमरू", "दीपेश": "Deepesh"}
    assert "झुमरू वर्मा" in badges(camp)
    assert "Deepesh Soni" in badges(camp)
    assert (camp / "answers.yaml").read_text(encoding="utf-8") == "names:\n  Jhumroo: झुमरू\n  दीपेश: Deepesh\n"
    assert write_proof(camp).proposals == 0


def test_an_office_may_want_names_as_rosters_give_them(camp: Path) -> None:
    plan_rows(camp, PEOPLE)
    mend(camp, "people: names}", "people: names, other_script: given}")
    assert "Dipesh" not in badges(camp)
    assert "Mangoo Ray" in badges(camp)


def test_lists_in_hindi(camp: Path) -> None:
    plan_rows(camp, PEOPLE)
    take_proof(camp, corrected(camp, {"Jhumroo": "झूमरू"}))
    _, (file,) = export(camp, [Paper.LISTS], [Format.CSV], "hi")
    text = file.read_text(encoding="utf-8-sig")
    assert "झूमरू वर्मा" in text
    assert "दीपेश सोनी" in text
