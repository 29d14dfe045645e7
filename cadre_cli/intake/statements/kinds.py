"""Every kind of finding about a bank statement (S001 to S019). One that needs a person refuses the whole file."""

from typing import Final

from cadre_cli.domain.findings import FindingKind, Severity

NO_TABLE: Final = FindingKind("S001", Severity.ERROR, "no bank statement was found in the file")
NO_COLUMN: Final = FindingKind("S002", Severity.ERROR, "a column of the statement is missing")
SEVERAL: Final = FindingKind("S003", Severity.QUESTION, "the file holds more than one statement, or a column twice")
NOT_A_DAY: Final = FindingKind("S004", Severity.ERROR, "a day of the statement is not understood")
NOT_AN_AMOUNT: Final = FindingKind("S005", Severity.ERROR, "an amount of the statement is not understood")
STRAY_ROW: Final = FindingKind("S006", Severity.ERROR, "a row of the statement is not understood")
CHAIN_BREAKS: Final = FindingKind("S007", Severity.ERROR, "a balance does not follow from the one before")
TOTALS_DIFFER: Final = FindingKind("S008", Severity.ERROR, "the statement's own totals are not those of its rows")
WHICH_IS_THE_DAY: Final = FindingKind("S009", Severity.QUESTION, "whether days or months stand first is not clear")

UNPROVEN: Final = FindingKind("S010", Severity.NOTE, "the statement cannot prove that it is whole")
NEWEST_FIRST: Final = FindingKind("S011", Severity.NOTE, "the statement has its newest row first")
SWAPPED: Final = FindingKind("S012", Severity.REPAIR, "the headings of debit and credit are swapped")
DAY_FIRST: Final = FindingKind("S013", Severity.NOTE, "days were read before months, by rule alone")
MONTH_FIRST: Final = FindingKind("S014", Severity.REPAIR, "days and months of the statement are turned round")
COMMAS: Final = FindingKind("S015", Severity.REPAIR, "narrations were cut at their commas")
WRAPPED: Final = FindingKind("S016", Severity.NOTE, "narrations go on in the next row")
PASSED_OVER: Final = FindingKind("S017", Severity.NOTE, "rows that are none of the table were passed over")
NO_ACCOUNT: Final = FindingKind("S018", Severity.NOTE, "the statement does not name its account")
