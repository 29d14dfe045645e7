"""The lists that every plan writes bear the look of the event, as the papers of the camp do."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import segno

from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.batch_lists_pdf import write_batches_pdf
from cadre_cli.prints.deposits_pdf import write_deposits_pdf

WRITERS = pytest.mark.parametrize("write", [write_batches_pdf, write_deposits_pdf])
GREEN = (0x13, 0x88, 0x08)


def picture() -> bytes:
    drawn = BytesIO()
    segno.make("logo").save(drawn, kind="png")
    return drawn.getvalue()


def looks(path: Path) -> tuple[int, set[tuple[int, ...]]]:
    """How many pictures stand on the first page, and in which colours its texts are."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        pictures = sum(each.type == pdfium.FPDF_PAGEOBJ_IMAGE for each in page.get_objects(max_depth=9))
        bitmap = page.render(scale=1).to_numpy()
        return pictures, {tuple(map(int, pixel[::-1])) for row in bitmap[:120] for pixel in row[:, :3]}


@WRITERS
def test_the_logo_and_the_colour_of_the_event(
    write: Callable[[PlanOnFile, Path, Letterhead], None], planned: PlanOnFile, tmp_path: Path
) -> None:
    write(planned, tmp_path / "own.pdf", Letterhead("#138808", picture()))
    pictures, colours = looks(tmp_path / "own.pdf")
    assert pictures == 1
    assert GREEN in colours


@WRITERS
def test_without_a_logo_there_is_none(
    write: Callable[[PlanOnFile, Path], None], planned: PlanOnFile, tmp_path: Path
) -> None:
    write(planned, tmp_path / "plain.pdf")
    pictures, colours = looks(tmp_path / "plain.pdf")
    assert pictures == 0
    assert GREEN not in colours
