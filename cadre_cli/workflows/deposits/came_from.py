"""From whom and from which account somebody's money came, as far as the bank tells: there it goes back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.money import OF_PEOPLE, Cheque, Entry, Kind
from cadre_cli.domain.names import Names
from cadre_cli.ledger.payers import another, whole_name
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.counter import Counter, Person
from cadre_cli.workflows.deposits.grounds import understood

_MASKED: Final = re.compile(r"[x*]{2,}\d+")


@dataclass(frozen=True, slots=True)
class Payer:
    """Who paid once: how (mode, reference, day), the name, account or VPA and IFSC, '' for what is not known.

    `hint` is what the bank left of name and VPA where it cut them: enough to compare, not to pay to.
    """

    how: str
    name: str = ""
    account: str = ""
    ifsc: str = ""
    hint: str = ""

    def __str__(self) -> str:
        """All of it on one line."""
        return ", ".join(filter(None, (self.how, self.name, self.account, self.ifsc, self.hint)))


@dataclass(frozen=True)
class CameFrom:
    """The payers of somebody's money, oldest first, and what is to be looked at before it goes back."""

    payers: tuple[Payer, ...]
    checks: tuple[Names, ...]

    @property
    def only(self) -> Payer:
        """The one account from which all of it came; nothing known where there are several, or none."""
        accounts = {(payer.name, payer.account, payer.ifsc) for payer in self.payers}
        return self.payers[0] if len(accounts) == 1 else Payer("")


def came_from(counter: Counter, journal: Journal, person: Person) -> CameFrom:
    """Where his money came from; what another's was that was transferred to him, from that one's payers."""
    entries = journal.of_person(person.code)
    givers = [counter.person(code) for code in _givers(journal, person.code, entries)]
    payers = list(_payers(journal, person.code, entries))
    for giver in givers:
        payers += _payers(journal, giver.code, journal.of_person(giver.code))
    checks = [Names(f"was money of {giver}", f"{giver} की राशि थी") for giver in givers]
    others = dict.fromkeys(payer.name for payer in payers if another(payer.name, person.name))
    checks += [Names(f"paid by {name}: send it to the payer", f"{name} ने दी थी: उन्हीं को लौटाएँ") for name in others]
    known = CameFrom(tuple(payers), ())
    if len({payer.account for payer in payers}) > 1:
        checks.append(Names("came from several: to each his part", "कई खातों से आई: हर एक को उसका भाग"))
    elif not known.only.account:
        checks.append(Names("account not known: ask", "खाता ज्ञात नहीं: पूछें"))
    return CameFrom(tuple(payers), tuple(checks))


def _givers(journal: Journal, code: str, entries: Sequence[Entry]) -> list[str]:
    """Whose money was transferred to him."""
    found = (
        line.whose
        for entry in entries
        if (entry.kind, entry.person) == (Kind.TRANSFER, code) and not journal.about(entry.number)
        for line in entry.lines
        if line.account in OF_PEOPLE and line.paise > 0 and line.whose not in ("", code)
    )
    return list(dict.fromkeys(found))


def _payers(journal: Journal, code: str, entries: Sequence[Entry]) -> Iterator[Payer]:
    """Who paid for him, of payments that still count."""
    bank = BankRows(journal)
    for entry in entries:
        his = any(receipt.person == code for receipt in entry.receipts)
        if entry.kind is not Kind.PAYMENT or not his or journal.cheque(entry) in (Cheque.CANCELLED, Cheque.BOUNCED):
            continue
        how = " ".join(filter(None, (entry.mode, entry.reference, f"({entry.paid_on})")))
        key = journal.bank_row_of(entry)
        row = bank.with_keys([key]).get(key) if key else None
        yield _of_row(how, understood(row)) if row else Payer(how, entry.payer)


def _of_row(how: str, row: StoredRow) -> Payer:
    told, name = row.told, whole_name(row)
    whole_vpa = told.vpa if "@" in told.vpa else ""
    masked = _MASKED.match(row.payer)
    account = whole_vpa or (masked[0].upper() if masked else row.payer if row.payer.isdigit() else "")
    cut = (told.payer if not name else "", told.vpa if not whole_vpa else "")
    return Payer(how, name, account, told.ifsc, ", ".join(f"{text}…" for text in cut if text))
