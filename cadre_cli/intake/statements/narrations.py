"""What a narration tells of who paid, and how: references are taken whole or not at all."""

import re
from typing import Final

from cadre_cli.domain.statements import Channel, Told
from cadre_cli.intake.statements.shapes import SHAPES
from cadre_cli.text.devanagari import mend

_PADDED_RRN: Final = re.compile(r"0*(\d{12})")
_PAYER_IN_REFERENCE: Final = re.compile(r"TRANSFER (?:FROM|TO)\s+\d*\s*/?\s*(?P<payer>[^\d/][^/]*)", re.I)
_NAMELESS: Final = frozenset(("", "self"))
_WITH_RRN: Final = frozenset((Channel.UPI, Channel.IMPS))


def read_narration(narration: str, reference: str = "") -> Told:
    """What the narration tells; where a number or a payer stands in the reference column alone, that too.

    A narration that is wrapped over two rows may be wrapped inside a number: it is then read without its spaces.
    """
    told = _fitting(narration)
    if " " in narration and told.channel is not Channel.OTHER and not (told.rrn or told.utr):
        closed = _fitting(narration.replace(" ", ""))
        told = closed if closed.rrn or closed.utr else told
    return _with_reference(told, mend(reference))


def _fitting(narration: str) -> Told:
    text = mend(narration)
    for shape in SHAPES:
        match = shape.pattern.fullmatch(text)
        if match:
            found = {name: _field(value) for name, value in match.groupdict().items()}
            if found.get("payer", "").casefold() in _NAMELESS:
                found.pop("payer", None)
            return Told(shape.channel, **found)
    return Told()


def _field(text: str | None) -> str:
    """Without the marks with which banks fill up or cut off."""
    return (text or "").strip(" -.…")


def _with_reference(told: Told, reference: str) -> Told:
    payer, rrn = told.payer, told.rrn
    padded = _PADDED_RRN.fullmatch(reference)
    if padded and not rrn and told.channel in _WITH_RRN:
        rrn = padded[1]
    named = _PAYER_IN_REFERENCE.match(reference)
    if named and not payer:
        payer = _field(named["payer"])
    return Told(told.channel, rrn, told.utr, payer, told.vpa, told.ifsc, told.note)
