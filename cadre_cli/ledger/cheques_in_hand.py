"""Which cheques are in hand, worked out entry by entry: from the payment until it clears, bounces or is taken back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cadre_cli.domain.money import Account, Entry, Kind, Mode
from cadre_cli.text.numbers import rupees

_ABOUT_CHEQUES = (Kind.CLEARED, Kind.BOUNCED, Kind.REVERSAL)


@dataclass
class ChequesInHand:
    """Every cheque that was ever paid in, by the number of its payment: what was done about it and not taken back."""

    _counting: dict[int, dict[int, Entry]] = field(default_factory=dict)
    _payment: dict[int, int] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Follows the next entry, whatever it is about."""
        if (entry.kind, entry.mode) == (Kind.PAYMENT, Mode.CHEQUE) and _moved(entry):
            self._payment[entry.number] = entry.number
            self._counting[entry.number] = {entry.number: entry}
        elif entry.about in self._payment and entry.kind in _ABOUT_CHEQUES:
            payment = self._payment[entry.number] = self._payment[entry.about]
            if entry.kind is Kind.REVERSAL:
                self._counting[payment].pop(entry.about, None)
            else:
                self._counting[payment][entry.number] = entry

    def payments(self) -> Iterator[Entry]:
        """The payments whose cheque is in hand."""
        for payment, counting in self._counting.items():
            if counting.keys() == {payment}:
                yield counting[payment]

    def faults(self) -> Iterator[str]:
        """The cheques of which more or less is in hand than their payment, clearing and bounce leave there."""
        right = {entry.number: entry.paise for entry in self.payments()}
        for payment, counting in self._counting.items():
            there = sum(map(_moved, counting.values()))
            if there != right.get(payment, 0):
                yield (
                    f"the cheque of entry {payment} is {_state(counting)}, and {rupees(there)} of it is in hand, "
                    f"not {rupees(right.get(payment, 0))}"
                )


def _moved(entry: Entry) -> int:
    """What the entry moved into the cheques in hand, in paise."""
    return sum(line.paise for line in entry.lines if line.account is Account.CHEQUES)


def _state(counting: Mapping[int, Entry]) -> str:
    """Where the last of the entries about a cheque left it."""
    kind = counting[max(counting)].kind if counting else Kind.REVERSAL
    return {Kind.CLEARED: "cleared", Kind.BOUNCED: "bounced", Kind.PAYMENT: "in hand"}.get(kind, "taken back")
