"""The sums on the paper of a close: receipts by mode, and from what was there at the start to what is at the end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Protocol

from cadre_cli.domain.day_book import Came, DayBook, Moves, added
from cadre_cli.domain.event import Names
from cadre_cli.domain.money import Account, Mode
from cadre_cli.prints import close_labels, labels, money_labels
from cadre_cli.prints.paper import Data
from cadre_cli.text.numbers import rupees

PLACES: Final = (Account.BANK, Account.CASH, Account.CHEQUES, Account.UNIDENTIFIED)
"""The accounts that are followed from the start to the end."""


class Say(Protocol):
    """A name in the languages of the event, with that between them."""

    def __call__(self, names: Names, between: str = " / ") -> str: ...  # noqa: D102  # the class says it


def table(
    heading: str, align: str, rows: Sequence[Sequence[str]], columns: Sequence[str] = (), strong: Sequence[int] = ()
) -> Mapping[str, Data]:
    """A table of the paper: for each column '*' (as wide as there is room), 'r' (an amount) or 'c' (short); `strong`
    are the rows in bold."""
    return {"heading": heading, "align": align, "columns": columns, "rows": rows, "strong": strong}


def receipts_tables(book: DayBook, say: Say) -> Iterator[Mapping[str, Data]]:
    """What came from participants by mode, and the numbers of the receipts given for it: the same sum twice."""
    names = (
        close_labels.BY,
        close_labels.RECEIPTS,
        close_labels.EARLIER,
        close_labels.HERE_BEFORE,
        close_labels.AMOUNT,
    )
    modes = [mode for mode in (*Mode, None) if mode in book.received]
    rows = [_came(_mode(mode, say), book.received[mode]) for mode in modes]
    every = book.received.values()
    whole = Came(*(sum(getattr(each, name) for each in every) for name in Came.__dataclass_fields__))
    rows += [_came(say(labels.TOTAL), whole)] if rows else []
    columns = [say(each, "\n") for each in names]
    yield table(say(close_labels.RECEIVED), "*crrr", rows, columns, [len(rows) - 1])
    series = dict.fromkeys((each.series, each.year) for each in book.receipts)
    spans = []
    for one in series:
        its = [each for each in book.receipts if (each.series, each.year) == one]
        span = f"{its[0]} – {its[-1]}" if len(its) > 1 else str(its[0])
        spans.append([span, str(len(its)), rupees(sum(each.paise for each in its))])
    yield table(say(close_labels.NUMBERS), "*cr", spans)


def moves_tables(book: DayBook, say: Say) -> Iterator[Mapping[str, Data]]:
    """From the start to the end: bank, cash, cheques in hand and what is nobody's; then the cash by desk."""
    names = [close_labels.ENTRIES, close_labels.EARLIER, *(close_labels.SIDES[place.value] for place in PLACES)]
    kinds = [kind for kind in close_labels.KINDS if kind in book.moves]
    rows = [
        _ends(say(close_labels.AT_START), book.opening),
        *(_moved(say(close_labels.KINDS[kind]), book.moves[kind]) for kind in kinds),
        _ends(say(close_labels.AT_END), book.sums),
    ]
    columns = ["", *(say(each, "\n") for each in names)]
    yield table(say(close_labels.MOVES), "*crrrrr", rows, columns, [0, len(rows) - 1])
    headings = [close_labels.AT_START, *(each for each, _ in close_labels.DESK_COLUMNS), close_labels.OTHERWISE]
    desks = [_desk(book, desk) for desk in book.desks]
    columns = [say(each, "\n") for each in (close_labels.DESK, *headings, close_labels.AT_END)]
    shown = [
        [desk, rupees(first), *map(_or_nothing, moved), rupees(last)]
        for desk, (first, *moved, last) in zip(book.desks, desks, strict=True)
        if any((first, *moved, last))
    ]
    yield table(say(close_labels.CASH_BY_DESK), "*" + "r" * (len(columns) - 1), shown, columns)


def _mode(mode: Mode | None, say: Say) -> str:
    return say(money_labels.MODES[mode]) if mode else say(close_labels.NOT_TOLD)


def _came(what: str, came: Came) -> list[str]:
    return [what, str(came.receipts), _or_nothing(came.earlier), _or_nothing(came.here_before), rupees(came.paise)]


def _ends(what: str, sums: Mapping[tuple[Account, str], int]) -> list[str]:
    return [what, "", "", *(rupees(_there(place, added(sums, place))) for place in PLACES)]


def _moved(what: str, moves: Moves) -> list[str]:
    """A row of what moved; where nothing did on the whole, it says how much it is about."""
    parts = [_or_nothing(_there(place, moves.of(place))) for place in PLACES]
    about = f" ({rupees(moves.paise)})" if moves.paise and not any(parts) else ""
    return [f"{what}{about}", str(moves.entries), _or_nothing(moves.earlier) if any(parts) else "", *parts]


def _desk(book: DayBook, desk: str) -> list[int]:
    """The cash of a desk: at the start, what moved by the columns, whatever else did, at the end."""
    first, last = added(book.opening, Account.CASH, desk), added(book.sums, Account.CASH, desk)
    moved = [
        sum(book.moves[kind].of(Account.CASH, desk) for kind in kinds if kind in book.moves)
        for _, kinds in close_labels.DESK_COLUMNS
    ]
    named = {kind for _, kinds in close_labels.DESK_COLUMNS for kind in kinds}
    otherwise = sum(moves.of(Account.CASH, desk) for kind, moves in book.moves.items() if kind not in named)
    return [first, *moved, otherwise, last]


def _there(place: Account, paise: int) -> int:
    """What is nobody's is owed: it is more where the account is less."""
    return -paise if place is Account.UNIDENTIFIED else paise


def _or_nothing(paise: int) -> str:
    return rupees(paise) if paise else ""
