"""What the rosters say of a deposit, as it is kept beside the person: whether, how much, how and when it was paid."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from cadre_cli.domain.findings import Address
from cadre_cli.domain.money import Mode

PAID_FIELDS: Final = ("paid", "paid_reference", "paid_on", "paid_mode")
"""The columns of a roster that tell of a deposit."""


@dataclass(frozen=True, slots=True)
class PaidSaid:
    """`paise` is the amount: None where it is only said that he has paid, 0 where it is said that he has not.

    `unread` holds, by field, what cannot be understood; `letters` the columns of the fields of which a cell is filled
    in, `row` (from 1), `file` and `sheet` where they stand; 0 and '' where that is the person's first row.
    """

    paise: int | None = 0
    mode: Mode | None = None
    reference: str = ""
    day: date | None = None
    unread: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    sheet: str = ""
    row: int = 0

    @property
    def says_paid(self) -> bool:
        """Whether it is said that something was paid."""
        return self.paise is None or self.paise > 0

    def at(self, name: str) -> Address:
        """Where the field stands; the whole row where it has no column."""
        return Address(self.file, self.sheet, f"{self.letters.get(name, '')}{self.row}")

    @property
    def cell(self) -> Address:
        """The first cell that cannot be understood, else the first that says anything."""
        return self.at(next(iter((*self.unread, *self.letters)), ""))

    def standing_in(self, file: str, sheet: str, row: int) -> "PaidSaid":
        """The same where it does not say where it stands: in that row."""
        return self if self.row else replace(self, file=file, sheet=sheet, row=row)

    def __str__(self) -> str:
        """As it is kept: JSON of what there is."""
        facts = {
            "paise": self.paise,
            "mode": self.mode,
            "reference": self.reference,
            "day": self.day.isoformat() if self.day else "",
            "unread": self.unread,
            "letters": self.letters,
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
        }
        kept = {name: value for name, value in facts.items() if name == "paise" or value}
        return json.dumps(kept, ensure_ascii=False)


def parse_paid_said(text: str) -> PaidSaid | None:
    """What was kept; None of '', where the rosters say nothing."""
    if not text:
        return None
    facts = json.loads(text)
    facts["mode"] = Mode(facts["mode"]) if "mode" in facts else None
    facts["day"] = date.fromisoformat(facts["day"]) if "day" in facts else None
    return PaidSaid(**facts)
