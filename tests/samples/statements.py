"""Statements of the deposit account; every payer in them is invented."""

from datetime import date
from typing import Final

from tests.intake.statements.layouts import Payment, Table, hdfc_csv, sbi


def _june(day: int, narration: str, rupees: int, reference: str = "") -> Payment:
    return Payment(date(2026, 6, day), narration, 100 * rupees, reference)


_OF_SBI: Final = (
    _june(1, "BY TRANSFER-UPI/CR/615200000330/DINESH C/SBIN/9800000101/K7Q4Z--", 5000, "TRANSFER FROM 4897691162095 /"),
    _june(1, "BY TRANSFER-UPI/CR/615200000417/SUNITA B/HDFC/sunitabath/Paym--", 3000, "TRANSFER FROM 4897692162090 /"),
    _june(2, "CASH DEPOSIT-CASH DEPOSIT SELF--", 5000),
    _june(2, "CASH DEPOSIT-CASH DEPOSIT SELF--", 5000),
    _june(3, "BY TRANSFER-NEFT*HDFC0000001*N154200000454075*MAHENDRA PATEL--", 25_000),
    _june(5, "BY TRANSFER-IMPS/615600000570/ybp-XX025-Kamlesh /F09--", 2000, "MAC000001"),
    _june(8, "TO TRANSFER-UPI/DR/615900000331/SUNITA B/HDFC/sunitabath/Refu--", -3000, "TRANSFER TO 4897690162092 /"),
    _june(12, "BY TRANSFER-UPI/CR/616300000678/REVERSAL OF FAILED TXN--", 3000),
    _june(30, "CHQ BOOK ISSUE CHARGES", -118),
)
_OF_HDFC: Final = (
    _june(1, "UPI-RAMKUMAR AHIRWAR-9800000131-2@AXL-PUNB0000001-615212345678-M4R7X", 5000, "0000615212345678"),
    _june(3, "NEFT CR-CITI0000004-GEETA, SHARMA-DEPOSIT-CADRE CELL-CITIN26600012345", 3000, "CITIN26600012345"),
    _june(9, "IMPS-616012345603-HARISH RAI-SBIN-XXXXXXX9876-P2T9Y", 2000, "0000616012345603"),
    _june(10, "CHQ DEP - MICR CTS - BHOPAL - 000123", 1_05_000, "000123"),
    _june(12, "I/W CHQ RET-000123-FUNDS INSUFFICIENT", -1_05_000, "000123"),
    _june(12, "CHQ RET CHARGES INCL GST", -590),
    _june(30, "INTEREST PAID TILL 30-JUN-2026", 212),
)


def _upi(day: int, place: int, payer: str, vpa: str, note: str, rupees: int) -> Payment:
    narration = f"BY TRANSFER-UPI/CR/5152000{place:05d}/{payer}/SBIN/{vpa}/{note}--"
    return Payment(date(2025, 5, day), narration, 100 * rupees, "TRANSFER FROM 4897691162095 /")


_OF_FIRST_ROUND: Final = (
    _upi(20, 330, "PREETI P", "9000011006", "6UMBW", 5000),
    _upi(20, 331, "SHAILESH", "shaileshne", "92ZCJ", 5000),
    _upi(20, 332, "BRIJESH ", "brijesh.dh", "b5cmp", 3000),
    _upi(21, 333, "DIWAKAR ", "diwakargur", "F3VTM", 4999),
    Payment(date(2025, 5, 21), "BY TRANSFER-NEFT*HDFC0000001*N141250000454075*JMS2F X8PVH--", 10_000_00),
    _upi(21, 334, "RAMSWARU", "ramswarup1", "T8ZH2", 5000),
    _upi(22, 335, "VIMAL SA", "vimalsaxen", "HFK4E", 3000),
    _upi(22, 336, "MOTILAL ", "motilalkur", "NT8Y", 2000),
    _upi(23, 337, "KHEMCHAN", "khemchandj", "Paym", 3000),
    _upi(23, 338, "NILESH P", "nileshpand", "Paym", 7000),
    _upi(23, 339, "PREETI P", "9000011006", "6UMBW", 5000),
    Payment(date(2025, 5, 24), "CASH DEPOSIT-CASH DEPOSIT SELF--", 2_500_00),
    Payment(date(2025, 5, 24), "TO TRANSFER-UPI/DR/514400000331/ASHOK TE/HDFC/ashoktent/Tent--", -12_000_00),
    Payment(date(2025, 5, 31), "CHQ BOOK ISSUE CHARGES", -118_00),
)
"""Fits `first_round.xlsx`, whose people always get the same codes."""


def statement_first_round() -> bytes:
    """As State Bank gives it, of the weeks before the first round."""
    return sbi(_table(_OF_FIRST_ROUND))


def statement_sbi() -> bytes:
    """Text between tabs that calls itself .xls, as State Bank gives it."""
    return sbi(_table(_OF_SBI))


def statement_hdfc() -> bytes:
    """CSV saved from the Excel file, with HDFC's own summary below."""
    return hdfc_csv(_table(_OF_HDFC))


def _table(payments: tuple[Payment, ...]) -> Table:
    return payments, 42_107_50
