"""Those whose place nobody wrote although their role or their list wants one: asked about, and answered."""

from collections.abc import Iterator
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Level, Role
from cadre_cli.domain.places import districts
from cadre_cli.domain.questions import BLANK, LEAVE_OUT, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import answered_place
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.values.asking import LEAVING_OUT, asked
from cadre_cli.intake.values.places import PlaceReading
from cadre_cli.text.listing import counted

MOST_SINGLE: Final = 5
"""More rows of one role are asked about together."""

_WITHOUT: Final = Answer(BLANK, "planned without a place")
_NAMEABLE: Final = (Level.DISTRICT, Level.ASSEMBLY)
"""The levels whose places are known by name."""

Asked = tuple[Question, pd.Index, str]
"""A question, the rows that it is about, and what is the matter with them."""


def with_answered_places(
    table: SheetTable, readers: Readers, names: pd.Series, roles: pd.Series, places: pd.DataFrame, log: FindingsLog
) -> pd.DataFrame:
    """The places of `sheet_places.read_places` with those that answers give where nothing is written.

    A role that only one person holds in a place wants it; others of the district want theirs where it stands in a row
    above. What is written and cannot be read has been told already, and so have rows without a name.
    """
    places = places.copy()
    for role in readers.event.roles:
        level = _wanted(role, table)
        if level is None:
            continue
        field, above = level.value, _above(role, table, readers)
        holds = roles.isin([text for text in roles.unique() if role.id in text.split()]) & (names != "")
        blank = holds & (places[field] == "") & ~places["left_out"]
        if field in table.places:
            blank &= table.texts[field] == ""
        if role.unique_in is None:
            blank &= above != ""
        for question, rows, read in _asked(table, role, level, names[blank], above):
            given = readers.answers.to(question)
            address = table.row_address(int(rows[0]), field)
            if given is None:
                log.add(kinds.NO_PLACE, address, read, f"write the {field} in each row", len(rows), question)
                continue
            tell_answer(given, address, len(rows), log)
            if given.value == LEAVE_OUT:
                places.loc[rows, "left_out"] = True
            elif found := answered_place(given.value, readers.places, of_assembly=level is Level.ASSEMBLY):
                _write(places, rows, found)
    return places


def _wanted(role: Role, table: SheetTable) -> Level | None:
    """The level of the place that somebody of the role must have."""
    if role.unique_in is not None:
        return role.unique_in if role.unique_in is not Level.STATE else None
    return Level.DISTRICT if role.level is Level.DISTRICT and "district" in table.places else None


def _above(role: Role, table: SheetTable, readers: Readers) -> pd.Series:
    """The district in the nearest row above that has one, where several of the role may be meant by it; else ''."""
    if role.unique_in is not None or "district" not in table.places:
        return pd.Series("", index=table.texts.index, dtype="str")
    written = table.texts["district"]
    above = written.mask(written == "").ffill().fillna("")
    return map_distinct(lambda text: readers.read_district(text).unit, above)


def _asked(table: SheetTable, role: Role, level: Level, names: pd.Series, above: pd.Series) -> Iterator[Asked]:
    """One question a person where they are few and their places have names we know, else one for all."""
    if names.empty:
        return
    field, office = level.value, f"{role.names.en} ({role.names.hi})"
    if len(names) > MOST_SINGLE or level not in _NAMEABLE:
        cells = table.cells(table.texts["sheet_row"][names.index].tolist(), field)
        read = f"no {field} for {counted(len(names), 'row')} of {office}"
        about = f"no {field} for {role.names.en} in {table.whole}"
        question = asked("district", about, f"{read} in {table.whole}", (_WITHOUT, LEAVING_OUT))
        yield question, names.index, f"{read}: {cells}"
        return
    for name, same in names.groupby(names, sort=False):
        read = f'no {field} for "{name}", {office}'
        about = f"{field} of {name}, {role.names.en} in {table.whole}"
        as_above = [Answer(place, "as in the row above") for place in above[same.index].unique() if place]
        yield asked("district", about, f"{read}; which one?", (*as_above, _WITHOUT, LEAVING_OUT)), same.index, read


def _write(places: pd.DataFrame, rows: pd.Index, found: PlaceReading) -> None:
    """The answered place in each of the rows."""
    division = districts()[found.district].division.en
    values = {"unit": found.unit, "district": found.district, "division": division, "assembly": found.assembly}
    for column, value in values.items():
        if value:
            places.loc[rows, column] = value
