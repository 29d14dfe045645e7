"""Keep-apart lists on a sheet of their own: nobody takes part for standing there. What they say is confidential."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from cadre_cli.domain.roster import ColumnRead, SheetRead
from cadre_cli.intake.apart_columns import ApartColumns, Side, apart_columns
from cadre_cli.intake.apart_headings import APART, may_be_apart
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.header import SEARCHED_ROWS, first_filled
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.row_words import SIGNATURE, is_total
from cadre_cli.intake.values.labels import read_labels
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import mend

_JOINED: Final = re.compile(r"_|(?<=[a-z])(?=[A-Z])")
"""Between the words of 'keep_apart' and 'KeepApart'."""
_VARIOUS: Final = re.compile(r"(?:अलग[\s-]+अलग|\balag[\s-]+alag\b)(?!\s*(?:रख|rakh))", re.I)
"""'Various', as in 'अलग-अलग जिलों की सूची': of a title it says nothing, while above a column it does."""
_IS_GROUP: Final = re.compile(r"(?:(?:group|grp|set|g|समूह|गुट)[\s.-]*)?(?:\d{1,3}|[A-Za-z]|[क-ह])", re.I)
"""Below a heading of rivals: the word of a group, and nobody's name."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who is written in a cell: its 0-based row and column, its text, and what stands beside it by field."""

    row: int
    column: int
    text: str
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ApartRow:
    """Whom a row names: all of `named` are kept apart from each other, and from each of the `others`.

    `words` are the labels, separated by a space, of those who are kept apart from everybody who has one of them too.
    """

    row: int
    named: tuple[Somebody, ...]
    others: tuple[Somebody, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class ApartSheet:
    """A keep-apart sheet of a file; `read_as` says how it was understood, without samples."""

    file: str
    sheet: str
    rows: tuple[ApartRow, ...]
    read_as: SheetRead = field(compare=False)


def is_called_apart(file: str, sheet: str) -> bool:
    """Whether the name of a sheet, or of a file without named sheets, speaks of those who must not meet."""
    return _says_apart(_name(file, sheet))


def _name(file: str, sheet: str) -> str:
    return sheet or file.rpartition(".")[0]


def _says_apart(title: str) -> bool:
    return may_be_apart(_VARIOUS.sub("", _JOINED.sub(" ", title)))


def apart_sheet(file: str, sheet: Sheet, readers: Readers) -> ApartSheet | None:
    """The sheet as a keep-apart list; None for one whose title does not say so or whose columns say more or less."""
    title = _name(file, sheet.name)
    for head in _may_be_heads(sheet.rows):
        titles = [title, *(text for row in sheet.rows[:head] for text in row if text)]
        if not any(map(_says_apart, titles)):
            continue
        columns = apart_columns(sheet.rows[head], readers.columns)
        if columns is None or not _is_all_headed(sheet.rows, head):
            continue
        if not _may_be_roster(columns, titles, readers):
            rows = tuple(_rows(sheet.rows, head, columns))
            return ApartSheet(file, sheet.name, rows, _read_as(file, sheet, head, columns))
    return None


def _may_be_heads(rows: Sequence[Sequence[str]]) -> Sequence[int]:
    """The first row of more than a title, and the one below it, which it may span ('व्यक्ति 1', 'व्यक्ति 2')."""
    start = first_filled(rows)
    top = range(start, min(start + SEARCHED_ROWS, len(rows)))
    wide = next((number for number in top if len(rows[number]) - rows[number].count("") > 1), len(rows))
    return range(wide, min(wide + 2, len(rows)))


def _is_all_headed(rows: Sequence[Sequence[str]], head: int) -> bool:
    headed = [bool(text) for text in rows[head]]
    return not any(
        text for row in rows[head + 1 :] for c, text in enumerate(row) if not (c < len(headed) and headed[c])
    )


def _may_be_roster(columns: ApartColumns, titles: Sequence[str], readers: Readers) -> bool:
    """Whether one person stands in a row, and a title says what all of them are: 'MLAs', with a column of rivals."""
    return sum(not side.is_other for side in columns.sides) == 1 and any(map(readers.roles_said, titles))


def _rows(rows: Sequence[Sequence[str]], head: int, columns: ApartColumns) -> Iterator[ApartRow]:
    has_no_first = all(side.is_other for side in columns.sides)
    for number, row in enumerate(rows[head + 1 :], head + 1):
        texts = list(filter(None, row))
        if not texts or texts == list(filter(None, rows[head])) or is_total(texts[0]) or SIGNATURE.match(texts[0]):
            continue
        written = [(side.is_other, who) for side in columns.sides for who in _each(number, row, side)]
        words = [who.text for is_other, who in written if is_other and _IS_GROUP.fullmatch(who.text)]
        words += [] if columns.group is None else [_text(row, columns.group)]
        people = [(is_other, who) for is_other, who in written if not (is_other and who.text in words)]
        named = [who for is_other, who in people if not is_other or has_no_first]
        others = [who for is_other, who in people if is_other and not has_no_first]
        if people:
            yield ApartRow(number, tuple(named), tuple(others), read_labels(";".join(words)).value)


def _text(row: Sequence[str], column: int) -> str:
    text = row[column] if column < len(row) else ""
    return "" if says_nothing(text) else mend(text)


def _each(number: int, row: Sequence[str], side: Side) -> Iterator[Somebody]:
    """Whom a cell names; nobody where all his cells are blank.

    From whom somebody is kept apart may be several, parted as the words of a keep-apart column are.
    """
    beside = tuple((name, text) for name, column in side.beside if (text := _text(row, column)))
    text = _text(row, side.lead)
    parts = [label.replace("_", " ") for label in read_labels(text).value.split()] if side.is_other else []
    if len(parts) > 1:
        yield from (Somebody(number, side.lead, part) for part in parts)
    elif text or beside:
        yield Somebody(number, side.lead, text, beside)


def _read_as(file: str, sheet: Sheet, head: int, columns: ApartColumns) -> SheetRead:
    told = {side.lead: APART for side in columns.sides} | ({} if columns.group is None else {columns.group: APART})
    told |= {column: name for side in columns.sides for name, column in side.beside}
    headed = [(column, mend(text)) for column, text in enumerate(sheet.rows[head]) if text]
    explained = tuple(
        ColumnRead(
            column_letter(column),
            heading,
            told.get(column, ""),
            "of a keep-apart list" if column in told else "not used, left out of every list",
        )
        for column, heading in headed
    )
    fields = {column_letter(column): told.get(column, "") for column, _ in headed}
    return SheetRead(file, sheet.name, head + 1, fields, 0, {}, explained)
