"""A small plan: two batches, a dozen people in Hindi and English, one who waits, one who is set aside."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from cadre_cli.domain.event import (
    Batch,
    BedKind,
    Deposits,
    Event,
    Level,
    Names,
    Role,
    RoomBlock,
    Rule,
    Rules,
    Turnover,
    Unit,
    Venue,
    Window,
)
from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import SEAT_COLUMNS, Plan, PlanOnFile, TierResult
from cadre_cli.domain.remedies import Change, Remedy, RemedyKind

LONG_NAME = "श्रीमती विश्वलक्ष्मी प्रद्युम्नसिंह राजेश्वरीप्रसाद चतुर्वेदी (वरिष्ठ कार्यकर्ता)"
FORMULA_NAME = '=HYPERLINK("http://example.com","click")'

# code, name, role, unit, district, assembly, gender, mobile, state, batch, paid, extra
PEOPLE = (
    ("A2C4F", "Ramdeen Uikey", "mla", "Dindori", "Dindori", "103", "men", "9826011101", "seated", "B1", 0, {}),
    ("B3D5G", "सुशीला बंजारे", "mla", "Bhopal Rural", "Bhopal", "149", "women", "9826011102", "seated", "B1", 500000, {}),
    ("C4E6H", LONG_NAME, "president", "Gwalior", "Gwalior", "", "women", "", "seated", "B1", 0, {}),
    ("D5F7J", FORMULA_NAME, "president", "Dindori", "Dindori", "", "men", "9826011104", "seated", "B1", 0, {}),
    ("E6G8K", "-Kamal Verma", "mla", "Gwalior", "Gwalior", "16", "men", "9826011105", "seated", "B1", 200050, {}),
    ("F7H9L", "कृष्णा द्विवेदी", "incharge", "", "", "", "", "9826011106", "seated", "B2", 0, {"भोजन": "शाकाहारी"}),
    ("G8J2M", "Anjali Thakre", "incharge", "Betul", "Betul", "", "women", "9826011107", "seated", "B2", 300000, {}),
    ("H9K3N", "@handle Singh", "incharge", "Dindori", "Dindori", "", "men", "", "seated", "B2", 0, {"T-shirt": "=XL"}),
    ("J2L4P", "Mohan Lal", "incharge", "Dindori", "Dindori", "", "men", "9826011109", "seated", "B2", 0, {}),
    ("K3M5Q", "Mohan Lal", "incharge", "Betul", "Betul", "", "men", "9826011110", "seated", "B2", 0, {}),
    ("L4N6R", "शकुंतला मरावी", "mla", "Betul", "Betul", "131", "women", "9826011111", "waiting", "", 0, {"भोजन": "फल"}),
    ("M5P7S", "Ishwar ✓ Patel 😀", "", "", "", "", "men", "12", "set_aside", "", 0, {"+note": "a\nb"}),
)
COLUMNS = (
    *("code", "name", "role", "unit", "district", "assembly"),
    *("gender", "mobile", "state", "batch", "paid_paise", "x"),
)
WHY = {
    "seated": "Seated.",
    "waiting": "No women's bed is left in any open batch.",
    "set_aside": "Mobile has 2 digits.",
}
WHY_HI = {
    "seated": "स्थान मिला।",
    "waiting": "किसी खुले बैच में महिला बिस्तर शेष नहीं।",
    "set_aside": "मोबाइल में 2 अंक हैं।",
}
REMEDY = Remedy(
    (Change(RemedyKind.BEDS, 1, "B1", BedKind.WOMEN),),
    1,
    "One more women's bed in B1.",
    "B1 में एक महिला बिस्तर और।",
)


def event(**changes: object) -> Event:
    """The event of the sample plan, with changes."""
    house = (RoomBlock(BedKind.MEN, 4, 2), RoomBlock(BedKind.WOMEN, 2, 2))
    sample = Event(
        names=Names("Residential training", "आवासीय प्रशिक्षण"),
        window=Window(date(2025, 6, 9), date(2025, 6, 15)),
        turnover=Turnover.SAME_DAY,
        venues=(Venue("hill", Names("Hill & Lake House", "पर्वत भवन"), "Narmadapuram", 12, house),),
        roles=(
            Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500000),
            Role("president", Level.DISTRICT, Names("District president", "जिला अध्यक्ष"), 2, 10000000),
            Role("incharge", Level.DISTRICT, Names("District in-charge", "जिला प्रभारी"), 3, 300000),
        ),
        rules=Rules(hard=frozenset({Rule.ONE_BATCH}), tiers=({Rule.SEAT: 1},)),
        deposits=Deposits(decided=False, modes=("Cash", "UPI", "Cheque, DD")),
        languages=("hi", "en"),
        units=(Unit(Names("Bhopal Rural", "भोपाल ग्रामीण"), "Bhopal"),),
    )
    return replace(sample, **changes)  # type: ignore[arg-type]  # the tests name real fields


def plan_on_file(rows: tuple[tuple[object, ...], ...] = PEOPLE, **changes: object) -> PlanOnFile:
    """The plan with these people, and with changes to its event."""
    table = pd.DataFrame(rows, columns=list(COLUMNS)).sort_values("code")
    table["extra"] = [json.dumps(extra, ensure_ascii=False) if extra else "" for extra in table["x"]]
    sources = [f"roster.xlsx › सूची!{row}" for row in range(2, len(table) + 2)]
    known = table.drop(columns=["state", "batch", "x"]).to_dict("list")
    people = people_table({**known, "roles": table["role"].tolist(), "sources": sources})
    planned_event = event(**changes)
    dues = {role.id: role.deposit for role in planned_event.roles}
    people["due"] = people["role"].map(dues).fillna(0).astype("int64")
    seats = table[["code", "state", "batch"]].reset_index(drop=True)
    seats["reason"] = ["no_beds" if state == "waiting" else "" for state in seats["state"]]
    seats["room"] = ["W1" if gender == "women" else "M1" for gender in table["gender"]]
    seats["room"] = seats["room"].where(seats["state"] == "seated", "")
    seats["why"], seats["why_hi"] = seats["state"].map(WHY), seats["state"].map(WHY_HI)
    plan = Plan(
        batches=(
            Batch("B1", "hill", date(2025, 6, 9), date(2025, 6, 11)),
            Batch("B2", "hill", date(2025, 6, 10), date(2025, 6, 12), ("incharge",)),
        ),
        seats=seats[list(SEAT_COLUMNS)],
        tiers=(TierResult(Rule.SEAT, "Seat as many as possible", 10, 11, True, False),),
        remedies=(REMEDY,),
        version=3,
    )
    findings = (
        Finding(FindingKind("R020", Severity.NOTE, "note"), Address("roster.xlsx"), "12 rows read", "nothing to do"),
        Finding(
            FindingKind("R014", Severity.ERROR, "mobile"),
            Address("roster.xlsx", "सूची", "C13"),
            'mobile has 2 digits: "12"',
            "add the missing digits",
        ),
    )
    return PlanOnFile(planned_event, plan, people, findings)


@pytest.fixture
def planned() -> PlanOnFile:
    return plan_on_file()


@pytest.fixture
def make_planned() -> Callable[..., PlanOnFile]:
    return plan_on_file


@pytest.fixture
def two_hundred() -> PlanOnFile:
    """Two hundred people in one batch."""
    return plan_on_file(
        tuple(
            (f"Z{n:04d}", f"Karyakarta {n:03d}", "incharge", "Betul", "Betul", "", "men", "", "seated", "B2", 0, {})
            for n in range(200)
        )
    )
