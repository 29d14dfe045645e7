"""Files made to do harm, and files that a reader falls over."""

import io
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from cadre_cli.intake import workbook as module
from cadre_cli.intake.cells import LONGEST
from cadre_cli.intake.files import apart, fast_rows, guard, modern, zip_limits
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import ods, xls, xlsb, xlsx
from tests.intake.xlsb import write_xlsb


def told(data: bytes, name: str = "list.xlsx") -> list[str]:
    return [finding.code for finding in read_workbook(name, data).findings]


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new) if name == part else before.read(name))
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_zip_bomb_is_not_unpacked() -> None:
    stream = io.BytesIO(xlsx())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as part:
        for _ in range(120):
            part.write(bytes(1_000_000))
    assert told(stream.getvalue()) == ["R061"]


def test_more_parts_than_a_workbook_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "_MOST_PARTS", 3)
    assert told(xlsx()) == ["R061"]


def test_a_part_longer_than_it_says() -> None:
    data = bytearray(xlsx())
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"xl/styles.xml"))
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    assert told(bytes(data)) == ["R001"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_or_climbs_out() -> None:
    for name, codes in (("xl/workbook.xml", ["R001"]), ("../../climbs.xml", [])):
        stream = io.BytesIO(xlsx())
        with zipfile.ZipFile(stream, "a") as archive:
            archive.writestr(name, "<x/>")
        assert told(stream.getvalue()) == codes


@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml"])
def test_entities_are_refused(part: str) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><'
    assert told(changed(xlsx(), part, b"<worksheet", laughs + b"worksheet")) == (["R001"] if part == SHEET else [])
    assert told(changed(xlsx(), part, b"<styleSheet", laughs + b"styleSheet")) == ([] if part == SHEET else ["R001"])
    assert told(changed(ods(), "content.xml", b"<office:document-content", laughs + b"office:document-content")) == [
        "R001"
    ]


def test_a_large_part_is_gone_through_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "_CHUNK", 16)
    assert told(xlsx()) == []


def test_a_stray_cell_in_the_last_corner_of_a_binary_book() -> None:
    data = bytearray(write_xlsb({"Sheet": [["Name"], ["Ram"]]}))
    assert told(bytes(data)) == []
    far = struct.pack("<I", 16_383)
    row = changed(bytes(data), "xl/worksheets/sheet1.bin", b"\x00\x11\x01\x00\x00\x00", b"\x00\x11\xff\xff\x0f\x00")
    corner = changed(row, "xl/worksheets/sheet1.bin", struct.pack("<III", 0, 0, 3), far + struct.pack("<II", 0, 3))
    assert told(corner) == ["R061"]


