"""The XML of a sheet by the kinds of its rows: a list has many thousand rows and, but for their digits, few kinds."""

import re
from typing import Final

from cadre_cli.intake.files.well_formed import is_well_formed

_ROW: Final = b"<row"
_NO_DIGITS: Final = bytes.maketrans(b"123456789", b"000000000")
_DIGIT_IN_A_TAG: Final = re.compile(rb"<[^\s>]*0")


class RowKinds:
    """What stands around the rows, as it is, and every kind of row once, its digits all 0.

    `rows` counts them all; `sample` has every tag and attribute of the sheet. Where texts stand within the cells, or
    tags have a prefix ('<x:row'), there are as many kinds as rows, or none is told from the rest.
    """

    def __init__(self, xml: bytes) -> None:
        _, *rows = xml.translate(_NO_DIGITS).split(_ROW)
        self._xml = xml
        self._around = xml[: xml.find(_ROW)] + xml[xml.rfind(_ROW) :] if rows else xml
        self._kinds = [_ROW + row for row in dict.fromkeys(rows[:-1])]
        self.rows = len(rows)
        self.sample = self._around + b"".join(self._kinds)

    def is_well_formed(self) -> bool:
        """Whether the XML keeps its own rules: it does where every kind of row does, and what is around them.

        Where anything is odd, two faults may make up for each other: then the XML is looked over as a whole.
        """
        are_few = len(self.sample) < len(self._xml) / 2
        plain = are_few and not any(map(_DIGIT_IN_A_TAG.search, self._kinds))
        return (plain and all(map(is_well_formed, (self._around, *self._kinds)))) or is_well_formed(self._xml)
