from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.attendance import Presence
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.errors import UsageError
from cadre_cli.workflows import attendance
from cadre_cli.workflows.attendance import Roll, at_the_door
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.export import export
from cadre_cli.workflows.scanning import Scan, Scanned, scanning
from tests.workflows.camps import acts

MRIDULA, ABHINAV, OF_B2 = "WPWD7", "Z8ZBJ", "ZNC64"


def came(shown: Roll) -> dict[str, Presence]:
    return {one.code: one.presence for one in shown.people if one.presence is not Presence.MISSING}


def test_nobody_has_come_before_the_batch(camp: Path) -> None:
    shown = attendance.roll(camp, "b1")
    assert len(shown.of(Presence.MISSING)) == len(shown.people) == 4


def test_who_comes_on_the_second_day_is_late(camp: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    shown = attendance.note(camp, "B1", ["Abhinav Dawar"], day="10-06-2025")
    assert came(shown) == {MRIDULA: Presence.CAME, ABHINAV: Presence.LATE}


def test_a_correction_is_one_more_note(camp: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    shown = attendance.note(camp, "B1", [ABHINAV], [MRIDULA], day="9")
    assert came(shown) == {ABHINAV: Presence.CAME}
    assert acts(camp) == 3


def test_without_a_day_it_is_today_in_india(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 9, 20, tzinfo=UTC))
    shown = attendance.note(camp, "B1", [MRIDULA])
    assert shown.of(Presence.LATE)[0].days == (date(2025, 6, 10),)


def test_one_who_sits_elsewhere_keeps_all_from_being_noted(camp: Path) -> None:
    with pytest.raises(UsageError, match="is in B2, not in B1"):
        attendance.note(camp, "B1", [MRIDULA, OF_B2], day="9")
    assert came(attendance.roll(camp, "B1")) == {}


def test_each_scan_is_stored_before_the_next(camp: Path) -> None:
    with scanning(camp, "B1", "9") as scanner:
        assert scanner.read(f" {MRIDULA.lower()}\n").what is Scan.CAME
        assert came(attendance.roll(camp, "B1")) == {MRIDULA: Presence.CAME}
        assert scanner.read(MRIDULA).what is Scan.AGAIN
        assert scanner.read(OF_B2).batch == "B2"
        assert scanner.read("XXXXX").what is Scan.UNKNOWN


def test_a_mobile_is_typed_where_a_badge_is_lost(camp: Path) -> None:
    with at_the_door(camp) as (_, _, desk):
        people = desk.on_file.people.set_index("code")
    number = str(people.at[MRIDULA, "mobile"])
    with scanning(camp, "B1", "9") as scanner:
        assert scanner.read(f"+91 {number[:5]} {number[5:]}").what is Scan.CAME
        assert scanner.read(MRIDULA).what is Scan.AGAIN
        assert scanner.read(str(people.at[OF_B2, "mobile"])).batch == "B2"
        assert scanner.read("9999999999") == Scanned("9999999999", Scan.UNKNOWN)
        assert scanner.read(number[:6]).what is Scan.UNKNOWN
    assert came(attendance.roll(camp, "B1")) == {MRIDULA: Presence.CAME}


def test_a_scan_that_is_broken_off_loses_nothing(camp: Path) -> None:
    with pytest.raises(KeyboardInterrupt), scanning(camp, "B1", "9") as scanner:
        scanner.read(MRIDULA)
        raise KeyboardInterrupt
    assert came(attendance.roll(camp, "B1")) == {MRIDULA: Presence.CAME}
    with scanning(camp, "B1", "9") as scanner:
        assert scanner.read(MRIDULA).what is Scan.AGAIN
    assert acts(camp) == 2


def test_who_has_no_seat_is_told_at_the_door(camp: Path) -> None:
    from cadre_cli.workflows.acts import withdraw

    withdraw(camp, MRIDULA)
    with scanning(camp, "B1", "9") as scanner:
        assert scanner.read(MRIDULA).what is Scan.NO_SEAT
    with pytest.raises(UsageError, match="has no seat, not in B1"):
        attendance.note(camp, "B1", [MRIDULA], day="9")


def test_the_exported_sheet_filled_in_comes_back_once(camp: Path) -> None:
    _, (file,) = export(camp, [Paper.SIGN_IN], [Format.XLSX])
    book = openpyxl.load_workbook(file)
    assert book.sheetnames[:2] == ["B1 9 जून", "B1 10 जून"]
    for sheet, cell in ((0, "F4"), (1, "F4"), (1, "G5"), (2, "F4")):
        book.worksheets[sheet][cell] = "P"
    book.save(camp / "signed.xlsx")
    shown = attendance.take_sheet(camp, "B1", camp / "signed.xlsx")
    assert came(shown) == {MRIDULA: Presence.CAME, ABHINAV: Presence.LATE}
    assert len(shown.noted) == 3
    assert not shown.needs_person
    again = attendance.take_sheet(camp, "B1", camp / "signed.xlsx", "9")
    assert (again.noted, again.people) == ((), shown.people)
