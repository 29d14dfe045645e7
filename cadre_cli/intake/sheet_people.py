"""One sheet's raw texts as rows of the people table, and what must be said about their cells."""

from collections.abc import Callable
from functools import reduce

import pandas as pd

from cadre_cli.domain.event import Window
from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.distinct import Readings, map_distinct, read_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.missing_places import with_answered_places
from cadre_cli.intake.readers import Readers, squeeze
from cadre_cli.intake.sheet_places import read_places, with_merged_filled
from cadre_cli.intake.sheet_roles import read_roles
from cadre_cli.intake.sheet_table import SheetTable
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
from cadre_cli.intake.values.gender import gender_from_title, read_gender
from cadre_cli.intake.values.labels import read_labels
from cadre_cli.intake.values.mobile import CLEAN_MOBILE, read_mobile
from cadre_cli.intake.values.money import read_paid
from cadre_cli.intake.values.reading import Reading
from cadre_cli.text.keys import match_key

NO_NAME = "the row has no name"
_DIGITS = 10


def read_people(
    table: SheetTable, readers: Readers, log: FindingsLog, left_out_rows: frozenset[int] = frozenset()
) -> pd.DataFrame:
    """The people of one sheet by the people table's columns, but for `order` and `paid`, which come at the end.

    `left_out_rows` are rows of the sheet that an answer leaves out.
    """
    table = with_merged_filled(table, log)
    nameless = table.texts["sheet_row"].isin(table.nameless)
    names = map_distinct(squeeze, _whole_names(table)).mask(nameless, "")
    roles = read_roles(table, readers, log)
    places = read_places(table, readers, log)
    places = with_answered_places(table, readers, names, roles["roles"], places, log)
    left_out = places.pop("left_out") | table.texts["sheet_row"].isin(left_out_rows)
    mobiles = _parted(_mobiles(table, log))
    rows = table.texts["sheet_row"] + 1
    where = f"{table.file} › {table.sheet}!" if table.sheet else f"{table.file} › "
    return pd.DataFrame(
        {
            "name": names,
            "code": _read(table, "code", read_code, log),
            **roles,
            **places,
            "gender": _gender(table, names, log),
            "mobile": mobiles["main"],
            "mobiles": mobiles["more"],
            "email": map_distinct(squeeze, _texts(table, "email")),
            "remarks": _texts(table, "remarks"),
            **_days(table, readers, log),
            "together": _read(table, "together", read_labels, log),
            "apart": _read(table, "apart", read_labels, log),
            "wish_batches": _batches(table, "wish_batches", readers, log),
            "pin": _pins(table, readers, log),
            "paid_paise": _paid(table, readers, roles["role"], log),
            "age": _ages(table, readers, log),
            "ground_floor": _read(table, "ground_floor", read_ground_floor, log) == "yes",
            "alternate": pd.to_numeric(_read(table, "alternate", read_alternate, log).replace("", "0")).astype("int64"),
            "set_aside": roles["set_aside"].mask(left_out, LEFT_OUT).where(names != "", NO_NAME),
            "extra": table.texts["extra"],
            "file": table.file,
            "sheet": table.sheet,
            "row": rows,
            "sources": where + rows.astype(str),
        }
    )


def _texts(table: SheetTable, field: str) -> pd.Series:
    return table.texts[field] if field in table.places else pd.Series("", index=table.texts.index, dtype=object)


def _whole_names(table: SheetTable) -> pd.Series:
    names = _texts(table, "name")
    return names + " " + _texts(table, "surname") if "surname" in table.places else names


def _read(table: SheetTable, field: str, read: Callable[[str], Reading], log: FindingsLog) -> pd.Series:
    """The field's values; what is wrong is told at each cell."""
    readings = read_distinct(read, _texts(table, field))
    return _values(table, field, readings, log)


def _values(table: SheetTable, field: str, readings: Readings[Reading], log: FindingsLog) -> pd.Series:
    for row, kind, read, action in readings.said():
        log.add(kind, table.row_address(row, field), read, action)
    return readings.column(lambda reading: reading.value)


def _mobiles(table: SheetTable, log: FindingsLog) -> pd.Series:
    """Every number of a person, each once, separated by a space; the first is the main one."""
    columns = sorted(field for field in table.places if field.startswith("mobile"))
    numbers = [_mobile(table, field, log) for field in columns] or [_texts(table, "mobile")]
    if len(numbers) == 1:
        return numbers[0]
    return map_distinct(_each_once, reduce(lambda one, other: one + " " + other, numbers))


