"""A second column of names that gives those of the first in the other script."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pandas as pd

from cadre_cli.intake.cells import column_texts
from cadre_cli.intake.columns import Column
from cadre_cli.intake.distinct import combined_codes, spread
from cadre_cli.intake.header import Header
from cadre_cli.intake.names import are_alike, both_scripts
from cadre_cli.intake.readers import squeeze
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import is_devanagari

_HINDI: Final = "[\u0900-\u097f]"
_ENGLISH: Final = "[A-Za-z]"
OTHER: Final = "name_other"
"""The field of such a column."""
_LOOKED_AT: Final = 200
_MOST: Final = 0.8
"""So many of the pairs must be one name in two scripts: some are spelt wrongly everywhere."""


def with_other_script(sheet: Sheet, header: Header) -> tuple[Sheet, Header]:
    """The sheet and its header, the column of the names in the other script with a field of its own.

    Where a row has only the second of its names, that is its name.
    """
    names, other = header.column("name"), header.column(OTHER)
    if names is None:
        return sheet, header
    if other is None:
        twins = (column for column in header.columns if column.twin and column.near == "name")
        twin = next(
            (column for column in twins if _is_other_script(sheet.rows[header.last + 1 :], names, column)), None
        )
        if twin is None:
            return sheet, header
        other = replace(twin, field=OTHER, near="", twin=False)
        header = replace(header, columns=tuple(other if column is twin else column for column in header.columns))
    return replace(sheet, rows=_with_one_name(sheet.rows, header.last, names.index, other.index)), header


def _is_other_script(body: Sequence[Sequence[str]], names: Column, column: Column) -> bool:
    texts = zip(column_texts(body, names.index), column_texts(body, column.index), strict=True)
    pairs = [(one, other) for one, other in texts if one and other][:_LOOKED_AT]
    alike = are_alike([one for one, _ in pairs], [other for _, other in pairs])
    same = sum(it and is_devanagari(one) is not is_devanagari(two) for it, (one, two) in zip(alike, pairs, strict=True))
    return bool(pairs) and same >= _MOST * len(pairs)


def _with_one_name(rows: Sequence[Sequence[str]], last: int, name: int, other: int) -> list[list[str]]:
    """The rows; below the headings the only name of a row stands under the names."""
    changed = [list(row) for row in rows]
    for row in changed[last + 1 :]:
        if other < len(row) and row[other] and name < len(row) and not row[name]:
            row[name], row[other] = row[other], ""
    return changed


def names_in_both(names: pd.Series, others: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The names, and each in the other script where its own cell or that of the second column gives it; else ''."""
    may_hold_both = names.str.contains(_HINDI, regex=True) & names.str.contains(_ENGLISH, regex=True)
    if not may_hold_both.any() and (others == "").all():
        return names, others
    codes = combined_codes(names, others)
    first = pd.Series(codes).drop_duplicates().index
    pairs = [_pair(one, two) for one, two in zip(names.iloc[first], others.iloc[first], strict=True)]
    return spread([one for one, _ in pairs], codes), spread([two for _, two in pairs], codes)


def _pair(name: str, other: str) -> tuple[str, str]:
    name, beside = both_scripts(name)
    other = squeeze(other) or beside
    return name, other if is_devanagari(other) is not is_devanagari(name) else ""
