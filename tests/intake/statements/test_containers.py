"""One statement in every dress that a spreadsheet comes in, whatever its name says."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from cadre_cli.intake.statements.reading import read_statement
from tests.intake.any_format import FORMATS, saved

from .tables import moved

ROWS = (
    ("Account No", "12345678901"),
    ("Date", "Narration", "Debit", "Credit", "Balance"),
    ("03/06/2026", "UPI ONE", "-", "5,000.00", "15,000.00 Cr"),
    ("14/06/2026", "UPI TWO", "2,000.00", "-", "13,000.00 Cr"),
    ("15/06/2026", "UPI THREE", "14,000.50", "-", "1,000.50 Dr"),
    ("Legends used in this statement",),
)


@pytest.mark.parametrize("name", FORMATS)
def test_a_statement_in_any_container(name: str) -> None:
    file, write = FORMATS[name]
    # The writer of .xlsb knows no blank cells, that of parquet no short rows, nor headings without a name.
    rows = [(*row, *(" " * n for n in range(1, 6 - len(row)))) for row in ROWS] if name == "parquet" else ROWS
    statement = read_statement(file, write(rows))
    assert not statement.is_refused, statement.findings
    assert (moved(statement), statement.is_proven) == ([5000, -2000, -14001], True)
    assert (statement.account, statement.closing) == ("12345678901", -100_050)


def test_true_days_and_numbers_of_a_workbook() -> None:
    book = openpyxl.Workbook()
    for row in ROWS[:2]:
        book.active.append(row)
    book.active.append((date(2026, 6, 3), "A", None, 5000, 15000.1))
    book.active.append((datetime(2026, 6, 4, 10, 15), "B", 0.1, 0, 15000.0))
    book.active.append((date(2026, 6, 5), "C", 0, 1234567.89, 1249567.89))
    statement = read_statement("bank.xlsx", saved(book))
    assert [row.paise for row in statement.rows] == [500_000, -10, 123_456_789]
    assert statement.last_day == date(2026, 6, 5)


def test_a_delimited_file_that_was_opened_in_excel_and_saved_again() -> None:
    text = io.StringIO()
    text.write("Date,Narration,Value Dat,Debit Amount,Credit Amount,Chq/Ref Number,Closing Balance\r\n")
    text.write("13-06-2026,UPI-RAM-RAM@YBL-SBIN0000001-616400000012-K7,13-06-2026,0,5000,6.164E+11,15000\r\n")
    text.write("14-06-2026,CASH,14-06-2026,0,500.5,0,15500.5\r\n")
    statement = read_statement("hdfc.csv", text.getvalue().encode())
    assert (statement.bank, statement.rows[0].told.rrn) == ("HDFC Bank", "616400000012")
    assert [row.paise for row in statement.rows] == [500_000, 50_050]
