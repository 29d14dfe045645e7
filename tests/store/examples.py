"""A small plan of four people, as every store test needs one."""

from datetime import date

import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Rule
from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import Plan, RoomGoal, RoomResult, TierResult
from cadre_cli.domain.remedies import Change, Remedy, RemedyKind
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Where

EVENT_TEXT = "event: पहला दौर\nwindow: 9–15 June\n"
CODES = ("A2C4E", "B3D5F", "C4E6G", "D5F7H")
FINDING = Finding(
    FindingKind("R014", Severity.ERROR, "a mobile number of the wrong length"),
    Address("roster.xlsx", "ग्वालियर", "C17"),
    'mobile has 9 digits: "98260 1234"',
    "add the missing digit or clear the cell",
    2,
)


def people(codes: tuple[str, ...] = CODES) -> pd.DataFrame:
    return people_table(
        {
            "code": list(codes),
            "name": [f"राम लाल {code}" for code in codes],
            "paid": [code == "A2C4E" for code in codes],
            "paid_paise": [250_000 if code == "A2C4E" else 0 for code in codes],
            "order": list(range(len(codes))),
            "extra": '{"ब्लड ग्रुप": "B+"}',
            "sources": "roster.xlsx › ग्वालियर!4\nroster.xlsx › MLA!9",
        }
    )


def plan(codes: tuple[str, ...] = CODES, batch: str = "B1") -> Plan:
    seats = pd.DataFrame(
        {
            "code": list(codes),
            "state": ["seated"] * (len(codes) - 1) + ["waiting"],
            "batch": [batch] * (len(codes) - 1) + [""],
            "room": ["M1"] * (len(codes) - 1) + [""],
            "reason": [""] * (len(codes) - 1) + ["no_beds"],
            "why": "B1 had room",
            "why_hi": "बैच में जगह थी",
        }
    ).astype("str")
    change = Change(RemedyKind.BEDS, 6, "B1", BedKind.WOMEN)
    laid = Change(RemedyKind.BATCH, venue="campus", days=(date(2025, 6, 13), date(2025, 6, 15)))
    return Plan(
        batches=(Batch("B1", "campus", date(2025, 6, 9), date(2025, 6, 10), ("mla",)),),
        seats=seats,
        tiers=(TierResult(Rule.SEAT, "people seated", 3, 4, True, False),),
        remedies=(Remedy((change, laid), 1, "6 more women's beds in B1", "B1 में महिलाओं के 6 और बिस्तर"),),
        auto=True,
        rooms=(RoomResult("B1", RoomGoal.GROUND_FLOOR, 1, 1, True, (codes[0],)),),
    )


def store_example(where: Where) -> int:
    with open_store(where) as store:
        return store.save_plan(EVENT_TEXT, people(), plan(), [FINDING])
