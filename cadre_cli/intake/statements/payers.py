"""What tells a payer's account from others in a row of a statement."""

import re
from typing import Final

from cadre_cli.domain.statements import BankRow, Channel

_MASKED: Final = re.compile(r"(?<![A-Z0-9])[X*]{2,}\d{3,6}(?!\d)", re.I)
_FROM: Final = re.compile(r"TRANSFER FROM\s+(\d{8,17})", re.I)
_WITH_NAME: Final = frozenset((Channel.NEFT, Channel.RTGS, Channel.IMPS))
_FEWEST: Final = 5


def payer_of(row: BankRow) -> str:
    """His VPA as far as the bank leaves it; else the end of his account with his name, his branch with his name, or
    the account in the reference column; '' where nothing tells him from others."""
    told = row.told
    if len(told.vpa) >= _FEWEST:
        return told.vpa.casefold()
    masked = _MASKED.search(row.narration)
    name = " ".join(told.payer.casefold().split())
    if masked and name:
        return f"{masked[0].casefold()} {name}"
    if told.channel in _WITH_NAME and told.ifsc and name:
        return f"{told.ifsc.casefold()} {name}"
    account = _FROM.search(row.reference) if told.channel is Channel.OTHER else None
    return account[1] if account else ""
