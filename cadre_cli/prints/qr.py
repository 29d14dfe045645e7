"""QR codes, the same each time."""

from io import BytesIO
from typing import Final

import segno

_LEVEL: Final = "m"  # a code that is folded or stained up to a sixth is still read


def qr_svg(text: str) -> str:
    """The QR code as an SVG of its own, with the quiet zone that readers need."""
    drawn = BytesIO()
    segno.make_qr(text, error=_LEVEL, boost_error=False).save(drawn, kind="svg", xmldecl=False, nl=False, border=4)
    return drawn.getvalue().decode("ascii")
