"""Each bank's own layout, in the container in which it comes, gives the same payments."""

from datetime import date

import pytest

from cadre_cli.domain.statements import Channel, Statement
from cadre_cli.intake.statements.reading import read_statement

from .layouts import ACCOUNT, LAYOUTS, Payment, Table

JUNE: Table = (
    (
        Payment(
            date(2026, 6, 1), "BY TRANSFER-UPI/CR/615200000330/RAMESH V/SBIN/98000001/K7Q4Z--", 500_000, "615200000330"
        ),
        Payment(date(2026, 6, 1), "CASH DEPOSIT BY - SELF - BHOPAL", 500_000),
        Payment(date(2026, 6, 1), "CASH DEPOSIT BY - SELF - BHOPAL", 500_000),
        Payment(date(2026, 6, 3), "SMS CHARGES QTR, GST", -1_770),
        Payment(date(2026, 6, 15), "NEFT CR-CITI0000004-SUNITA, DEVI-K7Q4Z, JUNE-CELL-CITIN26600012345", 10_500_000),
        Payment(date(2026, 6, 30), "CHQ RET 000123", -100_050),
    ),
    1_234_567,
)


def read(name: str, table: Table = JUNE) -> Statement:
    file, _, write = LAYOUTS[name]
    return read_statement(file, write(table))


def told(statement: Statement) -> list[tuple[date, str, int]]:
    return [(row.day, row.narration.replace(" ", ""), row.paise) for row in statement.rows]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_as_met(name: str) -> None:
    statement = read(name)
    assert [str(found) for found in statement.findings if found.severity.needs_person] == []
    assert told(statement) == [(one.day, one.narration.replace(" ", ""), one.paise) for one in JUNE[0]]
    assert statement.is_proven
    assert statement.bank == LAYOUTS[name][1]
    assert statement.account == ("" if name == "HDFC delimited" else ACCOUNT)
    assert (statement.opening, statement.closing) == (JUNE[1], JUNE[1] + sum(one.paise for one in JUNE[0]))
    assert (statement.first_day, statement.last_day) == (date(2026, 6, 1), date(2026, 6, 30))
    assert [row.told.channel for row in statement.rows] == [
        *(Channel.UPI, Channel.CASH, Channel.CASH),
        *(Channel.CHARGE, Channel.NEFT, Channel.RETURNED),
    ]
