"""What training costs: amounts by role and date, couples, waivers; and the charge that each participant gets by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import pandas as pd

from cadre_cli.domain.money import Purpose
from cadre_cli.domain.money_rules import MoneyRule

_BEFORE: Final = timedelta(days=366)


def first_money_day(begins: date) -> date:
    """The first day that money for an event may bear which begins on that day: a year before, with its last day."""
    return begins - _BEFORE


@dataclass(frozen=True, slots=True)
class Early:
    """Who holds one of `roles` (role ids; empty: every role) and pays by `until` pays `paise`."""

    until: date
    paise: int
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    """What is let off for a role or one person (his code): `paise`, None for all of it."""

    why: str
    role: str = ""
    person: str = ""
    paise: int | None = None


@dataclass(frozen=True, slots=True)
class Deposits:
    """How deposits are taken. `decided` is False while the amounts by role are placeholders.

    After `due_by` who has not paid is overdue, and owes `late_fee` (paise) more. `couple` is what a man and a woman
    of one together group of two pay together (None: each his own). `series` stands before each receipt's number.
    `warnings` are the rules of law that are switched on.
    `vpa` is the UPI address to which people pay, `payee` whose it is, in Latin letters ('' where there is none).
    """

    decided: bool
    modes: tuple[str, ...]
    purpose: Purpose = Purpose.DEPOSIT
    early: tuple[Early, ...] = ()
    due_by: date | None = None
    late_fee: int = 0
    couple: int | None = None
    waivers: tuple[Waiver, ...] = ()
    series: str = "R"
    warnings: tuple[MoneyRule, ...] = ()
    vpa: str = ""
    payee: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What somebody owes: `paise`; less if he pays in time (`early`: until when, how much; earliest first); more
    once `due_by` has passed. `why` says how it came about where it is not simply the amount of his role.
    """

    purpose: Purpose
    paise: int
    early: tuple[tuple[date, int], ...] = ()
    due_by: date | None = None
    late_fee: int = 0
    why: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days up to which it matters what has come in."""
        last = (self.due_by,) if self.due_by and self.late_fee else ()
        return (*(until for until, _ in self.early), *last)

    def until(self, on: date) -> date | None:
        """Up to which day what is due on that day is enough; None where nothing more is due later."""
        last_days = (*(until for until, _ in self.early), self.due_by)
        return next((day for day in last_days if day and on <= day), None)

    def due(self, on: date, come_in: Mapping[date, int]) -> int:
        """What is due in paise on that day, given what had come in by the end of each of `days`."""
        for until, paise in self.early:
            if on <= until or come_in.get(until, 0) >= paise:
                return paise
        if self.late_fee and self.due_by and on > self.due_by and come_in.get(self.due_by, 0) < self.paise:
            return self.paise + self.late_fee
        return self.paise


NOT_COMING = Terms(Purpose.DEPOSIT, 0, why="does not come")
"""Of who withdrew or has left the rosters."""


@dataclass(frozen=True)
class Charges:
    """The terms of each participant: `number` is his place in `terms`, by `code`."""

    terms: tuple[Terms, ...]
    code: "pd.Series[str]"
    number: "pd.Series[int]"

    def by_code(self) -> dict[str, Terms]:
        """The terms of everybody, where many are asked for."""
        return dict(zip(self.code, map(self.terms.__getitem__, self.number), strict=True))

    def of(self, code: str) -> Terms:
        """The terms of one person; who is in no plan owes nothing."""
        found = self.number[(self.code == code).to_numpy()].tolist()
        return self.terms[found[0]] if found else NOT_COMING
