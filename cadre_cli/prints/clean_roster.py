"""Everybody in one tidy roster that reads back as the same people."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import BedKind, Event
from cadre_cli.domain.paid_said import PaidSaid, parse_paid_said
from cadre_cli.domain.places import assemblies
from cadre_cli.prints import labels
from cadre_cli.prints.book import Column, filter_rows, open_book, repeat_headings
from cadre_cli.prints.lists_csv import write_table
from cadre_cli.prints.roster_headings import HEADINGS
from cadre_cli.prints.sheet_limit import portions
from cadre_cli.prints.unknown_columns import unknown_columns

SHEET: Final = "Roster"
"""A word that names neither a role nor a place: what a sheet is called counts for its rows."""

Unread = Mapping[str, Mapping[str, str]]
"""Texts that could not be used, by a source of the people table and the field."""

_ALL_READ: Final[Unread] = {}
_LOWER: Final = ("block", "mandalam", "sector", "booth")
_NOWHERE: Final = "-"
_WRITTEN_UNDER: Final = {"birth_date": "age"}
"""The column for what could not be read of a field that has none: an age may be given by a birth date."""
_OF_PAYMENTS: Final[Mapping[str, Callable[[PaidSaid], str]]] = {
    "paid_reference": lambda said: said.reference,
    "paid_on": lambda said: said.day.isoformat() if said.day else "",
    "paid_mode": lambda said: said.mode or "",
}
_LIMITS: Final = ("available", "available_from", "available_to")
"""Fields that have a column only for what could not be read of them; else Not Available On says it."""
# `set_aside` quotes the role that reading did not know: the office wants to see it, not an empty cell.
_UNKNOWN_ROLE = re.compile(r"role not recognised: '(.*)'")


def write_clean_roster(people: pd.DataFrame, event: Event, path: Path, unread: Unread = _ALL_READ) -> None:
    """Writes the people table as texts under the standard headings, in its order, unknown columns last.

    Where a cell would be empty since its text could not be used, the text stands in it, to be mended there.
    One sheet, or as many as its rows need.

    Raises:
        OSError: the file cannot be written.
    """
    with open_book(path, event) as book:
        for portion in portions(len(people), above=1):
            sheet = book.sheet(portion.tab(SHEET))
            table = filter_rows(sheet, book.table(sheet, 0, _columns(people.iloc[portion.rows], event, unread)))
            repeat_headings(sheet, table)


def write_clean_csv(people: pd.DataFrame, event: Event, path: Path, unread: Unread = _ALL_READ) -> None:
    """The same as CSV, as Excel opens it.

    Raises:
        OSError: the file cannot be written.
    """
    columns = _columns(people, event, unread)
    table = pd.concat([pd.Series(list(map(str, column.values)), dtype="str") for column in columns], axis=1)
    table.columns = pd.Index([column.heading for column in columns])
    write_table(table, path)


def _columns(people: pd.DataFrame, event: Event, unread: Unread) -> list[Column]:
    raw = _raw_texts(people, unread)
    columns = [
        Column(labels.say(HEADINGS[field], event.languages), texts.where(texts != "", raw.pop(field, texts)).tolist())
        for field, texts in _fields(people, event)
    ]
    columns += [
        Column(labels.say(HEADINGS[field], event.languages), raw[field].tolist()) for field in _LIMITS if field in raw
    ]
    extra = unknown_columns(people["extra"], [column.heading for column in columns])
    return columns + [Column(str(heading), extra[heading].tolist()) for heading in extra.columns]


def _raw_texts(people: pd.DataFrame, unread: Unread) -> dict[str, pd.Series]:
    """By field, what could not be used of each person, '' where nothing; only fields of which there is any."""
    found: dict[str, dict[object, str]] = {}
    for row, sources in people["sources"].items() if unread else ():
        for source in str(sources).split("\n"):
            for field, text in unread.get(source, {}).items():
                found.setdefault(_WRITTEN_UNDER.get(field, field), {}).setdefault(row, text)
    return {field: pd.Series(texts, dtype="str").reindex(people.index, fill_value="") for field, texts in found.items()}


def _fields(people: pd.DataFrame, event: Event) -> Iterator[tuple[str, pd.Series]]:
    """Every standard field, also where all its cells are empty: an unknown column may bear the same heading."""
    # A number in front of every row: with one cell alone it could be taken for a heading.
    yield "serial", pd.Series(range(1, len(people) + 1), index=people.index).astype(str)
    yield "code", people["code"]
    yield "name", people["name"]
    yield "name_other", people["name_other"]
    yield "role", _roles(people, event)
    yield "level", people["level"].where(people["role"] == "", "")
    yield "district", _not_filled_down(people["unit"].where(people["unit"] != "", people["district"]))
    yield "assembly", _not_filled_down(_distinct(people["assembly"], lambda number: _assembly(number, event)))
    for field in _LOWER:
        yield field, _not_filled_down(people[field])
    yield "gender", _distinct(people["gender"], lambda gender: _gender(gender, event))
    yield "age", people["age"].astype("str").where(people["age"] > 0, "")
    yield "ground_floor", people["ground_floor"].map({True: "yes", False: ""})
    yield "alternate", people["alternate"].astype("str").where(people["alternate"] > 0, "")
    yield "mobile", people["mobile"]
    yield from _more_mobiles(people["mobiles"])
    yield "email", people["email"]
    for field in ("unavailable", "together", "apart", "wish_batches", "wish_days"):
        yield field, _distinct(people[field], _listed)
    yield "pin", people["pin"]
    yield "paid", _distinct(people["paid_paise"], _rupees)
    yield from _how_paid(people["paid_said"])
    yield "remarks", people["remarks"]


def _how_paid(said: pd.Series) -> Iterator[tuple[str, pd.Series]]:
    """How, when and by which reference deposits were paid, where the rosters say it of anybody."""
    if not (said != "").any():
        return
    distinct = {text: parse_paid_said(text) or PaidSaid() for text in said.unique()}
    for field, words in _OF_PAYMENTS.items():
        texts = said.map({text: words(each) or each.unread.get(field, "") for text, each in distinct.items()})
        if (texts != "").any():
            yield field, texts


def _distinct(column: pd.Series, words: Callable[..., str]) -> pd.Series:
    return column.map({value: words(value) for value in column.unique()})


def _roles(people: pd.DataFrame, event: Event) -> pd.Series:
    names = {role.id: labels.say(role.names, event.languages[:1]) for role in event.roles}
    known = _distinct(people["roles"], lambda ids: ", ".join(names[role] for role in ids.split()))
    unknown = _distinct(people["set_aside"], lambda why: found[1] if (found := _UNKNOWN_ROLE.fullmatch(why)) else "")
    return known.where(people["roles"] != "", unknown)


def _assembly(number: str, event: Event) -> str:
    """'150-नरेला': the number decides, the name is for people."""
    return f"{number}-{labels.say(assemblies()[number].names, event.languages[:1])}" if number else ""


def _gender(gender: str, event: Event) -> str:
    return labels.say(labels.GENDERS[BedKind(gender)], event.languages[:1]) if gender else ""


def _more_mobiles(mobiles: pd.Series) -> Iterator[tuple[str, pd.Series]]:
    """A column for each further number: two in one cell would be asked about."""
    numbers = mobiles.str.split(expand=True).fillna("")
    yield from (("mobiles", numbers[column]) for column in numbers.columns)


def _listed(words: str) -> str:
    return ", ".join(words.split())


def _rupees(paise: int) -> str:
    """'5000', '2000.50'; '' for nothing."""
    whole, rest = divmod(paise, 100)
    return "" if not paise else f"{whole}.{rest:02d}" if rest else str(whole)


def _not_filled_down(places: pd.Series) -> pd.Series:
    """A place column that is not read as 'written once and meant for the rows below', as offices write them."""
    blank = places == ""
    written_once = len(places) > 0 and not blank.iloc[0] and int(blank.sum()) * 2 >= len(places)
    return places.mask(blank, _NOWHERE) if written_once else places
