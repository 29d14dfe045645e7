"""refunds.xlsx: what goes back to whom, with cells for the accounts that only the payers know."""

from functools import partial
from pathlib import Path

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.book import Column, Value, open_book, repeat_headings
from cadre_cli.prints.money import rupee_column, rupees_exactly


def write_refunds(event: Event, rows: pd.DataFrame, path: Path) -> None:
    """Writes the list of `rows`: code, name, mobile, role, back (paise) and ways (how it came).

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

    total = rupees_exactly(int(rows["back"].sum()))
    columns = [
        Column(head(labels.CODE), with_sum(rows["code"].tolist()), "center"),
        Column(head(labels.NAME), with_sum(rows["name"].tolist(), say(labels.TOTAL)), least=18, most=24),
        Column(head(labels.ROLE), with_sum([roles.get(role, role) for role in rows["role"]]), most=18),
        Column(head(labels.MOBILE), with_sum(rows["mobile"].tolist()), "center", least=11),
        Column(head(money_labels.REFUND), with_sum(list(rupee_column(rows["back"])), total), "money", least=10),
        Column(head(money_labels.HOW_IT_CAME), with_sum(rows["ways"].tolist()), least=18, most=30),
        Column(head(money_labels.ACCOUNT_NAME), nothing, "typed", least=16),
        Column(head(money_labels.ACCOUNT_NUMBER), nothing, "typed", least=16),
        Column(head(money_labels.IFSC), nothing, "typed", least=12),
        Column(head(labels.REFERENCE), nothing, "typed", least=14),
        Column(head(labels.DATE), nothing, "typed_date", least=9),
    ]
    with open_book(path, event) as book:
        sheet = book.sheet(labels.say(money_labels.REFUNDS, event.languages, " - "), footer=say(money_labels.REFUNDS))
        table = book.table(sheet, 2, columns, sums=[len(rows)])
        book.band(sheet, 0, len(columns), f"{say(event.names)} · {say(money_labels.REFUNDS)}", "title")
        book.band(sheet, 1, len(columns), say(money_labels.REFUND_NOTE), "line")
        repeat_headings(sheet, table)
