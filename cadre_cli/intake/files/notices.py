"""What is said about a file that could not be read, or not whole: what was seen, and what to do."""

from typing import Final

from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.intake import kinds
from cadre_cli.intake.files.locked import INSTALL
from cadre_cli.intake.files.parquet import INSTALL as INSTALL_PARQUET

SAVE_AGAIN: Final = "open it in Excel, save it as .xlsx and give it again"
_CLEAR = "open it in Excel, clear the password (File, Info, Protect Workbook, Encrypt with Password) and save it"
OTHER_FILES: Final = {
    b"%PDF": "a PDF",
    b"\xff\xd8\xff": "a photo",
    b"\x89PNG": "a picture",
    b"{\\rtf": "a Word text",
    b"MIME-Version:": "a web archive",
    b"Rar!": "a packed folder",
    b"7z\xbc\xaf": "a packed folder",
}
"""First bytes of files that are no spreadsheets, and what they are called."""


def unreadable(file: str) -> Finding:
    """Damaged."""
    read = "the file cannot be read; it may be damaged or only half copied"
    return finding(kinds.UNREADABLE, file, read, "copy or download it again; if Excel opens it, save it there as .xlsx")


def unreadable_sheet(file: str, sheet: str) -> Finding:
    """One sheet damaged."""
    return finding(kinds.UNREADABLE, file, "this sheet cannot be read; it may be damaged", SAVE_AGAIN, sheet)


def empty(file: str) -> Finding:
    """No bytes."""
    return finding(kinds.UNREADABLE, file, "the file is empty", "save the list again, or ask for it again")


def no_spreadsheet(file: str, what: str) -> Finding:
    """Something else: `what` names it ('a PDF')."""
    action = "give the Excel file; what is only on paper or in a picture has to be typed first"
    if what == "a web archive":
        action = SAVE_AGAIN
    if what == "a packed folder":
        action = "unpack it and give the spreadsheets inside"
    return finding(kinds.UNREADABLE, file, f"this is {what} and not a spreadsheet", action)


def no_parquet(file: str) -> Finding:
    """A Parquet file where its reader is not installed."""
    read = "this is a Parquet file, and what reads those is not installed"
    action = f"let cadre read it: {INSTALL_PARQUET}; or ask for the list as .xlsx or as CSV UTF-8"
    return finding(kinds.UNREADABLE, file, read, action)


def too_old(file: str) -> Finding:
    """A sheet of Excel 2 to 4, in no container."""
    return finding(kinds.UNREADABLE, file, "this is a list of a very old Excel, which cannot be read", SAVE_AGAIN)


def no_table(file: str) -> Finding:
    """A web page or XML text in which nothing can be read."""
    read = "this is a web page or XML text that only has a spreadsheet's name, and no table can be read in it"
    return finding(kinds.WEB_PAGE, file, read, "open it in Excel and save it as .xlsx")


def other_clothes(file: str, what: str) -> Finding:
    """`what` was read: 'a web page'."""
    read = f"this is {what} that calls itself a spreadsheet; its tables were read"
    return finding(kinds.OTHER_CLOTHES, file, read, "nothing; saved as .xlsx it keeps its formats")


def locked(file: str, tried: int, can_unlock: bool) -> Finding:
    """A password is missing, or `tried` ones were wrong."""
    if not can_unlock:
        action = f"{_CLEAR}; or let cadre open it with its password: {INSTALL}"
        return finding(kinds.LOCKED, file, "the file is locked with a password", action)
    if not tried:
        action = f"give the password with --password-file; or {_CLEAR}"
        return finding(kinds.LOCKED, file, "the file is locked with a password", action)
    read = "the file is locked, and the password given does not open it"
    if tried > 1:
        read = f"the file is locked, and none of the {tried} passwords given opens it"
    return finding(kinds.LOCKED, file, read, f"check capitals and the keyboard's language; or {_CLEAR}")


def locked_for_good(file: str) -> Finding:
    """A lock that only the program can open that made it."""
    action = "open it in the program that made it, save it without a password and give it again"
    return finding(kinds.LOCKED, file, "the file is locked in a way that cannot be opened here", action)


def too_large(file: str, sheet: str = "") -> Finding:
    """More than memory should hold."""
    what = "the sheet reaches" if sheet else "the file unpacks"
    read = f"{what} much further than any list; it was not read"
    action = "copy the list alone into a new workbook, save it as .xlsx and give that"
    return finding(kinds.TOO_LARGE, file, read, action, sheet)


def far_cells(file: str, sheet: str, columns: int) -> Finding:
    """Only the first `columns` were read."""
    read = f"a cell stands far outside the list; only the first {columns} columns were read"
    return finding(kinds.FAR_CELLS, file, read, "clear the stray cell and save the sheet again", sheet)


def lost_cells(file: str, sheet: str, count: int) -> Finding:
    """The reader passed over cells that hold something."""
    read = f"{count} {'cell is' if count == 1 else 'cells are'} written in a way that cannot be read"
    return finding(kinds.LOST_CELLS, file, read, SAVE_AGAIN, sheet, count)


def cut(file: str, sheet: str = "") -> Finding:
    """Tags that do not close, records that do not fit, a last line that is too short."""
    read = f"the {'sheet' if sheet else 'file'} is damaged or cut off; rows may be missing"
    return finding(kinds.LOST_CELLS, file, read, "count the rows, or download the file again", sheet)


def finding(
    kind: FindingKind, file: str, read: str, action: str, sheet: str = "", people: int = 1, cell: str = ""
) -> Finding:
    """A finding about a file, a sheet of it, or a cell."""
    return Finding(kind, Address(file, sheet, cell), read, action, people)
