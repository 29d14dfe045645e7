"""The paper of a closed day, or of the closed event, to be signed and kept, with the head of the chain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cadre_cli.domain.day_book import DayBook
from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.money import Entry
from cadre_cli.prints import close_labels, labels, money_labels
from cadre_cli.prints.close_lists import lists_tables
from cadre_cli.prints.close_tables import moves_tables, receipts_tables
from cadre_cli.prints.paper import Data, write_pdf
from cadre_cli.text.dates import span_label
from cadre_cli.text.numbers import rupees


@dataclass(frozen=True)
class PrintedClose:
    """A book that was closed, and what is printed beside it.

    `about` are the entries that its entries are about, by number, `names` the people in it (name and code) by code;
    `goes_back` is what is to go back (code, name, paise), `there` and `whose` are the two sides of the books (paise).
    """

    book: DayBook
    about: Mapping[int, Entry | None]
    names: Mapping[str, str]
    goes_back: Sequence[tuple[str, str, int]]
    there: Sequence[tuple[Names, int]]
    whose: Sequence[tuple[Names, int]]


def write_day_close(closed: PrintedClose, event: Event, path: Path) -> None:
    """Writes it on A4.

    Raises:
        FaultError: the PDF cannot be set.
        OSError: the file cannot be written.
    """

    def say(names: Names, between: str = " / ") -> str:
        return labels.say(names, event.languages, between)

    book = closed.book
    assert book.close is not None  # noqa: S101  # an open book is not printed
    heading = close_labels.EVENT_CLOSE if book.close.closes_event else close_labels.DAY_CLOSE
    span = Names(*(span_label(book.begins, book.until, language) for language in ("en", "hi")))
    tables = [
        *receipts_tables(book, say),
        *moves_tables(book, say),
        *lists_tables(book, closed.about, closed.names, closed.goes_back, say),
    ]
    data: dict[str, Data] = {
        "title": say(heading),
        "day": say(span),
        "issuer": " · ".join(filter(None, (event.deposits.payee, say(event.names)))),
        "colour": event.look.colour,
        "notice": labels.placeholder(event),
        "counted": say(close_labels.BY_BOOKING),
        "tables": [table for table in tables if table["rows"]],
        "sides": [[[say(label), rupees(paise)] for label, paise in side] for side in (closed.there, closed.whose)],
        "sums": [rupees(sum(paise for _, paise in side)) for side in (closed.there, closed.whose)],
        "head_label": say(close_labels.HEAD),
        "head": book.close.digest,
        "entry": f"{say(close_labels.ENTRY)} {book.close.number}",
        "signatures": [say(money_labels.CASHIER), say(money_labels.SECOND)],
    }
    write_pdf("day_close.typ", data, event, path)
