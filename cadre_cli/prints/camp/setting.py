"""How every paper of a camp is set: title, page numbers, colour, logo and fonts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.names import Names
from cadre_cli.prints import book, labels
from cadre_cli.prints.paper import Data, look_of, write_pdf

TICK: Final = "[ ]"
"""A cell that is a box to tick."""

_TO_SIGN: Final = 30.0  # points: a row that a hand can sign in when the sheet is printed smaller


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, and its width in mm (0: what is left)."""

    names: Names
    width: float = 0
    centred: bool = False


@dataclass(frozen=True)
class ListSheet:
    """A list that begins on a page of its own. A row that is one text is a band over all columns.

    `height` is that of a row at least, in mm; rows whose place is in `bold` are printed bold. `tab` names the sheet
    in a workbook; '' for the heading. Rows that are `signed` are all equally high there.
    """

    heading: str
    line: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str] | str]
    note: str = ""
    height: float = 6
    bold: frozenset[int] = frozenset()
    tab: str = ""
    signed: bool = False


@dataclass(frozen=True)
class ListPaper:
    """Lists under one title; `flipped` for landscape."""

    title: str
    sheets: Sequence[ListSheet]
    flipped: bool = False


def write_lists(make: Callable[[Camp], ListPaper], camp: Camp, path: Path) -> None:
    """The lists as a PDF, each from a new page.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    paper = make(camp)
    data: dict[str, Data] = {"flipped": paper.flipped, "lists": [_list(camp, sheet) for sheet in paper.sheets]}
    write_camp_pdf("camp_lists.typ", camp, paper.title, data, path)


def write_list_workbook(make: Callable[[Camp], ListPaper], camp: Camp, path: Path) -> None:
    """The lists as a workbook, a sheet each.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    paper, event = make(camp), camp.planned.event
    title = f"{labels.say(event.names, event.languages)} · {paper.title}"
    with book.open_book(path, event) as made:
        for one in paper.sheets or [ListSheet(paper.title, "", [Column(labels.NAME)], [])]:
            sheet = made.sheet(one.tab or one.heading, footer=title, landscape=paper.flipped)
            head = 3 if one.note else 2
            table = made.table(
                sheet,
                head,
                _columns(one, event.languages),
                least_height=_TO_SIGN if one.signed else book.ROW_HEIGHT,
                even=one.signed,
            )
            count = len(one.columns)
            made.band(sheet, 0, count, one.heading, "title")
            made.band(sheet, 1, count, one.line, "line")
            if one.note:
                made.band(sheet, 2, count, one.note, "notice")
            for number, row in enumerate(one.rows):
                if isinstance(row, str):
                    made.band(sheet, table.first + number, count, row, "total")
            book.repeat_headings(sheet, table)


def _columns(sheet: ListSheet, languages: Sequence[str]) -> list[book.Column]:
    """The columns as a workbook takes them; a band stands in the first one, and is laid over the others later."""
    cells = [[row] + [""] * (len(sheet.columns) - 1) if isinstance(row, str) else row for row in sheet.rows]
    return [
        book.Column(
            labels.say(column.names, languages, "\n"),
            ["" if row[place] == TICK or isinstance(sheet.rows[n], str) else row[place] for n, row in enumerate(cells)],
            "center" if column.centred else "cell",
        )
        for place, column in enumerate(sheet.columns)
    ]


def write_camp_pdf(template: str, camp: Camp, title: str, data: Mapping[str, Data], path: Path) -> None:
    """Sets a paper of the camp; raises as `write_pdf`."""
    event = camp.planned.event
    look, fonts = look_of(camp.letterhead)
    common: dict[str, Data] = {
        "title": f"{labels.say(event.names, event.languages)} · {title}",
        "event": labels.say(event.names, event.languages),
        "page": labels.say(labels.PAGE, event.languages),
    }
    write_pdf(template, common | look | dict(data), event, path, fonts)


def _list(camp: Camp, sheet: ListSheet) -> Data:
    languages = camp.planned.event.languages
    columns: list[Data] = [
        {"head": labels.say(one.names, languages, "\n"), "width": one.width, "centred": one.centred}
        for one in sheet.columns
    ]
    rows: list[Data] = [
        {"band": row} if isinstance(row, str) else {"cells": list(row), "bold": number in sheet.bold}
        for number, row in enumerate(sheet.rows)
    ]
    head: dict[str, Data] = {"heading": sheet.heading, "line": sheet.line, "note": sheet.note, "height": sheet.height}
    return head | {"columns": columns, "rows": rows}
