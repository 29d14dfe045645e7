"""`cadre deposits explain`: why a row of the bank is whose it is, or nobody's; and what points to a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cadre_cli.domain.bank import Proposal, StoredRow
from cadre_cli.domain.money import Entry, Kind
from cadre_cli.ledger.matching.ladder import judge
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.workflows.deposits.counter import Stands, at_the_counter
from cadre_cli.workflows.deposits.grounds import ground, understood


@dataclass(frozen=True, slots=True)
class Points:
    """A row that waits and may be his, and why."""

    row: StoredRow
    proposal: Proposal


@dataclass(frozen=True)
class PersonExplained:
    """What the matching knows of a person.

    `mobiles` and `payers` are what he is known by at the bank beside code and name, `claims` his claims that no row
    of the bank has shown yet, `settled` the entries of his that rest on rows of the bank, `points` the rows that wait
    and may be his.
    """

    stands: Stands
    mobiles: tuple[str, ...]
    payers: tuple[str, ...]
    claims: tuple[Entry, ...]
    settled: tuple[Entry, ...]
    points: tuple[Points, ...]
    waiting: int


def explain_person(folder: Path | None, asked: str) -> PersonExplained:
    """All of it for the one person meant.

    Raises:
        UsageError: no event folder or no plan yet, or nobody or several may be meant.
    """
    with at_the_counter(folder) as counter:
        person = counter.who(asked)
        with counter.store.books.read() as journal:
            bank = BankRows(journal)
            rows = [understood(row) for row in bank.waiting()]
            found = ground(counter, journal, rows)
            entries = [entry for entry in journal.of_person(person.code) if not _is_undone(journal.about(entry.number))]
            seen = {row.number_of_bank for row in bank.with_numbers(entry.reference for entry in entries)}
            points = (Points(row, each) for row in rows for each in judge(row, found).proposals)
            known = found.people.get(person.code)
            return PersonExplained(
                counter.stands(journal, person),
                tuple(filter(None, known.mobiles)) if known else (),
                tuple(payer for payer, codes in found.payers.items() if person.code in codes),
                tuple(entry for entry in entries if entry.kind is Kind.CLAIM and entry.reference not in seen),
                tuple(entry for entry in entries if entry.bank_row),
                tuple(each for each in points if person.code in {share.person for share in each.proposal.shares}),
                len(rows),
            )


def _is_undone(later: Sequence[Entry]) -> bool:
    return any(entry.kind is Kind.REVERSAL for entry in later)
