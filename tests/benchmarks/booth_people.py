"""The people table of a booth round of any size, made straight from columns: nothing is read. All invented."""

import numpy as np
import pandas as pd

from cadre_cli.domain.people import people_table
from cadre_cli.domain.places import assemblies, districts
from tests.samples.names import MEN, SURNAMES, WOMEN

PER_BOOTH = ("booth_president", *("booth_agent",) * 2, *("booth_worker",) * 7)
LEVELS = {"block_president": "block", "mandalam_president": "mandalam", "sector_president": "sector"}
WOMEN_SHARE, AWAY_SHARE = 0.25, 0.10
BOOTHS_PER_SECTOR, SECTORS_PER_MANDALAM, MANDALAMS_PER_BLOCK = 4, 4, 14


def booth_people(number: int, seed: int = 2025) -> pd.DataFrame:
    """So many people without codes: booths of ten, their sectors, mandalams and blocks, over the assemblies in turn.

    A quarter are women; a tenth are away on one to four days of the window, 1 to 30 September 2025.
    """
    rng = np.random.default_rng(seed)
    organisation = pd.DataFrame(_organisation(number), columns=["role", "seat", "block", "mandalam", "sector", "booth"])
    seat = organisation["seat"].to_numpy()
    known = pd.DataFrame(
        [(number, place.district, districts()[place.district].division.en) for number, place in assemblies().items()],
        columns=["assembly", "district", "division"],
    ).iloc[seat]
    woman = rng.random(number) < WOMEN_SHARE
    first = np.where(woman, _first_names(WOMEN, rng, number), _first_names(MEN, rng, number))
    last = _first_names(SURNAMES, rng, number)
    place = np.arange(number)
    columns = {
        "name": [f"{a} {b}" for a, b in zip(first, last, strict=True)],
        "role": organisation["role"],
        "roles": organisation["role"],
        "level": organisation["role"].map(LEVELS).fillna("booth"),
        "unit": known["district"].to_numpy(),
        "district": known["district"].to_numpy(),
        "division": known["division"].to_numpy(),
        "assembly": known["assembly"].to_numpy(),
        **{name: f"{name.title()} " + organisation[name] for name in ("block", "mandalam", "sector")},
        "booth": organisation["booth"],
        "gender": np.where(woman, "women", "men"),
        "mobile": (6_000_000_000 + place * 7_368_787 % 3_999_999_979).astype(str),
        "unavailable": _away(rng, number),
        "file": "booth.xlsx",
        "sheet": known["division"].to_numpy(),
        "sources": [f"booth.xlsx › {sheet}!{row + 2}" for sheet, row in zip(known["division"], place, strict=True)],
        "row": place + 2,
        "order": place,
    }
    return people_table(columns)


def _organisation(number: int) -> list[tuple[str, int, str, str, str, str]]:
    rows: list[tuple[str, int, str, str, str, str]] = []
    booth = 0
    while len(rows) < number:
        sector = booth // BOOTHS_PER_SECTOR
        mandalam = sector // SECTORS_PER_MANDALAM
        where = (mandalam % len(assemblies()), str(mandalam // MANDALAMS_PER_BLOCK), str(mandalam), str(sector))
        if booth % (BOOTHS_PER_SECTOR * SECTORS_PER_MANDALAM * MANDALAMS_PER_BLOCK) == 0:
            rows.append(("block_president", *where[:2], "", "", ""))
        if booth % (BOOTHS_PER_SECTOR * SECTORS_PER_MANDALAM) == 0:
            rows.append(("mandalam_president", *where[:3], "", ""))
        if booth % BOOTHS_PER_SECTOR == 0:
            rows.append(("sector_president", *where, ""))
        rows += [(role, *where, str(booth)) for role in PER_BOOTH]
        booth += 1
    return rows[:number]


def _first_names(words: tuple[str, ...], rng: np.random.Generator, number: int) -> np.ndarray:
    latin = np.array([word.split()[-1] for word in words])
    return latin[rng.integers(len(latin), size=number)]


def _away(rng: np.random.Generator, number: int) -> list[str]:
    days = [f"2025-09-{day:02}" for day in range(1, 31)]
    first, more = rng.integers(27, size=number), rng.integers(4, size=number)
    away = rng.random(number) < AWAY_SHARE
    texts = {(f, m): " ".join(days[f : f + m + 1]) for f in range(27) for m in range(4)}
    return [texts[f, m] if there else "" for f, m, there in zip(first.tolist(), more.tolist(), away, strict=True)]
