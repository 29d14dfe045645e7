"""plan.xlsx: overview, one printable sheet per batch, who waits, who is set aside, why, and the findings."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.findings import Finding, Severity
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, Value, filter_rows, open_book, repeat_headings
from cadre_cli.prints.overview import write_overview
from cadre_cli.prints.pieces import without_batch
from cadre_cli.prints.rows import DOT, Lists, lists, unlabelled
from cadre_cli.prints.sheet_limit import Portion, portions, with_mark
from cadre_cli.prints.unknown_columns import unknown_columns

_TO_SIGN: Final = 24.0  # points: a row that a hand can sign in when the sheet is printed smaller
_PRINTED: Final = (
    ("code", labels.CODE),
    ("name", labels.NAME),
    ("about", labels.ROLE_AND_PLACE),
    ("standing", labels.BATCH_OR_STATE),
    ("room", labels.ROOM),
)
_TO_FILTER: Final = (
    ("role_label", labels.ROLE),
    ("district_label", labels.DISTRICT),
    ("assembly_label", labels.ASSEMBLY),
    ("mobile", labels.MOBILE),
)
_WHERE_GIVEN: Final = (
    ("gender_label", labels.GENDER),
    ("age_label", labels.AGE),
    ("alternate_label", labels.ALTERNATE),
    ("ground_floor_label", labels.GROUND_FLOOR),
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
        _write_batches(book, printed)
        _write_people(book, printed, State.WAITING, labels.WAITLIST_SHEET)
        _write_people(book, printed, State.SET_ASIDE, labels.SET_ASIDE_SHEET)
        _write_why(book, printed)
        _write_findings(book, printed)


def write_venue_workbook(planned: PlanOnFile, path: Path) -> None:
    """Writes one venue of a large round (see `pieces`): overview, a sheet per batch, and why.

    Raises:
        FaultError: the piece does not account for everyone.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    with open_book(path, planned.event) as book:
        _write_batches(book, printed)
        _write_why(book, printed)


