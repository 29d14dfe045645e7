"""Districts, divisions, assembly constituencies and blocks of Madhya Pradesh (sources: reference/SOURCES.md)."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cadre_cli.domain.event import Names


@dataclass(frozen=True, slots=True)
class District:
    """An administrative district; `name` is its key everywhere. Coordinates are its headquarters', degrees."""

    name: str
    name_hi: str
    division: Names
    latitude: float
    longitude: float
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assembly:
    """An assembly constituency; `number` ('150') is its key everywhere."""

    number: str
    names: Names
    district: str
    aliases: tuple[str, ...]
    reservation: str


@cache
def districts() -> Mapping[str, District]:
    """The 55 districts by name."""
    return {
        row["name_en"]: District(
            row["name_en"],
            row["name_hi"],
            Names(row["division_en"], row["division_hi"]),
            float(row["lat"]),
            float(row["lon"]),
            tuple(alias for alias in row["aliases"].split(";") if alias),
        )
        for row in _rows("districts.csv")
    }


@cache
def assemblies() -> Mapping[str, Assembly]:
    """The 230 assembly constituencies by number."""
    return {
        row["number"]: Assembly(
            row["number"],
            Names(row["name_en"], row["name_hi"]),
            row["district"],
            (row["name_en_2008"],) if row["name_en_2008"] != row["name_en"] else (),
            row["reservation"],
        )
        for row in _rows("constituencies.csv")
    }


@cache
def blocks() -> tuple[tuple[str, str], ...]:
    """The 313 development blocks as (district, block)."""
    return tuple((row["district"], row["block"]) for row in _rows("blocks.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    text = files("cadre_cli.domain").joinpath("reference", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
