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
        "title": f"{say(heading)} · {day}",
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
    tallies = ((money_labels.CAME, closed.came), (money_labels.WENT_BACK, closed.back))
    return [
        *({"heading": say(heading), "rows": _by_mode(tally, say)} for heading, tally in tallies),
        {"heading": say(money_labels.RECEIPTS), "rows": _receipts(closed, say)},
        {"heading": say(money_labels.CASH_BY_DESK), "rows": [_desk(each, say) for each in closed.cash]},
        {"heading": say(money_labels.CHEQUES_IN_HAND), "rows": [_cheque(each) for each in closed.cheques]},
    ]


def _by_mode(tally: Tally, say: Say) -> list[list[str]]:
    rows = [
        [say(money_labels.MODES[mode]), str(tally[mode][0]), rupees(tally[mode][1])] for mode in Mode if mode in tally
    ]
    if len(rows) > 1:
        number, paise = (sum(part) for part in zip(*tally.values(), strict=True))
        rows.append([say(labels.TOTAL), str(number), rupees(paise)])
    return rows


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
