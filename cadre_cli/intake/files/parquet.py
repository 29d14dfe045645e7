"""A list as a Parquet file, in which data programs hand tables on: one table whose columns have types and names."""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import chain, repeat, starmap
from typing import Any, Final

from cadre_cli.intake.cells import cell_text, text_rows
from cadre_cli.intake.files.fast_rows import few_letters
from cadre_cli.intake.files.zip_limits import TooLargeError, grows_too_much

MAGIC: Final = b"PAR1"
"""The first bytes of such a file, and its last."""
MAGIC_LOCKED: Final = b"PARE"
"""The same where the names of its columns are locked too."""
INSTALL: Final = 'pip install "cadre-cli[parquet]"'
_MOST_BYTES: Final = 1_000_000_000
_AT_ONCE: Final = 4096
_ROW_NUMBERS: Final = re.compile(r"__index_level_\d+__")
"""What pandas calls the row numbers that it stores with a table and that no person has written."""
_EXACT: Final = 1 << 24
"""Up to this number a number of 32 bits is exact; of a larger one the last digits are gone."""

# Any: the library, which not everybody has, and its objects.


def can_read_parquet() -> bool:
    """Whether the library is installed that reads Parquet files."""
    return find_spec("pyarrow") is not None


def parquet_rows(data: bytes, most_cells: int) -> list[list[str]]:
    """The names of the columns and then each row, as texts.

    Raises:
        TooLargeError: it has more than `most_cells` cells, or would fill the memory.
        ValueError, OSError, MemoryError: it is damaged, or rows may be missing.
    """
    pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    # The threads and the memory that the library would set aside count against the limits of this process.
    pyarrow.set_memory_pool(pyarrow.system_memory_pool())
    try:
        source, about = pyarrow.BufferReader(data), parquet.read_metadata(pyarrow.BufferReader(data))
        _check(about, len(data), most_cells)
        # Each text once: a few bytes may say that a long one stands in every row.
        file = parquet.ParquetFile(source, read_dictionary=_texts(about), page_checksum_verification=True)
        kept = [field.name for field in file.schema_arrow if not _are_row_numbers(field)]
        rows = text_rows(chain([kept], few_letters(_rows(file, kept))))
    except MemoryError:
        raise
    except pyarrow.ArrowException as error:
        raise ValueError("the file is damaged") from error
    if len(rows) != about.num_rows + 1:
        raise ValueError("rows are missing")
    return rows


def _rows(file: Any, names: Sequence[str]) -> Iterator[Sequence[object]]:
    """The rows, a few thousand of them unpacked at a time."""
    if not names:
        yield from repeat((), file.metadata.num_rows)
        return
    for batch in file.iter_batches(_AT_ONCE, columns=list(names), use_threads=False):
        yield from zip(*map(_values, batch.columns), strict=True)


def _check(about: Any, packed: int, most_cells: int) -> None:
    """Looks at what the file says of itself: the library believes it, and reads fewer rows where it says fewer."""
    groups = [about.row_group(number) for number in range(about.num_row_groups)]
    whole = sum(it.total_byte_size for it in groups)
    if about.num_rows * about.num_columns > most_cells or grows_too_much(whole, packed) or whole > _MOST_BYTES:
        raise TooLargeError
    flat = [number for number in range(about.num_columns) if about.schema.column(number).max_repetition_level == 0]
    values = ((group.column(number).num_values, group.num_rows) for group in groups for number in flat)
    if sum(group.num_rows for group in groups) != about.num_rows or not all(starmap(int.__eq__, values)):
        raise ValueError("the counts of rows contradict each other")


def _texts(about: Any) -> list[str]:
    """The names of the columns of texts."""
    columns = (about.schema.column(number) for number in range(about.num_columns))
    return [column.path for column in columns if column.physical_type == "BYTE_ARRAY"]


def _values(column: Any) -> Sequence[object]:
    """The cells of a column as values that `cell_text` knows; those in 8-bit letters of whatever kind as texts."""
    values = _listed(column)
    if str(column.type) in ("float", "halffloat"):
        return list(map(_short_number, values))
    return [value if value.__class__ in (str, int, None.__class__) else _plain(value) for value in values]


def _listed(array: Any) -> list[object]:
    if hasattr(array, "dictionary"):
        distinct = [None, *_listed(array.dictionary)]
        return [distinct[0 if number is None else number + 1] for number in array.indices.to_pylist()]
    try:
        values: list[object] = array.to_pylist()
    except UnicodeDecodeError:
        values = array.cast("binary").to_pylist()
    return values


def _short_number(value: object) -> object:
    """A number of 32 bits as it was typed; a longer one in the way of Excel that says that its digits are gone."""
    number = _plain(value)
    if not isinstance(number, float) or (number.is_integer() and abs(number) < _EXACT):
        return number
    return f"{number:.5E}" if abs(number) >= _EXACT else f"{number:.6g}"


def _plain(value: object) -> object:
    if isinstance(value, float) and value - value != 0:  # neither 'no number' nor the infinite was typed by anybody
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    if isinstance(value, dict):
        return _plain(list(value.values()))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(cell_text, map(_plain, value))))
    return f"{value:f}".rstrip("0").rstrip(".") if type(value).__name__ == "Decimal" and "." in str(value) else value


def _are_row_numbers(field: Any) -> bool:
    return _ROW_NUMBERS.fullmatch(field.name) is not None and str(field.type).lstrip("u").startswith("int")
