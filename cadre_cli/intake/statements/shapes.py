"""The shapes of narrations, as data: the first that fits a narration says what it tells.

Fields are parted by '/', '-' or '*'; names, VPAs and notes are as long as the bank leaves them. A shape is written
for a narration without the white space at its ends, and capitals do not count.
"""

import re
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.statements import Channel

_RRN: Final = r"(?P<rrn>\d{12})"
_IFSC: Final = r"(?P<ifsc>[A-Z]{4}0[A-Z0-9]{6})"
_UTR: Final = r"(?P<utr>(?:[A-Z]{4}[A-Z0-9]\d{11}|[A-Z]\d{15}|[A-Z]{4}[A-Z0-9]\d{17})(?![A-Z0-9]))"
_PAYER: Final = r"(?P<payer>[^/]*)"
_VPA: Final = r"(?P<vpa>[^/]*)"
_NOTE: Final = r"(?P<note>[^/]*)"
_ANY: Final = r"[^/]*"
_SBI: Final = r"(?:BY TRANSFER\s*-\s*|TO TRANSFER\s*-\s*|(?:DEP|WDL) TFR\s+)?"
_UPI: Final = rf"{_SBI}UPI(?:A[BR])?"
_SIDE: Final = r"(?:CR|DR)"


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape; its named groups are fields of `domain.statements.Told`."""

    channel: Channel
    pattern: re.Pattern[str]


def _shape(channel: Channel, pattern: str) -> Shape:
    return Shape(channel, re.compile(pattern, re.I))


SHAPES: Final = (
    # A reversal, with a fresh reference or with that of the payment.
    _shape(Channel.REVERSAL, rf"{_UPI}/REF/{_RRN}\b.*"),
    _shape(Channel.REVERSAL, rf"{_UPI}/{_SIDE}/{_RRN}/REV(?:ERSAL)?\b.*"),
    _shape(Channel.REVERSAL, rf"(?:REV|RVSL|REVERSAL)[-/ ]+UPI\b.*?(?<!\d){_RRN}(?!\d).*"),
    # UPI/CR/reference/payer/bank/VPA/note: State Bank; the name may have been cut at the end of the cell.
    _shape(Channel.UPI, rf"{_UPI}/{_SIDE}/{_RRN}/{_PAYER}/{_ANY}/{_VPA}(?:/{_NOTE}.*)?"),
    _shape(Channel.UPI, rf"(?:BY|TO) TRANSFER\s*-\s*UPI/{_SIDE}/{_RRN}/{_PAYER}(?:/{_ANY})?"),
    _shape(Channel.UPI, rf"(?:DEP|WDL) TFR\s+UPI/{_SIDE}/{_RRN}/{_PAYER}(?:/{_ANY})?"),
    # UPI/CR/reference/payer/note: Punjab National Bank.
    _shape(Channel.UPI, rf"UPI/{_SIDE}/{_RRN}/{_PAYER}(?:/{_NOTE})?"),
    # UPIAB/reference/CR/payer/bank/VPA: Union Bank, perhaps with a transaction's number behind the reference.
    _shape(Channel.UPI, rf"UPIA[BR]/{_RRN}(?!\d){_ANY}/{_SIDE}/{_PAYER}(?:/{_ANY}(?:/{_VPA}.*)?)?"),
    # UPI/P2A/reference/payer/note/bank: Axis.
    _shape(Channel.UPI, rf"UPI/P2[A-Z]/{_RRN}/{_PAYER}(?:/{_NOTE}(?:/.*)?)?"),
    # UPI/reference/CR/payer/bank/note: Indian Overseas Bank.
    _shape(Channel.UPI, rf"UPI/{_RRN}/{_SIDE}/{_PAYER}(?:/{_ANY}(?:/{_NOTE}.*)?)?"),
    # UPI/reference/note/VPA/bank and UPI/payer/VPA/note/bank/reference: ICICI, old and new.
    _shape(Channel.UPI, rf"UPI/{_RRN}/{_NOTE}/(?P<vpa>[^/]*@[^/]*)(?:/.*)?"),
    _shape(Channel.UPI, rf"UPI/{_PAYER}/{_VPA}/{_NOTE}/{_ANY}/{_RRN}(?:/.*)?"),
    # UPI/reference/payer: IDBI.
    _shape(Channel.UPI, rf"UPI/{_RRN}/{_PAYER}"),
    # UPI-payer-VPA-IFSC-reference-note: HDFC; the VPA itself may hold a '-'.
    _shape(Channel.UPI, rf"UPI-(?P<payer>[^-@]*)-(?P<vpa>[^@]*@[^-]*)-{_IFSC}-{_RRN}(?:-(?P<note>.*))?"),
    _shape(Channel.UPI, rf"UPI-(?P<payer>[^-@]*)-(?P<vpa>[^@]*@[^-]*)-{_RRN}(?:-(?P<note>.*))?"),
    _shape(Channel.UPI, rf"{_UPI}[-/].*?(?<![A-Z0-9]){_RRN}(?![A-Z0-9]).*"),
    # Mandates and cheques that came back, before what cheques and mandates are.
    _shape(Channel.CHARGE, r".*\b(?:RET(?:URN)?|RTN|BOUNCE|DISHONOU?R)\w*\W+(?:\w+\W+)?(?:CHRGS?|CHGS?|CHARGES?)\b.*"),
    _shape(Channel.RETURNED, r"(?:[IO]/W|BRN-?[IO]W|INW|OUTW)\W*(?:CHQ|CLG|RTN|RET)\W*(?:RET|RTN|CHQ|CLG)\w*\b.*"),
    _shape(Channel.RETURNED, r".*\b(?:CHQ|CHEQUE|CLG|NACH|ECS|ACH)\W*(?:RET|RTN|RETURN|RETURNED|BOUNCED?)\b.*"),
    _shape(Channel.RETURNED, r".*\b(?:RTN|RET|RETURNED)\W*(?:CHQ|CLG|CHEQUE)\b.*|REJECT\s*:\s*\d+.*"),
    _shape(Channel.RETURNED, r".*\b(?:FUNDS? INSUFFICIENT|INSUFFICIENT FUNDS?)\b.*"),
    # NEFT: State Bank, HDFC, Punjab National Bank, ICICI, then whatever holds a UTR.
    _shape(Channel.NEFT, rf"{_SBI}NEFT\*{_IFSC}\*{_UTR}\*(?P<payer>.*)"),
    _shape(Channel.NEFT, rf"NEFT {_SIDE}-{_IFSC}-(?P<payer>[^-]*)-(?P<note>.*)-[^-]*-{_UTR}"),
    _shape(Channel.NEFT, rf"NEFT {_SIDE}-{_IFSC}-(?P<payer>[^-]*)-.*?{_UTR}.*"),
    _shape(Channel.NEFT, rf"NEFT/INWARD/{_SIDE}-{_ANY}/{_PAYER}/{_UTR}(?:/.*)?"),
    _shape(Channel.NEFT, rf"NEFT-{_UTR}-(?P<payer>[^-]*)(?:-(?P<note>[^-]*).*)?"),
    _shape(Channel.NEFT, rf"{_SBI}NEFT\b.*?(?<![A-Z0-9]){_UTR}.*"),
    # RTGS: State Bank, then as NEFT.
    _shape(Channel.RTGS, rf"{_SBI}RTGS UTR NO\W*{_UTR}-+(?P<payer>.*)"),
    _shape(Channel.RTGS, rf"RTGS {_SIDE}-{_IFSC}-(?P<payer>[^-]*)-.*?{_UTR}.*"),
    _shape(Channel.RTGS, rf"RTGS-{_UTR}-(?P<payer>[^-]*)(?:-(?P<note>[^-]*).*)?"),
    _shape(Channel.RTGS, rf"{_SBI}RTGS\b.*?(?<![A-Z0-9]){_UTR}.*"),
    # IMPS: State Bank (bank-account-payer), HDFC, ICICI (note before payer), Axis.
    _shape(Channel.IMPS, rf"{_SBI}IMPS/{_RRN}/(?:\w+-X*\d+-)?{_PAYER}(?:/.*)?"),
    _shape(Channel.IMPS, rf"IMPS-{_RRN}-(?P<payer>[^-]*)-[^-]*-[X*]*\d*(?:-(?P<note>.*))?"),
    _shape(Channel.IMPS, rf"MMT/IMPS/{_RRN}/{_NOTE}/{_PAYER}(?:/.*)?"),
    _shape(Channel.IMPS, rf"IMPS/P2[A-Z]/{_RRN}/{_PAYER}(?:/{_ANY}(?:/{_NOTE}.*)?)?"),
    _shape(Channel.IMPS, rf"{_SBI}(?:MMT/)?IMPS\b.*?(?<![A-Z0-9]){_RRN}(?![A-Z0-9]).*"),
    # What has no reference, or a broken one.
    _shape(Channel.UPI, rf"{_UPI}\b.*"),
    _shape(Channel.NEFT, rf"{_SBI}NEFT\b.*"),
    _shape(Channel.RTGS, rf"{_SBI}RTGS\b.*"),
    _shape(Channel.IMPS, rf"{_SBI}(?:MMT/)?IMPS\b.*"),
    _shape(Channel.REVERSAL, r"(?:REV|RVSL|REVERSAL|REVERSED)\b.*"),
    _shape(Channel.CHARGE, r".*\b(?:CHRGS?|CHGS?|CHARGES?|SERVICE FEE|AMC|GST|CGST|SGST)\b.*"),
    _shape(Channel.INTEREST, r"(?:CREDIT )?INT(?:EREST)?(?:\.? ?PD|\.? ?PAID|\.? ?CREDIT(?:ED)?|\.? ?COLL)?\b.*"),
    # Cash over the counter or by machine.
    _shape(Channel.CASH, r"CASH DEP(?:OSIT)? BY\s*-\s*(?P<payer>[^-]*?)\s*-.*"),
    _shape(Channel.CASH, r"CASH DEP(?:OSIT)?-CASH DEP(?:OSIT)?\s+(?P<payer>.*)"),
    _shape(Channel.CASH, r"(?:BY |TO )?CASH\b.*|(?:CSH|CAM|CDM|CRM)\b.*DEP.*|ATM\b.*"),
    # Cash that was drawn: HDFC's words for machines, and a cheque to oneself.
    _shape(Channel.CASH, r"(?:ATW|NWD|EAW)\b.*|(?:CSH|CWDR?)\b.*"),
    _shape(Channel.CASH, r"(?:(?:BY|TO|CHQ|CHEQUE|PAID|WDL)\W+(?:\d+\W+)?)*SELF\b(?!\W*(?:TRANSFER|TRF|TFR|A/?C)\b).*"),
    # Cheques: ICICI names the drawer.
    _shape(Channel.CHEQUE, rf"CLG/{_PAYER}/\d+(?:/.*)?"),
    _shape(Channel.CHEQUE, r"(?:BY |TO )?(?:CHQ|CHEQUE|CLG|CLEARING|MICR|CTS)\b.*"),
)
