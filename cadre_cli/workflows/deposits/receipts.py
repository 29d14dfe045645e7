"""`cadre deposits receipts`: the papers for money that came in, each first copy once and marked copies after it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from getpass import getuser
from pathlib import Path
from typing import Final

from cadre_cli.domain.money import NOBODY, Cheque, Entry, Receipt, financial_year, parse_receipt
from cadre_cli.errors import UsageError
from cadre_cli.ledger.payers import another, whole_name
from cadre_cli.prints.atomic import write_atomically
from cadre_cli.prints.receipts import PrintedReceipt, write_receipts
from cadre_cli.prints.rows import lists
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.accounts import accounts
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter
from cadre_cli.workflows.deposits.grounds import understood
from cadre_cli.workflows.deposits.owing import Printed
from cadre_cli.workflows.deposits.warned import stamps_of
from cadre_cli.workflows.export import on_file

_AT_ONCE: Final = 300  # a hundred pages; a page of Typst takes about four megabytes while it is set
_SHORT: Final = re.compile(r"\d{1,5}")
"""A receipt of this financial year, without its series; a mobile has more digits, a code has letters."""


@dataclass(frozen=True, slots=True)
class _Payer:
    """Whose money it is, as the plan has him, and what is due from him in all (paise)."""

    name: str
    about: str = ""
    batch: str = ""
    due: int = 0


def receipts(folder: Path | None, asked: Collection[str], again: bool = False) -> Printed:
    """Writes receipts into `out/receipts/`: of the people or numbers asked for, else all that were never printed.

    Where `again`, all that there are. What was printed before is marked as a duplicate, what was taken back or bounced
    as cancelled. A first copy is noted before its file is in its place: whatever happens, there never are two.

    Raises:
        UsageError: no event folder or no plan yet, or nobody or no receipt can be meant.
        FaultError: a file could not be written, or the note of it.
    """
    with at_the_counter(folder) as counter:
        with counter.store.books.read() as journal:
            wanted, before = list(_wanted(counter, journal, asked)), journal.printed()
        if not asked and not again:
            wanted = [each for each in wanted if _key(each[0]) not in before]
        who, out = _people(counter), counter.folder.out / "receipts"
        parts = [wanted[first : first + _AT_ONCE] for first in range(0, len(wanted), _AT_ONCE)]
        files = tuple(_print(counter, who, part, before, out) for part in parts)
    copies = sum(_key(receipt) in before for receipt, _ in wanted)
    notes = (f"{copies} of them printed before, and marked as duplicates",) if copies else ()
    return Printed(files, len(wanted), notes)


def _print(
    counter: Counter,
    who: Mapping[str, _Payer],
    part: Sequence[tuple[Receipt, Entry]],
    before: Collection[tuple[str, str, int]],
    out: Path,
) -> Path:
    """Writes one file, of which the first and last receipt are the name."""
    first, last = (str(receipt).replace("/", "-") for receipt, _ in (part[0], part[-1]))
    name = first if first == last else f"{first}_to_{last.rpartition('-')[2]}"
    is_again = any(_key(receipt) in before for receipt, _ in part)
    path = out / f"{name}{'_again' if is_again else ''}.pdf"
    write_atomically(path, partial(_write, counter, who, part))
    return path


def _write(counter: Counter, who: Mapping[str, _Payer], part: Sequence[tuple[Receipt, Entry]], draft: Path) -> None:
    with counter.store.books.write() as journal:
        before = journal.printed()  # another desk may have printed meanwhile
        papers = [_paper(counter, journal, who, each, before) for each in part]
        write_receipts(papers, counter.event, draft)
        journal.note_printed([each.receipt for each in papers if not each.again], counter.at, getuser())


def _wanted(counter: Counter, journal: Journal, asked: Collection[str]) -> Iterator[tuple[Receipt, Entry]]:
    if not asked:
        yield from ((receipt, entry) for entry in journal.everything() for receipt in entry.receipts)
        return
    for text in asked:
        if number := parse_receipt(text):
            yield _of_number(journal, text, number)
            continue
        if _SHORT.fullmatch(text.strip()):
            meant = Receipt(counter.event.deposits.series, financial_year(counter.today), int(text), NOBODY, 0)
            yield _of_number(journal, str(meant), _key(meant))
            continue
        code = counter.who(text).code
        entries = journal.of_person(code) if code != NOBODY else journal.everything()
        yield from ((receipt, entry) for entry in entries for receipt in entry.receipts if receipt.person == code)


def _of_number(journal: Journal, text: str, key: tuple[str, str, int]) -> tuple[Receipt, Entry]:
    given = journal.of_receipt(*key)
    if given is None:
        raise UsageError(f"there is no receipt {text}", "see the receipts of a person with: cadre deposits show PERSON")
    return next(receipt for receipt in given.receipts if _key(receipt) == key), given


def _key(receipt: Receipt) -> tuple[str, str, int]:
    return receipt.series, receipt.year, receipt.number


def _people(counter: Counter) -> Mapping[str, _Payer]:
    """Everybody in the plan, by code."""
    printed = lists(on_file(counter.store.plan_version(counter.version)))
    known = accounts(counter.charges, counter.store.books, counter.today)
    due = dict(zip(known["code"], known["due"].tolist(), strict=True))
    stays = {batch.id: printed.stay(batch.id) for batch in printed.batches}
    shown = printed.rows[["code", "name", "about", "batch"]].itertuples(index=False, name=None)
    return {code: _Payer(name, about, stays.get(batch, ""), due[code]) for code, name, about, batch in shown}


def _paper(
    counter: Counter,
    journal: Journal,
    who: Mapping[str, _Payer],
    wanted: tuple[Receipt, Entry],
    before: Collection[tuple[str, str, int]],
) -> PrintedReceipt:
    receipt, given = wanted
    payment = journal.payment_of(given)
    payer = who.get(receipt.person) or _Payer(counter.person(receipt.person).name)
    # Only what is less than is due can leave a rest: of the others the books need not be asked.
    is_part = receipt.paise < payer.due
    balance = payer.due - journal.credited_after(receipt.person, given.number) if is_part else 0
    state = journal.cheque(payment)
    if state is not Cheque.BOUNCED and journal.bounced_since(given):
        state = Cheque.CANCELLED
    again = _key(receipt) in before
    boxes = stamps_of(counter, journal, receipt.person, payment)
    shown = replace(payment, day=given.day, digest=given.digest)
    name, by = payer.name, _brought_by(journal, payment, payer.name)
    return PrintedReceipt(receipt, shown, name, payer.about, payer.batch, balance, state, again, boxes, by)


def _brought_by(journal: Journal, payment: Entry, name: str) -> str:
    """Who paid in his stead: as it was typed, or as the bank names him whole in the row that was booked; else ''."""
    row = BankRows(journal).with_keys([payment.bank_row]).get(payment.bank_row) if payment.bank_row else None
    named = whole_name(understood(row)) if row else payment.payer
    return named if named and (row is None or another(named, name)) else ""
