"""What stands on the paper of a closed day, or of the closed event, in both languages."""

from typing import Final

from cadre_cli.domain.event import Names
from cadre_cli.domain.money import Kind

DAY_CLOSE: Final = Names("Day close", "दिन का समापन")
EVENT_CLOSE: Final = Names("Event close", "कार्यक्रम का समापन")
BY_BOOKING: Final = Names(
    "Every entry counts on the day on which it was booked. Money of days before that is told beside it.",
    "हर प्रविष्टि उसी दिन गिनी गई है जिस दिन दर्ज हुई। उससे पहले के दिनों की राशि साथ में बताई गई है।",
)
RECEIVED: Final = Names("Received from participants", "प्रतिभागियों से प्राप्त")
BY: Final = Names("By", "माध्यम")
NOT_TOLD: Final = Names("at the bank, way not told", "बैंक में, माध्यम ज्ञात नहीं")
RECEIPTS: Final = Names("Receipts", "रसीदें")
NUMBERS: Final = Names("Receipts given", "दी गई रसीदें")
HERE_BEFORE: Final = Names("of it here before", "इसमें पहले से यहाँ")
EARLIER: Final = Names("of it money of earlier days", "इसमें पहले के दिनों की राशि")
AMOUNT: Final = Names("Amount", "राशि")
MOVES: Final = Names("How the money moved", "राशि का आना-जाना")
ENTRIES: Final = Names("Entries", "प्रविष्टियाँ")
AT_START: Final = Names("At the start", "आरंभ में")
AT_END: Final = Names("At the end", "अंत में")
KINDS: Final = {
    Kind.PAYMENT: Names("received, with receipts", "प्राप्त, रसीद सहित"),
    Kind.RECEIVED: Names("at the bank, of nobody known", "बैंक में, किसकी है ज्ञात नहीं"),
    Kind.REFUND: Names("paid back", "वापस दी गई"),
    Kind.BANKED: Names("cash handed in to the bank", "बैंक में जमा नकद"),
    Kind.DRAWN: Names("cash drawn from the bank", "बैंक से निकाला नकद"),
    Kind.HANDOVER: Names("handed over to the office", "कार्यालय को सौंपी गई"),
    Kind.CLEARED: Names("cheques cleared", "चेक भुनाए गए"),
    Kind.BOUNCED: Names("bounced, or taken back by the bank", "लौटे चेक, या बैंक ने वापस ली"),
    Kind.CHARGE: Names("charges of the bank", "बैंक शुल्क"),
    Kind.INTEREST: Names("interest", "ब्याज"),
    Kind.REVERSAL: Names("entries taken back", "वापस ली गई प्रविष्टियाँ"),
    Kind.TRANSFER: Names("passed on to others", "दूसरों के नाम की गई"),
    Kind.WAIVER: Names("let off", "छूट"),
    Kind.CLAIM: Names("claims noted", "दावे दर्ज"),
    Kind.SEEN: Names("rows of the bank seen as booked", "बैंक पंक्तियाँ जो दर्ज मिलीं"),
    Kind.SET_ASIDE: Names("rows of the bank set aside", "अलग रखी गई बैंक पंक्तियाँ"),
    Kind.LEFT: Names("rows left unidentified", "अज्ञात छोड़ी गई पंक्तियाँ"),
}
"""What the entries of each kind did, in the order of the paper."""
CASH_BY_DESK: Final = Names("Cash by desk", "काउंटर अनुसार नकद")
DESK: Final = Names("Desk", "काउंटर")
DESK_COLUMNS: Final = (
    (Names("received", "प्राप्त"), (Kind.PAYMENT,)),
    (Names("paid back", "वापस दी गई"), (Kind.REFUND,)),
    (Names("between desks", "काउंटरों के बीच"), (Kind.HANDOVER,)),
    (Names("to and from the bank", "बैंक में और बैंक से"), (Kind.BANKED, Kind.DRAWN)),
)
OTHERWISE: Final = Names("taken back and other", "वापस ली गई व अन्य")
CHEQUES_IN_HAND: Final = Names("Cheques in hand", "हाथ में चेक")
LISTS: Final = {
    Kind.CLEARED: Names("Cheques cleared", "भुनाए गए चेक"),
    Kind.BOUNCED: Names("Bounced, or taken back by the bank", "लौटे चेक, या बैंक ने वापस ली"),
    Kind.REVERSAL: Names("Entries taken back", "वापस ली गई प्रविष्टियाँ"),
    Kind.REFUND: Names("Paid back", "वापस दी गई"),
    Kind.TRANSFER: Names("Passed on", "दूसरे के नाम"),
    Kind.WAIVER: Names("Let off", "छूट"),
}
"""The headings of the lists of single entries."""
TAKES_BACK: Final = Names("takes back entry {about} ({kind})", "प्रविष्टि {about} ({kind}) वापस")
CANCELLED: Final = Names("{receipt} is cancelled", "{receipt} निरस्त")
FROM: Final = Names("from {name}", "{name} से")
GOES_BACK: Final = Names("To go back, and not paid back yet", "वापस देनी है, अभी दी नहीं गई")
SIDES: Final = {
    "bank": Names("At the bank", "बैंक में"),
    "cash": Names("Cash", "नकद"),
    "cheques": Names("Cheques in hand", "हाथ में चेक"),
    "bank_charges": Names("Charges of the bank", "बैंक शुल्क"),
    "owed": Names("Owed to participants", "प्रतिभागियों को देय"),
    "contributions": Names("Contributions and fees", "सहयोग और शुल्क"),
    "unidentified": Names("Unidentified", "अज्ञात"),
    "interest": Names("Interest", "ब्याज"),
}
"""What the accounts are called on the paper of a closed day."""
HEAD: Final = Names("Head of the chain of the books", "बही श्रृंखला का अंतिम चिह्न")
ENTRY: Final = Names("entry", "प्रविष्टि")
