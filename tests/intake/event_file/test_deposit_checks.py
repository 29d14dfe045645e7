"""The tariff of an event file: what it may say, and what of it is refused."""

from datetime import date

import pytest

from cadre_cli.domain.money import Purpose
from cadre_cli.domain.tariff import Deposits, Early, Waiver
from cadre_cli.intake.event_file import parse_event
from tests.intake.event_file.base import changed, faults_of

HEAD = "decided: false, modes: [UPI, Cash]"


def tariff(more: str) -> str:
    return changed(HEAD, f"{HEAD}, {more}")


def test_a_whole_tariff() -> None:
    text = tariff(
        "purpose: fee, early: [{until: 2025-05-31, roles: [mla], amount: 4500}, {until: 2025-05-01, amount: 4000}], "
        "due_by: 2025-06-05, late_fee: 200, couple: 8000, series: BPL, "
        "waivers: [{role: mla, amount: 100, why: hard year}, {person: 94q78, why: teaches}]"
    )
    assert parse_event(text, "cadre.yaml").deposits == Deposits(
        False,
        ("UPI", "Cash"),
        Purpose.FEE,
        (Early(date(2025, 5, 31), 450_000, ("mla",)), Early(date(2025, 5, 1), 400_000)),
        date(2025, 6, 5),
        20_000,
        800_000,
        (Waiver("hard year", role="mla", paise=10_000), Waiver("teaches", person="94Q78")),
        "BPL",
    )


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("late_fee: 200", "E004 deposits.late_fee: there is a fee for paying late, and no day to pay by"),
        ("early: [{until: 2025-05-31, roles: [mlaa], amount: 4500}]", "E007 deposits.early[1].roles[1]: no role has"),
        ("early: [{until: 2025-05-31, amount: 6000}]", "E009 deposits.early[1].amount: paid early, mla costs ₹6,000"),
        (
            "due_by: 2025-05-01, early: [{until: 2025-05-31, amount: 4500}]",
            "E009 deposits.early[1].until: 2025-05-31 is after the last day to pay, 2025-05-01",
        ),
        ("waivers: [{why: nobody}]", "E009 deposits.waivers[1]: a waiver is for a role or for a person"),
        ("waivers: [{role: mla, person: 94Q78, why: both}]", "E009 deposits.waivers[1]: a waiver is for a role or"),
        ("waivers: [{role: mlaa, why: slip}]", 'E007 deposits.waivers[1].role: no role has the id "mlaa"'),
        ("waivers: [{person: 94Q79, why: slip}]", 'E005 deposits.waivers[1].person: "94Q79" is not a participant'),
        ("purpose: gift", 'E005 deposits.purpose: "gift" is not known here'),
    ],
)
def test_what_is_refused(more: str, fault: str) -> None:
    (line,) = faults_of(tariff(more))
    assert fault in line
