"""`cadre deposits explain`: why a row of the bank is whose it is, or nobody's; and what points to a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cadre_cli.domain.bank import Proposal, Said, Step, StoredRow, Way
from cadre_cli.domain.money import Entry, Kind
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.ledger.matching.ladder import judge
from cadre_cli.ledger.matching.tokens import tokens
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
            points = (Points(row, each) for row in rows for each in _pointing(row, found, person.code))
            known = found.people.get(person.code)
            return PersonExplained(
                counter.stands(journal, person),
                tuple(filter(None, known.mobiles)) if known else (),
                tuple(payer for payer, codes in found.payers.items() if person.code in codes),
                tuple(entry for entry in entries if entry.kind is Kind.CLAIM and entry.reference not in seen),
                tuple(entry for entry in entries if entry.bank_row),
                tuple(points),
                len(rows),
            )


def _pointing(row: StoredRow, found: Ground, code: str) -> Sequence[Proposal]:
    """What is proposed of him; else why the row is not simply his, where his code stands in it."""
    verdict = judge(row, found)
    his = [each for each in verdict.proposals if code in {share.person for share in each.shares}]
    if his or code not in found.codes.whole(tokens(row)):
        return his
    why = Said(f"his code stands in it; {verdict.why.en}", f"इसमें उनका कोड है; {verdict.why.hi}")
    return [Proposal(Step.CODE_AND_SUM, Way.PAY if row.credit else Way.REFUND, why)]


def _is_undone(later: Sequence[Entry]) -> bool:
    return any(entry.kind is Kind.REVERSAL for entry in later)
