"""What stands on the papers about money in both languages: slips, receipts, reminders, refunds."""

from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.event import Names
from cadre_cli.domain.money import Mode, Purpose


@dataclass(frozen=True, slots=True)
class DueWords:
    """How a paper says up to which {day} an amount is enough (`by`), that this day is over (`late`), and behind that
    which {fee} of it is for paying late."""

    by: Names
    late: Names
    fee: Names


SLIPS: Final = Names("Deposit slips", "जमा पर्चियाँ")
SLIP_CODE: Final = Names("Your code", "आपका कोड")
ON_SLIPS: Final = DueWords(
    Names("by {day}", "{day} तक"),
    Names("was to be paid by {day}", "अंतिम तिथि {day} थी"),
    Names(", with {fee} for paying late", ", {fee} विलंब शुल्क सहित"),
)
PAY_TO: Final = Names("UPI: {vpa} ({payee})", "UPI: {vpa} ({payee})")
SLIP_NOTE: Final = Names(
    "Scan with any UPI app. If you pay another way, write only the code {code} as the note.",
    "किसी भी UPI ऐप से स्कैन करें। दूसरे तरीके से दें तो नोट में केवल कोड {code} लिखें।",
)
SLIP_NO_UPI: Final = Names("No UPI address yet: pay at the office.", "अभी UPI पता नहीं: कार्यालय में जमा करें।")
SLIP_AT_OFFICE: Final = Names(
    "Bring this slip along: the code tells whose money it is.", "यह पर्ची साथ लाएँ: कोड से राशि की पहचान होती है।"
)
RECEIPTS: Final = Names("Receipts", "रसीदें")
RECEIPT: Final = Names("Receipt", "रसीद")
ISSUED_BY: Final = Names("Issued by", "जारीकर्ता")
RECEIVED_FROM: Final = Names("Received from", "किनसे प्राप्त")
ON_BEHALF_OF: Final = Names("On behalf of", "किनकी ओर से")
FOR_WHAT: Final = Names("For", "मद")
HOW_PAID: Final = Names("By", "माध्यम")
PAID_ON: Final = Names("Paid on", "भुगतान तिथि")
UNIDENTIFIED: Final = Names("payer not known yet", "भुगतानकर्ता अभी ज्ञात नहीं")
PURPOSES: Final = {
    Purpose.DEPOSIT: Names("Training deposit", "प्रशिक्षण जमा राशि"),
    Purpose.FEE: Names("Training fee", "प्रशिक्षण शुल्क"),
    Purpose.CONTRIBUTION: Names("Contribution", "सहयोग राशि"),
}
MODES: Final = {
    Mode.UPI: Names("UPI", "UPI"),
    Mode.NEFT: Names("NEFT", "NEFT"),
    Mode.IMPS: Names("IMPS", "IMPS"),
    Mode.RTGS: Names("RTGS", "RTGS"),
    Mode.CASH: Names("cash", "नकद"),
    Mode.CHEQUE: Names("cheque", "चेक"),
}
SUBJECT_TO_CLEARING: Final = Names(
    "Subject to clearing: valid once the bank has credited the cheque.",
    "चेक भुगतान की शर्त पर: बैंक में राशि जमा होने पर ही मान्य।",
)
CANCELLED: Final = Names("CANCELLED", "निरस्त")
DUPLICATE: Final = Names("DUPLICATE", "दूसरी प्रति")
STILL_DUE: Final = Names("Still due after this", "इसके बाद शेष")
DIGEST: Final = Names("Check mark of the entry in the books", "बही की प्रविष्टि का मिलान चिह्न")
RECEIVER: Final = Names("Signature of the receiver", "प्राप्तकर्ता के हस्ताक्षर")

