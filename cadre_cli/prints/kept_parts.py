"""What a copy of a workbook does not have of its original: told by the parts of which both are made."""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

_BY_NAME: Final[Mapping[str, re.Pattern[str]]] = {
    "charts": re.compile(r"xl/charts/(?:chart|chartEx)\d+\.xml"),
    "pictures": re.compile(r"xl/media/.+"),
    "pivot tables": re.compile(r"xl/pivotTables/.+\.xml"),
    "macros": re.compile(r"xl/vbaProject\.bin"),
    "slicers": re.compile(r"xl/(?:slicers|timelines)/.+\.xml"),
    "form fields": re.compile(r"xl/(?:ctrlProps|activeX)/.+"),
    "embedded files": re.compile(r"xl/embeddings/.+"),
    "threaded comments": re.compile(r"xl/threadedComments/.+\.xml"),
    "links to other files": re.compile(r"xl/externalLinks/externalLink\d+\.xml"),
}
"""What people call it, by the names of its parts."""
_WITHIN: Final[Mapping[str, tuple[re.Pattern[str], re.Pattern[bytes]]]] = {
    "drawn shapes": (re.compile(r"xl/drawings/drawing\d+\.xml"), re.compile(rb"<xdr:(?:sp|grpSp|cxnSp)[ >]")),
    "sparklines": (re.compile(r"xl/worksheets/sheet\d+\.xml"), re.compile(rb"<x14:sparkline[ >]")),
    "newer conditional colours": (
        re.compile(r"xl/worksheets/sheet\d+\.xml"),
        re.compile(rb"<x14:conditionalFormatting[ >]"),
    ),
    "rules for what may be typed": (
        re.compile(r"xl/worksheets/sheet\d+\.xml"),
        re.compile(rb"<(?:x14:)?dataValidation[ >]"),
    ),
}
"""The same by what stands in the parts of such a name."""


def has_parts(data: bytes) -> bool:
    """Whether a workbook has anything that a copy may lose."""
    return any(_counts(data).values())


def lost_parts(original: bytes, copy: bytes) -> tuple[str, ...]:
    """In words, what the copy has fewer of than the original; nothing where one of them is no workbook of parts."""
    before, after = _counts(original), _counts(copy)
    return tuple(word for word, count in before.items() if after.get(word, 0) < count)


def _counts(data: bytes) -> dict[str, int]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            counts = {word: sum(map(bool, map(name.fullmatch, names))) for word, name in _BY_NAME.items()}
            for word, (name, sign) in _WITHIN.items():
                counts[word] = sum(len(sign.findall(archive.read(part))) for part in names if name.fullmatch(part))
    except BadZipFile:
        return {}
    return counts
