"""What holds for every paper of a camp."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.errors import FaultError
from cadre_cli.workflows.camp_papers import FILE_NAMES, writer
from tests.prints.camp.conftest import as_camp
from tests.prints.conftest import FORMULA_NAME, plan_on_file

KINDS = [what for what in FILE_NAMES if what[0] is not Paper.CALENDAR]
PRINTED = sorted({paper for paper, form in KINDS if form is Format.PDF})


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def printed(camp: Camp, paper: Paper, into: Path) -> str:
    """All that stands on the PDF of a paper."""
    writer(paper, Format.PDF)(camp, into / "paper.pdf")
    return "\n".join(pages(into / "paper.pdf"))


@pytest.mark.parametrize("what", KINDS)
def test_nothing_is_written_when_somebody_is_missing(what: tuple[Paper, Format], camp: Camp, tmp_path: Path) -> None:
    broken = replace(camp, planned=replace(camp.planned, people=camp.planned.people.iloc[1:]))
    with pytest.raises(FaultError, match="does not account for everyone"):
        writer(*what)(broken, tmp_path / "file")
    assert not (tmp_path / "file").exists()


@pytest.mark.parametrize("what", KINDS)
def test_the_second_writing_gives_the_same_bytes(what: tuple[Paper, Format], camp: Camp, tmp_path: Path) -> None:
    for name in ("first", "second"):
        writer(*what)(camp, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


@pytest.mark.parametrize("what", KINDS)
def test_a_camp_of_nobody_is_written_too(what: tuple[Paper, Format], tmp_path: Path) -> None:
    writer(*what)(as_camp(plan_on_file(())), tmp_path / "file")
    assert (tmp_path / "file").stat().st_size > 0


@pytest.mark.parametrize(("paper", "language"), list(product(PRINTED, ("hi", "en"))))
def test_in_one_language_the_other_is_not_printed(paper: Paper, language: str, camp: Camp, tmp_path: Path) -> None:
    event = replace(camp.planned.event, languages=(language,))
    text = printed(replace(camp, planned=replace(camp.planned, event=event)), paper, tmp_path)
    assert ("विधायक" in text or "प्रशिक्षण" in text or "आवासीय" in text) is (language == "hi")
    assert ("Residential training" in text) is (language == "en" and paper is not Paper.DOORS)


@pytest.mark.parametrize("paper", PRINTED)
def test_hindi_can_be_read_back_whole(paper: Paper, tmp_path: Path) -> None:
    text = printed(as_camp(plan_on_file(languages=("hi",))), paper, tmp_path)
    names = ("द्विवेदी", "कृष्णा", "ठाकरे", "विश्वलक्ष्मी", "प्रद्युम्नसिंह")
    of_paper = {
        **dict.fromkeys((Paper.TIMETABLE, Paper.POSTER), ("प्रशिक्षण", "प्रार्थना", "प्रशिक्षक")),
        **{Paper.MEALS: ("प्रशिक्षण", "प्रशिक्षक"), Paper.OVERVIEW: ("प्रशिक्षण",)},
    }
    assert [word for word in of_paper.get(paper, names) if word not in text] == []


@pytest.mark.parametrize("paper", [paper for paper, form in KINDS if form is Format.XLSX])
def test_a_name_in_a_workbook_is_never_a_formula(paper: Paper, camp: Camp, tmp_path: Path) -> None:
    writer(paper, Format.XLSX)(camp, tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert (FORMULA_NAME in [cell.value for cell in cells]) is (paper is not Paper.MEALS)


@pytest.mark.parametrize("paper", [Paper.NOTICE, Paper.ROOMS, Paper.DOORS, Paper.BEDS, Paper.BADGES, Paper.CALLS])
def test_who_has_no_seat_stands_on_no_list(paper: Paper, camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, paper, tmp_path)
    assert "शकुंतला" not in text
    assert "Ishwar" not in text
    assert "Ramdeen" in text


def test_a_look_of_ones_own(camp: Camp, tmp_path: Path) -> None:
    from cadre_cli.domain.letterhead import Letterhead
    from cadre_cli.prints.paper import _font

    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(_font().read_bytes())
    own = replace(camp, letterhead=Letterhead("#138808", b"", tmp_path / "fonts"))
    assert "Ramdeen" in printed(own, Paper.NOTICE, tmp_path)
