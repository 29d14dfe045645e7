"""Everything that can be found where many payments are booked at once, by its stable code: in a deposit sheet that
comes back, or in what the rosters say."""

from typing import Final

from cadre_cli.domain.findings import FindingKind, Severity

COLUMN_GONE: Final = FindingKind("D001", Severity.ERROR, "a column of the sheet is gone")
NO_KEY: Final = FindingKind("D002", Severity.ERROR, "money in a row that is nobody's")
KEY_CHANGED: Final = FindingKind("D003", Severity.ERROR, "the hidden key of a row was changed")
OTHER_FOLDER: Final = FindingKind("D004", Severity.ERROR, "a sheet of another event folder")
OTHER_BOOKS: Final = FindingKind("D005", Severity.ERROR, "a sheet that knows other books than these")
ROW_SHIFTED: Final = FindingKind("D006", Severity.ERROR, "the cells of a row are not one person's")
NAME_BESIDE_MONEY: Final = FindingKind("D007", Severity.QUESTION, "another name beside money")
NAME_CHANGED: Final = FindingKind("D008", Severity.NOTE, "a name was changed")
TWICE: Final = FindingKind("D009", Severity.ERROR, "the same payment in two rows")
ROWS_GONE: Final = FindingKind("D010", Severity.NOTE, "rows of the sheet are gone")
FORMULA: Final = FindingKind("D011", Severity.ERROR, "a formula where something is typed")
BAD_AMOUNT: Final = FindingKind("D012", Severity.ERROR, "an amount that cannot be read")
BAD_DAY: Final = FindingKind("D013", Severity.ERROR, "no day of the payment, or none that can be")
BAD_MODE: Final = FindingKind("D014", Severity.ERROR, "no mode of the payment, or none of the event")
BAD_REFERENCE: Final = FindingKind("D015", Severity.ERROR, "no reference of the payment, or a spoilt one")
NO_AMOUNT: Final = FindingKind("D016", Severity.ERROR, "a payment without its amount")
REMARK_ALONE: Final = FindingKind("D017", Severity.NOTE, "remarks without a payment")
BOOKED_OTHERWISE: Final = FindingKind("D018", Severity.ERROR, "its reference is booked as something else")
BOOKED_MEANWHILE: Final = FindingKind("D019", Severity.QUESTION, "something was booked since the sheet was written")
ODD_REFERENCE: Final = FindingKind("D020", Severity.NOTE, "a reference that no bank has")
ONE_TRANSFER: Final = FindingKind("D021", Severity.NOTE, "one transfer for several people")
TWO_DAYS: Final = FindingKind("D022", Severity.ERROR, "one transfer on two days")
TYPED_BESIDE: Final = FindingKind("D024", Severity.ERROR, "an amount typed where the sheet only tells")
ROSTER_UNREAD: Final = FindingKind("D023", Severity.ERROR, "what a roster says of a deposit cannot be read")
