"""UPI links (NPCI, UPI Linking Specifications 1.6): what a payer's app fills in by itself."""

from urllib.parse import quote

from cadre_cli.domain.tariff import Deposits
from cadre_cli.prints.money import rupees_exactly


def upi_link(deposits: Deposits, code: str, paise: int) -> str:
    """`upi://pay?…` for one person's deposit; his code stands first and alone in the note, where a bank cuts least."""
    fields = {
        "pa": quote(deposits.vpa, safe="@"),
        "pn": quote(deposits.payee, safe=""),
        "am": f"{rupees_exactly(paise):.2f}",
        "cu": "INR",
        "tn": code,
        "tr": f"{code}{paise}",
    }
    return "upi://pay?" + "&".join(f"{name}={value}" for name, value in fields.items())
