"""The paper of a day that was closed, to be signed and kept: what came, what is there, and the head of the chain."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.money import Entry, Mode, Receipt
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.paper import Data, write_pdf
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees

Tally = Mapping[Mode, tuple[int, int]]
Say = Callable[[Names], str]


@dataclass(frozen=True)
class PrintedClose:
    """A closed day: as `ledger.day_book.DayBook` has it; `there` and `whose` are the two sides of the books (paise).

    `cash` are the desks with what moved on the day and what each has at its end. `last` says that the event is over.
    """

    day: date
    close: Entry
    came: Tally
    back: Tally
    unidentified: tuple[int, int]
    assigned: tuple[int, int]
    receipts: Sequence[Receipt]
    cancelled: Sequence[Receipt]
    cash: Sequence[tuple[str, int, int]]
    cheques: Sequence[Entry]
    there: Sequence[tuple[Names, int]]
    whose: Sequence[tuple[Names, int]]
    last: bool


def write_day_close(closed: PrintedClose, event: Event, path: Path) -> None:
    """Writes it on A4.

    Raises:
        FaultError: the PDF cannot be set.
        OSError: the file cannot be written.
    """

    def say(names: Names) -> str:
        return labels.say(names, event.languages)

    day = say(Names(day_label(closed.day, "en"), day_label(closed.day, "hi")))
    heading = money_labels.EVENT_CLOSE if closed.last else money_labels.DAY_CLOSE
    data: dict[str, Data] = {
        "title": say(heading),
        "day": day,
        "issuer": " · ".join(filter(None, (event.deposits.payee, say(event.names)))),
        "colour": event.look.colour,
        "notice": labels.placeholder(event),
        "tables": [table for table in _tables(closed, say) if table["rows"]],
        "sides": [[[say(label), rupees(paise)] for label, paise in side] for side in (closed.there, closed.whose)],
        "sums": [rupees(sum(paise for _, paise in side)) for side in (closed.there, closed.whose)],
        "head_label": say(money_labels.HEAD),
        "head": closed.close.digest,
        "entry": f"{say(money_labels.ENTRY)} {closed.close.number}",
        "signatures": [say(money_labels.CASHIER), say(money_labels.SECOND)],
    }
    write_pdf("day_close.typ", data, event, path)


def _tables(closed: PrintedClose, say: Say) -> Sequence[Mapping[str, Data]]:
    nobodys = (say(money_labels.SIDES["unidentified"]), *closed.unidentified)
    assigned = [[say(money_labels.ASSIGNED), str(closed.assigned[0]), rupees(closed.assigned[1])]]
    return [
        {"heading": say(money_labels.CAME), "rows": _by_mode(closed.came, say, nobodys)},
        {"heading": say(money_labels.WENT_BACK), "rows": _by_mode(closed.back, say)},
        {"heading": say(money_labels.OF_UNIDENTIFIED), "rows": assigned if closed.assigned[0] else []},
        {"heading": say(money_labels.RECEIPTS), "rows": _receipts(closed, say)},
        {"heading": say(money_labels.CASH_BY_DESK), "rows": [_desk(each, say) for each in closed.cash]},
        {"heading": say(money_labels.CHEQUES_IN_HAND), "rows": [_cheque(each) for each in closed.cheques]},
    ]


def _by_mode(tally: Tally, say: Say, *others: tuple[str, int, int]) -> list[list[str]]:
    """A row for each mode, then those of `others` of which there are any, and the sum."""
    by_mode = [(say(money_labels.MODES[mode]), *tally[mode]) for mode in Mode if mode in tally]
    found = [*by_mode, *(each for each in others if each[1])]
    if len(found) > 1:
        found.append((say(labels.TOTAL), sum(each[1] for each in found), sum(each[2] for each in found)))
    return [[what, str(number), rupees(paise)] for what, number, paise in found]


def _receipts(closed: PrintedClose, say: Say) -> list[list[str]]:
    rows = []
    for series in dict.fromkeys((each.series, each.year) for each in closed.receipts):
        its = [each for each in closed.receipts if (each.series, each.year) == series]
        span = f"{its[0]} – {its[-1]}" if len(its) > 1 else str(its[0])
        rows.append([span, str(len(its)), rupees(sum(each.paise for each in its))])
    return rows + [[f"{say(money_labels.CANCELLED)}: {each}", "", rupees(each.paise)] for each in closed.cancelled]


def _desk(each: tuple[str, int, int], say: Say) -> list[str]:
    desk, moved, there = each
    return [desk, f"{say(money_labels.ON_THE_DAY)} {rupees(moved)}", rupees(there)]


def _cheque(each: Entry) -> list[str]:
    return [f"{each.reference} · {each.person}", f"{each.paid_on:%d-%m-%Y}", rupees(each.paise)]
