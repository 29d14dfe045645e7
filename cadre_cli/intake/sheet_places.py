"""Where the people of a sheet stand: from their cells, and from ditto marks, headings and the sheet's name."""

from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.places import districts
from cadre_cli.intake import kinds
from cadre_cli.intake.columns import field_in_words, field_of_column
from cadre_cli.intake.distinct import Readings, combined_codes, map_distinct, read_distinct, spread
from cadre_cli.intake.ditto import PLACES, Filled, fill_down, fill_merged
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers, squeezed
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.value_kinds import UNIT_UNSAID
from cadre_cli.intake.values.places import PlaceReading
from cadre_cli.text.listing import counted

_MERGED_TOO: Final = ("role", "level", "together", "apart", "wish_batches", "pin")
"""The columns besides places in which a cell merged over several rows is meant for each of them."""


def read_places(table: SheetTable, readers: Readers, log: FindingsLog, roles: pd.Series) -> pd.DataFrame:
    """The place columns of the people table (`unit`, `district`, `division`, `assembly`, `block`, …), a row a person.

    A constituency outside a written district is asked about. Where one is read it decides on the district: that is
    only implied (by a heading, the sheet's name, or the rows above), or from before a division, or an answer gives
    the constituency. `left_out` are those whom an answer leaves out. `roles` are the role ids of each row.
    """
    texts, implied = _texts(table, readers, log)
    by_district = read_distinct(readers.read_district, texts["district"])
    district, unit = by_district.column(lambda r: r.district), by_district.column(lambda r: r.unit)
    of_district = roles.isin([ids for ids in roles.unique() if readers.stands_for_district(ids)])
    _tell_districts(table, log, by_district, of_district)

    by_assembly = read_distinct(readers.read_assembly, texts["assembly"], district, implied)
    assembly = by_assembly.column(lambda r: r.assembly)
    _tell(table, log, "assembly", by_assembly)
    home = by_assembly.column(lambda r: r.district)
    follows = (home != "") & (home != district)
    district = district.where(~follows, home)
    unit = unit.where(~follows, by_assembly.column(lambda r: r.unit))
    return pd.DataFrame(
        {
            "unit": unit.where(unit != "", district),
            "district": district,
            "division": map_distinct(lambda name: districts()[name].division.en if name else "", district),
            "assembly": assembly,
            **{field: squeezed(texts[field]) for field in PLACES[2:]},
            "left_out": by_district.flags(lambda r: r.left_out) | by_assembly.flags(lambda r: r.left_out),
        }
    )


def with_implied(
    table: SheetTable, field: str, texts: pd.Series, missing: pd.Series, readers: Readers, log: FindingsLog
) -> pd.Series:
    """The texts, the `missing` ones as the nearest heading above them says, or the sheet's name above the first one.

    A heading of a higher place ends those of the lower ones: below "जिला - भिंड" the block above it is over.
    """
    if not missing.any():
        return texts
    higher = PLACES[: PLACES.index(field)] if field in PLACES else ()
    own = [(row, text * (said == field)) for row, said, text in table.headings if said in (field, *higher)]
    of_sheet = dict(readers.named_places(table.sheet)).get(field, "")
    if not (of_sheet or any(text for _, text in own)):
        return texts.mask(missing, "")
    nearest = np.searchsorted([row for row, _ in own], table.texts["sheet_row"].to_numpy())
    implied = spread([of_sheet, *(text for _, text in own)], nearest)
    headed = pd.Series(nearest > 0, index=texts.index)
    _tell_implied(table, log, kinds.FROM_HEADING, field, implied[missing & headed])
    _tell_implied(table, log, kinds.FROM_SHEET_NAME, field, implied[missing & ~headed])
    return texts.where(~missing, implied)


