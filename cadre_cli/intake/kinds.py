"""Every kind of finding about a roster as a whole: its files, sheets, headings, rows and people (R001 to R099).

What may be wrong with the text of one cell stands in `value_kinds`.
"""

from typing import Final

from cadre_cli.domain.findings import FindingKind, Severity

UNREADABLE: Final = FindingKind("R001", Severity.ERROR, "the file cannot be read")
LOCKED: Final = FindingKind("R002", Severity.ERROR, "the file is locked with a password")
WEB_PAGE: Final = FindingKind("R003", Severity.ERROR, "a web page or XML text without a table")
LOCK_FILE: Final = FindingKind("R004", Severity.NOTE, "a lock file was passed over")
SAME_FILE: Final = FindingKind("R005", Severity.NOTE, "the same file was given twice")
LETTERS_LOST: Final = FindingKind("R006", Severity.ERROR, "letters were lost when the file was saved")
FAR_CELLS: Final = FindingKind("R007", Severity.NOTE, "cells far outside the list were not read")
HIDDEN_SHEET: Final = FindingKind("R008", Severity.NOTE, "a hidden sheet was read")
SUB_FOLDERS: Final = FindingKind("R069", Severity.NOTE, "sub-folders were read too")
NO_ROSTERS: Final = FindingKind("R009", Severity.NOTE, "files that are no spreadsheets were passed over")

NO_PEOPLE: Final = FindingKind("R010", Severity.NOTE, "a sheet without people was passed over")
NO_HEADINGS: Final = FindingKind("R011", Severity.ERROR, "no row of headings was found")
NO_NAME_COLUMN: Final = FindingKind("R012", Severity.ERROR, "no column of names was found")
NEAR_HEADING: Final = FindingKind("R013", Severity.QUESTION, "a heading is nearly one that is known")
SAME_HEADING: Final = FindingKind("R014", Severity.NOTE, "two columns say the same")
LOOKS_LIKE: Final = FindingKind("R015", Severity.QUESTION, "a heading is not known, what stands below it is")

LEGACY_CONVERTED: Final = FindingKind("R016", Severity.REPAIR, "a column in a legacy Hindi font was converted")
LEGACY_OTHER_KEYS: Final = FindingKind("R018", Severity.ERROR, "a column in a legacy Hindi font that is not converted")
LEGACY_DOUBT: Final = FindingKind("R017", Severity.QUESTION, "a column may be in a legacy Hindi font")
LEGACY_HEADLESS: Final = FindingKind("R019", Severity.ERROR, "the first letter of a converted text was lost")

ERROR_CELL: Final = FindingKind("R020", Severity.ERROR, "the cell holds a spreadsheet error")
NO_VALUE: Final = FindingKind("R021", Severity.ERROR, "the cell holds a formula whose value was not saved")
FILLED_DOWN: Final = FindingKind("R022", Severity.REPAIR, "places were filled down")
FROM_SHEET_NAME: Final = FindingKind("R023", Severity.REPAIR, "taken from the sheet's name")
FROM_HEADING: Final = FindingKind("R024", Severity.REPAIR, "taken from the heading rows")
NAMES_BELOW_ROLE: Final = FindingKind("R026", Severity.REPAIR, "names stand below the heading of a role")
TWO_HEADINGS: Final = FindingKind("R025", Severity.QUESTION, "two rows may be the headings")

NO_NAME: Final = FindingKind("R030", Severity.ERROR, "the row has no name")
NO_ROLE: Final = FindingKind("R031", Severity.QUESTION, "the role is missing")
VACANT: Final = FindingKind("R032", Severity.NOTE, "vacant posts were passed over")
NO_PLACE: Final = FindingKind("R033", Severity.QUESTION, "the role needs a place")
GENDER_ASSUMED: Final = FindingKind("R035", Severity.REPAIR, "the gender is not known, beds are assumed")
GENDER_MISSING: Final = FindingKind("R036", Severity.QUESTION, "the gender is not known")
GENDER_DISAGREES: Final = FindingKind("R037", Severity.QUESTION, "title and gender disagree")
NO_MOBILE: Final = FindingKind("R038", Severity.NOTE, "mobile numbers are missing")
UNKNOWN_BATCH: Final = FindingKind("R039", Severity.QUESTION, "the batch is not in the event")
MANY_PINS: Final = FindingKind("R040", Severity.QUESTION, "pinned to more than one batch")

