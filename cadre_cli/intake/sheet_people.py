"""One sheet's raw texts as rows of the people table, and what must be said about their cells."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import reduce

import pandas as pd

from cadre_cli.domain.event import Window
from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake.apart_headings import APART
from cadre_cli.intake.distinct import map_distinct, whole_numbers
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.missing_places import with_answered_places
from cadre_cli.intake.name_columns import OTHER, names_in_both
from cadre_cli.intake.numbers_in_names import names_and_numbers
from cadre_cli.intake.places_in_roles import with_places_of_roles
from cadre_cli.intake.readers import Readers, squeezed
from cadre_cli.intake.sheet_batches import read_pins, read_wishes
from cadre_cli.intake.sheet_deposits import read_deposits
from cadre_cli.intake.sheet_genders import read_genders
from cadre_cli.intake.sheet_places import read_places, with_merged_filled
from cadre_cli.intake.sheet_remarks import read_remarks
from cadre_cli.intake.sheet_roles import read_roles
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.values.age import read_age, read_birth, read_ground_floor
from cadre_cli.intake.values.alternate import read_alternate
from cadre_cli.intake.values.codes import read_code
from cadre_cli.intake.values.dates import (
    read_available,
    read_available_from,
    read_available_to,
    read_unavailable,
    read_wish_days,
)
from cadre_cli.intake.values.labels import read_labels
from cadre_cli.intake.values.mobile import CLEAN_MOBILE, NOBODYS_MOBILES, read_mobile
from cadre_cli.intake.values.reading import Reading

NO_NAME = "the row has no name"
_DIGITS = 10
_AWAY: Mapping[str, Callable[[str, Window], Reading]] = {
    "unavailable": read_unavailable,
    "available": read_available,
    "available_from": read_available_from,
    "available_to": read_available_to,
}
"""The fields that say on which days somebody cannot come."""


def read_people(
    table: SheetTable, readers: Readers, log: FindingsLog, left_out_rows: frozenset[int] = frozenset()
) -> pd.DataFrame:
    """The people of one sheet by the people table's columns, but for `order` and `paid`, which come at the end.

    `left_out_rows` are rows of the sheet that an answer leaves out.
    """
    table = with_places_of_roles(with_merged_filled(table, log), readers, log)
    nameless = table.texts["sheet_row"].isin(table.nameless)
    values = SheetValues(table, readers.answers, log)
    whole_names, beside_names = names_and_numbers(values, _whole_names(values))
    whole_names, others = names_in_both(whole_names, values.texts(OTHER))
    names = squeezed(whole_names).mask(nameless, "")
    roles = read_roles(table, readers, log)
    places = read_places(table, readers, log, roles["roles"])
    places = with_answered_places(table, readers, names, roles["roles"], places, log)
    left_out = places.pop("left_out") | table.texts["sheet_row"].isin(left_out_rows)
    window = readers.event.window
    mobiles = _parted(_mobiles(values, beside_names))
    rows = table.texts["sheet_row"] + 1
    where = f"{table.file} › {table.sheet}!" if table.sheet else f"{table.file} › "
    return pd.DataFrame(
        {
            "name": names,
            OTHER: others,
            "code": values.read("code", read_code),
            **roles,
            **places,
            "gender": read_genders(values, names),
            "mobile": mobiles["main"],
            "mobiles": mobiles["more"],
            "email": squeezed(values.texts("email")),
            "remarks": read_remarks(values, window),
            **_days(values, window),
            "together": values.read("together", read_labels),
            "apart": _apart(values),
            "wish_batches": read_wishes(values, readers),
            "pin": read_pins(values, readers),
            **read_deposits(values, readers.deposits, roles["role"], window),
            "age": _ages(values, window.first),
            "ground_floor": values.read("ground_floor", read_ground_floor) == "yes",
            "alternate": whole_numbers(values.read("alternate", read_alternate)),
            "set_aside": roles["set_aside"].mask(left_out, LEFT_OUT).where(names != "", NO_NAME),
            "extra": table.texts["extra"],
            "file": table.file,
            "sheet": table.sheet,
            "row": rows,
            "sources": where + rows.astype(str),
        }
    )


def _whole_names(values: SheetValues) -> pd.Series:
    names = values.texts("name")
    return names + " " + values.texts("surname") if "surname" in values.table.places else names


def _mobiles(values: SheetValues, beside_names: pd.Series) -> pd.Series:
    """Every number of a person, each once, separated by a space; the first is the main one."""
    columns = sorted(field for field in values.table.places if field.startswith("mobile"))
    numbers = [_mobile(values, field) for field in columns]
    if (beside_names != "").any():
        numbers.append(beside_names)
    joined = _joined(numbers, values)
    return map_distinct(_each_once, joined) if len(numbers) > 1 else joined


def _mobile(values: SheetValues, field: str) -> pd.Series:
    """The numbers of one column. Hardly a mobile stands twice in a list, so those written cleanly are taken at once."""
    texts = values.texts(field)
    clean = texts.str.fullmatch(CLEAN_MOBILE) & ~texts.isin(NOBODYS_MOBILES)
    if (clean | (texts == "")).all():
        return texts
    return values.read(field, read_mobile, texts.mask(clean, "")).where(~clean, texts)


def _joined(columns: Sequence[pd.Series], values: SheetValues) -> pd.Series:
    """What the columns say, separated by a space."""
    return reduce(lambda one, other: one + " " + other, columns) if columns else values.blank()


def _parted(numbers: pd.Series) -> dict[str, pd.Series]:
    """The main number of each person, and his further ones; few have any, so only those are looked into."""
    several = numbers.str.len() > _DIGITS
    parted = numbers[several].str.partition(" ")
    more = pd.Series("", index=numbers.index, dtype="str")
    if several.any():
        numbers, more = numbers.mask(several, parted[0]), more.mask(several, parted[2])
    return {"main": numbers, "more": more}


def _each_once(words: str) -> str:
    return " ".join(dict.fromkeys(words.split()))


def _apart(values: SheetValues) -> pd.Series:
    """The labels of every keep-apart list of the sheet."""
    lists = [values.texts(field) for field in values.table.places if field.startswith(APART)]
    return values.read(APART, read_labels, reduce(lambda one, other: one + ";" + other, lists) if lists else None)


def _days(values: SheetValues, window: Window) -> dict[str, pd.Series]:
    def days(field: str, read: Callable[[str, Window], Reading]) -> pd.Series:
        return values.read(field, lambda text: read(text, window))

    away = _joined([days(field, read) for field, read in _AWAY.items() if field in values.table.places], values)
    wishes = days("wish_days", read_wish_days)
    return {"unavailable": map_distinct(lambda text: " ".join(sorted(set(text.split()))), away), "wish_days": wishes}


def _ages(values: SheetValues, first: date) -> pd.Series:
    """Years on the first day of the window, 0 where not known; a birth date says more than an age."""
    born = values.read("birth_date", lambda text: read_birth(text, first))
    age = values.read("age", lambda text: read_age(text, first))
    return whole_numbers(born.where(born != "", age))
