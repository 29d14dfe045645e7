"""changes.pdf: a page for each list on the wall that changed, then for each district whom to phone."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.changes import Differences
from cadre_cli.domain.event import Names
from cadre_cli.prints import labels
from cadre_cli.prints.change_rows import Notice, Part, Section, notice
from cadre_cli.prints.paper import Data, write_pdf

_WHO: Final = (("number", labels.NUMBER), ("code", labels.CODE), ("name", labels.NAME))
_OF_BATCH: Final = (*_WHO, ("role_lines", labels.ROLE), ("place_lines", labels.PLACE), ("mobile", labels.MOBILE))
_OF_DISTRICT: Final = (
    *(*_WHO, ("role_and_place", labels.ROLE_AND_PLACE), ("mobile", labels.MOBILE)),
    *(("was_label", labels.WAS), ("now_label", labels.NOW)),
)


def write_change_pdf(changes: Differences, path: Path) -> None:
    """Writes the change notice; the last cell of each row is a box to tick.

    Raises:
        FaultError: a plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    told = notice(changes)
    say = told.printed.say
    data: dict[str, Data] = {
        "title": told.title,
        "replaces": told.replaces,
        "changed": told.changed_of,
        "page": say(labels.PAGE),
        "told": told.printed.heading(labels.TOLD),
        "sections": [_section(told, section) for section in told.sections],
        "districts": [_district(told, name, rows) for name, rows in told.districts()],
    }
    write_pdf("change_notice.typ", data, told.printed.event, path)


def _section(told: Notice, section: Section) -> Data:
    parts = [_part(told, section.name, part) for part in section.parts]
    return {"heading": section.heading, "line": section.line, "warning": section.warning, "parts": parts}


def _part(told: Notice, name: str, part: Part) -> Data:
    say = told.printed.say
    title = f"{name} · {say(part.title)} · {say(labels.people(len(part.rows)))}"
    return {"title": title, **_table(told, part.rows, (*_OF_BATCH, (part.column, part.where)))}


def _district(told: Notice, name: str, rows: pd.DataFrame) -> Data:
    say = told.printed.say
    known = name if name == say(labels.NO_DISTRICT) else f"{say(labels.DISTRICT)} {name}"
    return {
        "heading": f"{known} — {say(labels.TO_PHONE)} · {say(labels.people(len(rows)))}",
        "line": " · ".join(filter(None, (told.replaces, told.venue))),
        **_table(told, rows, _OF_DISTRICT),
    }


def _table(told: Notice, rows: pd.DataFrame, columns: Sequence[tuple[str, Names]]) -> dict[str, Data]:
    """The headings and cells of a list; a line break in a cell parts the languages."""
    numbered = rows.assign(number=[str(number) for number in range(1, len(rows) + 1)])
    return {
        "columns": [told.printed.heading(names) for _, names in columns],
        "rows": numbered[[column for column, _ in columns]].to_numpy().tolist(),
    }
