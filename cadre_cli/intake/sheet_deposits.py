"""What the columns of a sheet say of deposits: whether, how much, how, when, and under which reference."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd

from cadre_cli.domain.event import Window
from cadre_cli.domain.paid_said import PAID_FIELDS, PaidSaid
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.distinct import read_distinct, whole_numbers
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.value_kinds import PAID_DAY_UNREADABLE
from cadre_cli.intake.values.modes import mode_of
from cadre_cli.intake.values.money import paid_said, read_paid
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.intake.values.references import mode_beside, mode_by_reference, reference_said
from cadre_cli.text.dates import in_year, parse_day
from cadre_cli.text.devanagari import mend


def read_deposits(values: SheetValues, due: Mapping[str, int], role: pd.Series, window: Window) -> dict[str, pd.Series]:
    """`paid_paise` and `paid_said` of the people table; `due` is the deposit by role, in paise.

    A day without its year is the last such day up to the end of the window.
    """
    fields = [name for name in PAID_FIELDS if name in values.table.places]
    letters = {name: column_letter(values.table.places[name]) for name in fields}
    columns = [values.texts(name) for name in fields]

    def filled(texts: Iterable[str]) -> dict[str, str]:
        return {name: text for name, text in zip(fields, texts, strict=True) if text}

    @cache
    def whole(texts: tuple[str, ...]) -> PaidSaid:
        return _said(filled(texts), window)

    def amount(of: str, *texts: str) -> Reading:
        there, paise = filled(texts), whole(texts).paise
        told = read_paid(there.get("paid", ""), due.get(of, 0))
        return replace(told, value=str(due.get(of, 0) if paise is None else paise))

    def said(*texts: str) -> Reading:
        there = filled(texts)
        return Reading(str(replace(whole(texts), letters={name: letters[name] for name in there})) if there else "")

    if not fields:
        return {"paid_paise": whole_numbers(values.blank()), "paid_said": values.blank()}
    if "paid_on" in fields:
        values.told("paid_on", read_distinct(lambda text: _read_day(text, window), values.texts("paid_on")))
    return {
        "paid_paise": whole_numbers(values.told("paid", read_distinct(amount, role, *columns))),
        "paid_said": read_distinct(said, *columns).column(lambda reading: reading.value),
    }


def _said(texts: Mapping[str, str], window: Window) -> PaidSaid:
    """What the filled-in cells of a person say, by field, together."""
    unread: dict[str, str] = {}
    whole = paid_said(texts.get("paid", ""))
    if whole is None:
        whole = PaidSaid(0)
        unread["paid"] = texts["paid"]
    day = _day(texts.get("paid_on", ""), window)
    mode, written = mode_of(texts.get("paid_mode", "")), texts.get("paid_reference", "")
    reference = reference_said(written, mode)
    told = {"paid_reference": reference is not None, "paid_on": day is not None, "paid_mode": mode is not None}
    unread |= {name: texts[name] for name, ok in told.items() if not ok and not says_nothing(texts.get(name, ""))}
    reference = whole.reference or reference or ""
    mode = mode or whole.mode or mode_beside(written) or mode_by_reference(reference)
    is_paid = "paid" not in texts and reference
    paise = None if is_paid else whole.paise
    if reference and paise == 0 and "paid" not in unread:
        unread["paid"] = texts["paid"]  # it says no, and a reference stands beside it
    return PaidSaid(paise, mode, reference, whole.day or day, unread)


def _read_day(text: str, window: Window) -> Reading:
    """The day of a deposit; one that is not understood is told."""
    day = _day(text, window)
    if day is not None or says_nothing(text):
        return Reading(day.isoformat() if day else "")
    action = "write the day of the deposit as 03-06-2025, or clear the cell"
    return Reading("", PAID_DAY_UNREADABLE, f'not a day: "{mend(text)}"', action)


def _day(text: str, window: Window) -> date | None:
    written = text.removesuffix(" 00:00:00").strip()
    whole = parse_day(written)
    if whole is not None or not written:
        return whole
    days = (in_year(written, year) for year in (window.last.year, window.last.year - 1))
    return next((day for day in days if day and day <= window.last), None)
