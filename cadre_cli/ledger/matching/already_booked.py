"""Money that was booked on a roster's word or by hand: a row of the bank over the same amount may be the same money."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from cadre_cli.domain.bank import Booked, Look, Proposal, Said, Share, Step, StoredRow, Way
from cadre_cli.domain.money import Mode
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.text.numbers import rupees

_DAYS_APART: Final = timedelta(days=7)
"""So far may the day that was typed be from the bank's, where the reference is another one."""


def held_as_booked(step: Step, row: StoredRow, ground: Ground, code: str, alone: bool = True) -> Look | None:
    """Holds the row where it may be what was booked of him already; None where nothing was. Where he is not `alone` in
    it, it cannot be all his further money."""
    told = _booked_of(row, ground, code)
    if not told:
        return None
    who = ground.people[code]
    further = Said(f"or it is further money of {who}", f"या यह {who} का और पैसा है")
    pay = Proposal(step, Way.PAY, further, (Share(code, row.credit),))
    seen = may_be_booked(step, row, ground, code)
    return Look(step, _why(told[0], ground), (*seen, pay) if alone else tuple(seen), holds=True)


def may_be_booked(step: Step, row: StoredRow, ground: Ground, code: str) -> Sequence[Proposal]:
    """That the row is what was booked of him as paid through the bank; cash that the office has is in no row."""
    through_bank = (each for each in _booked_of(row, ground, code) if each.mode is not Mode.CASH)
    return [Proposal(step, Way.SEEN, _why(each, ground), about=each.number) for each in through_bank]


def _booked_of(row: StoredRow, ground: Ground, code: str) -> Sequence[Booked]:
    same = (each for each in ground.not_shown.get(code, ()) if each.paise == row.credit)
    return [
        each
        for each in same
        if each.by_roster or abs(row.day - each.paid_on) <= _DAYS_APART or _is_slip(each.reference, row.number_of_bank)
    ]


def _is_slip(typed: str, of_bank: str) -> bool:
    """Whether two references differ in one character."""
    return len(typed) == len(of_bank) and sum(mine != its for mine, its in zip(typed, of_bank, strict=True)) == 1


def _why(booked: Booked, ground: Ground) -> Said:
    number, who, amount = booked.number, ground.who(booked.person), rupees(booked.paise)
    if not booked.by_roster:
        return Said(
            f"the same money as entry {number}, recorded by {booked.mode} as {booked.reference} from {who}? Or "
            "further money?",
            f"क्या यह प्रविष्टि {number} ({who}, संदर्भ {booked.reference}) का ही पैसा है, या और पैसा?",
        )
    if booked.mode is Mode.CASH:
        return Said(
            f"as the roster says, entry {number} booked {amount} in cash from {who}; if it is the same money, take "
            f"that back first: cadre deposits reverse {number}",
            f"सूची के अनुसार प्रविष्टि {number} में {who} से {amount} नकद दर्ज है; वही पैसा हो तो पहले उसे वापस लें: "
            f"cadre deposits reverse {number}",
        )
    return Said(
        f"as the roster says, entry {number} booked {amount} by {booked.mode} from {who}: it may be the same money",
        f"सूची के अनुसार प्रविष्टि {number} में {who} से {amount} दर्ज है: वही पैसा हो सकता है",
    )
