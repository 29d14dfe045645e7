"""The sheet in front of a marked copy: every finding in words, with a link to its cell.

It has two columns and no headings, so that a copy which is mended and given as a roster is not read as two lists.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final, cast

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.event import Names
from cadre_cli.domain.findings import Finding, Severity
from cadre_cli.prints import labels
from cadre_cli.prints.book import ROW_HEIGHT
from cadre_cli.prints.cell_text import fitting_text
from cadre_cli.prints.widths import lines

COLOURS: Final = {
    Severity.ERROR: "FFC7CE",
    Severity.QUESTION: "FFEB9C",
    Severity.REPAIR: "DDEBF7",
    Severity.NOTE: "E7E6E6",
}
BOTH: Final = ("hi", "en")

_TITLE: Final = "जाँच - Findings"
_HEAD: Final = Names("Findings in {name}: {count}", "{name} की जाँच: {count}")
_MEND: Final = Names(
    "Correct the coloured cells in your own list ({name}); this is a copy of it.",
    "रंगीन खाने अपनी मूल सूची ({name}) में सुधारें; यह उसकी प्रति है।",
)
_MEND_HERE: Final = Names("Correct the coloured cells and save the list.", "रंगीन खाने सुधारें और सूची सहेजें।")
_VALUES_ONLY: Final = Names(
    "This copy has the values of {name} only; its fonts, colours and formulas stand in your own list.",
    "इस प्रति में {name} के केवल मान हैं; उसके फ़ॉन्ट, रंग और सूत्र मूल सूची में हैं।",
)
_LOST: Final = Names(
    "This copy lacks of {name}: {lost}. They stand in your own list.",
    "इस प्रति में {name} का यह नहीं है: {lost}। वह मूल सूची में है।",
)
_WHOLE: Final = Names("the whole file", "पूरी फ़ाइल")
_ROWS: Final = Names("{count} rows", "{count} पंक्तियाँ")
_WIDTHS: Final = (30, 100)
_TALLEST: Final = 409
_MOST_TITLE: Final = 31
_MOST_LINKS: Final = 65_000  # a sheet takes 65,530
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_FONT: Final = "Nirmala UI"


def free_title(wanted: str, taken: Collection[str]) -> str:
    """A name for a sheet that a workbook takes and that none of its sheets has."""
    safe, used = _NOT_IN_TITLE.sub("-", wanted).strip() or "-", {title.casefold() for title in taken}
    title, number = safe[:_MOST_TITLE], 1
    while title.casefold() in used:
        number += 1
        title = f"{safe[: _MOST_TITLE - len(str(number)) - 1]} {number}"
    return title


def finding_words(finding: Finding) -> str:
    """Code, what was read and what to do, in two lines."""
    rows = f" ({_said(_ROWS, count=finding.people)})" if finding.people > 1 and finding.address.cell else ""
    return f"{finding.code}{rows}: {finding.read}\n→ {finding.action}"


def set_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Writes the text as text, whatever it begins with, without what no workbook can hold."""
    cell = cast(Cell, sheet.cell(row, column))  # nothing is merged where texts are written
    cell.value = fitting_text(ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    if text[:1] in tuple("=+-@"):
        cell.quotePrefix = True
    return cell


def add_findings_sheet(
    book: Workbook,
    name: str,
    findings: Sequence[Finding],
    marked_at: Callable[[Finding], Cell | None],
    values_only: bool,
    lost: Sequence[str] = (),
    in_place: bool = False,
) -> None:
    """Puts the list in front of the workbook's sheets; `name` is the file's, `marked_at` gives a finding's cell.

    Findings stand by severity, those that need somebody first. `lost` is what the copy has not kept, in words; where
    `in_place`, it is no copy.
    """
    sheet = book.create_sheet(free_title(_TITLE, book.sheetnames), 0)
    for letter, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    row = _line(sheet, 1, _said(_HEAD, name=name, count=len(findings)), Font(name=_FONT, bold=True, size=14))
    for names in (
        _MEND_HERE if in_place else _MEND,
        *([_VALUES_ONLY] if values_only else []),
        *([_LOST] if lost else []),
    ):
        row = _line(sheet, row, _said(names, name=name, lost=", ".join(lost)), Font(name=_FONT))
    links = 0
    for severity in Severity:
        mine = [finding for finding in findings if finding.severity is severity]
        if not mine:
            continue
        heading = f"{severity_word(severity)}: {len(mine)}"
        row = _line(sheet, row + 1, heading, Font(name=_FONT, bold=True))
        for finding in mine:
            cell = marked_at(finding) if links < _MOST_LINKS else None
            links += cell is not None
            _finding(sheet, row, finding, cell)
            row += 1
    _show_first(book, sheet)


def is_findings_sheet(sheet: Worksheet) -> bool:
    """Whether the sheet is such a list, of an earlier marking."""
    return sheet.title.startswith(_TITLE) and _HEAD.en.partition("{")[0] in str(sheet["A1"].value)


def severity_word(severity: Severity) -> str:
    """'त्रुटि / Error'."""
    return labels.say(labels.SEVERITIES[severity], BOTH)


def fill(severity: Severity) -> PatternFill:
    """The colour of a severity."""
    return PatternFill("solid", start_color=COLOURS[severity], end_color=COLOURS[severity])


def _line(sheet: Worksheet, row: int, text: str, font: Font) -> int:
    set_text(sheet, row, 1, text).font = font
    sheet.row_dimensions[row].height = ROW_HEIGHT * 1.3
    return row + 1


def _finding(sheet: Worksheet, row: int, finding: Finding, cell: Cell | None) -> None:
    text = finding_words(finding)
    where, what = set_text(sheet, row, 1, _place(finding)), set_text(sheet, row, 2, text)
    for each in (where, what):
        each.font, each.alignment = Font(name=_FONT), Alignment(wrap_text=True, vertical="top")
    where.fill = fill(finding.severity)
    if cell is not None:
        location = f"{quote_sheetname(cell.parent.title)}!{cell.coordinate}"
        where.hyperlink = Hyperlink(ref=where.coordinate, location=location)
        where.font = Font(name=_FONT, color="0563C1", underline="single")
    needed = max(lines(text, _WIDTHS[1]), lines(_place(finding), _WIDTHS[0]))
    sheet.row_dimensions[row].height = min(_TALLEST, ROW_HEIGHT * needed)


def _place(finding: Finding) -> str:
    """'MLA!G8', 'G8', 'शीट / Sheet: MLA' or the whole file: never a bare word that could pass for a heading."""
    address = finding.address
    if address.cell:
        return f"{address.sheet}!{address.cell}" if address.sheet else address.cell
    return f"{labels.say(labels.SHEET, BOTH)}: {address.sheet}" if address.sheet else labels.say(_WHOLE, BOTH)


def _said(names: Names, **values: object) -> str:
    return labels.say(Names(names.en.format(**values), names.hi.format(**values)), BOTH)


def _show_first(book: Workbook, sheet: Worksheet) -> None:
    """Opens the copy at the list: only one sheet may be selected, or typing would go into several."""
    others: Iterable[Worksheet] = book.worksheets
    for other in others:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0
    book.views[0].firstSheet = 0
    sheet.page_setup.paperSize, sheet.page_setup.orientation = 9, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
