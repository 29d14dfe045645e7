"""What stands on the paper in both languages: headings, states, goals and notices, and how the two are put together."""

from collections.abc import Mapping, Sequence
from typing import Final

from cadre_cli.domain.changes import BatchKind, Kind
from cadre_cli.domain.event import BedKind, Event, Names, Rule
from cadre_cli.domain.findings import Severity
from cadre_cli.domain.plan import State

NUMBER: Final = Names("No.", "क्र.")
CODE: Final = Names("Code", "कोड")
NAME: Final = Names("Name", "नाम")
ROLE: Final = Names("Role", "दायित्व")
ROLE_NOT_KNOWN: Final = Names("Role not known", "दायित्व ज्ञात नहीं")
OTHER_ROLES: Final = Names("All roles", "सभी दायित्व")
DISTRICT: Final = Names("District", "जिला")
ASSEMBLY: Final = Names("Assembly", "विधानसभा")
PLACE: Final = Names("Place", "स्थान")
ROLE_AND_PLACE: Final = Names("Role · place", "दायित्व · स्थान")
MOBILE: Final = Names("Mobile", "मोबाइल")
MOBILES: Final = Names("More numbers", "अन्य मोबाइल")
EMAIL: Final = Names("E-mail", "ई-मेल")
GENDER: Final = Names("Gender", "लिंग")
AGE: Final = Names("Age", "आयु")
ALTERNATE: Final = Names("Alternate", "वैकल्पिक")
TRAINERS: Final = Names("Trainers", "प्रशिक्षक")
TRAINERS_BEDS: Final = Names("Beds taken by trainers", "प्रशिक्षकों के बिस्तर")
GROUND_FLOOR: Final = Names("Ground floor", "भूतल")
YES: Final = Names("yes", "हाँ")
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
BATCH_OR_STATE: Final = Names("Batch or state", "बैच या स्थिति")
DATES_OR_STATE: Final = Names("Dates or state", "तिथियाँ या स्थिति")
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
GOALS_IN_ORDER: Final = Names(
    "What was striven for, the most important first, and what was reached",
    "योजना के लक्ष्य, सबसे ज़रूरी पहले, और क्या मिला",
)
REMEDIES: Final = Names("What would seat more people (any one of these)", "और लोगों को स्थान कैसे मिले (इनमें से कोई एक उपाय)")
REMEDY: Final = Names("Change", "उपाय")
SEATS_MORE: Final = Names("Seats so many more", "इतने और लोगों को स्थान")
NOT_ALL_PRINTED: Final = Names("more columns on the screen", "शेष कॉलम केवल स्क्रीन पर")
PAGE: Final = Names("Page", "पृष्ठ")

SEVERITY: Final = Names("Severity", "स्तर")
FILE: Final = Names("File", "फ़ाइल")
SHEET: Final = Names("Sheet", "शीट")
CELL: Final = Names("Cell", "सेल")
READ: Final = Names("What was read", "क्या पढ़ा गया")
ACTION: Final = Names("What to do", "क्या करें")

