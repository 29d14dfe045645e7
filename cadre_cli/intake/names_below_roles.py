"""Names below headings that are roles: 'जिला, जिलाध्यक्ष, मोबाइल, जिला प्रभारी, मोबाइल'."""

from collections.abc import Sequence
from dataclasses import replace

from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import Column, field_of
from cadre_cli.intake.contents import first_texts, look_like_names
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import find_header
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.age import read_ground_floor
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import is_devanagari


def with_names_below_roles(file: str, sheet: Sheet, readers: Readers, log: FindingsLog) -> Sheet:
    """The sheet with 'जिलाध्यक्ष का नाम' written for 'जिलाध्यक्ष' where names stand below, and nothing else is headed so.

    The heading then says the role of those below it, and several such columns are lists side by side.
    """
    place = Address(file, sheet.name)
    header = find_header(sheet.rows, readers.columns, str(place))
    if header is None or header.column("name"):
        return sheet
    body = sheet.rows[header.last + 1 :]
    found = [
        column
        for column in header.columns
        if _is_role(column, readers) and _are_names(first_texts(body, column.index), readers)
    ]
    if not found:
        return sheet
    headings = [*sheet.rows[header.last], *[""] * (found[-1].index + 1 - len(sheet.rows[header.last]))]
    for column in found:
        headings[column.index] = _of_names(column.heading)
    log.open_sheet(file, sheet.name)
    read = f"names stand below {', '.join(_quoted(column) for column in found)}"
    address = replace(place, cell=cell_name(header.last, found[0].index))
    action = "nothing if they are the people of that role; else write Name (नाम) above the names"
    log.add(kinds.NAMES_BELOW_ROLE, address, f"{read}, and no column is headed as names are", action, len(found))
    return replace(sheet, rows=[*sheet.rows[: header.last], headings, *body])


def _is_role(column: Column, readers: Readers) -> bool:
    """Whether the heading is a role of the event and nothing is known of its column: 'Name' behind it makes it one."""
    is_open = not (column.field or column.near or column.answered)
    return is_open and readers.roles.known(column.heading) != "" and field_of(_of_names(column.heading)) == "name"


def _are_names(texts: Sequence[str], readers: Readers) -> bool:
    """Whether names stand there, and not who has such a role: 'yes', 'हाँ'."""
    return look_like_names(texts, readers) and all(read_ground_floor(text).kind for text in texts)


def _of_names(heading: str) -> str:
    return f"{heading} का नाम" if is_devanagari(heading) else f"{heading} Name"


def _quoted(column: Column) -> str:
    return f'"{column.heading}"'
