"""Short ways to take and give money in an event folder, on a day of one's choice."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cadre_cli.domain.money import Mode, Standing
from cadre_cli.workflows.deposits import acts, closing, corrections, said
from cadre_cli.workflows.deposits.account import PersonsAccount, account
from cadre_cli.workflows.deposits.acts import At, Booked, Typed
from cadre_cli.workflows.deposits.closing import Closed, Verified

HITESH, SHAILESH, PARMANAND, VIMLA = "94Q78", "82QBC", "3DQFR", "ZNC64"
"""An MLA (₹5,000 due), a district president (₹3,000), an assembly in-charge (₹2,000), an MLA (₹5,000)."""


@dataclass
class Desk:
    """One desk at the counter of an event folder; what it does is done on `day`."""

    camp: Path
    patch: pytest.MonkeyPatch
    name: str = ""

    def on(self, day: date) -> "Desk":
        """The same desk, on another day from now on."""
        self.patch.setattr(said, "now", lambda: datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
        return self

    def at(self, name: str) -> "Desk":
        """Another desk."""
        return Desk(self.camp, self.patch, name)

    @property
    def _at(self) -> At:
        return At(self.camp, self.name)

    def upi(self, person: str, amount: str, reference: str, day: str = "") -> Booked:
        return acts.record(self._at, person, Typed(amount, Mode.UPI, reference, day))

    def cash(self, person: str, amount: str, day: str = "") -> Booked:
        return acts.record(self._at, person, Typed(amount, Mode.CASH, "", day))

    def cheque(self, person: str, amount: str, number: str, day: str = "") -> Booked:
        return acts.record(self._at, person, Typed(amount, Mode.CHEQUE, number, day))

    def claim(self, person: str, amount: str, reference: str) -> Booked:
        return acts.claim(self._at, person, Typed(amount, Mode.UPI, reference))

    def refund(self, person: str, amount: str, mode: Mode = Mode.CASH, reference: str = "") -> Booked:
        return acts.refund(self._at, person, Typed(amount, mode, reference))

    def transfer(self, giver: str, to: str, amount: str) -> Booked:
        return acts.transfer(self._at, giver, to, amount)

    def waive(self, person: str, amount: str = "") -> Booked:
        return acts.waive(self._at, person, amount, "decided by the office")

    def reverse(self, entry: int) -> Booked:
        return corrections.reverse(self._at, entry, "a slip")

    def clear(self, cheque: str, day: str = "") -> Booked:
        return corrections.clear(self._at, cheque, day)

    def bounce(self, cheque: str, charge: str = "", day: str = "") -> Booked:
        return corrections.bounce(self._at, cheque, charge, day)

    def handover(self, amount: str) -> Booked:
        return corrections.handover(self._at, amount)

    def close(self, day: str = "", tried: bool = False, of_event: bool = False) -> Closed:
        return closing.close(replace(self._at, only_try=tried), day, of_event)

    def verify(self) -> Verified:
        return closing.verify(self.camp)

    def account(self, person: str) -> PersonsAccount:
        return account(self.camp, person)

    def standing(self, person: str) -> Standing:
        return self.account(person).stands.standing