def _mobile(table: SheetTable, field: str, log: FindingsLog) -> pd.Series:
    """The numbers of one column. Hardly a mobile stands twice in a list, so those written cleanly are taken at once."""
    texts = _texts(table, field)
    clean = texts.str.fullmatch(CLEAN_MOBILE)
    readings = read_distinct(read_mobile, texts.mask(clean, ""))
    return _values(table, field, readings, log).where(~clean, texts)


def _parted(numbers: pd.Series) -> dict[str, pd.Series]:
    """The main number of each person, and his further ones; few have any, so only those are looked into."""
    several = numbers.map(len) > _DIGITS
    parted = numbers[several].str.partition(" ")
    more = pd.Series("", index=numbers.index, dtype=object)
    if several.any():
        numbers, more = numbers.mask(several, parted[0]), more.mask(several, parted[2])
    return {"main": numbers, "more": more}


def _each_once(words: str) -> str:
    return " ".join(dict.fromkeys(words.split()))


def _gender(table: SheetTable, names: pd.Series, log: FindingsLog) -> pd.Series:
    """The column's gender, else that of the title; a title that contradicts the column is asked about."""
    written = _read(table, "gender", read_gender, log)
    titled = map_distinct(gender_from_title, names)
    own_title = map_distinct(gender_from_title, _texts(table, "title"))
    titled = titled.where(titled != "", own_title)
    for row in names.index[(written != "") & (titled != "") & (written != titled)]:
        read = f'"{names[row]}" bears a woman\'s title, the gender says "{_texts(table, "gender")[row]}"'
        action = "correct the one that is wrong; the gender's column was followed"
        log.add(kinds.GENDER_DISAGREES, table.row_address(row, "gender"), read, action)
    return written.where(written != "", titled)


def _days(table: SheetTable, readers: Readers, log: FindingsLog) -> dict[str, pd.Series]:
    window = readers.event.window

    def days(field: str, read: Callable[[str, Window], Reading]) -> pd.Series:
        return _read(table, field, lambda text: read(text, window), log)

    away = days("unavailable", read_unavailable) + " " + days("available", read_available)
    away = away + " " + days("available_from", read_available_from) + " " + days("available_to", read_available_to)
    wishes = days("wish_days", read_wish_days)
    return {"unavailable": map_distinct(lambda text: " ".join(sorted(set(text.split()))), away), "wish_days": wishes}


def _batches(table: SheetTable, field: str, readers: Readers, log: FindingsLog) -> pd.Series:
    """The batch ids of a column as the event spells them; while there are none, as they are written."""
    labels = _read(table, field, read_labels, log)
    ids = readers.batch_ids
    if not ids:
        return labels
    known = {label for text in labels.unique() for label in text.split() if match_key(label) in ids}
    unknown = map_distinct(lambda text: " ".join(label for label in text.split() if label not in known), labels)
    action = f"write one of {', '.join(ids.values())}, or clear the cell"
    for row in labels.index[unknown != ""]:
        log.group(kinds.UNKNOWN_BATCH, table.row_address(row, field), f'no such batch: "{unknown[row]}"', action)
    return map_distinct(lambda text: " ".join(ids[match_key(it)] for it in text.split() if it in known), labels)


def _pins(table: SheetTable, readers: Readers, log: FindingsLog) -> pd.Series:
    pins = _batches(table, "pin", readers, log)
    several = pins.str.contains(" ", regex=False)
    for row in pins.index[several]:
        read = f'pinned to more than one batch: "{pins[row]}"'
        log.add(kinds.MANY_PINS, table.row_address(row, "pin"), read, "leave the one he must go to; he is not pinned")
    return pins.where(~several, "")


def _ages(table: SheetTable, readers: Readers, log: FindingsLog) -> pd.Series:
    """Years on the first day of the window, 0 where not known; a birth date says more than an age."""
    first = readers.event.window.first
    born = _read(table, "birth_date", lambda text: read_birth(text, first), log)
    age = _read(table, "age", lambda text: read_age(text, first), log)
    return born.where(born != "", age).replace("", "0").astype("int64")


def _paid(table: SheetTable, readers: Readers, role: pd.Series, log: FindingsLog) -> pd.Series:
    readings = read_distinct(lambda text, of: read_paid(text, readers.deposits.get(of, 0)), _texts(table, "paid"), role)
    return _values(table, "paid", readings, log).astype("int64")
