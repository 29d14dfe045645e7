"""The first sheet of plan.xlsx: how the batches are filled, who is where, what was reached, what would seat more."""

from collections.abc import Callable, Sequence
from typing import Final

from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Names
from cadre_cli.domain.filling import Filling, fillings
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, Column, Span, Value
from cadre_cli.prints.goals import goals
from cadre_cli.prints.room_goals import room_goals
from cadre_cli.prints.rows import Lists
from cadre_cli.text.dates import span_label

_FIRST_TABLE: Final = 5
_COUNT_WIDTH: Final = 13
_USED: Final[tuple[tuple[Names, Callable[[Filling], int]], ...]] = (
    (labels.PEOPLE, lambda filling: filling.people),
    (labels.MEN, lambda filling: filling.men),
    (labels.WOMEN, lambda filling: filling.women),
    (labels.GENDER_UNKNOWN, lambda filling: filling.gender_unknown),
)
_CAPACITY: Final[tuple[tuple[Names, Names, Callable[[Filling], tuple[int, int]]], ...]] = (
    (labels.MEN_BEDS_USED, labels.MEN_BEDS_FREE, lambda each: (each.men_beds.used, each.men_beds.free)),
    (labels.WOMEN_BEDS_USED, labels.WOMEN_BEDS_FREE, lambda each: (each.women_beds.used, each.women_beds.free)),
    (labels.SEATS_USED, labels.SEATS_FREE, lambda each: (each.seats.used, each.seats.free)),
)


def write_overview(book: Book, printed: Lists) -> None:
    """Writes the sheet."""
    sheet = book.sheet(printed.tab(labels.OVERVIEW_SHEET), footer=printed.say(printed.event.names))
    number = len(printed.batches)
    filled = book.table(sheet, book.gap(sheet, _FIRST_TABLE - 1), _filling_columns(printed), sums=[number])
    below = _states(printed)
    people_columns = _people_columns(printed, below)
    sums = [number, number + len(below)]
    people = book.table(sheet, book.gap(sheet, filled.last + 1), people_columns, sums=sums)
    columns = max(filled.columns, people.columns)
    _write_head(book, sheet, printed, columns)
    row = people.last + 1
    if printed.planned.plan.tiers:
        row = _write_goals(book, sheet, printed, book.gap(sheet, row), columns)
    if printed.planned.plan.remedies:
        row = _write_remedies(book, sheet, printed, book.gap(sheet, row), columns)
    book.keep_on_one_page(sheet, row)


def _write_head(book: Book, sheet: Worksheet, printed: Lists, columns: int) -> None:
    window, version = printed.event.window, printed.planned.plan.version
    dates = Names(span_label(window.first, window.last, "en"), span_label(window.first, window.last, "hi"))
    census = printed.census
    everyone = labels.people(census.everyone)
    count = Names(
        f"{everyone.en}: {census.seated} seated, {census.waiting} waiting, {census.set_aside} set aside",
        f"{everyone.hi}: {census.seated} को स्थान, {census.waiting} प्रतीक्षा में, {census.set_aside} अलग रखे गए",
    )
    said = [f"{printed.say(labels.WINDOW)}: {printed.say(dates)}", f"{printed.say(labels.PLAN_VERSION)}: {version}"]
    venues = _venues(printed)
    if len(venues) == 1:
        said.append(f"{printed.say(labels.VENUE)}: {venues[0]}")
    book.band(sheet, 0, columns, printed.say(printed.event.names), "title")
    book.band(sheet, 1, columns, printed.say(count), "subtitle")
    book.band(sheet, 2, columns, " · ".join(said), "line")
    if not printed.event.deposits.decided:
        book.band(sheet, 3, columns, printed.say(labels.PLACEHOLDER), "notice")


def _venues(printed: Lists) -> list[str]:
    used = dict.fromkeys(batch.venue for batch in printed.batches)
    return [printed.say(printed.event.venue_by_id[venue].names) for venue in used]


def _batch_columns(printed: Lists, heading: Names, below: Sequence[Names]) -> list[Column]:
    """Which batch: id and dates, and the venue where there are several; the rows `below` have a name alone."""
    batches = printed.batches
    empty: list[Value] = [None] * len(below)
    columns = [
        Column(printed.heading(labels.BATCH), [*(batch.id for batch in batches), *empty], "center"),
        Column(
            printed.heading(heading),
            [*(printed.dates(batch) for batch in batches), *map(printed.say, below)],
            least=20,
            most=34,
        ),
    ]
    if len(_venues(printed)) > 1:
        venues = [printed.say(printed.event.venue_by_id[batch.venue].names) for batch in batches]
        columns.append(Column(printed.heading(labels.VENUE), [*venues, *empty], most=30))
    return columns


