"""Several lists on one sheet: below each other with other headings, or side by side."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from cadre_cli.intake.cells import column_texts
from cadre_cli.intake.columns import field_of, spellings
from cadre_cli.intake.ditto import PLACES
from cadre_cli.intake.header import Header, find_header
from cadre_cli.intake.workbook import Sheet

_FEWEST_KNOWN = 2
_FEWEST_REPEATED = 2
_IN_FRONT_OF_NAMES = frozenset(("serial", "title", *PLACES))


def split_tables(sheet: Sheet) -> list[Sheet]:
    """The sheet's lists, each as a sheet in which the rest is blank, so that every cell keeps its address.

    A sheet with one list, or none, comes back as it is.
    """
    starts = [0, *_starts(sheet.rows), len(sheet.rows)]
    parts = [sheet] if len(starts) == 2 else [_rows_of(sheet, *span) for span in pairwise(starts)]
    return [table for part in parts for table in _side_by_side(part)]


def _starts(rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """Where a list begins below another one: its titles, then headings that stand in other columns than before."""
    header = find_header(rows)
    if header is None:
        return
    if _has_list(rows[: header.first]):
        yield _first_title(rows, header.first)
    yield from _lower_starts(rows, header)


def _has_list(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a smaller list ('Contact, Name, Mobile') stands above the one with the most headings."""
    heads = (number for number, row in enumerate(rows) if heads_people(row, layout_of(row)))
    first = next(heads, len(rows))
    return any(len(row) - row.count("") > 1 and not layout_of(row) for row in rows[first + 1 :])


def _lower_starts(rows: Sequence[Sequence[str]], header: Header) -> Iterator[int]:
    body = rows[header.last + 1 :]
    if _headings().isdisjoint(chain.from_iterable(body)):
        return
    layout = {**layout_of(rows[header.first]), **layout_of(rows[header.last])}
    for number, row in enumerate(body, start=header.last + 1):
        if _headings().isdisjoint(row) or sum(text in _headings() for text in row) < _FEWEST_KNOWN:
            continue
        own = layout_of(row)
        if not heads_people(row, own):
            continue
        if any(layout.get(index) != field for index, field in own.items()):
            yield _first_title(rows, number)
            layout = own


def heads_people(row: Sequence[str], layout: Mapping[int, str]) -> bool:
    """Whether a row, whose known headings are in the `layout`, heads a list of people."""
    filled = len(row) - row.count("")
    return "name" in layout.values() and (len(layout) == filled or len(layout) > max(filled / 2, _FEWEST_KNOWN))


def layout_of(row: Sequence[str]) -> dict[int, str]:
    """The field of each text of the row that is a known heading, by 0-based column."""
    return {index: field for index, text in enumerate(row) if (field := field_of(text))}


@cache
def _headings() -> frozenset[str]:
    """The known headings as they are mostly typed: a row without one is not looked into, lists being long."""
    known = [text for field, texts in spellings().items() if field != "carried" for text in texts]
    return frozenset(form for text in known for form in (text, text.lower(), text.upper(), text.title()))


def _first_title(rows: Sequence[Sequence[str]], number: int) -> int:
    """The first of the single cells and blank rows above the headings."""
    while number and len(rows[number - 1]) - rows[number - 1].count("") <= 1:
        number -= 1
    return number


def _side_by_side(sheet: Sheet) -> list[Sheet]:
    """Lists beside each other: the fields of the first come again in the columns behind it, names among them.

    Where nothing parts them ('District, President, Mobile, In-charge, Mobile') the places count for both.
    """
    header = find_header(sheet.rows)
    columns = header.columns if header else ()
    fields = [(column.index, column.near if column.twin else column.field) for column in columns]
    known = [(index, "mobile" if field == "mobiles" else field) for index, field in fields if field]
    names = [place for place, (_, field) in enumerate(known) if field == "name"]
    if len(names) < 2:
        return [sheet]
    start = names[1]
    while known[start - 1][1] in {field for _, field in known[: start - 1]} & _IN_FRONT_OF_NAMES:
        start -= 1
    first, second = ([field for _, field in part] for part in (known[:start], known[start:]))
    if len(second) < _FEWEST_REPEATED or not set(second) <= set(first):
        return [sheet]
    cut = known[start][0]
    apart = "serial" in second or not any(column_texts(sheet.rows, cut - 1))
    shared = frozenset(index for index, field in known[:start] if field in {*PLACES} - {*second} and not apart)
    width = max(map(len, sheet.rows))
    left, right = (_columns_of(sheet, keep) for keep in (set(range(cut)), shared | set(range(cut, width))))
    return [left, *_side_by_side(right)]


def _rows_of(sheet: Sheet, first: int, end: int) -> Sheet:
    rows = [row if first <= number < end else [] for number, row in enumerate(sheet.rows[:end])]
    return _with_rows(sheet, rows)


def _columns_of(sheet: Sheet, keep: Set[int]) -> Sheet:
    return _with_rows(sheet, [[text if c in keep else "" for c, text in enumerate(row)] for row in sheet.rows])


def _with_rows(sheet: Sheet, rows: list[list[str]]) -> Sheet:
    defects = {(r, c): text for (r, c), text in sheet.defects.items() if r < len(rows) and text in rows[r][c : c + 1]}
    return replace(sheet, rows=rows, defects=defects)
