"""The headings of the rosters that the tool writes itself; reading knows each of them, alone and as a pair."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.event import Names

HEADINGS: Final[Mapping[str, Names]] = {
    "serial": Names("S.No.", "क्र."),
    "code": Names("Code", "कोड"),
    "name": Names("Name", "नाम"),
    "name_other": Names("Name in Other Script", "दूसरी लिपि में नाम"),
    "role": Names("Role", "पद"),
    "level": Names("Level", "स्तर"),
    "district": Names("District", "जिला"),
    "assembly": Names("Assembly", "विधानसभा"),
    "block": Names("Block", "ब्लॉक"),
    "mandalam": Names("Mandalam", "मंडलम"),
    "sector": Names("Sector", "सेक्टर"),
    "booth": Names("Booth", "बूथ"),
    "gender": Names("Gender", "लिंग"),
    "age": Names("Age", "आयु"),
    "ground_floor": Names("Ground Floor", "भूतल"),
    "alternate": Names("Alternate", "वैकल्पिक"),
    "mobile": Names("Mobile", "मोबाइल"),
    "mobiles": Names("Other Mobile", "अन्य मोबाइल"),
    "email": Names("Email", "ईमेल"),
    "available": Names("Available On", "उपलब्ध दिनांक"),
    "available_from": Names("Available From", "उपलब्ध से"),
    "available_to": Names("Available To", "उपलब्ध तक"),
    "unavailable": Names("Not Available On", "अनुपलब्ध दिनांक"),
    "together": Names("Together With", "साथ रखें"),
    "apart": Names("Apart From", "अलग रखें"),
    "wish_batches": Names("Preferred Batch", "इच्छित बैच"),
    "wish_days": Names("Preferred Dates", "इच्छित दिनांक"),
    "pin": Names("Fixed Batch", "निर्धारित बैच"),
    "paid": Names("Deposit Paid", "जमा राशि"),
    "paid_reference": Names("Deposit Reference", "जमा संदर्भ"),
    "paid_on": Names("Deposit Date", "जमा तिथि"),
    "paid_mode": Names("Deposit Mode", "जमा माध्यम"),
    "remarks": Names("Remarks", "टिप्पणी"),
}
"""By the field that a column of that heading is read as."""