def write_round_workbook(planned: PlanOnFile, path: Path) -> None:
    """Writes what a large round has in common: overview, who waits, who is set aside, and the findings.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    counted, rest = unlabelled(planned), lists(without_batch(planned))
    with open_book(path, planned.event) as book:
        write_overview(book, counted)
        _write_people(book, rest, State.WAITING, labels.WAITLIST_SHEET)
        _write_people(book, rest, State.SET_ASIDE, labels.SET_ASIDE_SHEET)
        _write_findings(book, counted)


def _write_batches(book: Book, printed: Lists) -> None:
    """The overview, and a sheet per batch that somebody is in."""
    write_overview(book, printed)
    for batch in printed.filled:
        _write_batch(book, printed, batch)


def _write_batch(book: Book, printed: Lists, batch: Batch) -> None:
    title = printed.title(batch)
    sheet = book.sheet(batch.id, footer=f"{title.batch} · {title.dates}")
    rows = printed.of_batch(batch)
    columns = [
        *_numbered(printed, rows),
        Column(printed.heading(labels.ROLE), rows["role_lines"].tolist()),
        Column(printed.heading(labels.DISTRICT), rows["district_label"].tolist(), most=34),
        Column(printed.heading(labels.ASSEMBLY), rows["assembly_label"].tolist(), most=34),
        Column(printed.heading(labels.MOBILE), rows["mobile"].tolist(), "center", least=10),
        Column(printed.heading(labels.ROOM), rows["room"].tolist(), "center", least=8),
        *_changed(printed, rows),
        *_paid(printed, rows),
        Column(printed.heading(labels.SIGNATURE), [None] * len(rows), least=19),
    ]
    table = book.table(sheet, 4, columns, least_height=_TO_SIGN)
    book.band(sheet, 0, table.columns, title.event, "title")
    book.band(sheet, 1, table.columns, title.with_trainers, "subtitle")
    book.band(sheet, 2, table.columns, f"{printed.say(labels.DATES)}: {title.dates}", "line")
    book.band(sheet, 3, table.columns, f"{printed.say(labels.VENUE)}: {title.venue}", "line")
    repeat_headings(sheet, table)


def _changed(printed: Lists, rows: pd.DataFrame) -> list[Column]:
    """Who is to be told something else than he was, where anybody of the batch is."""
    marks: list[Value] = [DOT if changed else "" for changed in printed.is_changed(rows)]
    return [Column(printed.heading(labels.IS_CHANGED), marks, "center", least=6)] if any(marks) else []


def _paid(printed: Lists, rows: pd.DataFrame) -> list[Column]:
    """Who has paid, once money is booked."""
    if not printed.planned.in_books:
        return []
    marks: list[Value] = [mark.replace("\n", " ") for mark in printed.paid_marks(rows)]
    return [Column(printed.heading(labels.PAID_MARK), marks, "center", least=6)]


def _write_people(book: Book, printed: Lists, state: State, tab: Names) -> None:
    rows = printed.in_state(state)
    title = f"{printed.say(labels.STATES[state])} · {printed.say(labels.people(len(rows)))}"
    for portion in portions(len(rows), above=3):
        _write_portion(book, printed, rows, state, portion, (portion.tab(printed.tab(tab)), title))


def _write_portion(
    book: Book, printed: Lists, whole: pd.DataFrame, state: State, portion: Portion, called: tuple[str, str]
) -> None:
    """One sheet of those in a state; `called` are its name and its title."""
    tab, title = called[0], with_mark(called[1], printed.say(portion.mark))
    rows = whole.iloc[portion.rows]
    sheet = book.sheet(tab, footer=title)
    columns = [
        *_numbered(printed, rows, portion.rows.start + 1),
        Column(printed.heading(labels.ROLE_AND_PLACE), rows["role_and_place"].tolist(), most=46),
        Column(printed.heading(labels.MOBILE), rows["mobile"].tolist(), "center", least=10),
        *_why(printed, rows),
    ]
    if state is State.SET_ASIDE:
        columns.append(Column(printed.heading(labels.SOURCE), rows["sources"].tolist()))
    table = book.table(sheet, 2, columns)
    book.band(sheet, 0, table.columns, printed.say(printed.event.names), "title")
    book.band(sheet, 1, table.columns, title, "subtitle")
    repeat_headings(sheet, table)


def _numbered(printed: Lists, rows: pd.DataFrame, first: int = 1) -> list[Column]:
    return [
        Column(printed.heading(labels.NUMBER), list(range(first, first + len(rows))), "center", least=4),
        Column(printed.heading(labels.CODE), rows["code"].tolist(), "center"),
        Column(printed.heading(labels.NAME), rows["name"].tolist(), least=18, most=28),
    ]


def _why(printed: Lists, rows: pd.DataFrame) -> list[Column]:
    return [Column(printed.heading(names), texts, most=52) for names, texts in printed.reasons(rows)]


def _write_why(book: Book, printed: Lists) -> None:
    """Everyone with his reasons, which are printed; what else is known of him stands to the right, for the screen."""
    given = [(column, names) for column, names in _WHERE_GIVEN if (printed.rows[column] != "").any()]
    for portion in portions(len(printed.rows), above=1):
        _write_why_portion(book, printed, given, portion)


def _write_why_portion(book: Book, printed: Lists, given: Sequence[tuple[str, Names]], portion: Portion) -> None:
    rows = printed.rows.iloc[portion.rows]
    columns = [*_plain(printed, rows, _PRINTED), *_why(printed, rows)]
    on_paper = len(columns)
    columns += _plain(printed, rows, [*_TO_FILTER, *given, ("sources", labels.SOURCE)])
    extra = unknown_columns(rows["extra"], (column.heading for column in columns))
    columns += [Column(str(heading), extra[heading].tolist()) for heading in extra.columns]
    name = printed.tab(labels.WHY_SHEET)
    header = with_mark(f"{printed.say(printed.event.names)} · {name}", printed.say(portion.mark))
    sheet = book.sheet(portion.tab(name), header=header, footer=printed.say(labels.NOT_ALL_PRINTED))
    table = filter_rows(sheet, book.table(sheet, 0, columns, on_paper=on_paper))
    repeat_headings(sheet, table)
    sheet.print_area(0, 0, table.last, on_paper - 1)


def _plain(printed: Lists, rows: pd.DataFrame, shown: Iterable[tuple[str, Names]]) -> list[Column]:
    return [Column(printed.heading(names), rows[column].tolist()) for column, names in shown]


def _write_findings(book: Book, printed: Lists) -> None:
    worst_first = list(Severity)
    findings = sorted(printed.planned.findings, key=lambda finding: worst_first.index(finding.severity))
    for portion in portions(len(findings), above=1):
        _write_findings_portion(book, printed, findings[portion.rows], portion)


def _write_findings_portion(book: Book, printed: Lists, findings: Sequence[Finding], portion: Portion) -> None:
    columns: list[tuple[Names, list[str]]] = [
        (labels.SEVERITY, [printed.say(labels.SEVERITIES[finding.severity]) for finding in findings]),
        (labels.CODE, [finding.code for finding in findings]),
        (labels.FILE, [finding.address.file for finding in findings]),
        (labels.SHEET, [finding.address.sheet for finding in findings]),
        (labels.CELL, [finding.address.cell for finding in findings]),
        (labels.READ, [finding.read for finding in findings]),
        (labels.ACTION, [finding.action for finding in findings]),
    ]
    name = printed.tab(labels.FINDINGS_SHEET)
    header = with_mark(f"{printed.say(printed.event.names)} · {name}", printed.say(portion.mark))
    sheet = book.sheet(portion.tab(name), header=header)
    table = book.table(sheet, 0, [Column(printed.heading(names), texts, most=50) for names, texts in columns])
    repeat_headings(sheet, filter_rows(sheet, table))
