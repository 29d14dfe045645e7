"""The sheets of a file with every column in a legacy Hindi font turned into Unicode, each noted or asked once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.legacy import Converted, convert_columns
from cadre_cli.intake.legacy_verdict import Doubt
from cadre_cli.intake.workbook import Sheet


def in_unicode(file: str, sheets: Sequence[Sheet], log: FindingsLog) -> Iterator[Sheet]:
    """The sheets of the file, converted; what stays in doubt stands as it was, and is asked."""
    for sheet, converted in zip(sheets, _converted(sheets), strict=True):
        for column in converted.columns:
            log.open_sheet(file, sheet.name)
            read = f"{column.cells} cells are in a legacy Hindi font, told by {column.reason}: {_shown(column.samples)}"
            if column.apostrophes:
                read += f"; {column.apostrophes} got back the श् that Excel had hidden as an apostrophe"
            address = Address(file, sheet.name, column_letter(column.column))
            log.add(kinds.LEGACY_CONVERTED, address, read, "nothing if the samples are right", column.cells)
        for doubtful in converted.doubtful:
            log.open_sheet(file, sheet.name)
            read = f"{doubtful.cells} cells may be in a legacy Hindi font, but {doubtful.doubt}"
            address = Address(file, sheet.name, column_letter(doubtful.column))
            log.add(
                kinds.LEGACY_DOUBT,
                address,
                f"{read}: {_shown(doubtful.samples)}",
                _way_out(doubtful.doubt),
                doubtful.cells,
            )
        yield replace(sheet, rows=converted.rows)


def _converted(sheets: Sequence[Sheet]) -> list[Converted]:
    """Each sheet converted; where one is legacy for certain, a word or two are enough in the others."""
    converted = [convert_columns(sheet.rows, sheet.fonts) for sheet in sheets]
    if not any(each.columns for each in converted):
        return converted
    return [
        each if each.columns else convert_columns(sheet.rows, sheet.fonts, supported=True)
        for sheet, each in zip(sheets, converted, strict=True)
    ]


def _way_out(doubt: Doubt) -> str:
    if doubt is Doubt.OTHER_FONT:
        return "save the column in Unicode (Mangal, Nirmala UI) with the font's own converter"
    return "if it is Hindi, set the column in Kruti Dev 010 or write it in Unicode; if not, nothing"


def _shown(samples: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f'"{before}" = {after}' for before, after in samples)
