"""What hangs on the wall and lies by the telephone: the notice-board list, and the calls district by district."""

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import NoticeOrder
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.setting import TICK, Column, ListPaper, ListSheet
from cadre_cli.prints.rows import DOT, lists
from cadre_cli.text.name_parts import parts

_NOTICE = (
    Column(labels.NUMBER, 10, centred=True),
    Column(labels.NAME, 58),
    Column(labels.ROLE, 42),
    Column(labels.PLACE),
    Column(labels.ROOM, 20, centred=True),
)
_CALLS = (
    Column(labels.NUMBER, 9, centred=True),
    Column(labels.NAME, 50),
    Column(labels.ROLE_AND_PLACE),
    Column(labels.MOBILE, 24, centred=True),
    Column(labels.BATCH, 15, centred=True),
    Column(labels.DATES, 30),
    Column(words.CALLED, 15, centred=True),
    Column(words.COMES, 15, centred=True),
    Column(words.ANSWER, 48),
)


def notice_board(camp: Camp) -> ListPaper:
    """Who is in which batch and room, each batch from a new page; no codes and no mobiles, nobody who does not come.

    By role or, where the event says so, by name. Who was told something else is printed bold.

    Raises:
        FaultError: the plan does not account for everyone.
    """
    printed = lists(camp.planned)
    sheets = []
    for batch in printed.filled:
        rows = printed.of_batch(batch)
        if printed.event.look.notice is NoticeOrder.NAME:
            rows = rows.iloc[sorted(range(len(rows)), key=[_by_name(name) for name in rows["name"]].__getitem__)]
        changed = printed.is_changed(rows).tolist()
        title = printed.title(batch)
        sheets.append(
            ListSheet(
                title.batch,
                f"{title.dates} · {title.venue}",
                _NOTICE,
                _noticed(rows, changed),
                printed.say(labels.CHANGED) if any(changed) else "",
                bold=frozenset(number for number, one in enumerate(changed) if one),
            )
        )
    return ListPaper(printed.say(words.NOTICE_BOARD), sheets)


def _by_name(name: str) -> tuple[str, ...]:
    """Names in the order of their letters, whatever stands before them: those in Latin ones first, as in any list."""
    return tuple(word.casefold() for word in parts(name).words)


def call_list(camp: Camp) -> ListPaper:
    """Whom to phone, each party district from a new page: his days, and boxes for what he said.

    Raises:
        FaultError: the plan does not account for everyone.
    """
    printed = lists(camp.planned)
    dates = {batch.id: printed.dates(batch, "\n") for batch in printed.batches}
    rows = printed.in_state(State.SEATED)
    rows = rows.assign(dates=rows["batch"].map(dates), bands=rows["district_label"])
    sheets = [
        ListSheet(
            str(district) or printed.say(labels.NO_DISTRICT),
            printed.say(labels.people(len(group))),
            _CALLS,
            _called(group),
            height=8,
        )
        for district, group in rows.groupby("bands", sort=True)
    ]
    return ListPaper(printed.say(words.CALL_LIST), sheets, flipped=True)


def _noticed(rows: pd.DataFrame, changed: list[bool]) -> list[list[str]]:
    shown = rows[["name", "role_lines", "place_lines", "room"]].to_numpy().tolist()
    return [
        [f"{number} {DOT}" if new else str(number), *row]
        for number, (row, new) in enumerate(zip(shown, changed, strict=True), start=1)
    ]


def _called(rows: pd.DataFrame) -> list[list[str]]:
    shown = rows[["name", "role_and_place", "mobile", "batch", "dates"]].to_numpy().tolist()
    return [[str(number), *row, TICK, TICK, ""] for number, row in enumerate(shown, start=1)]
