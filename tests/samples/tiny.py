"""Twelve people in one small list, Hindi and English side by side, for a first try."""

from typing import Final

from tests.samples.names import NameDeck

_PEOPLE: Final = (
    ("MLA", "Sehore", "Ashta", "M", "9-10 June", "", "5000"),
    ("विधायक", "विदिशा", "बासौदा", "महिला", "", "B2", ""),
    ("District President", "Sehore", "", "M", "", "", "3000"),
    ("जिला प्रभारी", "सीहोर", "", "पुरुष", "", "", ""),
    ("जिला अध्यक्ष", "विदिशा", "", "महिला", "", "B1", "3000"),
    ("District In-charge", "Vidisha", "", "F", "", "", ""),
    ("विधानसभा प्रभारी", "सीहोर", "आष्टा", "पुरुष", "", "", "2000"),
    ("Assembly In-charge", "Sehore", "Ichhawar", "F", "13-06-2025", "", ""),
    ("Assembly In-charge", "Vidisha", "Shamshabad", "M", "", "B3", ""),
    ("विधानसभा प्रभारी", "विदिशा", "कुरवाई", "पुरुष", "", "", "2000"),
    ("विधानसभा प्रभारी", "रायसेन", "सिलवानी", "महिला", "", "", ""),
    ("Assembly In-charge", "Raisen", "Bhojpur", "M", "", "", ""),
)


def tiny(deck: NameDeck) -> list[list[str]]:
    """The header and twelve rows; names follow the script of the role."""
    rows = [
        [
            "S.No.",
            "Name",
            "Role",
            "District",
            "Assembly",
            "Gender",
            "Mobile",
            "Unavailable",
            "Wished batch",
            "Deposit paid",
        ]
    ]
    for number, (role, district, seat, gender, *rest) in enumerate(_PEOPLE, start=1):
        name = deck.deal("tiny", woman=gender in ("F", "महिला"))
        written = name.en if role.isascii() else name.hi
        rows.append([str(number), written, role, district, seat, gender, str(9000095000 + 43 * number), *rest])
    return rows
