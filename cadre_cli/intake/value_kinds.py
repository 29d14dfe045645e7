"""The kinds of findings that one cell's value can give: mobiles, days, money, roles, places, codes."""

from typing import Final

from cadre_cli.domain.findings import FindingKind, Severity

MOBILE_LENGTH: Final = FindingKind("R101", Severity.ERROR, "a mobile number has too few or too many digits")
MOBILE_NOT_ONE: Final = FindingKind("R102", Severity.ERROR, "not a mobile number")
MOBILE_ROUNDED: Final = FindingKind("R103", Severity.ERROR, "Excel has rounded a mobile number away")
MOBILE_SEVERAL: Final = FindingKind("R104", Severity.REPAIR, "several mobile numbers; the first is the main one")
MOBILE_LANDLINE: Final = FindingKind("R105", Severity.QUESTION, "a landline in the place of a mobile number")
MOBILE_IN_NAME: Final = FindingKind("R106", Severity.REPAIR, "a mobile number in the cell of a name")

GENDER_UNKNOWN: Final = FindingKind("R111", Severity.QUESTION, "a gender that is not understood")

DAY_UNREADABLE: Final = FindingKind("R121", Severity.ERROR, "days that are not understood")
DAY_NEAR_MISS: Final = FindingKind("R122", Severity.QUESTION, "a day outside the round that looks like a slip")
DAY_OUTSIDE: Final = FindingKind("R123", Severity.NOTE, "days outside the round")
DAYS_IN_REMARK: Final = FindingKind("R124", Severity.ERROR, "a remark speaks of days of the round")

PAID_UNREADABLE: Final = FindingKind("R131", Severity.ERROR, "an amount that is not understood")
PAID_DAY_UNREADABLE: Final = FindingKind("R133", Severity.ERROR, "a day of a deposit that is not understood")

ROLE_UNKNOWN: Final = FindingKind("R141", Severity.QUESTION, "a role that the event does not name")
ROLE_FORMER: Final = FindingKind("R142", Severity.QUESTION, "a role he no longer holds")
PLACE_IN_ROLE: Final = FindingKind("R144", Severity.REPAIR, "a constituency or district in the cell of the role")
ROLE_FORMER_BESIDE: Final = FindingKind("R143", Severity.NOTE, "a former office beside the present role")

DISTRICT_UNKNOWN: Final = FindingKind("R151", Severity.QUESTION, "a district that no list names")
UNIT_UNSAID: Final = FindingKind("R152", Severity.NOTE, "a district that has several party districts")
PLACES_DISAGREE: Final = FindingKind("R153", Severity.QUESTION, "two names in one cell are two districts")
ASSEMBLY_UNKNOWN: Final = FindingKind("R154", Severity.QUESTION, "an assembly constituency that no list names")
ASSEMBLY_DISAGREES: Final = FindingKind("R155", Severity.QUESTION, "the number and the name are two constituencies")
ASSEMBLY_ELSEWHERE: Final = FindingKind("R156", Severity.QUESTION, "a constituency that lies in another district")
PLACE_SPELLING: Final = FindingKind("R157", Severity.REPAIR, "a place whose name is misspelt")
ASSEMBLY_OLD_DISTRICT: Final = FindingKind("R158", Severity.REPAIR, "a constituency under its former district")

CODE_INVALID: Final = FindingKind("R161", Severity.ERROR, "not a participant's code")

AGE_UNREADABLE: Final = FindingKind("R171", Severity.ERROR, "an age or a birth date that is not understood")
GROUND_FLOOR_UNCLEAR: Final = FindingKind("R172", Severity.QUESTION, "whether the ground floor is needed is not clear")
ALTERNATE_UNCLEAR: Final = FindingKind("R173", Severity.QUESTION, "whether somebody is an alternate is not clear")
AGE_FOR_BIRTH: Final = FindingKind("R174", Severity.REPAIR, "an age in the place of a birth date")
ALTERNATE_OF_WHOM: Final = FindingKind("R175", Severity.NOTE, "whom an alternate stands in for is not linked")
FLOOR_IN_REMARK: Final = FindingKind("R176", Severity.ERROR, "a remark speaks of a room on the ground floor")