def with_merged_filled(table: SheetTable, log: FindingsLog) -> SheetTable:
    """The table with roles, levels and groups that stand in merged cells written in each row; places come later."""
    filled_in: dict[str, pd.Series] = {}
    for field in table.places:
        if field_of_column(field) in _MERGED_TOO and table.merged.get(field):
            filled = fill_merged(table.texts[field], table.merged[field], table.texts["sheet_row"].tolist())
            filled_in[field] = filled.texts
            tell_filled(table, field, filled, log)
    return replace(table, texts=table.texts.assign(**filled_in)) if filled_in else table


def tell_filled(table: SheetTable, field: str, filled: Filled, log: FindingsLog) -> None:
    """One finding for all rows of a sheet in which the field was filled from above."""
    count = int(filled.rows.sum())
    if count:
        first = int(table.texts["sheet_row"][filled.rows].iloc[0])
        read = f"{field_in_words(field)} was filled down from above in {counted(count, 'row')}"
        action = "nothing if this is right; else write it in each row"
        log.add(kinds.FILLED_DOWN, table.address(first, field), read, action, count)


def _tell_implied(table: SheetTable, log: FindingsLog, kind: FindingKind, field: str, texts: pd.Series) -> None:
    """One finding for all rows of a sheet that took the field from a heading or the sheet's name."""
    taken = texts[texts != ""]
    if len(taken):
        quoted = ", ".join(f'"{text}"' for text in taken.unique()[:3])
        source = "a heading or title above them" if kind is kinds.FROM_HEADING else "the sheet's name"
        rows = "1 row has no" if len(taken) == 1 else f"{len(taken)} rows have no"
        read = f"{rows} {field} of {'its' if len(taken) == 1 else 'their'} own; {source} gives {quoted}"
        log.add(kind, table.whole, read, "nothing if this is right; else fill the column", len(taken))


def _texts(table: SheetTable, readers: Readers, log: FindingsLog) -> tuple[pd.DataFrame, pd.Series]:
    """The place texts of each row with what is implied filled in, and where the district is only implied."""
    index = table.texts.index
    headings = [row for row, field, _ in table.headings if field]
    part = pd.Series(np.searchsorted(headings, table.texts["sheet_row"].to_numpy()), index=index)
    implied = pd.Series(False, index=index)
    texts = pd.DataFrame(index=index)
    sheet_rows = table.texts["sheet_row"].tolist()
    for field in PLACES:
        written = table.texts[field] if field in table.places else pd.Series("", index=index, dtype="str")
        filled = fill_down(written, part, table.merged.get(field, ()), sheet_rows, field != "assembly")
        tell_filled(table, field, filled, log)
        missing = filled.texts == ""
        texts[field] = with_implied(table, field, filled.texts, missing, readers, log)
        if field == "district":
            implied = missing | (filled.rows & (written == ""))
        part = pd.Series(combined_codes(part, texts[field]), index=index)
    return texts, implied


def _tell_districts(table: SheetTable, log: FindingsLog, readings: Readings[PlaceReading], matters: pd.Series) -> None:
    """As `_tell`; which of several party districts is asked only where it `matters`, of the others it is told once."""
    unsaid = readings.flags(lambda it: it.kind is UNIT_UNSAID).to_numpy()
    asked = frozenset(readings.codes[unsaid & matters.to_numpy()].tolist())
    left: list[tuple[int, int, str]] = []
    for row, count, kind, it in readings.said_once():
        if kind is UNIT_UNSAID and int(readings.codes[row]) not in asked:
            left.append((row, count, it.unit))
        else:
            log.group(kind, table.row_address(row, "district"), it.read, it.action, count, question=it.question)
    if left:
        rows, units = sum(count for _, count, _ in left), ", ".join(dict.fromkeys(unit for _, _, unit in left))
        read = f"{counted(rows, 'row')} of districts that have several party districts: {units}"
        action = "nothing: none of them stands for the district; where it matters, write the party district"
        log.add(UNIT_UNSAID, table.row_address(left[0][0], "district"), read, action, rows)


def _tell(table: SheetTable, log: FindingsLog, field: str, readings: Readings[PlaceReading]) -> None:
    for row, count, kind, it in readings.said_once():
        log.group(kind, table.row_address(row, field), it.read, it.action, count, question=it.question)