DEPOSITS: Final = Names("Deposit register", "जमा राशि पंजी")
DUE: Final = Names("Due ₹", "देय ₹")
PAID: Final = Names("Paid ₹", "जमा ₹")
RECEIVED: Final = Names("Received ₹", "प्राप्त ₹")
PAID_NOW: Final = Names("Paid now ₹", "अभी जमा ₹")
RECEIVED_BEFORE: Final = Names("received before this sheet", "इस शीट से पहले प्राप्त")
BALANCE: Final = Names("Balance ₹", "शेष ₹")
DATE: Final = Names("Date", "दिनांक")
MODE: Final = Names("Mode", "माध्यम")
REFERENCE: Final = Names("Reference", "संदर्भ")
REMARK: Final = Names("Remark", "टिप्पणी")
OWING: Final = Names("Still owing", "जिनका शेष है")
BY_ROLE: Final = Names("By role", "दायित्व अनुसार")
BY_DISTRICT: Final = Names("By district", "जिला अनुसार")
BY_BATCH: Final = Names("By batch", "बैच अनुसार")
NO_MODE: Final = Names("no mode typed yet", "माध्यम अभी नहीं लिखा")
BY_MODE: Final = Names("By mode", "माध्यम अनुसार")
CHANGED: Final = Names(
    "Changed since the last list: printed bold, with a dot", "पिछली सूची से बदला: मोटे अक्षरों में, बिंदु सहित"
)
IS_CHANGED: Final = Names("Changed", "बदला")
PAID_MARK: Final = Names("paid", "जमा")
AS_ROSTER: Final = Names(
    "What is received stands here as the rosters say; nothing is booked yet.",
    "प्राप्त राशि सूचियों के अनुसार है; बही में अभी कुछ दर्ज नहीं।",
)
NOT_KNOWN: Final = Names("not known", "ज्ञात नहीं")
PLACEHOLDER: Final = Names(
    "The deposit amounts are placeholders: they are not decided yet.",
    "जमा राशियाँ अस्थायी हैं: अभी तय नहीं हुई हैं।",
)
TYPE_HERE: Final = Names(
    "Type what has come since in the yellow cells, one payment a row; somebody's second instalment goes into the sheet "
    '"Further payments". The rest is protected, without a password.',
    "इसके बाद जो जमा हो उसे पीले खानों में लिखें, हर पंक्ति में एक भुगतान; किसी की दूसरी किस्त “और किस्तें” शीट में लिखें। "
    "बाकी खाने बिना पासवर्ड के सुरक्षित हैं।",
)
FURTHER_SHEET: Final = Names("Further payments", "और किस्तें")
FURTHER_HERE: Final = Names(
    "For who has paid more than once: type his code and what came, one payment a row; name and batch appear by "
    "themselves.",
    "जिनका एक से अधिक बार भुगतान आया हो: कोड और राशि लिखें, हर पंक्ति में एक भुगतान; नाम और बैच अपने आप दिखेंगे।",
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
OVERVIEW_SHEET: Final = Names("Overview", "सारांश")
WAITLIST_SHEET: Final = Names("Waitlist", "प्रतीक्षा सूची")
SET_ASIDE_SHEET: Final = Names("Set aside", "अलग रखे गए")
WHY_SHEET: Final = Names("Why", "क्यों")
FINDINGS_SHEET: Final = Names("Findings", "जाँच")
DEPOSITS_SHEET: Final = Names("Deposits", "जमा राशि")
TOTALS_SHEET: Final = Names("Totals", "योग")

CHANGE_NOTICE: Final = Names("Change notice", "परिवर्तन सूचना")
REPLACES: Final = Names("plan {new} replaces the lists of plan {old}", "योजना {new}, योजना {old} की सूचियों के स्थान पर")
CHANGED_OF: Final = Names(
    "something changed for {changed} of {everyone} people", "{everyone} में से {changed} लोगों के लिए परिवर्तन"
)
CHANGE: Final = Names("Change", "परिवर्तन")
WAS: Final = Names("Was", "पहले")
NOW: Final = Names("Now", "अब")
COME_FROM: Final = Names("Comes from", "कहाँ से")
GO_TO: Final = Names("Goes to", "कहाँ")
TOLD: Final = Names("Told", "सूचित")
COME: Final = Names("New on this list", "इस सूची में नए")
GO: Final = Names("No longer on this list", "इस सूची से हटे")
STAY: Final = Names("Still on this list, something else has changed", "इसी सूची में, और कुछ बदला")
TO_PHONE: Final = Names("whom to phone", "किन्हें फ़ोन करना है")
NO_DISTRICT: Final = Names("District not known", "जिला ज्ञात नहीं")
WITHDRAWN: Final = Names("withdrawn", "नहीं आएँगे")
NO_SHOW: Final = Names("did not come", "नहीं आए")
NOT_IN_PLAN: Final = Names("not in the plan", "योजना में नहीं")
NOT_ON_ROSTER: Final = Names("no longer on the rosters", "अब सूचियों में नहीं")
PHONE_SHEET: Final = Names("To phone", "फ़ोन")
KINDS: Final = {
    Kind.MOVED: Names("moved to another batch", "दूसरे बैच में गए"),
    Kind.OTHER_DAYS: Names("same batch, other days or venue", "बैच वही, दिन या स्थल बदला"),
    Kind.ROOM: Names("same batch, another room", "बैच वही, कमरा बदला"),
    Kind.SEATED: Names("have a seat now", "अब स्थान मिला"),
    Kind.JOINED: Names("new in the plan", "योजना में नए"),
    Kind.LOST: Names("lost their seat and wait", "स्थान नहीं रहा, प्रतीक्षा में"),
    Kind.WAITS: Names("wait now", "अब प्रतीक्षा में"),
    Kind.WITHDRAWN: Names("withdrew", "नहीं आएँगे"),
    Kind.NO_SHOW: NO_SHOW,
    Kind.SET_ASIDE: Names("set aside now", "अब अलग रखे गए"),
    Kind.LEFT: Names("no longer on the rosters", "अब सूचियों में नहीं"),
    Kind.SAME: Names("as before", "पहले जैसे"),
}
BATCH_KINDS: Final = {
    BatchKind.CANCELLED: Names("not held", "नहीं होगा"),
    BatchKind.NEW: Names("new", "नया"),
    BatchKind.OTHER_DAYS: Names("other days or venue", "दिन या स्थल बदला"),
}

GOALS: Final[Mapping[Rule, Names]] = {
    Rule.SEAT: Names("A seat for as many as possible", "अधिक से अधिक लोगों को स्थान"),
    Rule.FEWEST_BATCHES: Names("No more batches than needed", "बैच उतने ही जितने ज़रूरी"),
    Rule.KEEP: Names("As in the plan before, wherever possible", "जहाँ तक हो सके पिछली योजना जैसा"),
    Rule.ONE_AWAY: Names("Somebody always stays in the district", "जिले में एक सदैव उपस्थित"),
    Rule.GROUP: Names("Each group of roles by itself, one after the other", "हर पद-समूह अलग, एक के बाद एक"),
    Rule.WISHES: Names("Wished days and batches", "इच्छित दिन और बैच"),
    Rule.SPREAD: Names("Every batch a small picture of the whole", "हर बैच में सबका समान मेल"),
    Rule.TRAVEL: Names("Short ways to the venue", "शिविर तक कम यात्रा"),
}
RESULTS: Final[Mapping[Rule, Names]] = {
    Rule.SEAT: Names("{value} of {asked} people have a seat", "{asked} में से {value} लोगों को स्थान मिला"),
    Rule.FEWEST_BATCHES: Names("batches held: {value}", "बैच: {value}"),
    Rule.KEEP: Names("people who stay in their batch: {value}", "अपने ही बैच में रहे: {value} लोग"),
    Rule.ONE_AWAY: Names(
        "districts from which on some day all are away: {value}", "जिले जहाँ से किसी दिन सब एक साथ बाहर: {value}"
    ),
    Rule.GROUP: Names("people not with their group: {value}", "अपने समूह से अलग: {value} लोग"),
    Rule.WISHES: Names("{value} of {asked} wishes met", "{asked} में से {value} इच्छाएँ पूरी"),
    Rule.SPREAD: Names(
        "points off the most even mix possible: {value} (0 is perfect)",
        "यथासंभव समान मेल से अंतर: {value} अंक (0 सबसे अच्छा)",
    ),
    Rule.TRAVEL: Names("kilometres one way, all together: {value}", "सबकी एक ओर की यात्रा, कुल: {value} किमी"),
}
TOLD_RESULT: Final = Names("people told their batch who stay in it: {value}", "बताए गए बैच में ही रहे: {value} लोग")
PRIORITY_GOAL: Final = Names("By priority: {group}", "वरीयता से: {group}")
PRIORITY_RESULT: Final = Names("{value} of them have a seat", "इनमें से {value} को स्थान मिला")
ORDER_GOAL: Final = Names("In the order of the roster: {group}", "सूची के क्रम से: {group}")
ORDER_RESULT: Final = Names("who stands earlier is seated first", "सूची में जो पहले, उसे स्थान पहले")
GROUPS: Final[Mapping[str, str]] = {
    "people": "लोग",
    "people who are no alternates": "जो वैकल्पिक नहीं हैं",
    "alternates": "वैकल्पिक",
    "people with a settled place": "जिनका स्थान हाथ से तय है",
    "people sure of their seat": "जिनका स्थान पक्का है",
    "people with a seat so far": "जिन्हें पहले से स्थान मिला है",
    "everyone": "सब",
    "who have not paid": "जिन्होंने जमा नहीं किया",
    "who paid": "जिन्होंने जमा किया",
}
"""The words that tell groups of people in titles of `seat`, in Hindi; the role names beside them are the event's."""
PROVEN: Final = Names("proven: no plan does better", "सिद्ध: इससे अच्छी योजना संभव नहीं")
NOT_PROVEN: Final = Names("time ran out before it was proven", "समय समाप्त, सिद्ध नहीं हुआ")
NOT_PROVEN_BOUND: Final = Names(
    "time ran out before it was proven; no plan can reach more than {bound}",
    "समय समाप्त, सिद्ध नहीं हुआ; {bound} से अधिक किसी योजना में संभव नहीं",
)
NOT_PROVEN_LEAST: Final = Names(
    "time ran out before it was proven; no plan can get below {bound}",
    "समय समाप्त, सिद्ध नहीं हुआ; {bound} से कम किसी योजना में संभव नहीं",
)
NOT_PROVEN_HELD: Final = Names(
    "nobody else was moved for it: cadre plan may seat up to {bound}",
    "इसके लिए किसी और को नहीं हटाया गया: cadre plan से {bound} तक को स्थान संभव",
)

GENDERS: Final = {BedKind.MEN: MEN, BedKind.WOMEN: WOMEN}


def people(number: int) -> Names:
    """So many people: '150 people', '150 लोग'."""
    return Names(f"{number} {'person' if number == 1 else 'people'}", f"{number} {'व्यक्ति' if number == 1 else 'लोग'}")


def placeholder(event: Event) -> str:
    """That the event's deposit amounts are not decided, in its languages; '' once they are."""
    return "" if event.deposits.decided else say(PLACEHOLDER, event.languages)


def say(names: Names, languages: Sequence[str], between: str = " / ") -> str:
    """The name in each of the languages ('hi', 'en') in their order; once where two are spelt alike."""
    spoken = (names.hi if language == "hi" else names.en for language in languages)
    return between.join(dict.fromkeys(spoken))
