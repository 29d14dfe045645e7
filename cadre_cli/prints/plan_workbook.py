"""plan.xlsx: overview, one printable sheet per batch, who waits, who is set aside, why, and the findings."""

from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.findings import Severity
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, open_book, repeat_headings
from cadre_cli.prints.overview import write_overview
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.prints.unknown_columns import unknown_columns

_ALWAYS_WHY: Final = (
    ("code", labels.CODE),
    ("name", labels.NAME),
    ("role_label", labels.ROLE),
    ("district_label", labels.DISTRICT),
    ("assembly_label", labels.ASSEMBLY),
    ("mobile", labels.MOBILE),
    ("state_label", labels.STATE),
    ("batch", labels.BATCH),
    ("why_hi", labels.WHY_HI),
    ("why", labels.WHY_EN),
)
_WHERE_GIVEN: Final = (
    ("gender_label", labels.GENDER),
    ("roles_label", labels.OTHER_ROLES),
    ("mobiles", labels.MOBILES),
    ("email", labels.EMAIL),
    ("unavailable", labels.UNAVAILABLE),
    ("wish_batches", labels.WISH_BATCHES),
    ("wish_days", labels.WISH_DAYS),
    ("together", labels.TOGETHER),
    ("pin", labels.PIN),
    ("remarks", labels.REMARKS),
)


def write_plan_workbook(planned: PlanOnFile, path: Path) -> None:
    """Writes the plan as a workbook that prints on A4.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    with open_book(path, planned.event) as book:
        write_overview(book, printed)
        for batch in printed.batches:
            _write_batch(book, printed, batch)
        _write_people(book, printed, State.WAITING, "Waitlist - प्रतीक्षा सूची")
        _write_people(book, printed, State.SET_ASIDE, "Set aside - अलग रखे गए")
        _write_why(book, printed)
        _write_findings(book, printed)


def _write_batch(book: Book, printed: Lists, batch: Batch) -> None:
    title = printed.title(batch)
    sheet = book.sheet(batch.id, footer=f"{title.batch} · {title.dates}")
    rows = printed.of_batch(batch)
    empty = [None] * len(rows)
    columns = [
        *_who(printed, rows),
        Column(printed.heading(labels.ROOM), empty, least=8),
        Column(printed.heading(labels.SIGNATURE), empty, least=20),
    ]
    table = book.table(sheet, 4, columns)
    book.band(sheet, 0, table.columns, title.event, "title")
    book.band(sheet, 1, table.columns, title.batch, "subtitle")
    book.band(sheet, 2, table.columns, f"{printed.say(labels.DATES)}: {title.dates}", "line")
    book.band(sheet, 3, table.columns, f"{printed.say(labels.VENUE)}: {title.venue}", "line")
    repeat_headings(sheet, table)


def _write_people(book: Book, printed: Lists, state: State, name: str) -> None:
    rows = printed.in_state(state)
    title = f"{printed.say(labels.STATES[state])} · {len(rows)} {printed.say(labels.PEOPLE)}"
    sheet = book.sheet(name, footer=title)
    columns = [
        *_who(printed, rows),
        Column(printed.heading(labels.WHY_HI), rows["why_hi"].tolist(), most=44),
        Column(printed.heading(labels.WHY_EN), rows["why"].tolist(), most=44),
    ]
    if state is State.SET_ASIDE:
        columns.append(Column(printed.heading(labels.SOURCE), rows["sources"].tolist(), most=36))
    table = book.table(sheet, 2, columns)
    book.band(sheet, 0, table.columns, printed.say(printed.event.names), "title")
    book.band(sheet, 1, table.columns, title, "subtitle")
    repeat_headings(sheet, table)


def _who(printed: Lists, rows: pd.DataFrame) -> list[Column]:
    return [
        Column(printed.heading(labels.NUMBER), list(range(1, len(rows) + 1)), "center", least=4),
        Column(printed.heading(labels.CODE), rows["code"].tolist(), "center"),
        Column(printed.heading(labels.NAME), rows["name"].tolist(), least=18),
        Column(printed.heading(labels.ROLE), rows["role_label"].tolist(), most=36),
        Column(printed.heading(labels.DISTRICT), rows["district_label"].tolist(), most=32),
        Column(printed.heading(labels.ASSEMBLY), rows["assembly_label"].tolist(), most=34),
        Column(printed.heading(labels.MOBILE), rows["mobile"].tolist(), "center", least=11),
    ]


def _write_why(book: Book, printed: Lists) -> None:
    rows = printed.rows
    given = [(column, names) for column, names in _WHERE_GIVEN if (rows[column] != "").any()]
    shown = [*_ALWAYS_WHY, *given, ("sources", labels.SOURCE)]
    columns = [Column(printed.heading(names), rows[column].tolist()) for column, names in shown]
    extra = unknown_columns(rows["extra"], (column.heading for column in columns))
    columns += [Column(str(heading), extra[heading].tolist()) for heading in extra.columns]
    sheet = book.sheet("Why - क्यों")
    table = book.table(sheet, 0, columns)
    repeat_headings(sheet, table)
    sheet.autofilter(table.heading_row, 0, max(table.last, table.first), table.columns - 1)


def _write_findings(book: Book, printed: Lists) -> None:
    worst_first = list(Severity)
    findings = sorted(printed.planned.findings, key=lambda finding: worst_first.index(finding.severity))
    columns: list[tuple[Names, list[str]]] = [
        (labels.SEVERITY, [printed.say(labels.SEVERITIES[finding.severity]) for finding in findings]),
        (labels.CODE, [finding.code for finding in findings]),
        (labels.FILE, [finding.address.file for finding in findings]),
        (labels.SHEET, [finding.address.sheet for finding in findings]),
        (labels.CELL, [finding.address.cell for finding in findings]),
        (labels.READ, [finding.read for finding in findings]),
        (labels.ACTION, [finding.action for finding in findings]),
    ]
    sheet = book.sheet("Findings - जाँच")
    table = book.table(sheet, 0, [Column(printed.heading(names), texts, most=50) for names, texts in columns])
    repeat_headings(sheet, table)
    sheet.autofilter(table.heading_row, 0, max(table.last, table.first), table.columns - 1)
