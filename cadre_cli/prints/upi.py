"""UPI links and their QR codes (NPCI, UPI Linking Specifications 1.6): what a payer's app fills in by itself."""

from io import BytesIO
from typing import Final
from urllib.parse import quote

import segno

from cadre_cli.domain.tariff import Deposits
from cadre_cli.prints.money import rupees_exactly

_LEVEL: Final = "m"  # a code that is folded or stained up to a sixth is still read


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


def qr_svg(text: str) -> str:
    """The QR code as an SVG of its own, with the quiet zone that readers need."""
    drawn = BytesIO()
    segno.make_qr(text, error=_LEVEL, boost_error=False).save(drawn, kind="svg", xmldecl=False, nl=False, border=4)
    return drawn.getvalue().decode("ascii")