def test_an_ods_that_repeats_itself_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = changed(ods(), "content.xml", b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="9" ')
    assert told(wide) == []
    monkeypatch.setattr(apart, "MOST_CELLS", 20)
    assert apart.read(apart.ODS, wide)["sheets"][0]["trouble"] == "large"


def test_a_cell_of_a_megabyte_is_cut() -> None:
    data = b"Name,Role\n" + b"x" * 1_000_000 + b",MLA\n"
    workbook = read_workbook("list.csv", data)
    assert [str(finding.address) for finding in workbook.findings] == ["list.csv › A2"]
    assert len(workbook.sheets[0].rows[1][0]) == LONGEST + 1


def test_a_reader_that_falls_over_takes_nobody_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    panic = type("PanicException", (BaseException,), {})

    def falls(_: io.BytesIO) -> None:
        raise panic

    monkeypatch.setattr(modern, "CalamineWorkbook", type("Falls", (), {"from_filelike": staticmethod(falls)}))
    assert told(xlsx()) == ["R001"]


def test_an_interruption_stays_one() -> None:
    with pytest.raises(KeyboardInterrupt), guard.panics_are_errors():
        raise KeyboardInterrupt


@pytest.mark.parametrize("data", [xls(), xlsb(), ods()])
def test_a_reader_without_end_is_stopped(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 0.0)
    assert told(data) == ["R001"]


@pytest.mark.parametrize(
    ("last_words", "code"),
    [
        (b"memory allocation of 1073741824 bytes failed\nAborted", "R061"),
        (b"Traceback:\nMemoryError\n", "R061"),
        (b"thread panicked", "R001"),
        (None, "R001"),
    ],
)
def test_a_reader_that_fills_its_memory_says_so(
    last_words: bytes | None, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(-6, "python", stderr=last_words)

    monkeypatch.setattr(subprocess, "run", ends)
    assert told(xls(), "list.xls") == [code]


@pytest.mark.parametrize("write", [xls, xlsb, ods])
def test_a_large_sheet_comes_back_without_the_blank_cells_that_end_its_rows(
    write: Callable[[list[list[str]]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fast_rows, "_MANY_CELLS", 10)
    rows = [["", "Name", "Role", ""], ["", "राम", "", ""], ["", "", "", ""], ["", "Sita", "MLA", "", "x"]]
    kind = {xls: apart.XLS, xlsb: apart.XLSB, ods: apart.ODS}[write]
    assert apart.read(kind, write(rows))["sheets"][0]["rows"] == [["", "Name", "Role"], ["", "राम"], [], rows[3]]


def test_a_sheet_with_nothing_in_it() -> None:
    assert [sheet["rows"] for sheet in apart.read(apart.XLS, xls([[]]))["sheets"]] == [[]]


def test_the_path_of_the_user_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for paths in ("", "somewhere"):
        monkeypatch.setenv("PYTHONPATH", paths)
        assert told(xls()) == []


def test_a_child_process_reads_and_answers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["apart", "xls"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(xls())))
    monkeypatch.setattr(apart, "import_module", lambda _: (_ for _ in ()).throw(ImportError))
    apart.main()
    assert '"name": "Sheet"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (apart.PasswordError, "locked"),
        (MemoryError, "large"),
        (apart.CalamineError, "damaged"),
        (OSError, "damaged"),
    ],
)
def test_what_the_child_meets_it_tells(fault: type[Exception], trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(*_: object) -> None:
        raise fault("x")

    monkeypatch.setattr(apart, "_workbook", falls)
    assert apart.read(apart.XLS, b"")["trouble"] == trouble


@pytest.mark.parametrize(("trouble", "code"), [("locked", "R002"), ("large", "R061"), ("damaged", "R001")])
@pytest.mark.parametrize("data", [xls(), ods()])
def test_the_troubles_of_the_child_become_findings(
    data: bytes, trouble: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shape: apart.Shape = {"sheets": [], "trouble": trouble, "cut": False}
    monkeypatch.setattr(module, "read_apart", lambda *_: shape)
    assert told(data) == [code]


def test_one_bad_sheet_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = [apart._shape("a", trouble="damaged"), apart._shape("b", trouble="large"), apart._shape("c", lost=2)]
    shape: apart.Shape = {"sheets": sheets, "trouble": "", "cut": False}
    monkeypatch.setattr(module, "read_apart", lambda *_: shape)
    workbook = read_workbook("list.xls", xls())
    assert [sheet.name for sheet in workbook.sheets] == ["c"]
    assert [str(finding.address) for finding in workbook.findings] == ["list.xls › a", "list.xls › b", "list.xls › c"]


def test_the_child_starts_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "struct.py").write_text("raise SystemExit(3)")
    code = "from cadre_cli.intake.files.guard import read_apart; print(read_apart('web', b'<table><td>a</td></table>'))"
    variables = {"PYTHONPATH": str(Path(module.__file__).parents[2])}
    run = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=variables, capture_output=True, check=True
    )
    assert b"'a'" in run.stdout


def test_the_childs_memory_is_limited_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[object] = []
    resource = SimpleNamespace(RLIMIT_AS=9, setrlimit=lambda *limit: limits.append(limit))
    monkeypatch.setattr(apart, "import_module", lambda _: resource)
    monkeypatch.setattr(sys, "argv", ["apart", "web"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<table>")))
    apart.main()
    assert limits == [(9, (4 << 30, 4 << 30))]


def test_a_book_without_a_list_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    shape: apart.Shape = {"sheets": [], "trouble": "", "cut": False}
    monkeypatch.setattr(module, "read_apart", lambda *_: shape)
    assert told(xls()) == ["R001"]


@pytest.mark.parametrize("cell", [b'r="BDWGN2"', b'r="zzzzzz2"', b'r="AAAAAAAAAAAAAAAA2"', b"r='ZZZZZZ2'"])
def test_a_column_that_no_sheet_has(cell: bytes) -> None:
    assert told(changed(xlsx(), SHEET, b'r="B2"', cell)) in (["R001"], ["R007"])


def test_a_sheet_in_other_quotation_marks_is_read_row_by_row() -> None:
    workbook = read_workbook("list.xlsx", changed(xlsx(), SHEET, b'r="B2"', b"r='B2'"))
    assert ([row[:2] for row in workbook.sheets[0].rows], workbook.findings) == ([["Name", "Role"], ["राम", "MLA"]], ())


def test_of_a_list_with_a_million_columns_the_first_are_read() -> None:
    data = b"Name,Role" + b"," * 1_000_000 + b"#REF!\nRam,MLA" + b",x" * 2000 + b"\n#N/A\n"
    workbook = read_workbook("list.csv", data)
    assert [finding.code for finding in workbook.findings] == ["R007"]
    assert [row[:2] for row in workbook.sheets[0].rows] == [["Name", "Role"], ["Ram", "MLA"], ["#N/A"]]
    assert workbook.sheets[0].defects == {(2, 0): "#N/A"}
