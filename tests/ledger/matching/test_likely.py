"""Suggestions where very many fit, or nothing does: pure, without any books."""

from datetime import date

from cadre_cli.domain.bank import Outcome, Step, StoredRow
from cadre_cli.domain.codes import issue
from cadre_cli.domain.money import Purpose
from cadre_cli.domain.statements import Channel, Told
from cadre_cli.domain.tariff import Terms
from cadre_cli.ledger.dues import Dues
from cadre_cli.ledger.matching.ground import Ground, Someone
from cadre_cli.ledger.matching.ladder import judge

SBI = "State Bank of India"


def people(number: int, name: str = "Ram Verma", district: str = "", families: tuple[str, ...] = ()) -> Ground:
    codes = issue([str(place) for place in range(number)], ())
    terms = dict.fromkeys(codes, Terms(Purpose.DEPOSIT, 500_000))
    return Ground({code: Someone(code, name, district, families) for code in codes}, Dues(terms))


def row(paise: int, payer: str, told: Told | None = None) -> StoredRow:
    told = told or Told(Channel.UPI, payer=payer, note="Paym")
    return StoredRow("k", "1", 1, date(2025, 6, 1), None, "UPI", "", 0, paise, None, SBI, "a.xls", 1, told=told)


def test_few_namesakes_are_listed_and_many_are_counted() -> None:
    few, many = (judge(row(500_000, "RAM VERM"), people(number)) for number in (8, 300))
    assert (few.outcome, len(few.proposals), few.why.en) == (Outcome.SUGGESTED, 5, "8 fit equally well")
    assert (many.outcome, many.proposals) == (Outcome.UNIDENTIFIED, ())
    assert "300 may be called RAM VERM" in [look.said.en for look in many.looks]


def test_a_slip_in_a_code_where_nothing_agrees_is_told() -> None:
    ground = people(30)
    code = next(code for code in ground.people if not (code[:4].isalpha() or code[:4].isdigit()))
    slip = f"{code[:4]}{'A' if code[4] == 'B' else 'B'}"
    told = Told(Channel.UPI, payer="SITA", note=slip)
    found = judge(
        StoredRow("k", "1", 1, date(2025, 6, 1), None, f"UPI {slip}", "", 0, 99, None, SBI, "a", 1, told=told), ground
    )
    assert found.outcome is Outcome.UNIDENTIFIED
    assert any("neither name nor amount agree" in look.said.en for look in found.looks)


def test_a_row_without_a_name() -> None:
    found = judge(row(500_000, ""), people(1, "सीता"), in_full=True)
    assert "the row has no payer's name" in [look.said.en for look in found.looks]
    assert [look.step for look in found.looks] == list(Step)


def test_a_family_of_one_is_no_family() -> None:
    assert judge(row(500_000, "SITA"), people(1, families=("Y",))).outcome is Outcome.UNIDENTIFIED


def test_a_district_pays_for_its_people() -> None:
    found = judge(row(1_000_000, "SITA"), people(2, district="Sehore"))
    assert (found.proposals[0].step, len(found.proposals[0].shares)) == (Step.SUM, 2)


def test_many_groups_are_counted() -> None:
    terms, persons = {}, {}
    for place, code in enumerate(issue([str(place) for place in range(20)], ())):
        persons[code] = Someone(code, "Ram Verma", families=(f"F{place // 2}",))
        terms[code] = Terms(Purpose.DEPOSIT, 500_000, early=((date(2025, 5, 1), 400_000),))
    found = judge(row(1_000_000, "SITA"), Ground(persons, Dues(terms, by_day={date(2025, 5, 1): {}})))
    assert "10 families or districts owe ₹10,000 together" in [look.said.en for look in found.looks]
