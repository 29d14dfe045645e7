"""Statements as each bank writes them, made from one list of invented payments."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tests.intake.any_format import Rows, separated, web_page, xls, xlsx

ACCOUNT = "00000012345678901"


@dataclass(frozen=True)
class Payment:
    """What moves on an account; paise, less than 0 for what goes out. One that is `left_out` has lost its row."""

    day: date
    narration: str
    paise: int
    reference: str = ""
    left_out: bool = False


Payments = Sequence[Payment]
Table = tuple[Payments, int]
"""Payments, oldest first, and what was there before."""


def indian(paise: int) -> str:
    """'1,05,000.00'."""
    whole, rest = divmod(abs(paise), 100)
    text, last = str(whole)[:-3], str(whole)[-3:]
    while text:
        text, last = text[:-2], f"{text[-2:]},{last}"
    return f"{'-' if paise < 0 else ''}{last}.{rest:02d}"


def plain(paise: int) -> str:
    return f"{'-' if paise < 0 else ''}{abs(paise) // 100}.{abs(paise) % 100:02d}"


def out_and_in(paise: int, write: Callable[[int], str], empty: str) -> tuple[str, str]:
    return (write(-paise), empty) if paise < 0 else (empty, write(paise))


def balances(table: Table) -> list[tuple[Payment, int]]:
    payments, balance = table
    told = []
    for payment in payments:
        balance += payment.paise
        told.append((payment, balance))
    return [(payment, balance) for payment, balance in told if not payment.left_out]


def sbi(table: Table) -> bytes:
    head = [
        "Account Name       :\tMr. CADRE CELL",
        "Address            :\tWARD 1",
        "\tBHOPAL-462001",
        "Date               :\t30 Jun 2026",
        f"Account Number     :\t_{ACCOUNT}",
        "Account Description :\tREGULAR SB CHQ",
        "Branch             :\tNEW MARKET",
        "IFS Code           :\tSBIN0000001",
        "MICR Code          :\t_462002001",
        f"Balance as on {_day(table[0][0].day.replace(day=1))}  :\t{indian(table[1])}",
        "",
        "Txn Date\tValue Date\tDescription\tRef No./Cheque No.\tBranch Code\tDebit\tCredit\tBalance",
    ]
    rows = []
    for payment, balance in balances(table):
        debit, credit = out_and_in(payment.paise, indian, " ")
        day = _day(payment.day)
        told = (day, day, payment.narration, payment.reference, "00001", debit, credit, indian(balance))
        rows.append("\t".join(told) + "\t")
    foot = "**This is a computer generated statement and does not require a signature"
    return "\n".join([*head, *rows, "", foot]).encode()


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def sbi_new(table: Table) -> bytes:
    rows = [["State Bank of India"], [f"Account Number: {ACCOUNT}"], []]
    rows += [["Date", "Details", "Ref No/Cheque No", "Debit", "Credit", "Balance"]]
    for payment, balance in balances(table):
        row = (*out_and_in(payment.paise, indian, "-"), indian(balance))
        rows.append([f"{payment.day:%d/%m/%Y}", payment.narration, payment.reference or "-", *row])
    return xlsx(rows)


def hdfc_delimited(table: Table) -> bytes:
    head = "  Date     ,Narration                          ,Value Dat,Debit Amount       ,Credit Amount      ,"
    lines = ["", head + "Chq/Ref Number   ,Closing Balance"]
    for payment, balance in balances(table):
        debit, credit = out_and_in(payment.paise, plain, "0.00")
        day = f"{payment.day:%d/%m/%y}"
        reference = payment.reference.zfill(16)
        lines.append(
            f" {day} ,{payment.narration:<60},{day} ,{debit:>18} ,{credit:>18} ,{reference} ,{plain(balance):>18}  "
        )
    return "\r\n".join([*lines, ""]).encode()


def _hdfc(table: Table) -> Rows:
    payments, opening = table
    stars = ["********", "*" * 30, "************", "********", "******", "******", "******"]
    rows: list[list[str]] = [["HDFC BANK Ltd."], ["", "", "", "", f"Account No :{ACCOUNT}"], []]
    rows += [
        stars,
        ["Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance"],
    ]
    rows.append(stars)
    for payment, balance in balances(table):
        day = f"{payment.day:%d/%m/%y}"
        amounts = out_and_in(payment.paise, indian, "")
        rows.append([day, payment.narration, payment.reference, day, *amounts, indian(balance)])
    out = [-payment.paise for payment in payments if payment.paise < 0]
    came = [payment.paise for payment in payments if payment.paise > 0]
    closing = opening + sum(came) - sum(out)
    rows += [[], [stars[0]], [], ["STATEMENT SUMMARY  :-"]]
    rows.append(["Opening Balance", "", "Debits", "Credits", "Dr Count", "Cr Count", "Closing Bal"])
    sums = (plain(opening), "", plain(sum(out)), plain(sum(came)))
    rows.append([*sums, str(len(out)), str(len(came)), plain(closing)])
    rows += [
        [],
        ["Generated On:", "30-JUN-2026"],
        ["This is a computer generated statement and does not require signature."],
    ]
    return rows


def hdfc_excel(table: Table) -> bytes:
    return xls(_hdfc(table))


def hdfc_csv(table: Table) -> bytes:
    return separated(_hdfc(table))


def icici(table: Table) -> bytes:
    heads = ("S No.", "Value Date", "Transaction Date", "Cheque Number", "Transaction Remarks")
    money = ("Withdrawal Amount(INR)", "Deposit Amount(INR)", "Balance(INR)")
    rows: list[list[str]] = [
        [],
        ["", "DETAILED STATEMENT"],
        ["", "Account Number", "", f"{ACCOUNT} ( INR ) - CADRE CELL"],
    ]
    rows += [["", "Transaction Date from", "", "01/06/2026", "to", "30/06/2026"], [], ["", *heads, *money]]
    for number, (payment, balance) in enumerate(balances(table), start=1):
        day = f"{payment.day:%d/%m/%Y}"
        amounts = (*out_and_in(payment.paise, plain, "0.00"), plain(balance))
        rows.append(["", str(number), day, day, payment.reference or "-", payment.narration, *amounts])
    rows += [
        [],
        ["", "Legends Used in Account Statement:"],
        ["", "1", "IMPS - Immediate Payment Service"],
        ["", "2", "UPI"],
    ]
    return xls(rows)


def icici_current(table: Table) -> bytes:
    heads = ("No.", "Transaction ID", "Value Date", "Txn Posted Date", "ChequeNo.", "Description", "Cr/Dr")
    rows: list[list[str]] = [["ICICI Bank"], [f"Account No. {ACCOUNT}"], []]
    rows.append([*heads, "Transaction Amount(INR)", "Available Balance(INR)"])
    for number, (payment, balance) in enumerate(balances(table), start=1):
        day = f"{payment.day:%d-%b-%Y}"
        side = "DR" if payment.paise < 0 else "CR"
        amounts = (side, indian(abs(payment.paise)), indian(balance))
        rows.append([str(number), f"S{number}", day, f"{day} 10:15:00 AM", "", payment.narration, *amounts])
    return separated(rows)


def axis(table: Table) -> bytes:
    rows: list[list[str]] = [
        ["Name :- CADRE CELL"],
        [f"Statement of Account No - {ACCOUNT} for the period (From : 01-06-2026)"],
        [],
    ]
    rows.append(["SRL NO", "Tran Date", "CHQNO", "PARTICULARS", "DR", "CR", "BAL", "SOL"])
    rows.append(["", "", "-", "OPENING BALANCE", "", "", plain(table[1]), ""])
    for number, (payment, balance) in enumerate(balances(table), start=1):
        amounts = [f"{text:>12}" for text in out_and_in(payment.paise, plain, " ")]
        told = (f"{payment.day:%d-%m-%Y}", payment.reference or "-", payment.narration)
        rows.append([str(number), *told, *amounts, f"{plain(balance):>14}", "1234"])
    rows.append(["", "", "-", "TRANSACTION TOTAL DR/CR", *(plain(sum(part)) for part in _sums(table)), "", ""])
    rows.append(["", "", "-", "CLOSING BALANCE", "", "", plain(table[1] + sum(one.paise for one in table[0])), ""])
    rows += [
        [],
        ['Unless the constituent notifies the bank immediately of any discrepancy, "the account" is taken as right'],
    ]
    rows += [["Legends :"], ["ICONN - Transaction trough Internet Banking"]]
    return separated(rows)


def union(table: Table) -> bytes:
    rows = [["Union Bank of India"], ["Account Number", ACCOUNT], []]
    rows.append(["Date", "Tran Id", "Particulars", "Amount(Rs.)", "Balance(Rs.)"])
    for number, (payment, balance) in enumerate(balances(table), start=1):
        amount = f"{plain(abs(payment.paise))}({'Dr' if payment.paise < 0 else 'Cr'})"
        told = (f"{payment.day:%d-%m-%Y}", f"S{number}", payment.narration)
        rows.append([*told, amount, f"{plain(abs(balance))}({'Dr' if balance < 0 else 'Cr'})"])
    rows += [[], ["Summary"], ["Closing Balance", "", "", plain(balances(table)[-1][1])]]
    return xls(rows)


def pnb(table: Table) -> bytes:
    rows = [["Punjab National Bank"], [f"Account Number : {ACCOUNT}"]]
    rows.append(["Transaction Date", "Cheque Number", "Withdrawal", "Deposit", "Balance", "Narration"])
    for payment, balance in reversed(balances(table)):
        amounts = (*out_and_in(payment.paise, indian, "-"), f"{indian(abs(balance))} {'Dr.' if balance < 0 else 'Cr.'}")
        rows.append([f"{payment.day:%Y/%m/%d}", payment.reference, *amounts, payment.narration])
    return web_page(rows)


def boi(table: Table) -> bytes:
    rows = [["Bank of India"], [f"A/C No: {ACCOUNT}"], []]
    rows.append(["Sr No", "Date", "Description", "Instrument Id", "Debit", "Credit", "Balance"])
    for number, (payment, balance) in enumerate(balances(table), start=1):
        told = (f"{payment.day:%d-%m-%Y}", payment.narration, payment.reference)
        rows.append([str(number), *told, *out_and_in(payment.paise, indian, ""), indian(balance)])
    rows.append(["", "", "Closing Balance", "", "", "", indian(balances(table)[-1][1])])
    return xlsx(rows)


def hindi(table: Table) -> bytes:
    rows: list[list[str]] = [["भारतीय स्टेट बैंक"], [f"खाता संख्या: {ACCOUNT}"]]
    rows.append(["क्रमांक", "दिनांक", "विवरण", "निकासी राशि (₹)", "जमा राशि (₹)", "शेष राशि (₹)"])
    rows.append(["", "", "प्रारंभिक शेष", "", "", indian(table[1])])
    for number, (payment, balance) in enumerate(balances(table), start=1):
        amounts = (*out_and_in(payment.paise, indian, ""), indian(balance))
        rows.append([str(number), f"{payment.day:%d.%m.%Y}", payment.narration, *amounts])
    rows.append(["", "", "कुल योग", *(indian(sum(part)) for part in _sums(table)), ""])
    return xlsx(rows)


def _sums(table: Table) -> tuple[list[int], list[int]]:
    paise = [payment.paise for payment in table[0]]
    return [-one for one in paise if one < 0], [one for one in paise if one > 0]


LAYOUTS: dict[str, tuple[str, str, Callable[[Table], bytes]]] = {
    "SBI": ("sbi.xls", "State Bank of India", sbi),
    "SBI, new": ("sbi.xlsx", "State Bank of India", sbi_new),
    "HDFC delimited": ("hdfc.txt", "HDFC Bank", hdfc_delimited),
    "HDFC Excel": ("hdfc.xls", "HDFC Bank", hdfc_excel),
    "HDFC CSV": ("hdfc.csv", "HDFC Bank", hdfc_csv),
    "ICICI": ("icici.xls", "ICICI Bank", icici),
    "ICICI current": ("icici.csv", "ICICI Bank", icici_current),
    "Axis": ("axis.csv", "Axis Bank", axis),
    "Union": ("union.xls", "Union Bank of India", union),
    "PNB": ("pnb.xls", "Punjab National Bank", pnb),
    "Bank of India": ("boi.xlsx", "Bank of India", boi),
    "Hindi": ("hindi.xlsx", "State Bank of India", hindi),
}
"""The name that such a file has, its bank, and what writes it."""
