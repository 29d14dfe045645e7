"""Asks and says what rows that are struck out, hidden or coloured may mean; all stay until an answer says not."""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final

from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.questions import LEAVE_OUT, PLAN, Answer
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.columns import field_in_words
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.sheet_marks import SheetMarks
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.values.asking import LEAVING_OUT, asked
from cadre_cli.text.listing import counted

_FEWEST_BANDS = 6
_PLANNED: Final = Answer(PLAN, "they are planned like the others")


def tell_marks(table: SheetTable, marks: SheetMarks, log: FindingsLog, answers: Answers) -> frozenset[int]:
    """One finding a list for its rows that are struck out, that are hidden, and that have a colour.

    Returns the 0-based rows of the sheet that an answer leaves out.
    """
    rows: list[int] = table.texts["sheet_row"].tolist()
    names = table.places.get("name", 0)
    struck, hidden = marks.struck(names), marks.hidden_rows
    left_out = chain(
        _struck_out(table, [row for row in rows if row in struck], log, answers),
        _hidden(table, [row for row in rows if row in hidden], log, answers),
    )
    _tell_hidden_columns(table, marks, log)
    _tell_colours(table, rows, marks.colours(names), log)
    return frozenset(left_out)


def _struck_out(table: SheetTable, rows: list[int], log: FindingsLog, answers: Answers) -> list[int]:
    action = "delete them if they left, or clear the strike-through"
    return _asked_about(table, rows, (kinds.STRUCK_OUT, "struck out", action), (LEAVING_OUT, _PLANNED), log, answers)


def _hidden(table: SheetTable, rows: list[int], log: FindingsLog, answers: Answers) -> list[int]:
    action = "clear the filter or unhide them, and delete those who are not meant"
    return _asked_about(table, rows, (kinds.HIDDEN_ROWS, "hidden", action), (_PLANNED, LEAVING_OUT), log, answers)


def _asked_about(
    table: SheetTable,
    rows: list[int],
    words: tuple[FindingKind, str, str],
    proposals: Sequence[Answer],
    log: FindingsLog,
    answers: Answers,
) -> list[int]:
    """Asks once for all such rows of a list; those that an answer leaves out. `words`: kind, state, what to do."""
    if not rows:
        return []
    kind, state, action = words
    address = table.address(rows[0])
    read = f"{counted(len(rows), 'row')} {'is' if len(rows) == 1 else 'are'} {state}"
    question = asked("rows", f"{state} in {table.whole}", f"{read} in {table.whole}", proposals)
    given = answers.to(question)
    if given is None:
        told = f"{read}, so far planned like the others: {table.cells(rows)}"
        log.add(kind, address, told, action, len(rows), question)
        return []
    tell_answer(given, address, len(rows), log)
    return rows if given.value == LEAVE_OUT else []


def _tell_hidden_columns(table: SheetTable, marks: SheetMarks, log: FindingsLog) -> None:
    hidden = [(index, field) for field, index in table.places.items() if index in marks.hidden_columns]
    if hidden:
        named = ", ".join(f"{column_letter(index)} ({field_in_words(field)})" for index, field in sorted(hidden))
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
