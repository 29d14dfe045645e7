"""What each owes by a plan: a version of every charge with each version of the plan, none ever overwritten."""

from typing import Final

import numpy as np
import pandas as pd
from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select

from cadre_cli.domain.tariff import Charges, Terms
from cadre_cli.store.dialects.sql import next_number
from cadre_cli.store.schema import CHARGE_COLUMN, CHARGE_TERMS
from cadre_cli.store.snapshots import load_snapshot, packed_columns, save_snapshot

_TERMS: Final = TypeAdapter(Terms)


def save_charges(connection: Connection, version: int, charges: Charges) -> None:
    """Stores the charges with the plan of that version."""
    numbers = [_number(connection, terms) for terms in charges.terms]
    stored = pd.DataFrame({"code": charges.code, "terms": charges.number.map(numbers.__getitem__).astype("int64")})
    save_snapshot(connection, CHARGE_COLUMN, version, packed_columns(stored.sort_values("code")))


def load_charges(connection: Connection, version: int) -> Charges | None:
    """The charges stored with the plan of that version, by code; None where an older cadre made it."""
    stored = load_snapshot(connection, CHARGE_COLUMN, version, plain=True)
    if stored.empty:
        return None
    numbers = sorted(map(int, stored["terms"].unique()))
    rows = connection.execute(select(CHARGE_TERMS.c.number, CHARGE_TERMS.c.text))
    texts = {row.number: row.text for row in rows}
    terms = tuple(_TERMS.validate_json(texts[number]) for number in numbers)
    places = np.searchsorted(numbers, stored["terms"])
    return Charges(terms, stored["code"], pd.Series(places, dtype="int64"))


def _number(connection: Connection, terms: Terms) -> int:
    text = _TERMS.dump_json(terms).decode()
    asked = select(CHARGE_TERMS.c.number).where(CHARGE_TERMS.c.text == text)
    if connection.execute(asked).first() is None:
        connection.execute(insert(CHARGE_TERMS).values(number=next_number(CHARGE_TERMS.c.number), text=text))
    number: int = connection.execute(asked).scalar_one()
    return number
