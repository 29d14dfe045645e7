"""Mobile numbers that were typed behind the names, in the names' cells: 'रामलाल 9876543210'."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import pandas as pd

from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.value_kinds import MOBILE_IN_NAME
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.text.devanagari import latin_digits, mend

_MAY_HOLD_ONE: Final = "[0-9०-९]{5}"
_NUMBER = re.compile(r"\+?\d(?:[\s-]?\d){9,12}(?!\d)")
_SIGNS: Final = r"[\s,;:|/=()\[\].॰–—-]*"
_AROUND: Final = " ,;:|/=()[]-–—"
_CALLED = re.compile(
    r"(?<![\w\u0900-\u0963])(?:मोबाइल|मोबा|मो|फोन|फो|mobile|mob|phone|ph|tel|contact|m)(?![\w\u0900-\u0963])"
    rf"{_SIGNS}(?:नंबर|नम्बर|नं|number|no)?{_SIGNS}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class NameAndNumber:
    """A name, and the mobile that stood beside it, '' for none."""

    name: str
    mobile: str = ""


@cache
def taken_apart(text: str) -> NameAndNumber:
    """The name without the number beside it; as it is where there is none that can be called, or nothing but one."""
    found = _NUMBER.search(latin_digits(text))
    number = read_mobile(found[0]) if found else None
    if not (found and number) or number.kind is not None:
        return NameAndNumber(text)
    before, after = _without_word(text[: found.start()]), text[found.end() :].strip(_AROUND)
    name = f"{before} {after}".strip()
    return NameAndNumber(name, number.value) if any(map(str.isalpha, name)) else NameAndNumber(text)


def _without_word(before: str) -> str:
    """The text before a number without what announces it: 'रामलाल, मो. नं.' is रामलाल."""
    cut = _CALLED.search(before)
    return (before[: cut.start()] if cut else before).rstrip(_AROUND)


def names_and_numbers(values: SheetValues, names: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The names without the numbers in their cells, and those numbers, '' where there is none; told once a sheet."""
    holds = names.str.contains(_MAY_HOLD_ONE, regex=True)
    numbers = values.blank()
    if not holds.any():
        return names, numbers
    numbers = numbers.mask(holds, map_distinct(lambda text: taken_apart(text).mobile, names))
    taken = numbers != ""
    if taken.any():
        table, rows = values.table, int(taken.sum())
        first = int(taken.to_numpy().argmax())
        hold = "name has its mobile number" if rows == 1 else "names have their mobile number"
        read = f'{rows} {hold} in the same cell: "{mend(names[first])}" ({table.row_cells(taken)})'
        action = f'the name is read as "{taken_apart(names[first]).name}", the number is kept as his mobile'
        values.log.add(MOBILE_IN_NAME, table.row_address(first), read, action, rows)
    return names.mask(taken, map_distinct(lambda text: taken_apart(text).name, names)), numbers
