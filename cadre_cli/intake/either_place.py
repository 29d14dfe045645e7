"""A column of the constituency of some and the district of others ('विधानसभा/जिला'): which it is, row by row."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.domain.event import Level
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.reading import says_nothing

EITHER: Final = "place"
"""The field of such a column."""


def by_role(places: Sequence[str], roles: Sequence[str], readers: Readers) -> dict[str, list[str]]:
    """The columns 'district' and 'assembly' of such texts beside the roles' texts.

    The level of the first role says which of the two is meant, of other roles and none what the text is the name of.
    A constituency brings its district along, so that none is filled in from above.
    """
    columns: dict[str, list[str]] = {"district": [], "assembly": []}
    for place, role in zip(places, roles, strict=True):
        is_seat = not says_nothing(place) and _is_assembly(place, role, readers)
        home = readers.places.read_assembly(place, "").district if is_seat else place
        columns["district"].append(home)
        columns["assembly"].append(place if is_seat else "")
    return columns


def _is_assembly(place: str, role: str, readers: Readers) -> bool:
    held = readers.roles.read(role).roles
    level = readers.event.role_by_id[held[0]].level if held else None
    if level in (Level.DISTRICT, Level.ASSEMBLY):
        return level is Level.ASSEMBLY
    return not readers.places.read_district(place).district
