"""The deposits of those who did not come: forfeited ones become the party's own, and deposits again if one came."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from getpass import getuser

from cadre_cli.domain.decisions import Absent
from cadre_cli.domain.money import Account, Entry, Kind
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import FaultError
from cadre_cli.ledger import entries
from cadre_cli.ledger.charges import charges
from cadre_cli.ledger.entries import Occasion
from cadre_cli.ledger.posting import posted
from cadre_cli.store.database import Store
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.accounts import accounts
from cadre_cli.workflows.deposits.counter import Person, held, received


def deposits_there(planned: PlanOnFile, store: Store, codes: Collection[str], at: datetime) -> Mapping[str, int]:
    """How much of what each owes has come in for certain, in paise, by code; what is above it is not his deposit."""
    if not store.books.in_use:
        return {}
    owed = charges(planned.people, planned.event, planned.plan.decisions)
    table = accounts(owed, store.books, said.today(at))
    mine = table[table["code"].isin(list(codes))]
    return dict(zip(mine["code"], mine[["received", "due"]].min(axis=1).clip(lower=0).tolist(), strict=True))


def settle(journal: Journal, was: Mapping[str, Absent], now: Mapping[str, Absent], at: datetime) -> list[Entry]:
    """Books what changes by who is a no-show `now` and `was` one before, both by code; gives what was booked.

    Raises:
        UsageError: today is closed in the books.
        FaultError: money of one of them was booked since his deposit was looked up.
    """
    today = said.today(at)
    occasion = Occasion(at, today, today, getuser())
    booked = []
    for draft in _drafts(journal, was, now, occasion):
        entry = posted(journal, draft)
        journal.add(entry)
        booked.append(entry)
    return booked


def _drafts(
    journal: Journal, was: Mapping[str, Absent], now: Mapping[str, Absent], occasion: Occasion
) -> Iterator[Entry]:
    for code in sorted(now):
        if now[code].is_forfeit and was.get(code) != now[code]:
            yield from _forfeited(journal, code, now[code], occasion)
    for code in sorted(was.keys() - now.keys()):
        for entry in _forfeits(journal, code):
            yield entries.reversal(occasion, entry, f"counts no more as not come to {was[code].batch}")


def _forfeited(journal: Journal, code: str, absent: Absent, occasion: Occasion) -> Iterator[Entry]:
    person = Person(code, "")
    if received(journal, person) < absent.paise:
        raise FaultError("another desk booked money of theirs meanwhile", "nothing was done; try again")
    owed_back = min(absent.paise, held(journal, person)[Account.OWED])
    if owed_back > 0:  # a fee is the party's own already
        yield entries.forfeit(occasion, code, owed_back, f"did not come to {absent.batch}: forfeited")


def _forfeits(journal: Journal, code: str) -> list[Entry]:
    """The entries by which deposits of his were forfeited, and that still count."""
    own = [entry for entry in journal.of_person(code) if _is_forfeit(entry)]
    return [entry for entry in own if not any(each.kind is Kind.REVERSAL for each in journal.about(entry.number))]


def _is_forfeit(entry: Entry) -> bool:
    """A transfer from somebody to himself: `entries.forfeit` alone writes such."""
    return entry.kind is Kind.TRANSFER and {line.whose for line in entry.lines} == {entry.person}
