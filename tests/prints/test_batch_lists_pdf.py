from dataclasses import replace
from pathlib import Path

import pypdfium2

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.batch_lists_pdf import write_batches_pdf


def _pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_each_batch_has_its_page_and_the_waitlist_is_last(planned: PlanOnFile, tmp_path: Path) -> None:
    write_batches_pdf(planned, tmp_path / "batches.pdf")
    first, second, waitlist = _pages(tmp_path / "batches.pdf")
    assert "Batch B1" in first
    assert "Batch B2" in second
    assert "L4N6R" in waitlist
    assert "No women's bed is" in waitlist
    assert "1 / 3" in first


def test_hindi_is_read_back_from_the_page(planned: PlanOnFile, tmp_path: Path) -> None:
    write_batches_pdf(planned, tmp_path / "batches.pdf")
    text = " ".join(_pages(tmp_path / "batches.pdf"))
    for word in ("सुशीला", "बंजारे", "विधायक", "हस्ताक्षर", "द्विवेदी", "शकुंतला", "ग्वालियर"):
        assert word in text, word


def test_a_name_is_never_run(planned: PlanOnFile, tmp_path: Path) -> None:
    planned.people.loc[0, "name"] = "#panic() *bold* $x$ @ref \\ <label>"
    write_batches_pdf(planned, tmp_path / "batches.pdf")
    text = " ".join("".join(_pages(tmp_path / "batches.pdf")).split())
    assert "#panic() *bold*" in text
    assert "=HYPERLINK(" in text


def test_a_list_of_two_hundred_repeats_its_heading(two_hundred: PlanOnFile, tmp_path: Path) -> None:
    write_batches_pdf(two_hundred, tmp_path / "batches.pdf")
    pages = _pages(tmp_path / "batches.pdf")  # the first batch is empty and has no page
    assert len(pages) > 5
    assert all("Signature" in page and "Batch B2" in page for page in pages)
    assert "Karyakarta 199" in pages[-1]


def test_the_document_is_dated_by_the_event(planned: PlanOnFile, tmp_path: Path) -> None:
    write_batches_pdf(planned, tmp_path / "batches.pdf")
    with pypdfium2.PdfDocument(tmp_path / "batches.pdf") as document:
        metadata = document.get_metadata_dict()
    assert metadata["Title"] == "आवासीय प्रशिक्षण / Residential training"
    assert metadata["CreationDate"].startswith("D:20250609")


def test_who_is_to_be_told_something_else_is_marked(planned: PlanOnFile, tmp_path: Path) -> None:
    write_batches_pdf(replace(planned, changed=frozenset({"F7H9L"})), tmp_path / "batches.pdf")
    first, second, _ = _pages(tmp_path / "batches.pdf")
    assert "Changed since the last list" in second
    assert "• कृष्णा" in second
    assert "•" not in first
