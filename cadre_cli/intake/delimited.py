"""Text files of separated values: which alphabet, which separator, which cells."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from itertools import islice

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ",;\t|"
_LINES_TO_JUDGE = 50
_TO_JUDGE = 4096
"""Bytes, an even number."""
_FEWEST_LETTERS = 5
csv.field_size_limit(1 << 30)  # a long cell is cut with a word to the user, and not the end of the reading
_LATIN_TURNED = "".join(chr(letter << 8) for letter in range(0x20, 0x7F))
# Latin letters, tabs and line ends of UTF-16 with their bytes turned round. No list has two such signs on end, and
# none the two that stand for a line end, which are no letters of Hindi or are no letters at all.
_OUT_OF_STEP = re.compile(f"[\u0a00\u0d00]|[{re.escape(_LATIN_TURNED)}]{{2}}")
_WRITTEN = re.compile("[\t\n\r\x0c\x1a -~\u00a0-\u024f\u0600-\u0dff\u2000-\u20ff]")
"""Signs that lists are written in; with their two bytes turned round hardly one of them is another."""
_MOSTLY = 0.9
BROKEN = "\ufffd"
"""Stands for a letter whose bytes are damaged."""


def decode(data: bytes) -> str:
    """The text of a file as Excel and its kin save it: UTF-8, UTF-16, or Windows' western letters.

    Raises:
        ValueError: the bytes are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _in_step(data.decode(encoding))
    if b"\x00" in data:
        encoding = sixteen_bit(data)
        if not encoding:
            raise ValueError("the bytes are no text")
        return _in_step(data.decode(encoding))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or data.decode("cp1252", errors="replace")


def _in_step(text: str) -> str:
    """The text; where a byte of UTF-16 is missing, all behind it is made of halves of two letters, line ends too.

    Raises:
        ValueError: so it is.
    """
    if _OUT_OF_STEP.search(text):
        raise ValueError("the bytes are out of step")
    return text


def _damaged(data: bytes) -> str:
    """UTF-8 in which a few bytes are broken, each as `BROKEN`; '' where that is not what the text is."""
    text = data.decode("utf-8", errors="replace")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return text if beyond_ascii >= _FEWEST_LETTERS * text.count(BROKEN) else ""


def sixteen_bit(data: bytes) -> str:
    """'utf-16-le' or 'utf-16-be' where the bytes begin as such a text does, if without its mark; '' where they do not.

    Separators and line ends of a list have a byte of zero there; in any other text no letter has one.
    """
    start = data[:_TO_JUDGE]
    if b"\x00" not in start:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = start.decode(encoding, errors="replace")
        if len(_WRITTEN.findall(text)) >= _MOSTLY * len(text):
            return encoding
    return ""


def separated_rows(text: str) -> tuple[list[list[str]], int | None]:
    """The cells of the text, one list a record (an empty line is an empty row), and where a quotation mark is astray.

    From that record on (0-based) lines are records, whatever their quotation marks say: one mark too many would
    else swallow the lines up to the next one.
    """
    sign = separator(text)
    lines = StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=sign, strict=True)
    rows: list[list[str]] = []
    starts: list[int] = []
    start = 0
    try:
        for row in reader:
            rows.append(row)
            starts.append(start)
            start = reader.line_num
    except csv.Error:
        return [*rows, *_line_by_line(lines[start:], sign)], len(rows)
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    astray = next((n for n, row in enumerate(rows) if _swallows(row, sign, width)), None)
    if astray is None:
        return rows, None
    return [*rows[:astray], *_line_by_line(lines[starts[astray] :], sign)], astray


def is_cut_off(text: str, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the last line, alone of all, has too few cells and no end, as in a file that has only half arrived."""
    *others, last = [len(row) for row in rows if row] or [0]
    return not text.endswith(("\n", "\r")) and len(others) > 1 and last < min(others)


def _swallows(row: Sequence[str], sign: str, width: int) -> bool:
    """Whether a cell holds whole lines of the list."""
    several = (text.splitlines() for text in row if "\n" in text and sign in text)
    return width > 2 and any(line.count(sign) == width - 1 for lines in several for line in lines)


def _line_by_line(lines: Sequence[str], sign: str) -> list[list[str]]:
    return [
        next(csv.reader([line.replace('"', "") if line.count('"') % 2 else line], delimiter=sign), []) for line in lines
    ]


def separator(text: str) -> str:
    """The separator that cuts most of the first lines into equally many cells, the most of them."""

    def cells_alike(candidate: str) -> int:
        rows = islice(csv.reader(StringIO(text, newline=""), delimiter=candidate), _LINES_TO_JUDGE)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max((width * count for width, count in widths.items()), default=0)

    return max(_SEPARATORS, key=cells_alike)
