"""What cannot be done with a row of the bank, whoever asks for it."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.domain.bank import Share, StoredRow, Way
from cadre_cli.domain.money import NOBODY, THROUGH_BANK, Cheque, Mode
from cadre_cli.domain.statements import Channel
from cadre_cli.errors import UsageError
from cadre_cli.store.entries import Journal
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import booked_with
from cadre_cli.workflows.deposits.counter import Counter

_ONLY_IN: Final = (Way.PAY, Way.INTEREST, Way.CLEAR)
_OF_THE_BANK: Final = (Way.CHARGE, Way.INTEREST, Way.CASH)


def check_not_by_hand(counter: Counter, journal: Journal, row: StoredRow) -> None:
    """A transfer that was recorded by hand is not booked again from its row; one that rests on another row is another.

    Raises:
        UsageError: its reference is booked by hand.
    """
    by_hand = [
        each for each in booked_with(journal, row.number_of_bank, row.mode, NOBODY) if not journal.bank_row_of(each)
    ]
    if not by_hand:
        return
    first = by_hand[0]
    raise UsageError(
        f"{row.number_of_bank} is booked already: {rupees(first.paise)} from {counter.person(first.person)}, entry "
        f"{first.number}",
        f"if that is wrong, take it back first: cadre deposits reverse {first.number} --why REASON; if it is the same "
        f"money, see its number: cadre deposits explain {row.id}",
    )


def check_can_be(row: StoredRow, way: Way) -> None:
    """What can only come in is no debit, and the other way round; a transfer of somebody is nothing of the bank's own.

    Raises:
        UsageError: the row cannot be that.
    """
    wrong_side = way in _ONLY_IN if row.debit else way is Way.REFUND
    of_somebody = row.credit and row.mode in THROUGH_BANK and way in _OF_THE_BANK
    if wrong_side or of_somebody:
        side = "went out" if row.debit else "came in"
        how = f" by {row.told.channel.value}" if of_somebody else ""
        others = "it may be PERSON, not-ours or leave; " if of_somebody else ""
        raise UsageError(
            f"row {row.id} {side}{how}: it is no {way}", f"{others}see what it may be: cadre deposits explain {row.id}"
        )


def check_no_cheque(journal: Journal, row: StoredRow, shares: Sequence[Share]) -> None:
    """A cheque in hand that the bank has credited is cleared, and no second payment.

    Raises:
        UsageError: one of them has a cheque in hand over his share, and the row is of cheques.
    """
    if row.told.channel is not Channel.CHEQUE:
        return
    in_hand = (
        entry
        for share in shares
        for entry in journal.of_person(share.person)
        if entry.paise == share.paise and entry.receipts and journal.cheque(entry) is Cheque.IN_HAND
    )
    cheque = next((entry for entry in in_hand if entry.mode is Mode.CHEQUE), None)
    if cheque:
        number = cheque.reference
        raise UsageError(
            f"cheque {number} over {rupees(cheque.paise)}, entry {cheque.number}, is in hand: the row is no further "
            "payment",
            f"clear it, from the row where it is this cheque alone: cadre deposits assign {row.id} yes; else by hand: "
            f"cadre deposits clear {number}; once all its cheques are cleared: cadre deposits assign {row.id} not-ours",
        )
