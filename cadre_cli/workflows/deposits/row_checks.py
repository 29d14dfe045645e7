"""What cannot be done with a row of the bank, whoever asks for it."""

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.money import Kind
from cadre_cli.errors import UsageError
from cadre_cli.store.entries import Journal
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import booked_with
from cadre_cli.workflows.deposits.counter import Counter


def check_not_by_hand(counter: Counter, journal: Journal, row: StoredRow) -> None:
    """A transfer that was recorded by hand is not booked again from its row; one that rests on another row is another.

    Raises:
        UsageError: its reference is booked by hand.
    """
    by_hand = [
        each
        for each in booked_with(journal, row.number_of_bank, row.mode)
        if not (each.bank_row or any(later.kind is Kind.SEEN for later in journal.about(each.number)))
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
