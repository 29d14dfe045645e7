"""What stands on the paper in both languages: headings, states and notices, and how the two are put together."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.domain.event import BedKind, Names
from cadre_cli.domain.findings import Severity
from cadre_cli.domain.plan import State

NUMBER: Final = Names("No.", "क्र.")
CODE: Final = Names("Code", "कोड")
NAME: Final = Names("Name", "नाम")
ROLE: Final = Names("Role", "दायित्व")
OTHER_ROLES: Final = Names("All roles", "सभी दायित्व")
DISTRICT: Final = Names("District", "जिला")
ASSEMBLY: Final = Names("Assembly", "विधानसभा")
PLACE: Final = Names("Place", "स्थान")
MOBILE: Final = Names("Mobile", "मोबाइल")
MOBILES: Final = Names("More numbers", "अन्य मोबाइल")
EMAIL: Final = Names("E-mail", "ई-मेल")
GENDER: Final = Names("Gender", "लिंग")
REMARKS: Final = Names("Roster remarks", "सूची की टिप्पणी")
UNAVAILABLE: Final = Names("Not available on", "इन दिनों नहीं")
WISH_BATCHES: Final = Names("Wished batches", "इच्छित बैच")
WISH_DAYS: Final = Names("Wished days", "इच्छित दिन")
TOGETHER: Final = Names("Together", "साथ")
PIN: Final = Names("Pinned to", "निश्चित बैच")
SOURCE: Final = Names("Source", "स्रोत")
ROOM: Final = Names("Room", "कमरा")
SIGNATURE: Final = Names("Signature", "हस्ताक्षर")
BATCH: Final = Names("Batch", "बैच")
STATE: Final = Names("State", "स्थिति")
WHY: Final = Names("Why", "क्यों")
WHY_EN: Final = Names("Why (English)", "कारण (अंग्रेज़ी)")
WHY_HI: Final = Names("Why (Hindi)", "कारण (हिन्दी)")

DATES: Final = Names("Dates", "तिथियाँ")
VENUE: Final = Names("Venue", "शिविर स्थल")
WINDOW: Final = Names("Window", "अवधि")
PEOPLE: Final = Names("People", "लोग")
MEN: Final = Names("Men", "पुरुष")
WOMEN: Final = Names("Women", "महिला")
GENDER_UNKNOWN: Final = Names("Gender not known", "लिंग ज्ञात नहीं")
MEN_BEDS_USED: Final = Names("Men's beds used", "पुरुष बिस्तर भरे")
MEN_BEDS_FREE: Final = Names("Men's beds free", "पुरुष बिस्तर खाली")
WOMEN_BEDS_USED: Final = Names("Women's beds used", "महिला बिस्तर भरे")
WOMEN_BEDS_FREE: Final = Names("Women's beds free", "महिला बिस्तर खाली")
SEATS_USED: Final = Names("Hall seats used", "सभागार सीटें भरी")
SEATS_FREE: Final = Names("Hall seats free", "सभागार सीटें खाली")
TOTAL: Final = Names("Total", "कुल")
PLAN_VERSION: Final = Names("Plan version", "योजना संस्करण")
TIER: Final = Names("Goal", "लक्ष्य")
RULE: Final = Names("Rule", "नियम")
REACHED: Final = Names("Reached", "प्राप्त")
BOUND: Final = Names("Best conceivable", "अधिकतम संभव")
PROVEN: Final = Names("Proven", "सिद्ध")
YES: Final = Names("yes", "हाँ")
NO: Final = Names("no", "नहीं")
REMEDIES: Final = Names("What would seat more people", "और लोगों को स्थान कैसे मिले")

SEVERITY: Final = Names("Severity", "स्तर")
FILE: Final = Names("File", "फ़ाइल")
SHEET: Final = Names("Sheet", "शीट")
CELL: Final = Names("Cell", "सेल")
READ: Final = Names("What was read", "क्या पढ़ा गया")
ACTION: Final = Names("What to do", "क्या करें")

DEPOSITS: Final = Names("Deposit register", "जमा राशि पंजी")
DUE: Final = Names("Due (₹)", "देय (₹)")
PAID: Final = Names("Paid (₹)", "जमा (₹)")
BALANCE: Final = Names("Balance (₹)", "शेष (₹)")
DATE: Final = Names("Date", "दिनांक")
MODE: Final = Names("Mode", "माध्यम")
REFERENCE: Final = Names("Reference", "संदर्भ")
REMARK: Final = Names("Remark", "टिप्पणी")
OWING: Final = Names("Still owing", "जिनका शेष है")
BY_ROLE: Final = Names("By role", "दायित्व अनुसार")
BY_DISTRICT: Final = Names("By district", "जिला अनुसार")
BY_BATCH: Final = Names("By batch", "बैच अनुसार")
BY_MODE: Final = Names("By mode", "माध्यम अनुसार")
AS_ROSTER: Final = Names("as the roster says", "सूची के अनुसार")
NOT_KNOWN: Final = Names("not known", "ज्ञात नहीं")
PLACEHOLDER: Final = Names(
    "The deposit amounts are placeholders: they are not decided yet.",
    "जमा राशियाँ अस्थायी हैं: अभी तय नहीं हुई हैं।",
)
TYPE_HERE: Final = Names(
    "Type in the yellow cells only; the rest is protected, without a password.",
    "केवल पीले खानों में लिखें; बाकी खाने बिना पासवर्ड के सुरक्षित हैं।",
)
BAD_AMOUNT: Final = Names("Type the amount in rupees, 0 or more.", "राशि रुपयों में लिखें, 0 या अधिक।")
BAD_DATE: Final = Names("Type the day of payment, e.g. 05/06/2025.", "भुगतान की तारीख लिखें, जैसे 05/06/2025।")
BAD_MODE: Final = Names("Choose a mode from the list.", "सूची में से माध्यम चुनें।")

STATES: Final = {
    State.SEATED: Names("Seated", "स्थान मिला"),
    State.WAITING: Names("Waiting", "प्रतीक्षा में"),
    State.SET_ASIDE: Names("Set aside", "अलग रखे गए"),
}
SEVERITIES: Final = {
    Severity.ERROR: Names("Error", "त्रुटि"),
    Severity.QUESTION: Names("Question", "प्रश्न"),
    Severity.REPAIR: Names("Repair", "सुधार"),
    Severity.NOTE: Names("Note", "सूचना"),
}
GENDERS: Final = {BedKind.MEN: MEN, BedKind.WOMEN: WOMEN}


def say(names: Names, languages: Sequence[str], between: str = " / ") -> str:
    """The name in each of the languages ('hi', 'en') in their order; once where two are spelt alike."""
    spoken = (names.hi if language == "hi" else names.en for language in languages)
    return between.join(dict.fromkeys(spoken))
