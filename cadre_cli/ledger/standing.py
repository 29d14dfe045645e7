"""How the money of many people stands to what is due from them."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd

from cadre_cli.domain.money import Standing
from cadre_cli.domain.tariff import Charges, Terms

IS_PAID = (Standing.PAID, Standing.OVER)
_PLACE = {standing: place for place, standing in enumerate(Standing)}
OWES = (Standing.UNPAID, Standing.SHORT)
GOES_BACK = (Standing.OVER, Standing.REFUND_DUE)


def dues(charges: Charges, on: date, credited: Mapping[date, "pd.Series[int]"]) -> "pd.Series[int]":
    """What is due of everyone on that day, in paise, on the index of `charges.code`.

    Args:
        charges: the terms of everyone.
        on: the day.
        credited: for each of the terms' `days`, what had come in by its end, on the same index.
    """
    by_terms = np.array([terms.due(on, {}) for terms in charges.terms], dtype="int64")
    due = pd.Series(by_terms[charges.number], index=charges.number.index)
    for number, terms in enumerate(charges.terms):
        if terms.days:
            mine = charges.number == number
            due = due.where(~mine, _in_time(terms, on, {day: credited[day][mine] for day in terms.days}, due))
    return due


def _in_time(
    terms: Terms, on: date, credited: Mapping[date, "pd.Series[int]"], due: "pd.Series[int]"
) -> "pd.Series[int]":
    """As `Terms.due`, worked out once for each different history; elsewhere `due`."""
    histories = pd.DataFrame(dict(credited))
    distinct = histories.drop_duplicates()
    amounts = [
        terms.due(on, dict(zip(credited, row, strict=True))) for row in distinct.itertuples(index=False, name=None)
    ]
    known = distinct.assign(due=amounts)
    found = histories.merge(known, on=list(histories.columns), how="left")["due"].set_axis(histories.index)
    return found.reindex(due.index).fillna(due).astype("int64")


def standings(
    due: "pd.Series[int]", received: "pd.Series[int]", waiting: "pd.Series[int]", coming: "pd.Series[bool]"
) -> "pd.Series[str]":
    """The `Standing` value of each (a categorical column): paise due, received for certain, waiting; who is to come."""
    conditions: Sequence[tuple[Standing, pd.Series[bool]]] = (
        # What goes back is there for certain, whatever becomes of a cheque.
        (Standing.REFUND_DUE, ~coming & (received > 0)),
        (Standing.OVER, received > due),
        (Standing.HOLD, waiting > 0),
        (Standing.NOTHING_DUE, (due == 0) & (received == 0)),
        (Standing.PAID, received == due),
        (Standing.SHORT, received > 0),
    )
    places = [_PLACE[each] for each, _ in conditions]
    which = np.select([mask for _, mask in conditions], places, _PLACE[Standing.UNPAID])
    return pd.Series(pd.Categorical.from_codes(which, pd.Index([each.value for each in Standing])), index=due.index)


def standing_of(due: int, received: int, waiting: int, coming: bool) -> Standing:
    """How one person stands, as `standings`."""
    one = pd.DataFrame({"due": [due], "received": [received], "waiting": [waiting], "coming": [coming]})
    return Standing(standings(one["due"], one["received"], one["waiting"], one["coming"]).tolist()[0])
