"""refunds.xlsx: what goes back to whom, with cells for the accounts that only the payers know."""

from functools import partial
from pathlib import Path

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.book import Column, Value, open_book, repeat_headings
from cadre_cli.prints.money import rupee_column, rupees_exactly
from cadre_cli.text.numbers import rupees


def write_refunds(event: Event, rows: pd.DataFrame, path: Path) -> None:
    """Writes the list of `rows`: code, name, mobile, role, back (paise), ways (how and from where it came, a line
    each), checks (`Names`, what is to be looked at), and the payer's name (`payer`), account (or VPA) and ifsc where
    they are known.

    Raises:
        OSError: the file cannot be written.
    """
    say, head = (
        partial(labels.say, languages=event.languages),
        partial(labels.say, languages=event.languages, between="\n"),
    )
    nothing: list[Value] = [None] * (len(rows) + 1)
    roles = {role.id: say(role.names) for role in event.roles}

    def with_sum(values: list[Value], last: Value = None) -> list[Value]:
        return [*values, last]

    checks: list[Value] = ["\n".join(map(say, each)) for each in rows["checks"]]
    total = rupees_exactly(int(rows["back"].sum()))
    columns = [
        Column(head(labels.CODE), with_sum(rows["code"].tolist()), "center"),
        Column(head(labels.NAME), with_sum(rows["name"].tolist(), say(labels.TOTAL)), least=18, most=24),
        Column(head(labels.ROLE), with_sum([roles.get(role, role) for role in rows["role"]]), most=18),
        Column(head(labels.MOBILE), with_sum(rows["mobile"].tolist()), "center", least=11),
        Column(head(money_labels.REFUND), with_sum(list(rupee_column(rows["back"])), total), "money", least=10),
        Column(head(money_labels.HOW_IT_CAME), with_sum(rows["ways"].tolist()), least=18, most=30),
        Column(head(money_labels.NOTE), with_sum(checks), least=12, most=18),
        Column(head(money_labels.ACCOUNT_NAME), with_sum(rows["payer"].tolist()), "typed", least=14, most=18),
        Column(head(money_labels.ACCOUNT_NUMBER), with_sum(rows["account"].tolist()), "typed", least=16, most=20),
        Column(head(money_labels.IFSC), with_sum(rows["ifsc"].tolist()), "typed", least=12),
        Column(head(labels.REFERENCE), nothing, "typed", least=14),
        Column(head(labels.DATE), nothing, "typed_date", least=9),
    ]
    with open_book(path, event) as book:
        sheet = book.sheet(labels.say(money_labels.REFUNDS, event.languages, " - "), footer=say(money_labels.REFUNDS))
        table = book.table(sheet, 2, columns, sums=[len(rows)])
        book.band(sheet, 0, len(columns), f"{say(event.names)} · {say(money_labels.REFUNDS)}", "title")
        book.band(sheet, 1, len(columns), say(money_labels.REFUND_NOTE), "line")
        repeat_headings(sheet, table)
        known = rows["account"] != ""
        parts = ((money_labels.TO_KNOWN, known), (money_labels.TO_ASK, ~known))
        sums = (f"{say(label)}: {rupees(int(rows['back'][which].sum()))}" for label, which in parts)
        book.band(sheet, table.last + 2, len(columns), " · ".join(sums), "line")
        signed = (money_labels.CASHIER, money_labels.SECOND, money_labels.APPROVED)
        lines = "          ".join(f"{say(label)}: {'_' * 24}" for label in signed)
        book.band(sheet, table.last + 5, len(columns), lines, "line")
