"""The second sheet of deposits.xlsx: totals by role, district, batch and mode, as formulas over the register."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Names
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, Formula, Value
from cadre_cli.prints.money import rupees_exactly
from cadre_cli.prints.rows import NO_DISTRICT, Lists

_WIDTH: Final = 6
_FIRST_ROW: Final = 3


class Part(NamedTuple):
    """The rows of the register that stand in one sheet: its name, 0-based first and last row."""

    sheet: str
    first: int
    last: int


class Register(NamedTuple):
    """Where the register stands, in as many sheets as it needs, and the letter of each column."""

    parts: Sequence[Part]
    letters: Mapping[str, str]

    def formula(self, term: str, row: int = 0) -> str:
        """The formula that adds up `term` over the sheets; in it {due} is that column, and {row} the row."""
        return "=" + "+".join(term.format(**self._cells(part), row=row) for part in self.parts)

    def _cells(self, part: Part) -> dict[str, str]:
        """Each whole column as an absolute reference."""
        first, last = part.first + 1, part.last + 1
        return {name: f"'{part.sheet}'!${letter}${first}:${letter}${last}" for name, letter in self.letters.items()}


def write_totals(book: Book, printed: Lists, register: Register) -> str:
    """Writes the sheet; gives the formula of the cells that hold the modes of payment, '' where there are none."""
    district = printed.rows["district_label"].replace("", NO_DISTRICT)
    rows = printed.rows.assign(district=district)
    by_name = rows.sort_values("district", kind="stable")
    sheet = book.sheet(printed.tab(labels.TOTALS_SHEET), footer=printed.say(labels.DEPOSITS), landscape=False)
    modes = printed.event.deposits.modes

    def broken_down(row: int, title: Names, key: str, sums: pd.DataFrame) -> int:
        columns = _breakdown(printed, register, row + 2, key, sums)
        return _write_section(book, sheet, printed, row, title, columns)

    row = broken_down(_FIRST_ROW, labels.BY_BATCH, "batch", _sums(rows, "standing"))
    first = row + 3  # as Excel counts, the row of the first mode
    if modes:
        columns = _by_mode(printed, register, row + 2, modes)
        row = _write_section(book, sheet, printed, row, labels.BY_MODE, columns)
    row = broken_down(row, labels.BY_ROLE, "role", _sums(rows, "role_label"))
    # The districts come last: theirs is the table that runs over the page.
    broken_down(row, labels.BY_DISTRICT, "district", _sums(by_name, "district"))
    _write_head(book, sheet, printed)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    return f"='{sheet.get_name()}'!$A${first}:$A${first + len(modes) - 1}" if modes else ""


def _write_head(book: Book, sheet: Worksheet, printed: Lists) -> None:
    book.band(sheet, 0, _WIDTH, f"{printed.say(printed.event.names)} · {printed.say(labels.DEPOSITS)}", "title")
    if not printed.event.deposits.decided:
        book.band(sheet, 1, _WIDTH, printed.say(labels.PLACEHOLDER), "notice")


def _write_section(
    book: Book, sheet: Worksheet, printed: Lists, row: int, title: Names, columns: Sequence[Column]
) -> int:
    table = book.table(sheet, row + 1, columns, sums=[len(columns[0].values) - 1])
    book.band(sheet, row, _WIDTH, printed.say(title), "subtitle")
    return table.last + 2


def _sums(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """People, due, paid and those who still owe by the column, in the order of the rows; money in paise."""
    table = pd.DataFrame(
        {
            "key": rows[column],
            "people": 1,
            "due": rows["due"],
            "paid": rows["paid_paise"],
            "owing": (rows["due"] > rows["paid_paise"]).astype("int64"),
        }
    )
    return table.groupby("key", sort=False).sum()


def _breakdown(printed: Lists, register: Register, first: int, key: str, sums: pd.DataFrame) -> list[Column]:
    """The columns of one breakdown whose first value stands in 0-based row `first`."""
    rows = range(first + 1, first + 1 + len(sums))  # as Excel counts
    same = "{" + key + '},"="&$A{row}'
    terms = {
        "people": f'COUNTIFS({same},{{due}},">=0")',  # further payments of somebody have no amount due
        "due": f"SUMIFS({{due}},{same})",
        "paid": f"SUMIFS({{received}},{same})+SUMIFS({{paid}},{same})",
        "owing": f'COUNTIFS({same},{{balance}},">0")',
    }
    formulas = {name: [register.formula(term, row) for row in rows] for name, term in terms.items()}
    formulas["balance"] = [f"=C{row}-D{row}" for row in rows]
    sums = sums.assign(balance=sums["due"] - sums["paid"])
    columns = [_keys(printed, [str(key) for key in sums.index])]
    for letter, (name, heading) in zip(
        "BCDEF",
        (
            ("people", labels.PEOPLE),
            ("due", labels.DUE),
            ("paid", labels.PAID),
            ("balance", labels.BALANCE),
            ("owing", labels.OWING),
        ),
        strict=True,
    ):
        numbers = [int(number) for number in sums[name]]
        columns.append(_added(printed.heading(heading), letter, first, formulas[name], numbers, name))
    return columns


def _by_mode(printed: Lists, register: Register, first: int, modes: Sequence[str]) -> list[Column]:
    """Who paid how, of what is typed; what was received before stands below, so that the sum is that of the others."""
    rows = range(first + 1, first + 1 + len(modes))
    add, same, no_mode = register.formula, '{mode},"="&$A{row}', '{mode},"="'
    people = [
        *(add(f"COUNTIFS({same})", row) for row in rows),
        *(add(f'COUNTIFS({no_mode},{{paid}},">0")'), add('COUNTIFS({received},">0")')),
    ]
    sums = [
        *(add(f"SUMIFS({{paid}},{same})", row) for row in rows),
        *(add(f"SUMIFS({{paid}},{no_mode})"), add("SUM({received})")),
    ]
    nothing, given = [0] * (len(modes) + 1), printed.rows["paid_paise"]
    return [
        _keys(printed, [*modes, printed.say(labels.NO_MODE), printed.say(labels.RECEIVED_BEFORE)]),
        _added(printed.heading(labels.PEOPLE), "B", first, people, [*nothing, int((given > 0).sum())], "people"),
        _added(printed.heading(labels.PAID), "C", first, sums, [*nothing, int(given.sum())], "paid"),
    ]


def _keys(printed: Lists, keys: Sequence[str]) -> Column:
    return Column("", [*keys, printed.say(labels.TOTAL)], least=24, most=40)


def _added(heading: str, letter: str, first: int, formulas: Sequence[str], numbers: Sequence[int], name: str) -> Column:
    """A column of formulas with their sum below; the sum starts at the heading, so that it never is empty."""
    heads = name in ("people", "owing")
    values = [number if heads else rupees_exactly(number) for number in (*numbers, sum(numbers))]
    total = f"=SUM({letter}{first}:{letter}{first + len(numbers)})"
    cells: list[Value] = [Formula(text, value) for text, value in zip((*formulas, total), values, strict=True)]
    return Column(heading, cells, "center" if heads else "money", least=8 if heads else 14)
