"""Plain tables as a test needs them: a heading, rows, and what is read of them."""

from collections.abc import Sequence

from cadre_cli.domain.statements import Statement
from cadre_cli.intake.statements.reading import read_statement
from tests.intake.any_format import separated

HEADINGS = ("Date", "Narration", "Debit", "Credit", "Balance")
ABOVE = [["Account No: 12345678901"]]

Row = Sequence[str]


def read(*rows: Row, headings: Row = HEADINGS, above: Sequence[Row] = ABOVE) -> Statement:
    """The statement that a CSV file with these rows gives."""
    return read_statement("bank.csv", separated([*above, headings, *rows]))


def codes(statement: Statement) -> list[str]:
    return sorted(finding.code for finding in statement.findings)


def moved(statement: Statement) -> list[int]:
    """What each row adds, in rupees."""
    return [row.paise // 100 for row in statement.rows]


def said(statement: Statement) -> str:
    return "\n".join(map(str, statement.findings))
