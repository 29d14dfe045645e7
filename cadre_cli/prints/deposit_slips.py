"""Deposit slips to cut out: what somebody owes, his code, and a QR code that pays it."""

from pathlib import Path
from typing import Any, Final

import pandas as pd

from cadre_cli.domain.event import Names
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.money_rows import due_in_words
from cadre_cli.prints.paper import Data, write_pdf
from cadre_cli.prints.qr import qr_svg
from cadre_cli.prints.rows import Lists
from cadre_cli.prints.upi import upi_link
from cadre_cli.text.amount_words import amount_in_words
from cadre_cli.text.numbers import rupees

ON_A_PAGE: Final = {4: (2, 2), 6: (2, 3)}
"""How many slips stand side by side and one below the other, by how many go on a page."""


def write_deposit_slips(printed: Lists, rows: pd.DataFrame, on_a_page: int, path: Path) -> None:
    """Writes a slip for each of the rows (`money_rows.with_accounts`) over what is owed.

    Where the event names no UPI address the slips have no QR code, and say so.

    Raises:
        FaultError: the PDF cannot be set.
        OSError: the file cannot be written.
    """
    across, down = ON_A_PAGE[on_a_page]
    data: dict[str, Data] = {
        "title": f"{printed.say(printed.event.names)} · {printed.say(money_labels.SLIPS)}",
        "colour": printed.event.look.colour,
        "notice": labels.placeholder(printed.event),
        "across": across,
        "down": down,
        "slips": [_slip(printed, row) for row in rows.to_dict("records")],
    }
    write_pdf("deposit_slips.typ", data, printed.event, path)


def _slip(printed: Lists, row: dict[Any, Any]) -> Data:
    event, deposits = printed.event, printed.event.deposits
    code, owed = str(row["code"]), int(row["owed"])
    stay = printed.stay(str(row["batch"]))
    batch = f"{printed.say(labels.BATCH)} {stay}" if stay else ""
    return {
        "event": printed.say(event.names),
        "name": str(row["name"]),
        "about": " · ".join(filter(None, (str(row["about"]), batch))),
        "code_label": printed.say(money_labels.SLIP_CODE),
        "code": code,
        "amount": rupees(owed),
        "words": [amount_in_words(owed, language) for language in event.languages],
        "until": printed.say(due_in_words(row, deposits.due_by, money_labels.ON_SLIPS)),
        "pay_to": money_labels.PAY_TO.en.format(vpa=deposits.vpa, payee=deposits.payee) if deposits.vpa else "",
        "note": printed.say(_coded(money_labels.SLIP_NOTE, code) if deposits.vpa else money_labels.SLIP_AT_OFFICE),
        "no_upi": printed.say(money_labels.SLIP_NO_UPI),
        "qr": qr_svg(upi_link(deposits, code, owed)) if deposits.vpa else "",
    }


def _coded(names: Names, code: str) -> Names:
    return Names(names.en.format(code=code), names.hi.format(code=code))
