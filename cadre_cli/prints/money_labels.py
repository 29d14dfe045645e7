"""What stands on the papers about money in both languages: slips, receipts, reminders, refunds."""

from typing import Final

from cadre_cli.domain.event import Names
from cadre_cli.domain.money import Mode, Purpose

SLIPS: Final = Names("Deposit slips", "जमा पर्चियाँ")
SLIP_CODE: Final = Names("Your code", "आपका कोड")
PAY_BY: Final = Names("by {day}", "{day} तक")
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
REMINDER_UNTIL: Final = Names(" by {day}", ", अंतिम तिथि {day}")
REMINDER_UPI: Final = Names(" UPI: {vpa}", " UPI: {vpa}")
DISTRICT_REMINDER: Final = Names(
    "Dear {name}, in {district} {people} still owe deposits for {event}, {amount} in all: {names}. Please remind them.",
    "{name} जी, {event} के लिए {district} में {people} की जमा राशि शेष है, कुल {amount}: {names}। कृपया उन्हें स्मरण कराएँ।",
)
REFUNDS: Final = Names("Money that goes back", "वापस की जाने वाली राशि")
REFUND: Final = Names("Goes back ₹", "वापसी ₹")
HOW_IT_CAME: Final = Names("How it came", "कैसे आई")
ACCOUNT_NAME: Final = Names("Name on the account", "खाताधारक का नाम")
ACCOUNT_NUMBER: Final = Names("Account number", "खाता संख्या")
IFSC: Final = Names("IFSC", "IFSC")
REFUND_NOTE: Final = Names(
    "Send it to the account that it came from. Once the bank has sent it, book it: cadre deposits refund CODE AMOUNT.",
    "राशि उसी खाते में भेजें जिससे आई थी। बैंक से भेजने के बाद दर्ज करें: cadre deposits refund CODE AMOUNT।",
)
