"""Lists that data programs hand on: the types of columns become what a cell would show."""

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow
import pytest
from pyarrow.parquet import ParquetFile, write_table

from cadre_cli.domain.event import Event
from cadre_cli.intake import workbook
from cadre_cli.intake.files import apart, fast_rows, parquet
from cadre_cli.intake.files.parquet import parquet_rows
from cadre_cli.intake.files.zip_limits import TooLargeError
from cadre_cli.intake.roster import read_rosters
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import parquet as as_parquet
from tests.intake.any_format import xlsx
from tests.intake.reading import column

MANY = 1000


def written(columns: Mapping[str, Any], **options: Any) -> bytes:
    stream = io.BytesIO()
    write_table(pyarrow.table(columns), stream, **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        (["राम लाल", None, " Sita "], ["राम लाल", "", "Sita"]),
        ([9826012345, None], ["9826012345", ""]),
        ([9826012345.0, 12.5, None, float("nan"), float("inf")], ["9826012345", "12.5", "", "", ""]),
        ([True, False, None], ["yes", "no", ""]),
        ([date(2025, 6, 10), None], ["2025-06-10", ""]),
        ([datetime(2025, 6, 10), datetime(2025, 6, 10, 9, 30)], ["2025-06-10", "2025-06-10 09:30:00"]),
        ([time(9, 30)], ["09:30:00"]),
        ([Decimal("9826012345.00"), Decimal("500.50"), Decimal("10.00")], ["9826012345", "500.5", "10"]),
        ([Decimal("100")], ["100"]),
        ([b"Ram", "राम".encode(), None, b"R\xff"], ["Ram", "राम", "", "R\ufffd"]),
        ([["9826012345", None, "9826012346"], [], None], ["9826012345, 9826012346", "", ""]),
        ([{"town": "Bhind", "ward": 7}, None], ["Bhind, 7", ""]),
        ([None, None], ["", ""]),
        (pyarrow.array(["MLA", None, "MLA"]).dictionary_encode(), ["MLA", "", "MLA"]),
        (pyarrow.array([[("ward", 7)]], pyarrow.map_(pyarrow.string(), pyarrow.int64())), ["ward, 7"]),
        (pyarrow.array([datetime(2025, 6, 10, tzinfo=UTC)], pyarrow.timestamp("ns", "UTC")), ["2025-06-10"]),
        (pyarrow.array([9826012345.0, 7.0, 12.3, None], pyarrow.float32()), ["9.82601E+09", "7", "12.3", ""]),
        (pyarrow.array([7, 7.5], pyarrow.float16()), ["7", "7.5"]),
    ],
)
def test_what_a_cell_would_show(values: Any, texts: list[str]) -> None:
    assert parquet_rows(written({"x": values}), MANY) == [["x"], *([text] for text in texts)]


def test_broken_letters_are_shown_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)
    broken = pyarrow.array([b"Ram", b"S\xffta"]).view(pyarrow.string())
    read = read_workbook("list.parquet", written({"Name": broken}))
    assert read.sheets[0].rows == [["Name"], ["Ram"], ["S\ufffdta"]]
    assert [(found.code, found.address.cell) for found in read.findings] == [("R065", "A3")]


def test_the_row_numbers_of_pandas_are_no_column() -> None:
    table = pd.DataFrame({"Name": ["Ram", "Sita", "Anil"]})
    for index, heading in ((None, []), (["a", "b", "c"], ["__index_level_0__"])):
        stream = io.BytesIO()
        (table[table["Name"] != "Sita"] if index is None else table.set_axis(index)).to_parquet(stream)
        assert parquet_rows(stream.getvalue(), MANY)[0] == ["Name", *heading]


def test_a_list_among_others_is_one_roster_with_its_addresses(tmp_path: Path, event: Event) -> None:
    people = {
        "नाम": ["राम लाल", "सीता देवी"],
        "Role": ["MLA", "MLA"],
        "Assembly": [2, 3],
        "Mobile": [9826012345.0, 98260123.0],
    }
    (tmp_path / "a.parquet").write_bytes(written(people))
    (tmp_path / "b.xlsx").write_bytes(xlsx([["Name", "Role"], ["Mohan Verma", "District In-charge"]]))
    roster = read_rosters([tmp_path], event)
    assert column(roster, "name") == ["राम लाल", "सीता देवी", "Mohan Verma"]
    assert column(roster, "mobile") == ["9826012345", "", ""]
    assert column(roster, "sources")[:2] == ["a.parquet › 2", "a.parquet › 3"]
    assert [str(found.address) for found in roster.findings if found.code == "R101"] == ["a.parquet › D3"]


def test_a_footer_whose_counts_contradict_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)
    data = written({"Name": ["Ram"] * 60})
    assert ParquetFile(pyarrow.BufferReader(data)).metadata.num_rows == 60
    fewer = [
        changed
        for place in range(len(data) - 8)
        if data[place] == 120 and (changed := data[:place] + b"\x64" + data[place + 1 :])
    ]
    assert fewer
    for each in fewer:
        read = read_workbook("list.parquet", each)
        assert read.findings or len(read.sheets[0].rows) == 61


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (as_parquet()[:-20], "R001"),
        (b"PAR1", "R001"),
        (b"PAR1" + b"\x00" * 60 + b"PAR1", "R001"),
        (b"PARE" + b"\x00" * 60 + b"PARE", "R002"),
    ],
)
def test_a_damaged_or_locked_file_says_so(data: bytes, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)
    assert [found.code for found in read_workbook("list.parquet", data).findings] == [code]


def test_more_than_any_list_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_parquet()
    with pytest.raises(TooLargeError):
        parquet_rows(data, 1)
    monkeypatch.setattr(parquet, "_MOST_BYTES", 10)
    assert apart.read(apart.PARQUET, data)["trouble"] == "large"


def test_a_long_text_in_every_row_is_kept_once() -> None:
    same = pyarrow.array([0] * 5000, pyarrow.int32())
    data = written({"Name": pyarrow.DictionaryArray.from_arrays(same, ["R" * 1_000_000])}, store_schema=False)
    rows = parquet_rows(data, 9999)
    assert len(rows) == 5001
    assert len({id(text) for (text,) in rows[1:]}) == 1


def test_too_little_memory_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(_: object) -> None:
        raise pyarrow.lib.ArrowMemoryError

    monkeypatch.setattr(parquet, "_values", falls)
    with pytest.raises(MemoryError):
        parquet_rows(as_parquet(), MANY)


def test_megabyte_cells_are_refused_before_they_fill_the_memory() -> None:
    cells = [f"{number}{'x' * 1_000_000}" for number in range(110)]
    data = written({"Name": cells}, compression="zstd", use_dictionary=False)
    assert len(data) < 100_000
    with pytest.raises(TooLargeError):
        parquet_rows(data, MANY)


def test_one_long_text_that_stands_in_every_row_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_rows, "MOST_LETTERS", 100_000)
    data = written({"Name": ["x" * 1_000_000] * 4, "Role": ["MLA"] * 4})
    with pytest.raises(TooLargeError):
        parquet_rows(data, MANY)


def test_a_table_of_row_numbers_alone_has_rows_without_cells() -> None:
    assert parquet_rows(written({"__index_level_0__": [1, 2]}), MANY) == [[], [], []]
