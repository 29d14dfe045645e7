import errno
import os
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.prints import pieces
from cadre_cli.workflows import event_folder
from cadre_cli.workflows import export as export_module
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import FILE_NAMES, export, plan_in_force, with_a_plan, write
from tests.prints.booth_round import planned_booth_round
from tests.workflows.camps import contents, mend, run

SIGNATURES = {".xlsx": b"PK\x03\x04", ".pdf": b"%PDF", ".csv": b"\xef\xbb\xbf"}


def test_every_paper_in_every_form_in_the_order_asked(camp: Path) -> None:
    on_file, files = export(camp, [Paper.LISTS, Paper.DEPOSITS], list(Format))
    assert [file.name for file in files] == list(FILE_NAMES.values())
    assert all(file.read_bytes().startswith(SIGNATURES[file.suffix]) for file in files)
    assert on_file.plan.version == 1
    assert sorted(path.name for path in (camp / "out").iterdir()) == sorted(FILE_NAMES.values())


def test_only_what_is_wanted_is_written(camp: Path) -> None:
    stood = contents(camp / "out")
    _, files = export(camp, [Paper.DEPOSITS], [Format.CSV])
    assert files == (camp / "out" / "deposits.csv",)
    assert contents(camp / "out").keys() - stood.keys() == {"deposits.csv"}


def test_an_export_is_what_the_plan_wrote_byte_for_byte(camp: Path) -> None:
    stood = contents(camp / "out")
    export(camp, [Paper.LISTS, Paper.DEPOSITS], [Format.XLSX, Format.PDF])
    again = contents(camp / "out")
    assert {name: again[name] for name in stood} == stood


def test_a_folder_out_that_was_cleared_is_made_anew(camp: Path) -> None:
    for file in (camp / "out").iterdir():
        file.unlink()
    (camp / "out").rmdir()
    _, (file,) = export(camp, [Paper.LISTS], [Format.XLSX])
    assert file.is_file()


def test_the_plan_is_printed_under_the_event_that_it_was_made_with(camp: Path) -> None:
    before = plan_in_force(event_folder.must_find(camp)).event
    mend(camp, "    en: First Training Round", "    en: Second Training Round")
    mend(camp, "turnover: next-day", "turnover: tomorrow")
    on_file, _ = export(camp, [Paper.LISTS], [Format.CSV])
    assert on_file.event == before


def test_no_plan_yet_is_told_with_the_way_to_one(tmp_path: Path) -> None:
    june = event_folder.init(tmp_path / "june")
    for is_there in (False, True):
        assert june.database.exists() is is_there
        with pytest.raises(UsageError, match="holds no plan yet") as caught:
            export(june.path, list(Paper), list(Format))
        assert caught.value.way_out == "make one with: cadre plan ROSTER"
        assert not june.out.exists()
        june.database.touch()


def test_outside_an_event_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="there is no event folder here"):
        export(None, list(Paper), list(Format))


def test_a_file_that_excel_keeps_open_stays_as_it_was(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stood = contents(camp / "out")

    def held(path: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path), None, str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FaultError, match=r"plan\.xlsx was not written: it is open in another program"):
        export(camp, [Paper.LISTS], [Format.XLSX])
    assert contents(camp / "out") == stood


def test_a_large_round_is_written_venue_by_venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planned = planned_booth_round()
    assert len(with_a_plan(planned)) == 3
    monkeypatch.setattr(pieces, "LARGE", 500)
    monkeypatch.setattr(export_module, "cores", lambda: 1)
    folder = EventFolder(tmp_path)
    venues = sorted({batch.venue for batch in planned.plan.batches})
    files = write(planned, folder, with_a_plan(planned))
    assert files[0] == tmp_path / "out" / "plan.xlsx"
    assert sorted(path.name for path in files[1:]) == [f"{venue}.xlsx" for venue in venues]
    seen = [openpyxl.load_workbook(path, read_only=True) for path in files]
    assert len(seen[0].worksheets) == 4
    assert all(len(book.worksheets) == 3 for book in seen[1:])
    wanted = [(Paper.DEPOSITS, Format.XLSX), (Paper.DEPOSITS, Format.CSV)]
    more = write(planned, folder, wanted)
    assert [path.name for path in more[:2]] == ["deposits.xlsx", f"{planned.plan.batches[0].venue}.deposits.xlsx"]
    assert more[-1] == tmp_path / "out" / "deposits.csv"
    assert len(more) == 2 + len(venues)


def test_a_logo_that_is_not_there_stops_the_papers_and_not_the_plan(camp: Path) -> None:
    mend(camp, "people: names}", "people: names, logo: logo.png}")
    with pytest.raises(FaultError, match=r"plan 2 is stored, but not all its papers are written: .*logo\.png is not"):
        run(camp)


def test_the_lists_look_as_the_event_file_says_now(camp: Path) -> None:
    before = (camp / "out" / "batches.pdf").read_bytes()
    mend(camp, "#1f3a5f", "#138808")
    export(camp, [Paper.LISTS], [Format.PDF])
    green = (camp / "out" / "batches.pdf").read_bytes()
    assert green != before
    mend(camp, "turnover:", "turn over:")
    export(camp, [Paper.LISTS], [Format.PDF])
    assert (camp / "out" / "batches.pdf").read_bytes() == before
