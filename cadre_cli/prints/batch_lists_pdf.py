"""The batch lists and the waitlist as one PDF, each batch from a new page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.letterhead import PLAIN, Letterhead
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints import labels
from cadre_cli.prints.paper import Data, look_of, write_pdf
from cadre_cli.prints.rows import DOT, Lists, lists

_WHO: Final = (
    *(("number", labels.NUMBER), ("code", labels.CODE), ("name", labels.NAME)),
    *(("role_lines", labels.ROLE), ("place_lines", labels.PLACE), ("mobile", labels.MOBILE)),
)
_TO_SIGN: Final = (*_WHO, ("room", labels.ROOM), ("signature", labels.SIGNATURE))
_WAITING: Final = (*_WHO, ("both", labels.WHY))


def write_batches_pdf(planned: PlanOnFile, path: Path, letterhead: Letterhead = PLAIN) -> None:
    """Writes the lists, some thirty people to a page, each with room to sign. Who was told something else is bold.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    pages = [_batch(printed, batch) for batch in printed.filled]
    waiting = printed.in_state(State.WAITING)
    if len(waiting) or not pages:
        pages.append(_waitlist(printed, waiting))
    data: dict[str, Data] = {
        "title": printed.say(planned.event.names),
        "page": printed.say(labels.PAGE),
        "lists": pages,
    }
    look, fonts = look_of(letterhead)
    write_pdf("batch_lists.typ", data | look, planned.event, path, fonts)


def _batch(printed: Lists, batch: Batch) -> Data:
    title = printed.title(batch)
    rows = printed.of_batch(batch)
    changed = printed.is_changed(rows)
    name = rows["name"].mask(changed, f"{DOT} " + rows["name"])
    rows = rows.assign(signature=printed.paid_marks(rows), name=name)
    head = {"heading": title.with_trainers, "line": f"{title.dates} · {title.venue}"}
    note = printed.say(labels.CHANGED) if any(changed) else ""
    return {**head, "note": note, "dot": DOT, **_table(printed, rows, _TO_SIGN)}


def _waitlist(printed: Lists, waiting: pd.DataFrame) -> Data:
    title = f"{printed.say(labels.STATES[State.WAITING])} · {printed.say(labels.people(len(waiting)))}"
    both = [printed.heading(Names(en, hi)) for en, hi in zip(waiting["why"], waiting["why_hi"], strict=True)]
    return {
        "heading": title,
        "line": "",
        "note": "",
        "dot": DOT,
        **_table(printed, waiting.assign(both=both), _WAITING),
    }


def _table(printed: Lists, rows: pd.DataFrame, columns: Sequence[tuple[str, Names]]) -> dict[str, Data]:
    """The headings and cells of a list; a line break in a cell parts the languages."""
    numbered = rows.assign(number=[str(number) for number in range(1, len(rows) + 1)])
    return {
        "columns": [printed.heading(names) for _, names in columns],
        "rows": numbered[[column for column, _ in columns]].to_numpy().tolist(),
    }
