"""deposits.xlsx: what everyone owes, with cells to type what he paid, and totals that add up by themselves."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import pandas as pd
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.deposit_sheet import MARKED, SHOWN, WRITTEN, Key, mark_of, written
from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.tariff import first_money_day
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, Formula, Value, filter_rows, open_book, repeat_headings
from cadre_cli.prints.deposit_totals import Part, Register, write_totals
from cadre_cli.prints.money import rupee_column, rupees_exactly
from cadre_cli.prints.rows import NO_DISTRICT, Lists, lists
from cadre_cli.prints.sheet_limit import Portion, portions, with_mark

_TABLE_ROW: Final = 4
_MARK_ROW: Final = _TABLE_ROW - 1
_PRINTED: Final = (
    *("number", "code", "name", "role_and_place", "batch", "due", "received", "paid", "balance"),
    *("date", "mode", "reference", "remark"),
)
# Behind what is printed: three to filter by, on the screen; whose row it is; and with which amounts it was written.
_ORDER: Final = (*_PRINTED, "role", "district", "assembly", "key", WRITTEN)
_LETTER: Final = {column: xl_col_to_name(number) for number, column in enumerate(_ORDER)}
_LOOKED_UP: Final = ("name", "role_and_place", "batch", "role", "district", "assembly")
_FURTHER_ROWS: Final = 25
"""So many go on a page; who needs more imports the sheet and writes it anew."""
_PROTECTION: Final = {"format_columns": True, "format_rows": True, "autofilter": True}


def write_deposits_workbook(planned: PlanOnFile, path: Path) -> None:
    """Writes the deposit sheet of everyone in the plan: seated, waiting and set aside.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    with open_book(path, planned.event) as book:
        found = portions(len(printed.rows), above=_TABLE_ROW + 1)
        sheets = [(portion, _register_sheet(book, printed, portion)) for portion in found]
        further = book.sheet(printed.tab(labels.FURTHER_SHEET), footer=printed.say(labels.DEPOSITS))
        parts = [_write_register(book, sheet, printed, portion, further.get_name()) for portion, sheet in sheets]
        parts.append(_write_further(book, further, printed, parts))
        modes = write_totals(book, printed, Register(tuple(parts), _LETTER))
        for part, sheet in zip(parts, (*(sheet for _, sheet in sheets), further), strict=True):
            _check_typing(sheet, printed, part, modes)


def _register_sheet(book: Book, printed: Lists, portion: Portion) -> Worksheet:
    footer = with_mark(printed.say(labels.DEPOSITS), printed.say(portion.mark))
    return book.sheet(portion.tab(printed.tab(labels.DEPOSITS_SHEET)), footer=footer)


def _write_register(book: Book, sheet: Worksheet, printed: Lists, portion: Portion, further: str) -> Part:
    lines = [labels.TYPE_HERE] if printed.planned.in_books else [labels.TYPE_HERE, labels.AS_ROSTER]
    mark = printed.say(portion.mark)
    return _write_table(book, sheet, printed, _columns(printed, portion, further), mark, lines)


def _write_further(book: Book, sheet: Worksheet, printed: Lists, parts: Sequence[Part]) -> Part:
    """Empty rows for second instalments: whose each is, is told by the code that is typed."""
    rows = range(_TABLE_ROW + 1, _TABLE_ROW + 1 + _FURTHER_ROWS)
    columns = _columns(printed, Portion(slice(0, 0), 1, 1), "")
    for name, column in columns.items():
        found: list[Value] = [_looked_up(parts, name, row) if name in _LOOKED_UP else None for row in rows]
        columns[name] = column._replace(values=found)
    columns["number"] = columns["number"]._replace(values=list(range(1, len(rows) + 1)))
    columns["code"] = columns["code"]._replace(style="typed", least=8)
    return _write_table(book, sheet, printed, columns, printed.say(labels.FURTHER_SHEET), [labels.FURTHER_HERE])


def _looked_up(parts: Sequence[Part], name: str, row: int) -> Formula:
    """What stands in the register beside the code that is typed in a row; nothing where there is no such code."""
    code, found = f"${_LETTER['code']}{row + 1}", '""'
    for part in reversed(parts):
        first, last = part.first + 1, part.last + 1
        codes, wanted = (f"'{part.sheet}'!${each}${first}:${each}${last}" for each in (_LETTER["code"], _LETTER[name]))
        found = f"IFERROR(INDEX({wanted},MATCH(TRIM({code}),{codes},0)),{found})"
    return Formula(f'=IF({code}="","",{found})', "")


def _write_table(
    book: Book, sheet: Worksheet, printed: Lists, columns: Mapping[str, Column], mark: str, lines: Sequence[Names]
) -> Part:
    across = len(_PRINTED)
    table = filter_rows(sheet, book.table(sheet, _TABLE_ROW, [columns[name] for name in _ORDER], on_paper=across))
    title = f"{printed.say(printed.event.names)} · {printed.say(labels.DEPOSITS)}"
    book.band(sheet, 0, across, with_mark(title, mark), "title")
    if not printed.event.deposits.decided:
        book.band(sheet, 1, across, printed.say(labels.PLACEHOLDER), "notice")
    book.band(sheet, 2, across, " ".join(map(printed.say, lines)), "line")
    _write_marks(book, sheet)
    repeat_headings(sheet, table)
    sheet.freeze_panes(table.first, _ORDER.index("name") + 1)
    sheet.print_area(0, 0, table.last, across - 1)
    sheet.protect("", _PROTECTION)
    return Part(sheet.get_name(), table.first, table.last)


