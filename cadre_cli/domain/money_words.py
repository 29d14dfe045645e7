"""What an entry of each kind is called, in both languages."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.money import Kind
from cadre_cli.domain.names import Names

ENTRY_KINDS: Final[Mapping[Kind, Names]] = {
    Kind.PAYMENT: Names("payment", "भुगतान"),
    Kind.REFUND: Names("refund", "वापसी"),
    Kind.TRANSFER: Names("transfer", "दूसरे के नाम"),
    Kind.WAIVER: Names("waiver", "छूट"),
    Kind.CLAIM: Names("claim", "दावा"),
    Kind.CLEARED: Names("clearing", "चेक भुनाया"),
    Kind.BOUNCED: Names("bounce", "चेक लौटा"),
    Kind.RECEIVED: Names("unidentified receipt", "अज्ञात प्राप्ति"),
    Kind.SEEN: Names("row seen as booked", "दर्ज मिली पंक्ति"),
    Kind.LEFT: Names("row left unidentified", "अज्ञात छोड़ी पंक्ति"),
    Kind.SET_ASIDE: Names("row set aside", "अलग रखी पंक्ति"),
    Kind.CHARGE: Names("bank charge", "बैंक शुल्क"),
    Kind.INTEREST: Names("interest", "ब्याज"),
    Kind.BANKED: Names("cash paid in at the bank", "बैंक में जमा नकद"),
    Kind.DRAWN: Names("cash drawn from the bank", "बैंक से निकाला नकद"),
    Kind.HANDOVER: Names("handover", "सुपुर्दगी"),
    Kind.REVERSAL: Names("reversal", "निरस्ती"),
    Kind.CLOSE: Names("close", "समापन"),
}
"""In the singular, as they stand in a sentence."""
