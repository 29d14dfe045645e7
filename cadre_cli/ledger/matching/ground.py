"""On what the ladder stands: the people and their dues, and what is in the books and in the bank's rows already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cadre_cli.domain.bank import Booked, StoredRow
from cadre_cli.domain.money import Kind, Mode
from cadre_cli.ledger.dues import Dues
from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.ledger.matching.names import Names
from cadre_cli.ledger.matching.tokens import Codes

Group = tuple[str, str]
"""'family' or 'district', and what it is called."""


@dataclass(frozen=True, slots=True)
class Someone:
    """What of a person may stand in a bank's row, beside his code. `families` are his groups of people together."""

    code: str
    name: str
    district: str = ""
    families: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()

    def __str__(self) -> str:
        """His name and code."""
        return f"{self.name or '(no name)'} ({self.code})"


@dataclass
class Ground:
    """Everything that the steps ask; `dues` changes while rows are posted.

    `booked` are the entries that still count, `payers` whom money of each payer's account was for, `others` the rows
    of the bank beside the one that is looked at (stored ones and those of the same files), `cash` what the office has.
    """

    people: Mapping[str, Someone]
    dues: Dues
    booked: Sequence[Booked] = ()
    payers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    others: Sequence[StoredRow] = ()
    cash: int = 0
    _sums: dict[date | None, Mapping[int, list[Group]]] = field(default_factory=dict, repr=False)

    @cached_property
    def codes(self) -> Codes:
        """The codes of everybody."""
        return Codes(frozenset(self.people))

    @cached_property
    def names(self) -> Names:
        """The names of everybody."""
        return Names.of({code: someone.name for code, someone in self.people.items()})

    @cached_property
    def by_reference(self) -> Mapping[str, list[Booked]]:
        """What is booked, by its reference."""
        return grouped((each.reference, each) for each in self.booked if each.reference)

    @cached_property
    def by_row(self) -> Mapping[str, list[Booked]]:
        """What is booked, by the row of the bank on which it rests."""
        return grouped((each.bank_row, each) for each in self.booked if each.bank_row)

    @cached_property
    def not_shown(self) -> Mapping[str, list[Booked]]:
        """Payments that no row of the bank shows yet, by person: those that a roster alone told of, and those recorded
        by hand as come through the bank; cheques left out, and whose reference a row has."""
        told = (each for each in self.booked if each.kind is Kind.PAYMENT and each.mode is not Mode.CHEQUE)
        no_row = (each for each in told if not (each.bank_row or each.back or self.by_number.get(each.reference)))
        return grouped((each.person, each) for each in no_row if each.by_roster or each.mode is not Mode.CASH)

    @cached_property
    def refunds(self) -> Mapping[int, list[Booked]]:
        """Refunds that no row of the bank shows yet, by what went out (paise)."""
        return grouped((each.paise, each) for each in self.booked if each.kind is Kind.REFUND and not each.bank_row)

    @cached_property
    def charges(self) -> Mapping[int, list[Booked]]:
        """Charges booked by hand that no row of the bank shows yet, by their amount (paise)."""
        return grouped((each.paise, each) for each in self.booked if each.kind is Kind.CHARGE and not each.bank_row)

    @cached_property
    def by_number(self) -> Mapping[str, list[StoredRow]]:
        """The bank's rows by RRN or UTR."""
        return grouped((row.number_of_bank, row) for row in self.others if row.number_of_bank)

    @cached_property
    def by_amount(self) -> Mapping[int, list[StoredRow]]:
        """The bank's rows by what they add to the account (paise)."""
        return grouped((row.paise, row) for row in self.others)

    @cached_property
    def cheques(self) -> Mapping[int, list[Booked]]:
        """Payments by cheque, by their amount (paise)."""
        return grouped(
            (each.paise, each) for each in self.booked if (each.kind, each.mode) == (Kind.PAYMENT, Mode.CHEQUE)
        )

    @cached_property
    def by_mobile(self) -> Mapping[str, list[str]]:
        """Who has a mobile number."""
        return grouped((mobile, each.code) for each in self.people.values() for mobile in each.mobiles)

    @cached_property
    def groups(self) -> Mapping[Group, list[str]]:
        """The codes of each family and each district."""
        families = ((("family", label), each.code) for each in self.people.values() for label in each.families)
        districts = ((("district", each.district), each.code) for each in self.people.values() if each.district)
        return {**grouped(families), **grouped(districts)}

    def who(self, code: str) -> str:
        """His name and code; the code alone of who is not known."""
        return str(self.people[code]) if code in self.people else code or "unidentified"

    def owing(self, group: Group, day: date) -> list[str]:
        """Who of a group still owes something."""
        return [code for code in self.groups[group] if self.dues.comes(code) and self.dues.rest(code, day) > 0]

    def groups_owing(self, paise: int, day: date) -> list[Group]:
        """The groups of two or more that owe so much together; not to be asked while dues still change."""
        at = day if self.dues.days_matter else None
        if at not in self._sums:
            sums: dict[int, list[Group]] = {}
            for group in self.groups:
                owing = self.owing(group, day)
                if len(owing) > 1:
                    sums.setdefault(sum(self.dues.rest(code, day) for code in owing), []).append(group)
            self._sums[at] = sums
        return self._sums[at].get(paise, [])

    def rows_with_number_of(self, row: StoredRow) -> list[StoredRow]:
        """Other rows with the same RRN or UTR."""
        return [each for each in self.by_number.get(row.number_of_bank, ()) if each.key != row.key]
