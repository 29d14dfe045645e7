"""The key of each row of a statement: the same row in another file of the same account has the same."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from cadre_cli.domain.statements import BankRow, Statement
from cadre_cli.text.keys import match_key

_DIGITS: Final = 32


def row_keys(statement: Statement, account: str = "") -> tuple[str, ...]:
    """A key for each row, in the order of the rows; `account` counts where the statement does not name its own.

    It is made of account, day, value date, debit, credit, the narration's letters and digits, and the balance. Rows
    that are alike in all of it are told apart by counting them: files that begin and end with whole days, as banks
    give them, count alike.
    """
    return _counted([_content(row, statement.account or account) for row in statement.rows])


def _content(row: BankRow, account: str) -> str:
    value = row.value_date.isoformat() if row.value_date else ""
    balance = "" if row.balance is None else str(row.balance)
    text = match_key(row.narration)
    return "|".join((account, row.day.isoformat(), value, str(row.debit), str(row.credit), text, balance))


def _counted(contents: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    keys = []
    for content in contents:
        seen[content] += 1
        keys.append(sha256(f"{content}|{seen[content]}".encode()).hexdigest()[:_DIGITS])
    return tuple(keys)
