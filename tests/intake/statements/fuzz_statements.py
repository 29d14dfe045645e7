"""Statements that are damaged as disks, mails and people do it, and what may come of them.

`python -m tests.intake.statements.fuzz_statements 0 10000` runs as many of them and counts how they end.
"""

import csv
import io
import random
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from cadre_cli.domain.statements import Statement
from cadre_cli.intake.statements.reading import read_statement
from tests.intake.fuzz_files import hurt_copy

from .layouts import LAYOUTS, Payment, Table, balances

_TEXTS = ("SBI", "HDFC delimited", "HDFC CSV", "ICICI current", "Axis")
_NARRATIONS = ("UPI/CR/6152000003{0}/RAMESH V/SBIN/98{0}/K7Q4Z", "CASH DEPOSIT BY - SELF - SEHORE", "NEFT, SUNITA {0}")


@cache
def table() -> Table:
    """Twenty payments over two months."""
    chance = random.Random(5)
    first = date(2026, 5, 20)
    payments = [
        Payment(
            first + timedelta(days=2 * n),
            _NARRATIONS[n % 3].format(n + 10),
            chance.choice((500_000, 300_000, -177_050, 10_500_000)) + n,
        )
        for n in range(20)
    ]
    return tuple(payments), 1_234_567


@cache
def _written(name: str, left_out: int) -> bytes:
    payments, opening = table()
    kept = tuple(replace(payment, left_out=n == left_out) for n, payment in enumerate(payments))
    return LAYOUTS[name][2]((kept, opening))


def damaged(chance: random.Random) -> tuple[str, str, bytes]:
    """What was done ('row', 'columns', 'bytes', 'cut'), the layout, and the file."""
    name = chance.choice(list(LAYOUTS))
    way = chance.choice(("row", "columns", "bytes", "bytes", "bytes", "cut"))
    if way == "row":
        return way, name, _written(name, chance.randrange(len(table()[0])))
    data = _written(name, -1)
    if way == "columns" and name in _TEXTS:
        return way, name, _columns_swapped(data, chance)
    if way == "cut":
        return way, name, data[: chance.randrange(len(data))]
    return "bytes", name, hurt_copy(data, chance)


def _columns_swapped(data: bytes, chance: random.Random) -> bytes:
    """Two columns change places, with their headings or without them."""
    text = data.decode("utf-8-sig")
    sign = "\t" if "\t" in text else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    width = max(map(len, rows))
    one, other = chance.randrange(width), chance.randrange(width)
    with_headings = chance.random() < 0.5
    for row in rows:
        is_heading = any("Narration" in cell or "Description" in cell or "PARTICULARS" in cell for cell in row)
        if max(one, other) < len(row) and (with_headings or not is_heading):
            row[one], row[other] = row[other], row[one]
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign).writerows(rows)
    return stream.getvalue().encode()


def ending(name: str, data: bytes) -> str:
    """'refused', 'unproven' or 'proven'; fails where a statement is neither refused nor what the account has seen."""
    statement = read_statement(LAYOUTS[name][0], data)
    if statement.is_refused:
        assert not statement.rows
        return "refused"
    assert statement.rows
    if not statement.is_proven:
        assert any(finding.code == "S010" for finding in statement.findings)
        return "unproven"
    assert closes(statement)
    assert is_part_of_account(statement), (name, statement.findings)
    return "proven"


def closes(statement: Statement) -> bool:
    """Whether each balance follows from the one before, reckoned anew."""
    balance = statement.opening or 0
    for row in statement.rows:
        balance += row.credit - row.debit
        if row.balance != balance:
            return False
    return balance == statement.closing


def is_part_of_account(statement: Statement) -> bool:
    """Whether the rows are some of the account's, one behind the other, to the paisa.

    What the first of them adds only shows where the statement tells the balance before it.
    """
    true = [(payment.paise, balance) for payment, balance in balances(table())]
    read = [(row.paise, row.balance) for row in statement.rows]
    starts = range(len(true) - len(read) + 1)
    return any(
        true[n : n + len(read)][1:] == read[1:] and (true[n] == read[0] or true[n][1] == read[0][1]) for n in starts
    )


def main(first: int, last: int) -> None:
    """Counts how the damaged files with these numbers end."""
    ends: Counter[tuple[str, str]] = Counter()
    for seed in range(first, last):
        way, name, data = damaged(random.Random(seed))
        try:
            ends[way, ending(name, data)] += 1
        except Exception as error:
            print(seed, way, name, type(error).__name__, error)
            ends[way, type(error).__name__] += 1
    for (way, end), number in sorted(ends.items()):
        print(f"{way:8} {end:10} {number}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
