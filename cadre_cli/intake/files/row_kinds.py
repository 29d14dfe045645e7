"""The XML of a sheet by the kinds of its rows: a list has many thousand rows and, but for their digits, few kinds."""

import re
from collections.abc import Sequence
from typing import Final

from cadre_cli.intake.files.well_formed import is_well_formed

_ROW: Final = b"<row"
_NO_DIGITS: Final = bytes.maketrans(b"123456789", b"000000000")
_DIGIT_IN_A_TAG: Final = re.compile(rb"<[^\s>]*0")


class RowKinds:
    """What stands around the rows, as it is, and every kind of row once, its digits all 0.

    A prefix ('<x:row') or texts within the cells make no kinds to speak of; then the XML is looked over as a whole.
    """

    def __init__(self, xml: bytes) -> None:
        _, *rows = xml.translate(_NO_DIGITS).split(_ROW)
        self._xml = xml
        self._kinds: Sequence[bytes] = [_ROW + row for row in dict.fromkeys(rows[:-1])]
        self._around = xml[: xml.find(_ROW)] + xml[xml.rfind(_ROW) :] if rows else xml
        self.rows = len(rows)

    @property
    def sample(self) -> bytes:
        """Every tag and attribute of the sheet, each kind of row once."""
        return self._around + b"".join(self._kinds)

    def is_well_formed(self) -> bool:
        """Whether the XML keeps its own rules. It does where every kind of row does, and what is around them."""
        if not _DIGIT_IN_A_TAG.search(b"".join(self._kinds)) and len(self.sample) < len(self._xml) / 2:
            parts = (self._around, *self._kinds)
            if all(map(is_well_formed, parts)):
                return True
        return is_well_formed(self._xml)
