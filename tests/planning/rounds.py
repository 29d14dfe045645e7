"""Small rounds for the planner's tests: an event, and people by short rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from cadre_cli.domain import codes
from cadre_cli.domain.event import (
    HARD_RULES,
    SOFT_RULES,
    AutoBatches,
    Batch,
    BedKind,
    Deposits,
    Dimension,
    Event,
    Level,
    Names,
    Role,
    RoomBlock,
    Rules,
    Turnover,
    Venue,
    Window,
)
from cadre_cli.domain.people import people_table

ROLES = (
    Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500000),
    Role("district_president", Level.DISTRICT, Names("District President", "जिला अध्यक्ष"), 2, 300000),
    Role("district_incharge", Level.DISTRICT, Names("District In-charge", "जिला प्रभारी"), 3, 300000),
    Role("assembly_incharge", Level.ASSEMBLY, Names("Assembly In-charge", "विधानसभा प्रभारी"), 4, 200000),
)
RULES = Rules(
    hard=frozenset(HARD_RULES),
    tiers=tuple({rule: 1} for rule in SOFT_RULES),
    one_away=(frozenset({"district_president", "district_incharge"}),),
    spread={Dimension.FILL: 4, Dimension.ROLE: 2, Dimension.GENDER: 2, Dimension.DIVISION: 1, Dimension.DISTRICT: 1},
)
UNSAID = {"paid": False, "ground_floor": False, "age": 0, "alternate": 0}
DAY = [date(2025, 6, 9 + n) for n in range(7)]
"""9 to 15 June 2025."""


def venue(id_: str = "V1", men: int = 10, women: int = 10, seats: int = 20, **more: object) -> Venue:
    """A venue of single rooms."""
    rooms = (RoomBlock(BedKind.MEN, men, 1), RoomBlock(BedKind.WOMEN, women, 1))
    fields = {"district": "Bhopal", "serves": ()} | more
    return Venue(id_, Names(f"Campus {id_}", f"परिसर {id_}"), seats=seats, rooms=rooms, **fields)  # type: ignore[arg-type]  # the test's own keywords


def batch(id_: str, first: int, last: int, venue_: str = "V1", roles: Sequence[str] = (), **more: object) -> Batch:
    """A batch from the `first` to the `last` June, inclusive."""
    return Batch(id_, venue_, date(2025, 6, first), date(2025, 6, last), tuple(roles), **more)  # type: ignore[arg-type]  # the test's own keywords


def with_window(role: str, first: int, last: int) -> tuple[Role, ...]:
    """ROLES, of which that one comes from the `first` to the `last` June alone."""
    days = Window(date(2025, 6, first), date(2025, 6, last))
    return tuple(replace(each, window=days) if each.id == role else each for each in ROLES)


THREE = (batch("B1", 9, 10), batch("B2", 11, 12), batch("B3", 13, 15))


def event(
    batches: Sequence[Batch] = THREE, venues: Sequence[Venue] = (), auto: AutoBatches | None = None, **more: object
) -> Event:
    """A round in 9 to 15 June with next-day turnover."""
    plain = Event(
        names=Names("Round", "चरण"),
        window=Window(DAY[0], DAY[-1]),
        turnover=Turnover.NEXT_DAY,
        venues=tuple(venues) or (venue(),),
        roles=ROLES,
        rules=RULES,
        deposits=Deposits(decided=False, modes=("UPI",)),
        languages=("hi", "en"),
        batches=() if auto else tuple(batches),
        auto=auto,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the test's own keywords


def people(*rows: Mapping[str, object]) -> pd.DataFrame:
    """A people table; a person is a man, an assembly in-charge of Bhopal, and free, unless his row says else.

    Codes are issued from the name, which must be there.
    """
    defaults = {"role": "assembly_incharge", "gender": "men", "district": "Bhopal", "division": "Bhopal", "order": 0}
    full = [{**defaults, "order": number, **row} for number, row in enumerate(rows)]
    columns = {name for row in full for name in row}
    table = {name: [row.get(name, UNSAID.get(name, "")) for row in full] for name in columns}
    table["code"] = codes.issue([str(name) for name in table["name"]], ())
    if "unit" not in table:
        table["unit"] = table["district"]
    return people_table(table)


def crowd(count: int, **traits: object) -> list[dict[str, object]]:
    """`count` people who are alike but for their names."""
    label = "-".join(str(value) for value in traits.values())
    return [{"name": f"P{number} {label}", **traits} for number in range(count)]


def where(table: pd.DataFrame, seats: pd.DataFrame) -> dict[str, str]:
    """Name -> batch id, or the state of who has none."""
    joined = table.merge(seats, on="code")
    return {
        name: batch_ or state
        for name, batch_, state in zip(joined["name"], joined["batch"], joined["state"], strict=True)
    }