def _write_marks(book: Book, sheet: Worksheet) -> None:
    """Hides what tells the columns and the rows when the sheet comes back."""
    for column in (*MARKED, *SHOWN, WRITTEN):
        book.write(sheet, _MARK_ROW, _ORDER.index(column), mark_of(column), "line")
    sheet.set_row(_MARK_ROW, None, None, {"hidden": True})
    sheet.set_column(_ORDER.index("key"), _ORDER.index(WRITTEN), None, None, {"hidden": True})


def _columns(printed: Lists, portion: Portion, further: str) -> dict[str, Column]:
    rows, head = printed.rows.iloc[portion.rows], printed.heading
    first = portion.rows.start + 1
    nothing: list[Value] = [None] * len(rows)
    planned, amounts = printed.planned, rupee_column(rows["paid_paise"])
    received: list[Value] = [amount or None for amount in amounts]
    return {
        "number": Column(head(labels.NUMBER), list(range(first, first + len(rows))), "center", least=4),
        "code": Column(head(labels.CODE), rows["code"].tolist(), "center"),
        "name": Column(head(labels.NAME), rows["name"].tolist(), least=18, most=22),
        "role_and_place": Column(head(labels.ROLE_AND_PLACE), rows["role_and_place"].tolist(), most=46),
        "batch": Column(head(labels.BATCH), rows["standing"].tolist(), "center", most=10),
        "due": Column(head(labels.DUE), list(rupee_column(rows["due"])), "money", least=9),
        "received": Column(head(labels.RECEIVED), received, "money", least=9),
        "paid": Column(head(labels.PAID_NOW), nothing, "typed_money", least=9),
        "balance": Column(head(labels.BALANCE), _balances(rows, further), "money", least=9),
        "date": Column(head(labels.DATE), nothing, "typed_date", least=9),
        "mode": Column(head(labels.MODE), nothing, "typed", least=7),
        "reference": Column(head(labels.REFERENCE), nothing, "typed", least=11),
        "remark": Column(head(labels.REMARK), nothing, "typed", least=10, most=12),
        "role": Column(head(labels.ROLE), rows["role_label"].tolist()),
        "district": Column(head(labels.DISTRICT), rows["district_label"].replace("", NO_DISTRICT).tolist()),
        "assembly": Column(head(labels.ASSEMBLY), rows["assembly_label"].tolist()),
        "key": Column("", [str(Key(code, planned.plan.version, planned.stamp)) for code in rows["code"]]),
        WRITTEN: Column("", list(map(written, rows[["due", "paid_paise"]].itertuples(index=False, name=None)))),
    }


def _balances(rows: pd.DataFrame, further: str) -> list[Value]:
    """What is due less what came, in the sheet of further payments too."""
    owed = (rows["due"] - rows["paid_paise"]).tolist()
    parts = [_ORDER.index(name) for name in ("due", "received", "paid")]
    first, last = _TABLE_ROW + 2, _TABLE_ROW + 1 + _FURTHER_ROWS
    codes, paid = (f"'{further}'!${_LETTER[name]}${first}:${_LETTER[name]}${last}" for name in ("code", "paid"))
    code = _ORDER.index("code")
    return [
        Formula(
            "="
            + "-".join(xl_rowcol_to_cell(row, part) for part in parts)
            + f"-SUMIFS({paid},{codes},{xl_rowcol_to_cell(row, code)})",
            rupees_exactly(paise),
        )
        for row, paise in enumerate(owed, start=_TABLE_ROW + 1)
    ]


def _check_typing(sheet: Worksheet, printed: Lists, part: Part, modes: str) -> None:
    event = printed.event
    amount = {"validate": "decimal", "criteria": ">=", "value": 0}
    _validate(sheet, printed, part, "paid", amount, labels.BAD_AMOUNT)
    _validate(sheet, printed, part, "date", _days(event), labels.BAD_DATE)
    if modes:
        _validate(sheet, printed, part, "mode", {"validate": "list", "source": modes}, labels.BAD_MODE)


def _days(event: Event) -> dict[str, object]:
    """A day that money may bear, up to a year after the window: a slip in the year is caught, a late payment is not."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": first_money_day(event.window.first),
        "maximum": event.window.last + timedelta(days=365),
    }


def _validate(sheet: Worksheet, printed: Lists, part: Part, column: str, rule: dict[str, object], error: Names) -> None:
    number = _ORDER.index(column)
    message = {"error_title": "cadre", "error_message": printed.heading(error), "ignore_blank": True}
    sheet.data_validation(part.first, number, part.last, number, rule | message)
