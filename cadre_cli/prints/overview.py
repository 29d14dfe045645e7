"""The first sheet of plan.xlsx: batches and how they are filled, who stands where, the proof, the remedies."""

from collections.abc import Callable

from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Names
from cadre_cli.domain.filling import Filling, fillings
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column
from cadre_cli.prints.rows import Lists
from cadre_cli.text.dates import span_label

_TABLE_ROW = 4
_COUNTS: tuple[tuple[Names, Callable[[Filling], int]], ...] = (
    (labels.PEOPLE, lambda filling: filling.seats.used),
    (labels.MEN, lambda filling: filling.men),
    (labels.WOMEN, lambda filling: filling.women),
    (labels.GENDER_UNKNOWN, lambda filling: filling.gender_unknown),
    (labels.MEN_BEDS_USED, lambda filling: filling.men_beds.used),
    (labels.MEN_BEDS_FREE, lambda filling: filling.men_beds.free),
    (labels.WOMEN_BEDS_USED, lambda filling: filling.women_beds.used),
    (labels.WOMEN_BEDS_FREE, lambda filling: filling.women_beds.free),
    (labels.SEATS_USED, lambda filling: filling.seats.used),
    (labels.SEATS_FREE, lambda filling: filling.seats.free),
)


def write_overview(book: Book, printed: Lists) -> None:
    """Writes the sheet."""
    sheet = book.sheet("Overview - सारांश")
    columns = _batch_columns(printed)
    table = book.table(sheet, _TABLE_ROW, columns, totals=True)
    _write_head(book, sheet, printed, table.columns)
    row = _write_standing(book, sheet, printed, table.last + 2)
    row = _write_tiers(book, sheet, printed, row + 1)
    _write_remedies(book, sheet, printed, row + 1, table.columns)


def _batch_columns(printed: Lists) -> list[Column]:
    batches = printed.batches
    seated = printed.in_state(State.SEATED)
    filled = fillings(printed.planned)
    heads = seated.groupby(["batch", "role"]).size().to_dict()
    total = printed.say(labels.TOTAL)
    venues = [printed.say(printed.event.venue_by_id[batch.venue].names) for batch in batches]
    columns = [
        Column(printed.heading(labels.BATCH), [*(batch.id for batch in batches), total]),
        Column(printed.heading(labels.DATES), [*(printed.dates(batch) for batch in batches), None], least=30),
        Column(printed.heading(labels.VENUE), [*venues, None], least=16),
    ]
    for role in printed.event.roles:
        counts = [int(heads.get((batch.id, role.id), 0)) for batch in batches]
        columns.append(_count_column(printed.heading(role.names), counts, most=14))
    for names, count in _COUNTS:
        columns.append(_count_column(printed.heading(names), [count(filling) for filling in filled], most=14))
    return columns


def _count_column(heading: str, counts: list[int], most: int) -> Column:
    return Column(heading, [*counts, sum(counts)], "center", most=most)


def _write_head(book: Book, sheet: Worksheet, printed: Lists, columns: int) -> None:
    window, version = printed.event.window, printed.planned.plan.version
    dates = Names(span_label(window.first, window.last, "en"), span_label(window.first, window.last, "hi"))
    book.band(sheet, 0, columns, printed.say(printed.event.names), "title")
    book.band(sheet, 1, columns, f"{printed.say(labels.WINDOW)}: {printed.say(dates)}", "subtitle")
    book.band(sheet, 2, columns, f"{printed.say(labels.PLAN_VERSION)}: {version}", "line")
    if not printed.event.deposits.decided:
        book.band(sheet, 3, columns, printed.say(labels.PLACEHOLDER), "notice")


def _write_standing(book: Book, sheet: Worksheet, printed: Lists, row: int) -> int:
    census = printed.census
    counts = {
        labels.STATES[State.SEATED]: census.seated,
        labels.STATES[State.WAITING]: census.waiting,
        labels.STATES[State.SET_ASIDE]: census.set_aside,
        labels.TOTAL: census.everyone,
    }
    table = book.table(
        sheet,
        row,
        [
            Column(printed.heading(labels.STATE), [printed.say(names) for names in counts]),
            Column(printed.heading(labels.PEOPLE), list(counts.values()), "center"),
        ],
        totals=True,
        left=1,
    )
    return table.last + 1


def _write_tiers(book: Book, sheet: Worksheet, printed: Lists, row: int) -> int:
    tiers = printed.planned.plan.tiers
    proven = {True: printed.say(labels.YES), False: printed.say(labels.NO)}
    table = book.table(
        sheet,
        row,
        [
            Column(printed.heading(labels.NUMBER), list(range(1, len(tiers) + 1)), "center"),
            Column(printed.heading(labels.TIER), [tier.title for tier in tiers], most=30),
            Column(printed.heading(labels.RULE), [tier.rule.value for tier in tiers]),
            Column(printed.heading(labels.REACHED), [tier.value for tier in tiers], "center"),
            Column(printed.heading(labels.BOUND), [tier.bound for tier in tiers], "center", most=14),
            Column(printed.heading(labels.PROVEN), [proven[tier.proven] for tier in tiers], "center"),
        ],
    )
    return table.last + 1


def _write_remedies(book: Book, sheet: Worksheet, printed: Lists, row: int, columns: int) -> None:
    remedies = printed.planned.plan.remedies
    if not remedies:
        return
    row = book.band(sheet, row, columns, printed.say(labels.REMEDIES), "subtitle")
    for number, remedy in enumerate(remedies, start=1):
        text = printed.say(Names(remedy.en, remedy.hi))
        row = book.band(sheet, row, columns, f"{number}. {text}", "line")
