"""The batch lists and the waitlist as one PDF, each batch from a new page."""

from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints import labels
from cadre_cli.prints.paper import Data, write_pdf
from cadre_cli.prints.rows import Lists, lists

_WHO: Final = (labels.NUMBER, labels.CODE, labels.NAME, labels.ROLE, labels.PLACE, labels.MOBILE)
_WHO_COLUMNS: Final = ["number", "code", "name", "role_label", "place", "mobile"]


def write_batches_pdf(planned: PlanOnFile, path: Path) -> None:
    """Writes the lists.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    pages = [_batch(printed, batch) for batch in printed.batches]
    waiting = printed.in_state(State.WAITING)
    if len(waiting) or not pages:
        pages.append(_waitlist(printed, waiting))
    write_pdf("batch_lists.typ", {"title": printed.say(planned.event.names), "lists": pages}, planned.event, path)


def _batch(printed: Lists, batch: Batch) -> Data:
    title = printed.title(batch)
    rows = _numbered(printed.of_batch(batch)).assign(room="", signature="")
    return {
        "heading": title.batch,
        "lines": [title.dates, title.venue],
        "columns": _headings(printed, *_WHO, labels.ROOM, labels.SIGNATURE),
        "rows": rows[[*_WHO_COLUMNS, "room", "signature"]].to_numpy().tolist(),
    }


def _waitlist(printed: Lists, waiting: pd.DataFrame) -> Data:
    both = [printed.say(Names(en, hi)) for en, hi in zip(waiting["why"], waiting["why_hi"], strict=True)]
    rows = _numbered(waiting).assign(both=both)
    return {
        "heading": f"{printed.say(labels.STATES[State.WAITING])} · {len(rows)} {printed.say(labels.PEOPLE)}",
        "lines": [],
        "columns": _headings(printed, *_WHO, labels.WHY),
        "rows": rows[[*_WHO_COLUMNS, "both"]].to_numpy().tolist(),
    }


def _numbered(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(number=[str(number) for number in range(1, len(rows) + 1)])


def _headings(printed: Lists, *names: Names) -> list[str]:
    return [printed.heading(each) for each in names]
