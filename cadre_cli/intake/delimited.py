"""Text files of separated values: which alphabet, which separator, which cells."""

import csv
from collections import Counter
from io import StringIO
from itertools import islice

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ",;\t|"
_LINES_TO_JUDGE = 50
_LONGEST_CELL = 1_000_000


def decode(data: bytes) -> str:
    """The text of a file as Excel and its kin save it: UTF-8, UTF-16, or Windows' western letters.

    Raises:
        ValueError: the bytes are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    if b"\x00" in data:
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Windows leaves five bytes without a letter; none of them stands in a list of people.
        return data.decode("cp1252")


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: commas and line ends tell which byte comes first."""
    little = data.count(b",\x00") + data.count(b"\n\x00") + data.count(b"\t\x00")
    big = data.count(b"\x00,") + data.count(b"\x00\n") + data.count(b"\x00\t")
    text = data.decode("utf-16-le" if little >= big else "utf-16-be")
    if "\x00" in text:
        raise ValueError("the bytes are no text")
    return text


def separated_rows(text: str) -> list[list[str]]:
    """The cells of the text, one list a record; an empty line is an empty row.

    Raises:
        ValueError: a cell is longer than any cell of a spreadsheet.
    """
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator(text)))
    except csv.Error as error:
        raise ValueError(str(error)) from error


def separator(text: str) -> str:
    """The separator that cuts most of the first lines into equally many cells, the most of them."""

    def cells_alike(candidate: str) -> int:
        rows = islice(csv.reader(StringIO(text, newline=""), delimiter=candidate), _LINES_TO_JUDGE)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max((width * count for width, count in widths.items()), default=0)

    return max(_SEPARATORS, key=cells_alike)
