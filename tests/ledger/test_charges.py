from datetime import date

import pandas as pd
import pytest

from cadre_cli.domain.event import Deposits, Event, Level, Names, Role, Rules, Turnover, Window
from cadre_cli.domain.people import people_table
from cadre_cli.ledger.charges import due

EVENT = Event(
    names=Names("Round", "चरण"),
    window=Window(date(2025, 6, 9), date(2025, 6, 15)),
    turnover=Turnover.SAME_DAY,
    venues=(),
    roles=(
        Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500_000),
        Role("guest", Level.STATE, Names("Guest", "अतिथि"), 2, 0),
    ),
    rules=Rules(frozenset(), ()),
    deposits=Deposits(decided=True, modes=()),
    languages=("en",),
)


def test_everyone_owes_the_deposit_of_his_role() -> None:
    people = people_table({"role": ["mla", "", "guest", "mla"]}).set_axis([7, 8, 9, 10])
    expected = pd.Series([500_000, 0, 0, 500_000], index=[7, 8, 9, 10], dtype="int64", name="due")
    pd.testing.assert_series_equal(due(people, EVENT), expected)


def test_nobody_owes_nothing() -> None:
    assert due(people_table({"role": []}), EVENT).dtype == "int64"


def test_a_role_the_event_does_not_have() -> None:
    with pytest.raises(KeyError, match="sarpanch"):
        due(people_table({"role": ["mla", "sarpanch"]}), EVENT)
