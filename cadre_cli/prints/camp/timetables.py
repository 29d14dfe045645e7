"""The timetable on paper: of each batch, of each expert, and of all batches on a poster for the wall."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Final, Literal

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import Expert, day_kind
from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.timetable import Session
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.setting import write_camp_pdf
from cadre_cli.prints.paper import Data
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.dates import day_label

_MANY_ROWS: Final = 13
_SMALLER: Final = 0.82
_SHEET: Final = 10.0
_POSTER: Final = 15.0
"""Sizes of the letters in points."""

Cell = tuple[str, str, bool]
"""What, below it who and where, and whether it is no session."""


def write_timetables(camp: Camp, path: Path) -> None:
    """A sheet a batch, then a sheet an expert with the days on which he comes; A4.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    sheets = [_of_batch(printed, camp, batch) for batch in printed.filled]
    his = [(expert, camp.lessons.of_expert(expert.id)) for expert in printed.event.curriculum.experts]
    sheets += [_of_expert(printed, expert, sessions) for expert, sessions in his if sessions]
    _write(camp, printed, sheets, "a4", _SHEET, path)


def write_poster(camp: Camp, path: Path) -> None:
    """A sheet a batch in large letters for the wall; A3.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    _write(camp, printed, [_of_batch(printed, camp, batch) for batch in printed.filled], "a3", _POSTER, path)


def _write(
    camp: Camp, printed: Lists, sheets: Sequence[Data], paper: Literal["a4", "a3"], size: float, path: Path
) -> None:
    longest = max((_rows(sheet) for sheet in sheets), default=0)
    size = size * _SMALLER if longest > _MANY_ROWS else size
    data: dict[str, Data] = {"paper": paper, "size": size, "sheets": sheets}
    write_camp_pdf("camp_timetable.typ", camp, printed.say(words.TIMETABLE), data, path)


def _rows(sheet: Data) -> int:
    rows = sheet["rows"] if isinstance(sheet, Mapping) else ()
    return len(rows) if isinstance(rows, Sequence) else 0


def _of_batch(printed: Lists, camp: Camp, batch: Batch) -> Data:
    title = printed.title(batch)
    cells = {(part, day): cell for day in batch.days for part, cell in _parts(printed, camp, batch, day)}
    heading = f"{printed.say(words.TIMETABLE)} · {title.batch}"
    return _sheet(printed, heading, f"{title.dates} · {title.venue}", batch.days, cells)


def _parts(printed: Lists, camp: Camp, batch: Batch, day: date) -> Iterable[tuple[tuple[time, time], Cell]]:
    sessions = camp.lessons.by_key
    for part in printed.event.curriculum.parts(day_kind(day, batch.arrives, batch.departs)):
        if part.names is not None:
            yield (part.starts, part.ends), (printed.heading(part.names), "", True)
        elif session := sessions.get((batch.id, day, part.starts)):
            module = printed.event.curriculum.module_by_id[session.module]
            yield (part.starts, part.ends), (printed.heading(module.names), _below(printed, session), False)
        else:
            yield (part.starts, part.ends), (printed.heading(words.FREE), "", True)


def _below(printed: Lists, session: Session) -> str:
    """Who teaches, and where if there are several halls."""
    venue = next(batch.venue for batch in printed.batches if batch.id == session.batch)
    several = len(printed.event.venue_by_id[venue].halls) > 1
    return " · ".join(text for text in (taught_by(printed, session), session.hall if several else "") if text)


def taught_by(printed: Lists, session: Session) -> str:
    """Who teaches, or that he is to be named; '' where nobody need teach."""
    curriculum = printed.event.curriculum
    if session.expert:
        return printed.say(curriculum.expert_by_id[session.expert].names)
    return printed.say(words.TO_BE_NAMED) if curriculum.module_by_id[session.module].expert else ""


def _of_expert(printed: Lists, expert: Expert, his: Sequence[Session]) -> Data:
    days = sorted({session.day for session in his})
    en, hi = (", ".join(day_label(day, lang) for day in days) for lang in ("en", "hi"))
    comes = Names(words.COMES_ON.en.format(days=en), words.COMES_ON.hi.format(days=hi))
    heading = Names(words.OF_EXPERT.en.format(name=expert.names.en), words.OF_EXPERT.hi.format(name=expert.names.hi))
    line = "\n".join(filter(None, (printed.heading(comes), expert.mobile)))
    modules = printed.event.curriculum.module_by_id
    batches = {batch.id: batch for batch in printed.batches}
    cells = {}
    for session in his:
        venue = printed.event.venue_by_id[batches[session.batch].venue]
        where = (
            f"{printed.say(labels.BATCH)} {session.batch} · {session.hall if venue.halls else printed.say(venue.names)}"
        )
        cells[(session.starts, session.ends), session.day] = (
            printed.heading(modules[session.module].names),
            where,
            False,
        )
    return _sheet(printed, printed.heading(heading), line, days, cells)


def _sheet(
    printed: Lists, heading: str, line: str, days: Sequence[date], cells: dict[tuple[tuple[time, time], date], Cell]
) -> Data:
    hours = sorted({part for part, _ in cells})
    rows: list[Data] = [
        {"hours": f"{starts:%H:%M}–{ends:%H:%M}", "cells": [_cell(cells.get(((starts, ends), day))) for day in days]}
        for starts, ends in hours
    ]
    named = [printed.day(day, "\n") for day in days]
    return {"heading": heading, "line": line, "days": named, "rows": rows}


def _cell(cell: Cell | None) -> Data:
    text, below, plain = cell or ("", "", True)
    return {"text": text, "below": below, "plain": plain}
