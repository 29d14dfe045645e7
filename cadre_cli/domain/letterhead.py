"""How the papers of an event look."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.event import Look


@dataclass(frozen=True, slots=True)
class Letterhead:
    """How the papers look: a colour (#rrggbb), a picture that stands at the top (the bytes of a PNG, JPEG or SVG file,
    b'' for none), and a folder of fonts for what they can draw; the rest is set in the font of the package."""

    colour: str = Look().colour
    logo: bytes = b""
    fonts: Path | None = None


PLAIN: Final = Letterhead()
"""Where the event file says nothing of it."""
