"""Asks and says what rows that are struck out, hidden or coloured may mean. Everybody in them stays."""

from collections.abc import Sequence
from itertools import pairwise

from cadre_cli.intake import kinds
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.sheet_marks import SheetMarks
from cadre_cli.intake.sheet_table import SheetTable, counted

_FEWEST_BANDS = 6


def tell_marks(table: SheetTable, marks: SheetMarks, log: FindingsLog) -> None:
    """One finding a list for its rows that are struck out, that are hidden, and that have a colour."""
    rows: list[int] = table.texts["sheet_row"].tolist()
    names = table.places.get("name", 0)
    struck, hidden = marks.struck(names), marks.hidden_rows
    _tell_struck(table, [row for row in rows if row in struck], log)
    _tell_hidden(table, [row for row in rows if row in hidden], log)
    _tell_hidden_columns(table, marks, log)
    _tell_colours(table, rows, marks.colours(names), log)


def _tell_struck(table: SheetTable, rows: list[int], log: FindingsLog) -> None:
    if rows:
        read = f"{_are(len(rows))} struck out, so far planned like the others: {table.cells(rows)}"
        action = "delete them if they left, or clear the strike-through"
        log.add(kinds.STRUCK_OUT, table.address(rows[0]), read, action, len(rows))


def _tell_hidden(table: SheetTable, rows: list[int], log: FindingsLog) -> None:
    if rows:
        read = f"{_are(len(rows))} hidden, so far planned like the others: {table.cells(rows)}"
        action = "clear the filter or unhide them, and delete those who are not meant"
        log.add(kinds.HIDDEN_ROWS, table.address(rows[0]), read, action, len(rows))


def _tell_hidden_columns(table: SheetTable, marks: SheetMarks, log: FindingsLog) -> None:
    hidden = [(index, field) for field, index in table.places.items() if index in marks.hidden_columns]
    if hidden:
        named = ", ".join(f"{column_letter(index)} ({field.replace('_', ' ')})" for index, field in sorted(hidden))
        read = f"{counted(len(hidden), 'hidden column')} read like the others: {named}"
        log.add(kinds.HIDDEN_COLUMNS, table.whole, read, "nothing if they are right; else delete them", len(hidden))


def _tell_colours(table: SheetTable, rows: list[int], colours: dict[int, str], log: FindingsLog) -> None:
    coloured = [row for row in rows if row in colours]
    if not coloured or _is_pattern([row in colours for row in rows]):
        return
    by_colour: dict[str, list[int]] = {}
    for row in coloured:
        by_colour.setdefault(colours[row], []).append(row)
    if len(by_colour) == 1 and len(coloured) == len(rows):
        return
    named = "; ".join(f"{colour} {len(same)} ({table.cells(same)})" for colour, same in by_colour.items())
    read = f"{len(coloured)} of {counted(len(rows), 'row')} in colour: {named}"
    action = "nothing is read from colours; write what they mean in a column of its own"
    log.add(kinds.COLOURED, table.whole, read, action, len(coloured))


def _is_pattern(coloured: Sequence[bool]) -> bool:
    """Every other row has the colour: the bands of a table mean nothing."""
    return len(coloured) >= _FEWEST_BANDS and all(one != other for one, other in pairwise(coloured))


def _are(number: int) -> str:
    return f"{counted(number, 'row')} {'is' if number == 1 else 'are'}"
