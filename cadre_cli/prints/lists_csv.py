"""Everyone as CSV: UTF-8 with BOM and CRLF, as Excel opens it; text that looks like a formula is disarmed."""

from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.people import COLUMNS
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.money import rupee_column
from cadre_cli.prints.rows import lists
from cadre_cli.prints.unknown_columns import unknown_columns

_LEADING: Final = (
    *("batch", "room", "code", "name", "role", "role_label", "level", "district_label", "assembly_label"),
    *("gender", "mobile", "state", "reason", "why", "why_hi"),
)
_PAISE: Final = ("due", "paid_paise")
_DEPOSITS: Final = (
    *("code", "name", "role_label", "district_label", "assembly_label", "mobile", "batch", "state"),
    *("due", "paid", "balance"),
)


def write_lists_csv(planned: PlanOnFile, path: Path) -> None:
    """Everyone of the plan, one row each: batch, who he is, state and why, all that is known, unknown columns.

    Amounts are in rupees with two decimals. Whom somebody is kept apart from is confidential and does not stand there.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    rows = lists(planned).rows
    known = [column for column in COLUMNS if column not in (*_LEADING, *_PAISE, "apart", "paid_said", "extra")]
    amounts = {"due": rupee_column(rows["due"]), "paid_amount": rupee_column(rows["paid_paise"])}
    table = rows[[*_LEADING, *known]].assign(**amounts)
    extra = unknown_columns(rows["extra"], table.columns)
    write_table(pd.concat([table, extra], axis=1), path)


def write_deposits_csv(planned: PlanOnFile, path: Path) -> None:
    """What everyone owes and what the roster says he paid, in rupees with two decimals.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    rows = lists(planned).rows
    amounts = {
        "due": rupee_column(rows["due"]),
        "paid": rupee_column(rows["paid_paise"]),
        "balance": rupee_column(rows["due"] - rows["paid_paise"]),
    }
    write_table(rows.assign(**amounts)[list(_DEPOSITS)], path)


def write_table(table: pd.DataFrame, path: Path) -> None:
    """The table as CSV.

    Raises:
        OSError: the file cannot be written.
    """
    table = table.apply(lambda column: _disarmed(column) if column.dtype == "str" else column)
    table.columns = _disarmed(pd.Series(table.columns, dtype="str"))
    table.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")


def _disarmed(texts: "pd.Series[str]") -> "pd.Series[str]":
    return ("'" + texts).where(texts.str.match(r"[=+@\t\r]|-."), texts)


def write_accounts_csv(accounts: pd.DataFrame, path: Path) -> None:
    """How everybody's money stands, in rupees with two decimals.

    Raises:
        OSError: the file cannot be written.
    """
    amounts = {name: rupee_column(accounts[name]) for name in ("due", "received", "waiting", "waived")}
    write_table(accounts[["code", "name", "role", "unit", "batch", "mobile", "standing"]].assign(**amounts), path)
