from collections.abc import Callable
from pathlib import Path

import pypdfium2

from cadre_cli.domain.event import Deposits
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.deposits_pdf import write_deposits_pdf


def _text(planned: PlanOnFile, folder: Path) -> str:
    write_deposits_pdf(planned, folder / "deposits.pdf")
    with pypdfium2.PdfDocument(folder / "deposits.pdf") as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_everyone_is_on_the_register(planned: PlanOnFile, tmp_path: Path) -> None:
    text = _text(planned, tmp_path)
    for code in planned.people["code"]:
        assert text.count(code) == 1, code


def test_totals_by_batch_and_over_all(planned: PlanOnFile, tmp_path: Path) -> None:
    text = _text(planned, tmp_path)
    assert text.count("₹2,15,000") == 2  # under the batch and in the summary
    assert "₹2,07,999.50" in text
    assert "₹2,24,999.50" in text


def test_placeholder_amounts_are_said_until_they_are_decided(
    planned: PlanOnFile, make_planned: Callable[..., PlanOnFile], tmp_path: Path
) -> None:
    assert "placeholders" in _text(planned, tmp_path)
    assert "placeholders" not in _text(make_planned(deposits=Deposits(decided=True, modes=())), tmp_path)


def test_what_the_font_cannot_draw_is_a_question_mark(planned: PlanOnFile, tmp_path: Path) -> None:
    assert "Ishwar ? Patel ?" in _text(planned, tmp_path)


def test_hindi_is_read_back_from_the_register(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    text = _text(make_planned(languages=("hi",)), tmp_path)
    for word in ("द्विवेदी", "कृष्णा", "विश्वलक्ष्मी", "प्रद्युम्नसिंह", "ठाकरे"):
        assert word in text, word
