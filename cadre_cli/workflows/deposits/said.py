"""What is typed about money: amounts, days, references. What may be meant two ways is refused."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from cadre_cli.domain.event import Event
from cadre_cli.domain.money import Mode
from cadre_cli.domain.tariff import first_money_day
from cadre_cli.errors import UsageError
from cadre_cli.intake.values.references import reference_in
from cadre_cli.text.dates import day_label, parse_day
from cadre_cli.text.numbers import parse_rupees, rupees

INDIA: Final = timezone(timedelta(hours=5, minutes=30))
_UPI_REFERENCE: Final = re.compile(r"\d{12}")
_MOST: Final = 10_000_000_00  # paise: a crore


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def today(at: datetime) -> date:
    """The day in India at that time."""
    return at.astimezone(INDIA).date()


def amount(text: str) -> int:
    """Paise of '5000', '5,000', '₹5,000/-', '५०००', '1,05,000.00'.

    Raises:
        UsageError: it is no amount, may be meant two ways (5.000, 1,2,3), is nothing, or more than a crore.
    """
    paise = parse_rupees(text)
    if paise is None:
        raise UsageError(f'not an amount for certain: "{text}"', "write rupees, such as 5000 or 5,000 or 1,05,000.50")
    return payable(paise)


def payable(paise: int) -> int:
    """The same paise.

    Raises:
        UsageError: it is nothing, or more than a crore.
    """
    if not 0 < paise <= _MOST:
        raise UsageError(f"{rupees(paise)} is no amount that is paid", f"write 0.01 to {rupees(_MOST)}")
    return paise


def money_day(text: str, booked: date, begins: date) -> date:
    """The day of the money for an event that begins on `begins`; the day on which it is booked where nothing is said.

    Raises:
        UsageError: it is no day, lies in the future, or more than a year before both.
    """
    if not text:
        return booked
    day = parse_day(text)
    if day is None:
        raise UsageError(f'not a day: "{text}"', "write it as 03-06-2025 (the day first) or 2025-06-03")
    if not first_money_day(min(begins, booked)) <= day <= booked:
        long_ago = "more than a year before the event" if begins < booked else "more than a year ago"
        when = "in the future" if day > booked else long_ago
        raise UsageError(f'"{text}" is {day_label(day, "en")}, which is {when}', "look at the year and the month")
    return day


def reference(text: str, mode: Mode) -> str:
    """The reference as it is compared: out of what stands around it, no spaces, capital letters.

    Raises:
        UsageError: none is given for money that leaves a trace at the bank.
    """
    written = reference_in(text, mode)
    if not written and mode is not Mode.CASH:
        raise UsageError(f"{mode} needs a reference", f"give the {reference_meant(mode)}: --ref …")
    return written


def reference_meant(mode: Mode) -> str:
    """What stands for the reference of money that came that way."""
    return "number of the cheque" if mode is Mode.CHEQUE else "reference that the payer's app or the bank shows"


def reference_note(written: str, mode: Mode) -> str:
    """What is to be said of a reference that no bank statement will have; '' where there is nothing."""
    if mode in (Mode.UPI, Mode.IMPS) and not _UPI_REFERENCE.fullmatch(written):
        return f"a {mode.upper()} reference has 12 digits; {written} will not be found in a bank statement"
    return ""


def check_mode(mode: Mode, event: Event) -> None:
    """Does nothing where the event takes money that way.

    Raises:
        UsageError: it does not.
    """
    if mode.value not in {each.casefold() for each in event.deposits.modes}:
        ways = ", ".join(event.deposits.modes)
        raise UsageError(f"the event takes no {mode}", f"its modes are {ways}; cadre.yaml (deposits) may name more")