def _filling_columns(printed: Lists) -> list[Column]:
    """A row per batch. What is free is not added up: beds that two batches share would count twice."""
    filled = fillings(printed.planned)
    columns = _batch_columns(printed, labels.DATES, [labels.TOTAL])
    for names, count in _USED:
        counts = [count(each) for each in filled]
        if names is not labels.GENDER_UNKNOWN or any(counts):
            columns.append(_counts(printed, names, [*counts, sum(counts)]))
    beds = [each.men_beds.trainers + each.women_beds.trainers for each in filled]
    if any(beds):
        columns.append(_counts(printed, labels.TRAINERS_BEDS, [*beds, sum(beds)]))
    for used, free, share in _CAPACITY:
        shares = [share(each) for each in filled]
        columns.append(_counts(printed, used, [*(taken for taken, _ in shares), sum(taken for taken, _ in shares)]))
        columns.append(_counts(printed, free, [*(left for _, left in shares), None]))
    return columns


def _states(printed: Lists) -> list[State]:
    """In which states people are: all of them, or where everybody is seated none that would need telling."""
    elsewhere = printed.census.waiting + printed.census.set_aside
    return list(labels.STATES) if elsewhere else []


def _people_columns(printed: Lists, states: Sequence[State]) -> list[Column]:
    """How many of each role are in each batch and in each of the `states`; everyone stands in one row, once."""
    heads = printed.rows.groupby(["state", "batch", "role"]).size().to_dict()
    seated = [(State.SEATED.value, batch.id) for batch in printed.batches]
    others = [(state.value, "") for state in states if state is not State.SEATED]
    known = [(role.id, role.names) for role in printed.event.roles]
    strangers = set(printed.rows["role"]) - {role for role, _ in known}
    roles = [({role}, names) for role, names in known] + ([(strangers, labels.ROLE_NOT_KNOWN)] if strangers else [])
    heading = labels.DATES_OR_STATE if states else labels.DATES
    columns = _batch_columns(printed, heading, [*(labels.STATES[state] for state in states), labels.TOTAL])
    total = [0] * (len(seated) + len(states) + 1)
    for ids, names in roles:
        in_batches, elsewhere = (
            [sum(int(heads.get((*where, role), 0)) for role in ids) for where in places] for places in (seated, others)
        )
        by_state = [sum(in_batches), *elsewhere] if states else []
        counts = [*in_batches, *by_state, sum(in_batches) + sum(elsewhere)]
        total = [left + right for left, right in zip(total, counts, strict=True)]
        columns.append(_counts(printed, names, counts))
    return [*columns, _counts(printed, labels.TOTAL, total)]


def _counts(printed: Lists, names: Names, counts: Sequence[Value]) -> Column:
    return Column(printed.heading(names), counts, "center", least=7, most=_COUNT_WIDTH)


def _write_goals(book: Book, sheet: Worksheet, printed: Lists, row: int, columns: int) -> int:
    row = book.band(sheet, row, columns, printed.say(labels.GOALS_IN_ORDER), "subtitle")
    for number, goal in enumerate([*goals(printed.planned), *room_goals(printed.planned)], start=1):
        texts = [printed.heading(goal.goal), printed.heading(goal.result)]
        row = _numbered(book, sheet, row, columns, texts, "cell", str(number))
    return row


def _write_remedies(book: Book, sheet: Worksheet, printed: Lists, row: int, columns: int) -> int:
    row = book.band(sheet, row, columns, printed.say(labels.REMEDIES), "subtitle")
    row = _numbered(book, sheet, row, columns, [printed.say(labels.SEATS_MORE), printed.say(labels.REMEDY)], "heading")
    for number, remedy in enumerate(printed.planned.plan.remedies, start=1):
        more = printed.say(labels.people(remedy.seats)) if remedy.changes else "–"
        texts = [more, printed.heading(Names(remedy.en, remedy.hi))]
        row = _numbered(book, sheet, row, columns, texts, "cell", str(number))
    return row


def _numbered(
    book: Book, sheet: Worksheet, row: int, columns: int, texts: Sequence[str], style: str, number: str = ""
) -> int:
    """A row of a number, a short text and a long one, over the grid of the tables above."""
    short, long = texts
    first = round(columns * 0.4)
    return book.spans(
        sheet,
        row,
        [
            Span(0, 0, number, "heading" if style == "heading" else "center"),
            Span(1, first - 1, short, style),
            Span(first, columns - 1, long, style),
        ],
    )
