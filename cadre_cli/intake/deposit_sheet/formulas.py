"""Where an .xlsx has formulas: its fast reader gives their values alone, and what is typed is no formula."""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZipFile, is_zipfile

from cadre_cli.intake.cells import column_index
from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.xlsx_scan import sheet_members

_FORMULA: Final = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]')


def formulas(data: bytes) -> Mapping[str, frozenset[Position]]:
    """The cells with a formula (0-based row and column) by sheet; none where the file is no .xlsx."""
    if not is_zipfile(BytesIO(data)):
        return {}
    with ZipFile(BytesIO(data)) as archive:
        return {name: _in_sheet(archive.read(member)) for name, member in sheet_members(archive).items()}


def _in_sheet(xml: bytes) -> frozenset[Position]:
    return frozenset((int(row) - 1, column_index(letters.decode())) for letters, row in _FORMULA.findall(xml))
