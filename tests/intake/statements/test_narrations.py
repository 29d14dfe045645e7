"""Every line of narration that is known, with people replaced, and what it tells."""

import pytest

from cadre_cli.domain.statements import Channel, Told
from cadre_cli.intake.statements.narrations import read_narration

UPI, NEFT, IMPS, RTGS = Channel.UPI, Channel.NEFT, Channel.IMPS, Channel.RTGS
LINES = {
    # State Bank of India
    "BY TRANSFER-UPI/CR/309200000330/NAME SEV/HSBC/8000000194/Paym--": Told(
        UPI, "309200000330", payer="NAME SEV", vpa="8000000194", note="Paym"
    ),
    "DEP TFR UPI/CR/436700000045/NAMEONE /SBIN/nameonerana/Paym": Told(
        UPI, "436700000045", payer="NAMEONE", vpa="nameonerana", note="Paym"
    ),
    "TO TRANSFER-UPI/DR/309200000331/NAME SEV/HSBC/8000000194/K7Q4Z--": Told(
        UPI, "309200000331", payer="NAME SEV", vpa="8000000194", note="K7Q4Z"
    ),
    "BY TRANSFER-UPI/CR/309200000330/NAME SEV/HSBC": Told(UPI, "309200000330", payer="NAME SEV"),
    "DEP TFR UPI/CR/309200000330/NAME SEV": Told(UPI, "309200000330", payer="NAME SEV"),
    "DEP TFR UPI/REF/616900000009/CR": Told(Channel.REVERSAL, "616900000009"),
    "BY TRANSFER-UPI/CR/504200000678/REVERSAL OF FAILED TXN": Told(Channel.REVERSAL, "504200000678"),
    "BY TRANSFER-NEFT*HDFC0000001*N215200000454075*COMPANY NAME--": Told(
        NEFT, utr="N215200000454075", payer="COMPANY NAME", ifsc="HDFC0000001"
    ),
    "BY TRANSFER-RTGS UTR NO: BARBR52000031800940949--NAME": Told(RTGS, utr="BARBR52000031800940949", payer="NAME"),
    "BY TRANSFER-IMPS/603200000570/ybp-XX025-Name /F09…--": Told(IMPS, "603200000570", payer="Name"),
    "CASH DEPOSIT-CASH DEPOSIT SELF--": Told(Channel.CASH),
    "BY TRANSFER-TRANSFER FROM--": Told(),
    # HDFC
    "UPI-NAME-9000000000-2@AXL-DBSS0IN0811-610000012345-UPI": Told(
        UPI, "610000012345", payer="NAME", vpa="9000000000-2@AXL", ifsc="DBSS0IN0811", note="UPI"
    ),
    "UPI-NAME-NAME.ONE@YBL-610000012345-K7": Told(UPI, "610000012345", payer="NAME", vpa="NAME.ONE@YBL", note="K7"),
    "REV-UPI-50100000000001-NAME@OKAXIS-610000012345-UPI": Told(Channel.REVERSAL, "610000012345"),
    "NEFT CR-CITI0000004-NAME-NOTE-NAME-CITIN26600012345": Told(
        NEFT, utr="CITIN26600012345", payer="NAME", ifsc="CITI0000004", note="NOTE"
    ),
    "NEFT CR-CITI0000004-NAME-CITIN26600012345": Told(NEFT, utr="CITIN26600012345", payer="NAME", ifsc="CITI0000004"),
    "RTGS CR-BARB0BHOPAL-NAME-OTHER NAME-BARBR52000031800940949": Told(
        RTGS, utr="BARBR52000031800940949", payer="NAME", ifsc="BARB0BHOPAL"
    ),
    "IMPS-616012345603-NAME-SBIN-XXXXXXX9876-NOTE": Told(IMPS, "616012345603", payer="NAME", note="NOTE"),
    "CHQ DEP - MICR CTS - PLACE - 000123": Told(Channel.CHEQUE),
    "CASH DEPOSIT BY - SELF - PLACE": Told(Channel.CASH),
    "CASH DEPOSIT BY - NAME ONE - PLACE": Told(Channel.CASH, payer="NAME ONE"),
    # ICICI
    "UPI/NAME/vpa/note of 10/BANK/445000008177/IBL…/": Told(
        UPI, "445000008177", payer="NAME", vpa="vpa", note="note of 10"
    ),
    "UPI/309100008325/note of fifteen/vpa@okbank/ICICI Bank/ICI…": Told(
        UPI, "309100008325", vpa="vpa@okbank", note="note of fifteen"
    ),
    "MMT/IMPS/309300000052/No Remarks/NAME/Bank": Told(IMPS, "309300000052", payer="NAME", note="No Remarks"),
    "CLG/NAME/000099/ABC/01.01.2025": Told(Channel.CHEQUE, payer="NAME"),
    "NEFT-ABCDN12025010100012345-Dept-NOTE-…": Told(NEFT, utr="ABCDN12025010100012345", payer="Dept", note="NOTE"),
    "RTGS-BARBR52000031800940949-NAME": Told(RTGS, utr="BARBR52000031800940949", payer="NAME"),
    # Axis
    "UPI/P2A/150800000623/NAME NAME /K7Q4Z/State Bank Of India": Told(
        UPI, "150800000623", payer="NAME NAME", note="K7Q4Z"
    ),
    "IMPS/P2A/000000000000/NAME/Remitter/note/…": Told(IMPS, "000000000000", payer="NAME", note="note"),
    # Union
    "UPIAB/744700000512/CR/NAMEABC /AUBL/vpaprefix": Told(UPI, "744700000512", payer="NAMEABC", vpa="vpaprefix"),
    "UPIAB/549300000166 W83700002 - /CR/NAMEAB": Told(UPI, "549300000166", payer="NAMEAB"),
    # Punjab National Bank, Indian Overseas Bank, IDBI
    "UPI/DR/426700001012/PAYEE/NOTE": Told(UPI, "426700001012", payer="PAYEE", note="NOTE"),
    "NEFT/INWARD/CR-HDFC/NAME/N042700002538143": Told(NEFT, utr="N042700002538143", payer="NAME"),
    "UPI/063800008926/DR/NAME /SBI/note of 9": Told(UPI, "063800008926", payer="NAME", note="note of 9"),
    "UPI/501500009006/NAMEABC": Told(UPI, "501500009006", payer="NAMEABC"),
    # Cheques that came back
    "I/W CHQ RET 000123 NAME": Told(Channel.RETURNED),
    "O/W RTN CHQ 000123": Told(Channel.RETURNED),
    "CHQ RET": Told(Channel.RETURNED),
    "REJECT:000123": Told(Channel.RETURNED),
    "BRN-OW RTN CLG": Told(Channel.RETURNED),
    "000123 FUNDS INSUFFICIENT": Told(Channel.RETURNED),
    "NACH RTN NAME": Told(Channel.RETURNED),
    # What the bank itself books
    "CHQ RET CHARGES": Told(Channel.CHARGE),
    "CHQ RTN 000123 CHRG": Told(Channel.CHARGE),
    "SMS CHARGES QTR JUN 26": Told(Channel.CHARGE),
    "Int.Pd:01-04-2026 to 30-06-2026": Told(Channel.INTEREST),
    "CREDIT INTEREST": Told(Channel.INTEREST),
    "INTEREST PAID TILL 30-JUN-2026": Told(Channel.INTEREST),
    "REVERSAL OF ENTRY": Told(Channel.REVERSAL),
    # Whatever is shaped otherwise
    "UPI/COLLECT/NAME/616200000001/x": Told(UPI, "616200000001"),
    "UPI/6162000001/NAME": Told(UPI),
    "NEFT RETURN OF SALARY": Told(NEFT),
    "NEFT INW CITIN26600012345 NAME": Told(NEFT, utr="CITIN26600012345"),
    "RTGS INW BARBR52000031800940949": Told(RTGS, utr="BARBR52000031800940949"),
    "RTGS WITHOUT NUMBER": Told(RTGS),
    "IMPS INW 616200000001 NAME": Told(IMPS, "616200000001"),
    "IMPS WITHOUT NUMBER": Told(IMPS),
    "BY CASH": Told(Channel.CASH),
    "ATM WDL-ATM CASH 1234 BHOPAL--": Told(Channel.CASH),
    "NWD-416021XXXXXX1234-CBHO-BHOPAL": Told(Channel.CASH),
    "CHQ PAID 123456 SELF": Told(Channel.CASH),
    "TO SELF": Told(Channel.CASH),
    "SELF TRANSFER TO SAVINGS": Told(),
    "BY CLEARING": Told(Channel.CHEQUE),
    "INTERNAL TRANSFER": Told(),
    "शाखा से": Told(),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_as_met(line: str) -> None:
    assert read_narration(line) == LINES[line]


@pytest.mark.parametrize("line", [line for line, told in LINES.items() if told.rrn or told.utr])
def test_numbers_are_taken_whole_or_not_at_all(line: str) -> None:
    number = LINES[line].rrn or LINES[line].utr
    longer = read_narration(line.replace(number, f"{number}9"))
    assert number not in (longer.rrn, longer.utr)
    assert f"{number}9" not in (longer.rrn, longer.utr)


def test_an_ifsc_is_no_utr() -> None:
    assert read_narration("NEFT FROM HDFC0000001 NAME").utr == ""


def test_a_number_that_is_wrapped_over_two_rows() -> None:
    told = read_narration("UPI/P2A/1508000 00623/NAME/K7Q4Z/State Bank Of India")
    assert (told.rrn, told.payer, told.note) == ("150800000623", "NAME", "K7Q4Z")


def test_a_payer_who_stands_in_the_reference_column() -> None:
    told = read_narration("BY TRANSFER-TRANSFER FROM--", "TRANSFER FROM 4897691162095 / NAME ONE")
    assert told.payer == "NAME ONE"


def test_a_padded_number_in_the_reference_column() -> None:
    assert read_narration("UPI-NAME ONE", "0000610000012345").rrn == "610000012345"
    assert read_narration("CHQ DEP", "0000610000012345").rrn == ""
