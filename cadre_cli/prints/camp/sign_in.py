"""The sheets on which people sign: one a batch and day, a column a session; and the checklists of modules."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from cadre_cli.domain.attendance import SignInForm
from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import Module
from cadre_cli.domain.event import Batch, Names
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.setting import TICK, Column, ListPaper, ListSheet
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.dates import day_and_month

_WHO = (
    Column(labels.NUMBER, 9, centred=True),
    Column(labels.CODE, 15, centred=True),
    Column(labels.NAME, 46),
    Column(labels.ROLE_AND_PLACE),
)
_ROW = 8.5
FORM: Final = SignInForm(
    code=(labels.CODE.en, labels.CODE.hi),
    who=[heading for column in _WHO for heading in (column.names.en, column.names.hi)],
    no_sign_in=(words.CHECKLIST.en, words.CHECKLIST.hi),
)
"""By what the sheets are known again when they come back."""


def sign_in_sheets(camp: Camp) -> ListPaper:
    """For every day of every batch who is to be there, with room to sign for each session; then the checklists.

    Without a timetable there is a column for the morning, the afternoon and the evening.

    Raises:
        FaultError: the plan does not account for everyone.
    """
    printed = lists(camp.planned)
    sheets = []
    for batch in printed.filled:
        sheets += [_sheet(printed, camp, batch, day) for day in batch.days]
        sheets += [_checklist(printed, batch, module) for module in _with_checklist(printed, camp, batch)]
    return ListPaper(printed.say(words.SIGN_IN), sheets, flipped=True)


def _sheet(printed: Lists, camp: Camp, batch: Batch, day: date) -> ListSheet:
    columns = [*([Column(words.ARRIVED, 18, centred=True)] if day == batch.arrives else []), *_signed(camp, batch, day)]
    return ListSheet(
        f"{printed.say(words.SIGN_IN)} · {printed.title(batch).batch}",
        printed.day(day),
        [*_WHO, *columns],
        _people(printed, batch, len(columns)),
        height=_ROW,
        signed=True,
        tab=f"{batch.id} {day_and_month(day, printed.event.languages[0])}",
    )


def _signed(camp: Camp, batch: Batch, day: date) -> Sequence[Column]:
    """A column to sign for each session of the day."""
    sessions = [s for s in camp.lessons.sessions if (s.batch, s.day) == (batch.id, day)]
    if not sessions:
        return [Column(part, 28) for part in (words.MORNING, words.AFTERNOON, words.EVENING)]
    modules = camp.planned.event.curriculum.module_by_id
    width = min(28, 150 / len(sessions))
    return [Column(_under_hours(f"{s.starts:%H:%M}", modules[s.module].names), width) for s in sessions]


def _under_hours(hours: str, names: Names) -> Names:
    return Names(f"{hours} {names.en}", f"{hours} {names.hi}")


def _with_checklist(printed: Lists, camp: Camp, batch: Batch) -> list[Module]:
    taught = {s.module for s in camp.lessons.sessions if s.batch == batch.id}
    return [module for module in printed.event.curriculum.modules if module.checklist and module.id in taught]


def _checklist(printed: Lists, batch: Batch, module: Module) -> ListSheet:
    columns = [Column(item, min(30, 170 / len(module.checklist)), centred=True) for item in module.checklist]
    return ListSheet(
        f"{printed.say(words.CHECKLIST)}: {printed.say(module.names)}",
        f"{printed.title(batch).batch} · {printed.dates(batch)}",
        [*_WHO, *columns],
        _people(printed, batch, len(columns), TICK),
        height=_ROW,
        tab=f"{batch.id} {labels.say(module.names, printed.event.languages[:1])}",
    )


def _people(printed: Lists, batch: Batch, blank: int, filled: str = "") -> list[list[str]]:
    rows = printed.of_batch(batch)[["code", "name", "role_and_place"]].to_numpy().tolist()
    return [[str(number), *row, *[filled] * blank] for number, row in enumerate(rows, start=1)]
