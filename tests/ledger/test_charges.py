from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from cadre_cli.domain.decisions import UNDECIDED, Absent
from cadre_cli.domain.event import Deposits, Event, Level, Names, NoShow, Role, Rules, Turnover, Window
from cadre_cli.domain.money import Purpose
from cadre_cli.domain.people import people_table
from cadre_cli.domain.tariff import NOT_COMING, Early, Terms, Waiver
from cadre_cli.ledger.charges import charges, due

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


def tariff(**changes: object) -> Event:
    return replace(EVENT, deposits=replace(EVENT.deposits, **changes))  # type: ignore[arg-type]  # fields of Deposits


def pair(**columns: object) -> pd.DataFrame:
    couple = {"code": ["AAAA2", "BBBB3"], "role": ["mla", "mla"], "gender": ["men", "women"], "together": ["w", "w"]}
    return people_table({**couple, **columns})


def test_a_man_and_a_woman_of_one_group_pay_together() -> None:
    found = charges(pair(), tariff(couple=800_001))
    assert [found.of(code).paise for code in ("AAAA2", "BBBB3")] == [400_001, 400_000]
    assert found.of("AAAA2").why == "couple"


@pytest.mark.parametrize(
    "people",
    [
        pytest.param(pair(gender=["men", "men"]), id="two men"),
        pytest.param(pair(gender=["men", ""]), id="a gender that is not known"),
        pytest.param(pair(together=["w", "v"]), id="two groups"),
        pytest.param(pair(role=["mla", "guest"]), id="together they owe less"),
    ],
)
def test_no_couple_in_the_sense_of_the_tariff(people: pd.DataFrame) -> None:
    assert due(people, tariff(couple=800_000)).tolist() == due(people, EVENT).tolist()


def test_what_is_paid_early_costs_less_and_late_more() -> None:
    early = (Early(date(2025, 5, 31), 450_000, ("mla",)), Early(date(2025, 5, 15), 600_000))
    terms = charges(pair(), tariff(early=early, due_by=date(2025, 6, 5), late_fee=20_000)).of("AAAA2")
    assert terms == Terms(
        Purpose.DEPOSIT, 500_000, ((date(2025, 5, 31), 450_000),), due_by=date(2025, 6, 5), late_fee=20_000
    )
    in_time, late = {date(2025, 5, 31): 450_000}, {date(2025, 5, 31): 449_900, date(2025, 6, 5): 499_900}
    assert terms.due(date(2025, 5, 31), {}) == 450_000
    assert terms.due(date(2025, 6, 10), in_time) == 450_000
    assert terms.due(date(2025, 6, 5), {}) == 500_000
    assert terms.due(date(2025, 6, 6), late) == 520_000
    assert terms.due(date(2025, 6, 6), {date(2025, 6, 5): 500_000}) == 500_000


def test_an_early_couple() -> None:
    early = (Early(date(2025, 5, 15), 300_000), Early(date(2025, 5, 31), 450_000))
    terms = charges(pair(), tariff(couple=800_000, early=early)).of("AAAA2")
    assert terms.early == ((date(2025, 5, 15), 300_000),)


def test_what_is_waived_for_a_role_and_for_a_person() -> None:
    waivers = (Waiver("teaches", person="AAAA2"), Waiver("hard year", role="mla", paise=100_000))
    event = tariff(waivers=waivers, early=(Early(date(2025, 5, 31), 50_000),), due_by=date(2025, 6, 5), late_fee=100)
    found = charges(pair(), event)
    assert found.of("AAAA2") == Terms(Purpose.DEPOSIT, 0, why="waived: hard year; waived: teaches")
    assert found.of("BBBB3").early == ((date(2025, 5, 31), 0),)
    assert (found.of("BBBB3").paise, found.of("BBBB3").late_fee) == (400_000, 100)


def test_who_has_completed_an_earlier_round_owes_nothing() -> None:
    people = pair().assign(set_aside=["has completed: Spring Round", ""])
    assert due(people, EVENT).tolist() == [0, 500_000]


def test_of_who_did_not_come_nothing_more_is_asked_than_was_there() -> None:
    def terms(rule: NoShow, paise: int) -> Terms:
        missed = UNDECIDED.miss("AAAA2", Absent("B1", rule, paise))
        return charges(pair(), EVENT, missed).of("AAAA2")

    assert terms(NoShow.REFUND, 300_000) == terms(NoShow.FORFEIT, 0) == terms(NoShow.KEEP, 0) == NOT_COMING
    kept, forfeited = terms(NoShow.KEEP, 300_000), terms(NoShow.FORFEIT, 300_000)
    assert (kept.purpose, kept.paise) == (Purpose.DEPOSIT, 300_000)
    assert (forfeited.purpose, forfeited.paise) == (Purpose.DEPOSIT, 300_000)


def test_who_does_not_come_owes_nothing() -> None:
    found = charges(pair(), EVENT, UNDECIDED.withdraw("AAAA2", ""))
    assert (found.of("AAAA2"), found.of("BBBB3").paise, found.of("CCCC4")) == (NOT_COMING, 500_000, NOT_COMING)
    assert due(pair(), EVENT, UNDECIDED.withdraw("AAAA2", "")).tolist() == [0, 500_000]