STRUCK_OUT: Final = FindingKind("R070", Severity.QUESTION, "rows are struck out")
HIDDEN_ROWS: Final = FindingKind("R071", Severity.QUESTION, "rows are hidden")
HIDDEN_COLUMNS: Final = FindingKind("R072", Severity.NOTE, "hidden columns were read")
COLOURED: Final = FindingKind("R073", Severity.NOTE, "some rows have a colour")

MERGED: Final = FindingKind("R050", Severity.REPAIR, "one person stands in several rows")
SEVERAL_DISTRICTS: Final = FindingKind("R057", Severity.NOTE, "one person stands for several districts")
SAME_MOBILE: Final = FindingKind("R051", Severity.QUESTION, "one mobile number, several names")
SAME_POST: Final = FindingKind("R052", Severity.QUESTION, "one post, several people")
SAME_CODE: Final = FindingKind("R053", Severity.ERROR, "one code, several people")
SAME_LIST: Final = FindingKind("R055", Severity.QUESTION, "two lists are largely the same")
MAYBE_OF_OLD: Final = FindingKind("R056", Severity.QUESTION, "somebody may be a person of the plan before")
TRAINED: Final = FindingKind("R074", Severity.NOTE, "some have completed an earlier round")
MAYBE_TRAINED: Final = FindingKind("R075", Severity.QUESTION, "somebody may have completed an earlier round")
LEFT_OVER: Final = FindingKind("R079", Severity.ERROR, "the event file still has name or days of the round before")
OLD_DATES: Final = FindingKind("R078", Severity.QUESTION, "days were given for dates from which the round was put off")
MAYBE_FAMILIAR: Final = FindingKind("R058", Severity.QUESTION, "a familiar name may be that of another row")
LONE_LABEL: Final = FindingKind("R059", Severity.NOTE, "a group of one")
LONE_APART: Final = FindingKind("R076", Severity.ERROR, "somebody is to be kept apart from nobody")
NAMED_RIVAL: Final = FindingKind("R077", Severity.REPAIR, "a name under 'apart' was understood")
APART_SHEET: Final = FindingKind("R080", Severity.REPAIR, "a keep-apart list on a sheet of its own was understood")
APART_DOUBT: Final = FindingKind("R081", Severity.ERROR, "somebody on a keep-apart sheet is not known")
MAYBE_ONE: Final = FindingKind("R054", Severity.QUESTION, "rows agree in the name and contradict each other")

OTHER_CLOTHES: Final = FindingKind("R060", Severity.NOTE, "a web page or XML text in a spreadsheet's clothes was read")
TOO_LARGE: Final = FindingKind("R061", Severity.ERROR, "the file is larger than any list")
LOST_CELLS: Final = FindingKind("R062", Severity.ERROR, "cells are written in a way that cannot be read")
LONG_CELL: Final = FindingKind("R063", Severity.REPAIR, "a cell was cut to the length that a spreadsheet allows")
OPEN_QUOTE: Final = FindingKind("R064", Severity.REPAIR, "a quotation mark was opened and never closed")
BAD_LETTERS: Final = FindingKind("R065", Severity.ERROR, "some letters of the text file are damaged")

WIDE_ROWS: Final = FindingKind("R067", Severity.ERROR, "rows have more cells than the headings")

ANSWERED: Final = FindingKind("R066", Severity.NOTE, "answered once for all")
