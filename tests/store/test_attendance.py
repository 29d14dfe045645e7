from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.attendance import How, Mark
from cadre_cli.store.database import open_store
from cadre_cli.workflows.event_folder import EventFolder

MONDAY = date(2025, 6, 9)


@pytest.mark.both_stores
def test_marks_come_back_in_the_order_in_which_they_were_made(camp: Path) -> None:
    marks = [Mark(code, "B1", MONDAY, came, how) for code, came, how in (("Z", True, How.SCAN), ("A", False, How.HAND))]
    with open_store(EventFolder(camp).database) as store:
        assert store.attendance() == []
        store.take_attendance(marks[:1], "asha")
        store.take_attendance(marks[1:], "asha", "attendance B1: 1 did not")
        store.take_attendance((), "asha")
        assert store.attendance() == marks
        assert [entry.act for entry in store.journal()][1:] == ["attendance B1: 1 did not"]
