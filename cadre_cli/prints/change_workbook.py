"""changes.xlsx: how much changed, a sheet for each list on the wall that did, and whom to phone, by district."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.changes import Differences
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, filter_rows, open_book, repeat_headings
from cadre_cli.prints.change_rows import Notice, Section, notice, when_and_where
from cadre_cli.prints.sheet_limit import portions, with_mark

_TO_TICK: Final = 24.0  # points: a row in which a hand can write
_HEAD: Final = 4  # rows above a table


def write_change_workbook(changes: Differences, path: Path) -> None:
    """Writes the change notice as a workbook that prints on A4; the last cell of each row is there to be ticked.

    Raises:
        FaultError: a plan does not account for everyone.
        OSError: the file cannot be written.
    """
    told = notice(changes)
    with open_book(path, told.printed.event) as book:
        _write_overview(book, told)
        for section in told.sections:
            _write_section(book, told, section)
        _write_phones(book, told)


def _write_overview(book: Book, told: Notice) -> None:
    say, head = told.printed.say, told.printed.heading
    sheet = book.sheet(told.printed.tab(labels.CHANGE_NOTICE), footer=told.title)
    counts = told.changes.counts
    kinds = [
        Column(head(labels.PEOPLE), [*counts.values(), sum(counts.values())], "center", least=9),
        Column(
            head(labels.CHANGE), [*(say(labels.KINDS[kind]) for kind in counts), say(labels.TOTAL)], least=40, most=60
        ),
    ]
    table = book.table(sheet, _HEAD, kinds, sums=[len(counts)])
    if told.changes.batches:
        book.table(sheet, table.last + 2, _batch_columns(told))
    _write_head(book, sheet, told, 2 if not told.changes.batches else 4, told.changed_of)


def _batch_columns(told: Notice) -> list[Column]:
    say, head, batches = told.printed.say, told.printed.heading, told.changes.batches

    def there(batch: Batch | None, planned: PlanOnFile) -> str:
        return say(when_and_where(batch, planned)) if batch else ""

    return [
        Column(head(labels.BATCH), [change.id for change in batches], "center"),
        Column(head(labels.CHANGE), [say(labels.BATCH_KINDS[change.kind]) for change in batches]),
        Column(head(labels.WAS), [there(change.was, told.changes.before) for change in batches], most=50),
        Column(head(labels.NOW), [there(change.now, told.changes.after) for change in batches], most=50),
    ]


def _write_section(book: Book, told: Notice, section: Section) -> None:
    """Who comes, who goes and who stays, in one table; a list that changed only as a whole has no rows."""
    head = told.printed.heading
    rows = pd.concat([part.rows for part in section.parts]) if section.parts else told.rows.iloc[:0]
    titles = [head(part.title) for part in section.parts for _ in range(len(part.rows))]
    columns = [
        *_who(told, rows, list(range(1, len(rows) + 1))),
        Column(head(labels.CHANGE), titles, most=30),
        Column(head(labels.ROLE_AND_PLACE), rows["role_and_place"].tolist(), most=34),
        *_was_and_now(told, rows),
    ]
    _write_list(book, told, columns, (section.name, section.heading, section.line), section.warning)


def _write_phones(book: Book, told: Notice) -> None:
    head = told.printed.heading
    name = f"{told.printed.say(labels.CHANGE_NOTICE)} — {told.printed.say(labels.TO_PHONE)}"
    districts = list(told.districts())
    rows = pd.concat([found for _, found in districts]) if districts else told.rows
    names = [district for district, found in districts for _ in range(len(found))]
    columns = [
        Column(head(labels.DISTRICT), names, most=24),
        *_who(told, rows, [number for _, found in districts for number in range(1, len(found) + 1)]),
        Column(head(labels.ROLE_AND_PLACE), rows["role_and_place"].tolist(), most=34),
        *_was_and_now(told, rows),
    ]
    _write_list(book, told, columns, (told.printed.tab(labels.PHONE_SHEET), name, told.venue))


def _write_list(
    book: Book, told: Notice, columns: Sequence[Column], called: tuple[str, str, str], warning: str = ""
) -> None:
    """A list in as many sheets as its rows need; `called` are the name of the sheet, its heading and a line below."""
    tab, heading, line = called
    for portion in portions(len(columns[0].values), above=_HEAD + 1):
        name = with_mark(heading, told.printed.say(portion.mark))
        sheet = book.sheet(portion.tab(tab), footer=name)
        here = [column._replace(values=column.values[portion.rows]) for column in columns]
        table = book.table(sheet, _HEAD, here, least_height=_TO_TICK)
        _write_head(book, sheet, told, table.columns, name, line)
        if warning:
            book.band(sheet, 3, table.columns, warning, "notice")
        repeat_headings(sheet, filter_rows(sheet, table))


def _write_head(book: Book, sheet: Worksheet, told: Notice, columns: int, heading: str, line: str = "") -> None:
    book.band(sheet, 0, columns, told.printed.say(told.printed.event.names), "title")
    book.band(sheet, 1, columns, heading, "subtitle")
    book.band(sheet, 2, columns, " · ".join(filter(None, (line, told.replaces))), "line")


def _who(told: Notice, rows: pd.DataFrame, numbers: list[int]) -> list[Column]:
    head = told.printed.heading
    return [
        Column(head(labels.NUMBER), numbers, "center", least=4),
        Column(head(labels.CODE), rows["code"].tolist(), "center"),
        Column(head(labels.NAME), rows["name"].tolist(), least=18, most=28),
        Column(head(labels.MOBILE), rows["mobile"].tolist(), "center", least=10),
    ]


def _was_and_now(told: Notice, rows: pd.DataFrame) -> list[Column]:
    head = told.printed.heading
    return [
        Column(head(labels.WAS), rows["was_label"].tolist(), most=38),
        Column(head(labels.NOW), rows["now_label"].tolist(), most=38),
        Column(head(labels.TOLD), [None] * len(rows), least=8),
    ]
