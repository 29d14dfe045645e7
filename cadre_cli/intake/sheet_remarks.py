"""The remarks of one sheet, and what they say that a column should say."""

from typing import Final

import pandas as pd

from cadre_cli.domain.event import Window
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.values.remarks import tells_alternate, tells_days, tells_floor

_DAYS: Final = ("unavailable", "available", "available_from", "available_to")
_FLOOR: Final = ("ground_floor",)


def read_remarks(values: SheetValues, window: Window) -> pd.Series:
    """The remarks as they stand. Days and floors in them are told of where the row's own column is empty."""
    remarks = values.texts("remarks")
    values.read("remarks", tells_alternate)
    values.read("remarks", lambda text: tells_days(text, window), _where_empty(remarks, _DAYS, values))
    values.read("remarks", tells_floor, _where_empty(remarks, _FLOOR, values))
    return remarks


def _where_empty(remarks: pd.Series, fields: tuple[str, ...], values: SheetValues) -> pd.Series:
    for field in fields:
        if field in values.table.places:
            remarks = remarks.mask(values.texts(field) != "", "")
    return remarks
