"""Statements of each bank of which it is known for whom every row was paid, and what the ladder makes of them."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from cadre_cli.domain.bank import Booked, Outcome, StoredRow, Way
from cadre_cli.domain.codes import ALPHABET, issue
from cadre_cli.domain.money import Kind, Mode, Purpose
from cadre_cli.domain.tariff import Terms
from cadre_cli.intake.statements.reading import read_statement
from cadre_cli.ledger.dues import Dues
from cadre_cli.ledger.matching.ground import Ground, Someone
from cadre_cli.ledger.matching.ladder import certainly, judge
from cadre_cli.workflows.deposits.statements import bank_rows
from tests.intake.statements.layouts import LAYOUTS, Payment

NARRATIONS = {
    "SBI": "BY TRANSFER-UPI/CR/{rrn}/{name:.8}/SBIN/{vpa:.10}/{note:.5}--",
    "SBI, new": "DEP TFR UPI/CR/{rrn}/{name:<8.8}/HDFC/{vpa:.10}/{note:.5}",
    "HDFC delimited": "UPI-{name}-{vpa}@AXL-PUNB0000001-{rrn}-{note}",
    "HDFC Excel": "UPI-{name}-{vpa}@OKAXIS-DBSS0IN0811-{rrn}-{note}",
    "HDFC CSV": "IMPS-{rrn}-{name}-SBIN-XXXXXXX{last}-{note}",
    "ICICI": "UPI/{name}/{vpa}@ybl/{note:.10}/STATE BANK/{rrn}/IBL01",
    "ICICI current": "UPI/{rrn}/{note:.15}/{vpa}@okbank/ICICI Bank/ICI01",
    "Axis": "UPI/P2A/{rrn}/{name:<10.10}/{note}/State Bank Of India",
    "Union": "UPIAB/{rrn}/CR/{name:<8.8}/AUBL/{vpa:.10}",
    "PNB": "UPI/CR/{rrn}/{name}/{note}",
    "Bank of India": "UPI/{rrn}/CR/{name:<8.8}/SBI/{note:.9}",
    "Hindi": "UPI/CR/{rrn}/{name}/{note}",
}
"""How each bank tells a payment; names, VPAs and notes are cut as it cuts them."""

FIRST = ("RAM", "SITA", "MOHAN", "GEETA", "HARISH", "SUNITA", "DINESH", "KAMLA", "RAKESH", "ANITA", "रमेश", "सुनीता")
LAST = ("VERMA", "YADAV", "PATEL", "AHIRWAR", "JAIN", "LODHI", "शर्मा", "मीणा")
CHATTER = ("deposit", "for training", "A1B2C", "23456", "SUMAN", "2nd inst", "9E8F7", "Paym", "from 4G", "", "K7")
DUES = (500_000, 300_000, 200_000)


@dataclass(frozen=True)
class Told:
    """A statement of a bank, the people, what they claimed, and for whom each row was, by its reference."""

    layout: str
    data: bytes
    people: dict[str, Someone]
    dues: dict[str, int]
    claims: tuple[Booked, ...]
    truth: dict[str, str]


def statement(layout: str, seed: int, number: int = 300, people: int = 400) -> Told:
    """Half pay with their code as it is; others with a slip in it, cut, another's name, by claim, or with chatter."""
    chance = random.Random(seed)
    codes = issue([f"{seed}-{place}" for place in range(people)], ())
    known = {code: Someone(code, f"{chance.choice(FIRST)} {chance.choice(LAST)}") for code in codes}
    dues = {code: chance.choice(DUES) for code in codes}
    payments, claims, truth = [], [], {}
    for place in range(number):
        code = chance.choice(codes)
        rrn = f"{615_200_000_000 + 7 * place + seed}"
        note, claimed = _note(code, chance)
        amount = dues[code] + chance.choice((0, 0, 0, -100, 5_000))
        if claimed:
            claims.append(Booked(len(claims) + 1, Kind.CLAIM, code, amount, Mode.UPI, rrn, date(2025, 6, 1)))
        name = chance.choice((known[code].name, f"{chance.choice(FIRST)} {chance.choice(LAST)}"))
        told = {"rrn": rrn, "name": name, "note": note, "last": f"{chance.randrange(10_000):04d}"}
        told["vpa"] = chance.choice((f"9{chance.randrange(10**9):09d}", f"{name.split()[0].lower()}{rrn[-5:]}"))
        payments.append(Payment(date(2025, 6, 1) + timedelta(place // 40), NARRATIONS[layout].format(**told), amount))
        truth[rrn] = code
    return Told(layout, LAYOUTS[layout][2]((tuple(payments), 1_000)), known, dues, tuple(claims), truth)


def _note(code: str, chance: random.Random) -> tuple[str, bool]:
    """What the payer wrote, and whether he has claimed the payment."""
    way = chance.random()
    if way < 0.5:
        return chance.choice((code, code.lower(), f"{code} deposit", f"dep {code}")), False
    if way < 0.6:
        place = chance.randrange(5)
        return code[:place] + chance.choice(ALPHABET.replace(code[place], "")) + code[place + 1 :], False
    if way < 0.7:
        return code[:4], False
    return chance.choice(CHATTER), way < 0.85


def run(told: Told) -> tuple[Counter[str], list[str]]:
    """How many rows came to what, and what was posted for somebody else."""
    read = read_statement(LAYOUTS[told.layout][0], told.data)
    rows = bank_rows(read, "8901")
    terms = {code: Terms(Purpose.DEPOSIT, due) for code, due in told.dues.items()}
    ground = Ground(told.people, Dues(terms), told.claims, others=rows)
    ends: Counter[str] = Counter()
    wrong = []
    for row in rows:
        verdict = certainly(row, ground)
        if verdict and verdict.outcome is Outcome.POSTED:
            assert verdict.proposals[0].way is Way.PAY
            shares = verdict.proposals[0].shares
            if [share.person for share in shares] != [true(told, row)]:
                wrong.append(f"{row.narration}: {shares}, not {true(told, row)}")
            for share in shares:
                ground.dues.pay(share.person, share.paise, row.day)
        else:
            verdict = judge(row, ground)
        ends[verdict.outcome] += 1
        ends["named"] += any(true(told, row) == share.person for each in verdict.proposals for share in each.shares)
    return ends, wrong


def true(told: Told, row: StoredRow) -> str:
    return told.truth[row.number_of_bank]
