"""One small event that the intake's tests read rosters for."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.event import (
    Batch,
    BedKind,
    Deposits,
    Event,
    Level,
    Names,
    Role,
    RoomBlock,
    Rule,
    Rules,
    Turnover,
    Venue,
    Window,
)

RULES = Rules(hard=frozenset({Rule.ONE_BATCH}), tiers=({Rule.SEAT: 1},))

ROLES = (
    Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500_000, unique_in=Level.ASSEMBLY),
    Role(
        "district_president",
        Level.DISTRICT,
        Names("District President", "जिला अध्यक्ष"),
        2,
        300_000,
        ("जिलाध्यक्ष",),
        Level.DISTRICT,
    ),
    Role("district_incharge", Level.DISTRICT, Names("District In-charge", "जिला प्रभारी"), 3, 200_000),
    Role("assembly_incharge", Level.ASSEMBLY, Names("Assembly In-charge", "विधानसभा प्रभारी"), 4, 100_000),
)

Cells = Sequence[Sequence[object]]
WriteXlsx = Callable[..., Path]


@pytest.fixture(scope="session")
def event() -> Event:
    """9 to 15 June 2025, one venue, two batches, four roles."""
    rooms = (RoomBlock(BedKind.MEN, 20, 2), RoomBlock(BedKind.WOMEN, 5, 2))
    return Event(
        names=Names("First round", "पहला चरण"),
        window=Window(date(2025, 6, 9), date(2025, 6, 15)),
        turnover=Turnover.NEXT_DAY,
        venues=(Venue("bhopal", Names("Camp", "शिविर"), "Bhopal", 60, rooms),),
        roles=ROLES,
        rules=RULES,
        deposits=Deposits(True, ("cash",)),
        languages=("hi", "en"),
        batches=(
            Batch("B1", "bhopal", date(2025, 6, 9), date(2025, 6, 11)),
            Batch("B2", "bhopal", date(2025, 6, 13), date(2025, 6, 15)),
        ),
    )


@pytest.fixture
def xlsx(tmp_path: Path) -> WriteXlsx:
    """Writes sheets (name -> rows) into a workbook and gives its path."""

    def write(sheets: dict[str, Cells] | Cells, name: str = "roster.xlsx", merges: Sequence[str] = ()) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in (sheets if isinstance(sheets, dict) else {"Sheet1": sheets}).items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
            for cells in merges:
                sheet.merge_cells(cells)
        path = tmp_path / name
        book.save(path)
        return path

    return write
