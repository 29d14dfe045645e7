from pathlib import Path

import pypdfium2

from cadre_cli.prints.change_pdf import write_change_pdf
from cadre_cli.workflows.differences import differences
from tests.prints.conftest import plan_on_file
from tests.prints.two_plans import before, changed


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_a_page_for_every_list_and_then_the_districts(tmp_path: Path) -> None:
    write_change_pdf(changed(), tmp_path / "changes.pdf")
    first, second, third, waitlist, *rest = pages(tmp_path / "changes.pdf")
    assert "Batch B1 — परिवर्तन सूचना" in first
    assert "plan 5 replaces the lists of plan 3" in first
    assert "1 / 6" in first
    phones = "".join(rest)
    assert "other days or venue" in second
    assert "Nayantara Bai" in third
    assert "L4N6R" in waitlist
    headings = [line.partition(" — ")[0] for line in phones.splitlines() if "whom to phone" in line]
    assert [heading.partition("District ")[2] for heading in headings] == [
        *("बैतूल / Betul", "भोपाल ग्रामीण / Bhopal Rural", "डिंडोरी / Dindori", "ग्वालियर / Gwalior", "not known")
    ]
    assert phones.count("Told") == 5


def test_hindi_and_formulas_are_read_back_as_they_are(tmp_path: Path) -> None:
    write_change_pdf(changed(), tmp_path / "changes.pdf")
    text = "".join(pages(tmp_path / "changes.pdf"))
    for words in ("सुशीला", "बंजारे", "द्विवेदी", "प्रतीक्षा", "कमरा 103", "=HYPERLINK("):
        assert words in text, words


def test_a_long_list_repeats_what_stands_above_it(tmp_path: Path) -> None:
    was, now = (
        plan_on_file(
            tuple(
                (f"Z{n:04d}", f"Worker {n:03d}", "incharge", "Betul", "Betul", "", "men", "", "seated", batch, 0, {})
                for n in range(90)
            )
        )
        for batch in ("B1", "B2")
    )
    write_change_pdf(differences(was, now), tmp_path / "changes.pdf")
    found = pages(tmp_path / "changes.pdf")
    assert len(found) > 8
    assert all("Told" in page and "Mobile" in page for page in found)
    assert [sum(f"Batch B{n} — " in page for page in found) for n in (1, 2)] == [4, 4]
    assert "Worker 089" in found[-1]


def test_a_list_that_changed_only_as_a_whole(tmp_path: Path) -> None:
    write_change_pdf(differences(plan_on_file(()), changed().after), tmp_path / "new.pdf")
    write_change_pdf(differences(changed().after, before()), tmp_path / "back.pdf")
    assert "not held" in "".join(pages(tmp_path / "back.pdf"))


def test_where_nothing_changed_one_page_says_so(tmp_path: Path) -> None:
    write_change_pdf(differences(before(), before()), tmp_path / "changes.pdf")
    (page,) = pages(tmp_path / "changes.pdf")
    assert "something changed for 0 of 12 people" in page
