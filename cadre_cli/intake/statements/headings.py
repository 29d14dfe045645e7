"""The row of headings of a statement, and which column holds what: by names only, never by position."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final

import yaml

from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import heading_key

Row = Sequence[str]

_SEARCHED_ROWS: Final = 40
_FEWEST_REPEATED: Final = 3
_KNOWN: Final = "known"
_BRACKETS: Final = re.compile(r"\s*[(\[].*$", re.S)
_BETWEEN_LANGUAGES: Final = re.compile(r"[/|\r\n]+")
_MAY_BE_SEVERAL: Final = frozenset(("narration", "reference"))
"""Fields whose columns are read together."""


@dataclass(frozen=True)
class Layout:
    """The headings stand in the 0-based row `row`; `columns` are the 0-based columns of each field, left to right."""

    row: int
    headings: tuple[str, ...]
    columns: Mapping[str, tuple[int, ...]]

    def text(self, row: Row, field: str) -> str:
        """What the row has in the field's columns, '' where there is no such column."""
        columns = self.columns.get(field, ())
        if len(columns) == 1:
            return row[columns[0]] if columns[0] < len(row) else ""
        return " ".join(row[column] for column in columns if column < len(row) and row[column])

    def cell(self, row: int, field: str) -> str:
        """'D17': where the field of the 0-based row stands."""
        return cell_name(row, self.columns[field][0])

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The columns without which nothing can be read, as they are mostly called."""
        has = self.columns.keys()
        asked = {
            "Date": "date" in has,
            "Narration": "narration" in has,
            "Debit and Credit (or Amount)": {"debit", "credit"} <= has or "amount" in has,
        }
        return tuple(name for name, is_there in asked.items() if not is_there)

    @cached_property
    def twice(self) -> tuple[str, ...]:
        """Fields that more columns claim than can have them."""
        return tuple(field for field, at in self.columns.items() if len(at) > 1 and field not in _MAY_BE_SEVERAL)

    def is_repeated(self, row: Row) -> bool:
        """Whether the row has the headings again."""
        own = [(column, field) for field, columns in self.columns.items() for column in columns]
        again = sum(column < len(row) and field_of(row[column]) in (field, "value_date") for column, field in own)
        return again >= max(_FEWEST_REPEATED, len(own) // 2 + 1)


@cache
def _fields() -> Mapping[str, str]:
    text = files("cadre_cli.intake.statements").joinpath("headings.yaml").read_text(encoding="utf-8")
    known = yaml.safe_load(text)
    return {heading_key(name): field for field, names in known.items() for name in names.split(";")}


@lru_cache(maxsize=1 << 12)
def field_of(heading: str) -> str:
    """The field of a heading, '' for one that is not known.

    'Withdrawal Amount (INR )' and 'दिनांक / Date' are taken for what all their known parts say.
    """
    fields = _fields()
    bare = _BRACKETS.sub("", heading)
    found = fields.get(heading_key(heading)) or (fields.get(heading_key(bare)) if heading_key(bare) else "")
    if found:
        return found
    parts = _BETWEEN_LANGUAGES.split(bare)
    said = {fields.get(heading_key(part), "") for part in parts if heading_key(part)}
    return said.pop() if len(parts) > 1 and len(said) == 1 else ""


def find_layout(rows: Sequence[Row]) -> Layout | None:
    """The layout of a sheet, from the row among the first 40 that has most known headings; None where none has two.

    It may still lack columns (`missing`), or have one twice.
    """
    start = next((number for number, row in enumerate(rows) if any(row)), 0)
    layouts = [_layout(number, row) for number, row in enumerate(rows[start : start + _SEARCHED_ROWS], start=start)]
    best = max(layouts, key=lambda layout: (-len(layout.missing), len(layout.columns), -layout.row), default=None)
    return best if best and len(best.columns) > 1 and "Date" not in best.missing else None


def _layout(number: int, row: Row) -> Layout:
    columns: dict[str, tuple[int, ...]] = {}
    for column, text in enumerate(row):
        field = field_of(text) if text else ""
        if field and field != _KNOWN:
            columns[field] = (*columns.get(field, ()), column)
    if "date" not in columns and "value_date" in columns:
        columns["date"] = columns.pop("value_date")
    return Layout(number, tuple(row), columns)
