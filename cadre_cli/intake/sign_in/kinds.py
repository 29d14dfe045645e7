"""Every kind of finding about a sign-in sheet that comes back (A001 to A007)."""

from typing import Final

from cadre_cli.domain.findings import FindingKind, Severity

NO_SHEET: Final = FindingKind("A001", Severity.ERROR, "no sign-in sheet was found in the file")
NO_DAY: Final = FindingKind("A002", Severity.QUESTION, "the day of a sign-in sheet is not one of its batch's")
NOT_A_CODE: Final = FindingKind("A003", Severity.ERROR, "somebody has signed whose code is not known")
OTHER_BATCH: Final = FindingKind("A004", Severity.QUESTION, "somebody has signed who has no seat in the batch")
ABSENT: Final = FindingKind("A005", Severity.NOTE, "a mark says that somebody was absent")
NOT_READ: Final = FindingKind("A006", Severity.NOTE, "sheets of other batches were passed over")
UNCLEAR: Final = FindingKind("A007", Severity.QUESTION, "a word in a sign-in sheet says neither yes nor no")
