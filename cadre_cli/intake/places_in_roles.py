"""A place in the cell of the role: 'विधायक, 10-भिण्ड', 'MLA (17-Gwalior South)', 'जिला अध्यक्ष सीहोर'."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cadre_cli.domain.event import Level
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.value_kinds import PLACE_IN_ROLE, ROLE_UNKNOWN
from cadre_cli.text.devanagari import mend
from cadre_cli.text.listing import counted

_SIGNS: Final = " ,;:/|()[]-–—।.\n"

_WORD_FOR: Final = {Level.ASSEMBLY: ("assembly", "constituency"), Level.DISTRICT: ("district", "district")}
"""The field of the place at which roles of a level are held, and the word for it."""

Parted = tuple[str, str]
"""The text of the role, and that of its place."""


def with_places_of_roles(table: SheetTable, readers: Readers, log: FindingsLog) -> SheetTable:
    """The table with the constituencies and districts that stand beside roles in their own column, where nothing else
    stands there.

    Only what is certain to the last word is taken apart; districts only where every row has its own then, as one
    counts for the rows below it, too.
    """
    for level in _WORD_FOR:
        table = _with_places(table, level, readers, log)
    return table


def _with_places(table: SheetTable, level: Level, readers: Readers, log: FindingsLog) -> SheetTable:
    if "role" not in table.places:
        return table
    field, word = _WORD_FOR[level]
    roles = table.texts["role"]
    parted = {text: found for text in roles.unique() if (found := role_and_place(text, level, readers))}
    if not parted:
        return table
    own = table.texts[field] if field in table.places else map_distinct(lambda _: "", roles)
    here = roles.isin(parted.keys()) & (own == "")
    place = map_distinct(lambda text: parted.get(text, (text, ""))[1], roles).where(here, own)
    if not here.any() or (level is Level.DISTRICT and (place == "").any()):
        return table
    role = map_distinct(lambda text: parted.get(text, (text, ""))[0], roles)
    texts = table.texts.assign(**{"role": role.where(here, roles), field: place})
    first = table.row_address(int(here.to_numpy().argmax()), "role")
    text = str(roles[here].iloc[0])
    example = f'"{mend(text)}" = {parted[text][0]}, {parted[text][1]}'
    read = f"{counted(int(here.sum()), 'row')} with the {word} in the cell of the role: {example}"
    log.add(
        PLACE_IN_ROLE, first, read, "nothing if this is right; else write it in a column of its own", int(here.sum())
    )
    return replace(table, texts=texts, places={field: table.places["role"], **table.places})


def role_and_place(text: str, level: Level, readers: Readers) -> Parted | None:
    """The two parts of a text that is a role of the level and one place where it is held, and nothing else."""
    if readers.roles.read(text).kind is not ROLE_UNKNOWN:
        return None
    for role, place in _parts(mend(text).split()):
        known = readers.roles.known(role)
        if known and readers.event.role_by_id[known].level is level:
            return (role, place) if _is_certain(place, level, readers) else None
    return None


def _is_certain(place: str, level: Level, readers: Readers) -> bool:
    if level is Level.ASSEMBLY:
        reading = readers.places.read_assembly(place, "")
        return bool(reading.assembly) and reading.kind is None
    reading = readers.places.read_district(place)
    return bool(reading.unit) and reading.kind is None


def _parts(words: list[str]) -> Iterator[Parted]:
    """The text in two, the role in front or behind."""
    for cut in range(len(words) - 1, 0, -1):
        front, back = (" ".join(part).strip(_SIGNS) for part in (words[:cut], words[cut:]))
        yield front, back
        yield back, front
