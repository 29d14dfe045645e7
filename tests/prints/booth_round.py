"""A small booth round over several venues, seated without the planner, with one who waits."""

import pandas as pd

from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import Plan, PlanOnFile
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.ledger.charges import due
from tests.benchmarks.booth_people import booth_people


def planned_booth_round(number: int = 800) -> PlanOnFile:
    event = parse_event(builtin_text("booth_round"), "cadre.yaml")
    people = booth_people(number)
    people["code"] = [f"C{place:04}" for place in range(number)]
    first = event.window.days
    home = {venue.serves[0]: venue.id for venue in event.venues}
    used = [venue.id for venue in event.venues if venue.id in set(people["district"].map(home))]
    batches = tuple(Batch(f"B{n}", venue, first[0], first[1]) for n, venue in enumerate(used, start=1))
    of_venue = {batch.venue: batch.id for batch in batches}
    where = people["district"].map(home).map(of_venue)
    where.iloc[-1] = ""
    seats = pd.DataFrame(
        {"code": people["code"], "state": "seated", "batch": where, "reason": "", "room": "", "why": "x", "why_hi": "x"}
    )
    seats.loc[number - 1, ["state", "reason"]] = ["waiting", "no_beds"]
    plan = Plan(batches, seats.astype("str"), (), auto=True, version=1)
    return PlanOnFile(event, plan, people.assign(due=due(people, event)), ())