REMINDERS: Final = Names("Reminders", "स्मरण संदेश")
MESSAGE: Final = Names("Message", "संदेश")
SEND: Final = Names("Open in WhatsApp", "व्हाट्सऐप में खोलें")
OWED: Final = Names("Still due ₹", "शेष देय ₹")
SENT: Final = Names("Sent", "भेजा")
NOT_SENT_BY_ITSELF: Final = Names(
    "Nothing is sent by itself: open a link, read the message, and send it.",
    "कुछ भी अपने आप नहीं जाता: लिंक खोलें, संदेश पढ़ें और भेजें।",
)
REMINDER: Final = Names(
    "Dear {name}, for {event} a deposit of {amount} is still due from you{until}. Please pay it and write only your "
    "code {code} as the note.{upi}",
    "{name} जी, {event} के लिए आपकी {amount} जमा राशि शेष है{until}। कृपया जमा करें और नोट में केवल अपना कोड {code} लिखें।{upi}",
)
IN_REMINDERS: Final = DueWords(
    Names(", to be paid by {day}", ", अंतिम तिथि {day}"),
    Names("; the last day to pay was {day}", "; अंतिम तिथि {day} निकल चुकी है"),
    Names(", and {fee} of it is for paying late", ", और इस राशि में {fee} विलंब शुल्क है"),
)
REMINDER_UPI: Final = Names(" UPI: {vpa}", " UPI: {vpa}")
REMINDER_CHECK: Final = Names(
    "Dear {name}, our list says that your deposit for {event} is paid, but it is not in our books yet. Please tell us "
    "on which day and how you paid it, with the 12 digits of the UPI reference or the UTR.",
    "{name} जी, हमारी सूची के अनुसार {event} के लिए आपकी राशि जमा है, पर बही में अभी दर्ज नहीं है। "
    "कृपया बताएँ कि किस दिन और किस माध्यम से जमा की, साथ में UPI संदर्भ के 12 अंक या UTR।",
)
CHECK: Final = Names("roster says paid: check", "सूची में जमा: जाँचें")
NOTE: Final = Names("Note", "टीप")


def district_reminder(owing: int) -> Names:
    """The message to who stands for a district in which so many owe: with {name}, {district}, {event}, {amount} and
    {names}."""
    if owing == 1:
        return Names(
            "Dear {name}, in {district} 1 person still owes a deposit for {event}, {amount}: {names}. "
            "Please remind them.",
            "{name} जी, {event} के लिए {district} में 1 व्यक्ति की जमा राशि शेष है, {amount}: {names}। कृपया उन्हें स्मरण कराएँ।",
        )
    return Names(
        f"Dear {{name}}, in {{district}} {owing} people still owe deposits for {{event}}, {{amount}} in all: "
        "{names}. Please remind them.",
        f"{{name}} जी, {{event}} के लिए {{district}} में {owing} लोगों की जमा राशि शेष है, कुल {{amount}}: {{names}}। "
        "कृपया उन्हें स्मरण कराएँ।",
    )


REFUNDS: Final = Names("Money that goes back", "वापस की जाने वाली राशि")
REFUND: Final = Names("Goes back ₹", "वापसी ₹")
HOW_IT_CAME: Final = Names("How and from where it came", "कैसे और कहाँ से आई")
ACCOUNT_NAME: Final = Names("Name on the account", "खाताधारक का नाम")
ACCOUNT_NUMBER: Final = Names("Account number or VPA", "खाता संख्या या VPA")
IFSC: Final = Names("IFSC", "IFSC")
TO_KNOWN: Final = Names("To accounts that the bank tells", "बैंक से ज्ञात खातों में")
TO_ASK: Final = Names("Account to be asked for", "खाता पूछना है")
CASHIER: Final = Names("Cashier", "कैशियर")
SECOND: Final = Names("Checked by", "जाँचकर्ता")
APPROVED: Final = Names("Approved by", "स्वीकृतकर्ता")
REFUND_NOTE: Final = Names(
    "Send it to the account that it came from. Once the bank has sent it, book it: cadre deposits refund CODE AMOUNT.",
    "राशि उसी खाते में भेजें जिससे आई थी। बैंक से भेजने के बाद दर्ज करें: cadre deposits refund CODE AMOUNT।",
)
