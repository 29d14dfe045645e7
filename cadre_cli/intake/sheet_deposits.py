"""What the columns of a sheet say of deposits: whether, how much, how, when, and under which reference."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from cadre_cli.domain.paid_said import PAID_FIELDS, PaidSaid
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.distinct import read_distinct, whole_numbers
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.values.modes import mode_of
from cadre_cli.intake.values.money import mode_by_reference, paid_said, read_paid, reference_said
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.dates import parse_day


def read_deposits(values: SheetValues, due: Mapping[str, int], role: pd.Series) -> dict[str, pd.Series]:
    """`paid_paise` and `paid_said` of the people table; `due` is the deposit by role, in paise."""
    fields = [name for name in PAID_FIELDS if name in values.table.places]
    letters = {name: column_letter(values.table.places[name]) for name in fields}
    columns = [values.texts(name) for name in fields]

    def filled(texts: Iterable[str]) -> dict[str, str]:
        return {name: text for name, text in zip(fields, texts, strict=True) if text}

    def amount(of: str, *texts: str) -> Reading:
        there = filled(texts)
        paise = _said(there).paise
        told = read_paid(there.get("paid", ""), due.get(of, 0))
        return replace(told, value=str(due.get(of, 0) if paise is None else paise))

    def said(*texts: str) -> Reading:
        there = filled(texts)
        return Reading(str(replace(_said(there), letters={name: letters[name] for name in there})) if there else "")

    if not fields:
        return {"paid_paise": whole_numbers(values.blank()), "paid_said": values.blank()}
    return {
        "paid_paise": whole_numbers(values.told("paid", read_distinct(amount, role, *columns))),
        "paid_said": read_distinct(said, *columns).column(lambda reading: reading.value),
    }


def _said(texts: Mapping[str, str]) -> PaidSaid:
    """What the filled-in cells of a person say, by field, together."""
    unread: dict[str, str] = {}
    whole = paid_said(texts.get("paid", ""))
    if whole is None:
        whole = PaidSaid(0)
        unread["paid"] = texts["paid"]
    reference = reference_said(texts.get("paid_reference", ""))
    day = parse_day(texts.get("paid_on", "").removesuffix(" 00:00:00"))
    mode = mode_of(texts.get("paid_mode", ""))
    told = {"paid_reference": reference is not None, "paid_on": day is not None, "paid_mode": mode is not None}
    unread |= {name: texts[name] for name, ok in told.items() if not ok and not says_nothing(texts.get(name, ""))}
    reference = whole.reference or reference or ""
    mode = mode or whole.mode or mode_by_reference(reference)
    is_paid = "paid" not in texts and reference
    paise = None if is_paid else whole.paise
    if reference and paise == 0 and "paid" not in unread:
        unread["paid"] = texts["paid"]  # it says no, and a reference stands beside it
    return PaidSaid(paise, mode, reference, whole.day or day, unread)
