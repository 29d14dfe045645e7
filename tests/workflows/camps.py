"""Short ways to write rosters and event folders, and to look into them."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from cadre_cli.domain.progress import silent
from cadre_cli.store.database import open_store
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.plan import Planned, plan

Row = Mapping[str, str]

PEOPLE: tuple[Row, ...] = (
    {"Name": "Asha Verma", "Role": "MLA", "District": "Sehore", "Assembly": "Ashta", "Mobile": "9000011101"},
    {"Name": "दीपेश सोनी", "Role": "विधायक", "District": "विदिशा", "Assembly": "बासौदा", "Mobile": "9000011102"},
    {"Name": "Varun Soni", "Role": "District President", "District": "Sehore", "Mobile": "9000011103"},
    {"Name": "Tara Sahu", "Role": "District In-charge", "District": "Sehore", "Gender": "F", "Mobile": "9000011104"},
)

MENS_BEDS = (
    "      - {for: men, rooms: 11, beds: 4, floor: 0}     # M1 to M11, 44 beds\n"
    "      - {for: men, rooms: 22, beds: 4, floor: 1}     # M12 to M33, 88 beds\n"
)
"""The men's rooms of the built-in first round, as its file has them."""


def roster(path: Path, rows: Sequence[Row]) -> Path:
    """Writes the rows as a text file; a column for every heading that one of them has."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, headings, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def run(folder: Path, *paths: Path) -> Planned:
    """Plans into the folder, to the proof and without telling anybody."""
    return plan(paths, folder, None, silent)


def plan_rows(folder: Path, rows: Sequence[Row]) -> Planned:
    """Plans the rows as they stand in one file beside the folder."""
    return run(folder, roster(folder.parent / "list.csv", rows))


def codes(planned: Planned) -> dict[str, str]:
    """Name -> code of everyone in the plan."""
    people = planned.on_file.people
    return dict(zip(people["name"], people["code"], strict=True))


def places(planned: Planned) -> dict[str, str]:
    """Code -> batch of everyone in the plan."""
    seats = planned.on_file.plan.seats
    return dict(zip(seats["code"], seats["batch"], strict=True))


def known(folder: Path) -> pd.DataFrame:
    """Everyone the folder has ever planned, by code."""
    with open_store(EventFolder(folder).database) as store:
        return store.known_people().set_index("code")


def acts(folder: Path) -> int:
    """How many plans the folder's journal tells of."""
    with open_store(EventFolder(folder).database) as store:
        return len(store.journal())


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under the folder by its path in it; a folder ends in a slash."""
    return {
        f"{path.relative_to(folder)}{'/' if path.is_dir() else ''}": b"" if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def mend(folder: Path, old: str, new: str) -> None:
    """Replaces a text in the event file, as its owner would."""
    file = folder / "cadre.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
