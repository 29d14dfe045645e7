"""A constituency in the cell of the role: 'विधायक, 10-भिण्ड', 'MLA (17-Gwalior South)'."""

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

Parted = tuple[str, str]
"""The text of the role, and that of its constituency."""


def with_places_of_roles(table: SheetTable, readers: Readers, log: FindingsLog) -> SheetTable:
    """The table with the constituencies that stand beside roles in their own column, where nothing else stands there.

    Only what is certain to the last word is taken apart; a district is not: it would count for the rows below, too.
    """
    if "role" not in table.places:
        return table
    roles = table.texts["role"]
    parted = {text: found for text in roles.unique() if (found := role_and_seat(text, readers))}
    if not parted:
        return table
    own = table.texts["assembly"] if "assembly" in table.places else map_distinct(lambda _: "", roles)
    here = roles.isin(parted.keys()) & (own == "")
    if not here.any():
        return table
    role = map_distinct(lambda text: parted.get(text, (text, ""))[0], roles)
    seat = map_distinct(lambda text: parted.get(text, (text, ""))[1], roles)
    texts = table.texts.assign(role=role.where(here, roles), assembly=seat.where(here, own))
    first = table.row_address(int(here.to_numpy().argmax()), "role")
    text = str(roles[here].iloc[0])
    example = f'"{mend(text)}" = {parted[text][0]}, {parted[text][1]}'
    read = f"{counted(int(here.sum()), 'row')} with the constituency in the cell of the role: {example}"
    log.add(
        PLACE_IN_ROLE, first, read, "nothing if this is right; else write it in a column of its own", int(here.sum())
    )
    return replace(table, texts=texts, places={"assembly": table.places["role"], **table.places})


def role_and_seat(text: str, readers: Readers) -> Parted | None:
    """The two parts of a text that is a role of constituencies and one constituency, and nothing else."""
    if readers.roles.read(text).kind is not ROLE_UNKNOWN:
        return None
    for role, place in _parts(mend(text).split()):
        known = readers.roles.known(role)
        if known and readers.event.role_by_id[known].level is Level.ASSEMBLY:
            reading = readers.places.read_assembly(place, "")
            return (role, place) if reading.assembly and reading.kind is None else None
    return None


def _parts(words: list[str]) -> Iterator[Parted]:
    """The text in two, the role in front or behind."""
    for cut in range(len(words) - 1, 0, -1):
        front, back = (" ".join(part).strip(_SIGNS) for part in (words[:cut], words[cut:]))
        yield front, back
        yield back, front
