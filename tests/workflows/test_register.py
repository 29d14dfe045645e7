import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.errors import UsageError
from cadre_cli.workflows import acts, attendance
from cadre_cli.workflows.acting import Acted, Force
from cadre_cli.workflows.export import export
from cadre_cli.workflows.register import write_register
from tests.workflows.camps import mend

MRIDULA, ABHINAV = "WPWD7", "Z8ZBJ"
OFFICE = Force("Office", "his mother is ill")


@pytest.fixture
def after(camp: Path) -> Path:
    """B1 is over: one was there on both days, one on the second, two did not come."""
    attendance.note(camp, "B1", [MRIDULA], day="9")
    attendance.note(camp, "B1", [MRIDULA, ABHINAV], day="10")
    return camp


def certified(camp: Path) -> list[str]:
    _, (file,) = export(camp, [Paper.CERTIFICATES], [Format.PDF])
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_register_of_batches_whose_attendance_was_taken(after: Path) -> None:
    write_register(after, after / "register.csv")
    with (after / "register.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["code"]: row for row in csv.DictReader(stream)}
    assert {code: row["completed"] for code, row in rows.items()} == {
        **{MRIDULA: "yes", ABHINAV: "no"},
        **{"HW9WC": "no", "XU9KC": "no"},
    }
    assert rows[MRIDULA]["days"] == "2025-06-09 2025-06-10"
    assert (rows[ABHINAV]["round"], rows[ABHINAV]["unit"]) == ("First Training Round", "Sehore")


def test_the_register_to_print(after: Path) -> None:
    write_register(after, after / "register.xlsx")
    sheet = openpyxl.load_workbook(after / "register.xlsx").active
    assert sheet["A2"].value == "पूर्ण किया / Completed: 1 / 4"
    rows = {row[0]: row for row in sheet.iter_rows(min_row=4, max_col=7, values_only=True)}
    assert rows[MRIDULA][4:] == ("B1", "2/2", "हाँ / yes")
    assert rows[ABHINAV][4:] in [("B1", "1/2", ""), ("B1", "1/2", None)]


def test_a_certificate_only_for_who_completed_where_attendance_was_taken(camp: Path) -> None:
    with pytest.raises(UsageError, match="no certificates are written before it is noted who came"):
        certified(camp)
    attendance.note(camp, "B1", [MRIDULA], day="9")
    attendance.note(camp, "B1", [MRIDULA, ABHINAV], day="10")
    pages = certified(camp)
    assert len(pages) == 1 and MRIDULA in pages[0]


def test_where_nobody_notes_attendance_everyone_who_has_a_seat_gets_a_certificate(camp: Path) -> None:
    mend(camp, "complete: all_days", "complete: everyone")
    assert len(certified(camp)) == 12


def test_what_completing_means_may_change_after_the_plan(after: Path) -> None:
    attendance.note(after, "B3", ["94Q78"], day="13")
    attendance.note(after, "B3", ["94Q78"], day="14")
    assert not any("94Q78" in page for page in certified(after))
    mend(after, "complete: all_days", "complete: most_days")
    assert any("94Q78" in page for page in certified(after))


def test_no_register_before_anybody_came(camp: Path) -> None:
    with pytest.raises(UsageError, match="nobody is noted to have come"):
        write_register(camp, camp / "register.csv")
    assert not (camp / "register.csv").exists()


def registered(folder: Path) -> dict[str, tuple[str, str, str]]:
    """Batch, days and whether the round was completed, by code."""
    write_register(folder, folder / "register.csv")
    with (folder / "register.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {row["code"]: (row["batch"], row["days"], row["completed"]) for row in csv.DictReader(stream)}


@pytest.mark.parametrize(
    "act", [lambda camp: acts.move(camp, MRIDULA, "B2", OFFICE), lambda camp: acts.cancel(camp, "B1", force=OFFICE)]
)
def test_what_was_noted_is_not_lost_where_the_seat_is_elsewhere_now(after: Path, act: Callable[[Path], Acted]) -> None:
    there, pages = registered(after)[MRIDULA], certified(after)
    assert there == ("B1", "2025-06-09 2025-06-10", "yes")
    act(after)
    assert registered(after)[MRIDULA] == there
    (before,), (page,) = ([one for one in each if MRIDULA in one] for each in (pages, certified(after)))
    assert page == before


def test_where_nobody_notes_attendance_everyone_who_has_a_seat_stands_in_the_register(camp: Path) -> None:
    mend(camp, "complete: all_days", "complete: everyone")
    write_register(camp, camp / "register.csv")
    with (camp / "register.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert (len(rows), {row["completed"] for row in rows}, {row["days"] for row in rows}) == (12, {"yes"}, {""})
