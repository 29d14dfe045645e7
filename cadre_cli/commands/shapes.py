"""The shapes that `--json` prints. They only ever gain keys; money is in paise, days are ISO.

A key in capitals stands for any number of keys of that kind; under `columns` they lead to the field that a column
was taken for, else to a count.

finding: {code, severity, file, sheet, cell, read, action, people}
answer: {value, words}
question: {key, subject, about, text, proposals: [answer], choices: [answer], people, file, sheet, cell}
sheet: {file, sheet, header_row, columns: {LETTER}, people, skipped: {REASON}, explained: [column]}
column: {letter, heading, field, why, samples}
batch: {id, venue, arrives, departs, roles, people, men, women, gender_unknown, beds: {men: {used, free, trainers},
    women: {used, free, trainers}}, seats: {used, free, trainers}, minimum, trainers: {men, women},
    trainer_rooms: [trainer_room]}
trainer_room: {room, people}
tier: {rule, title, value, bound, more_is_better, proven, gap, open: [open_part]}
open_part: {venues, gap}
remedy: {seats, text, text_hi, price, proven}
person: {code, name, role, district, unit, assembly, state, batch, room, reason, why, why_hi, due}
room: {batch, goal, value, bound, proven, codes}
participant: {code, name, state, batch, reason, why, why_hi, role, roles, level, unit, district, division, assembly,
    block, mandalam, sector, booth, gender, mobile, mobiles, email, remarks, unavailable, together, apart,
    wish_batches, wish_days, pin, due, paid_paise, set_aside, sources, extra: {HEADING}, room, age, ground_floor,
    alternate, name_other}

check: {files, rows, people, by_role: {ROLE}, by_district: {DISTRICT}, missing: {role, district, gender, mobile},
    sheets: [sheet], findings: [finding], questions: [question], written, not_marked, not_locked}
show: {version, proven, event, people: {total, seated, waiting, set_aside}, batches: [batch], tiers: [tier],
    remedies: [remedy], assignments: [person], deposits_decided, rooms: [room]}
plan: show + {folder, new, left, files, findings: [finding]}
people: {people: [participant]}
stay: {venue, arrives, departs}
choice: {days, venues, batches: [stay], men, women, seats, seated, proven}
size: {window: {first, last}, people, men, women, gender_unknown, away, set_aside, choices: [choice],
    findings: [finding]}
batches: {batches: [batch]}
export: {files}
help findings: {findings: [{code, severity, title, example, action}], errors: [{exit_code, message, way_out}]}
move: {code, name, mobile, was, now}
entry: {number, at, act, version, entry}
act: {version, act, dry_run, about, moves: [move], tell, hint, tiers: [tier], stale, files}
undo: {version, moves: [move], files, stale, booked}
log: {entries: [entry]}
publish: {version}
forget: {code, plans, files, entries_left}
batch_change: {id, kind, was_arrives, was_departs, was_venue, now_arrives, now_departs, now_venue}
change: {code, name, role, unit, district, assembly, mobile, kind, was_state, now_state, was, now, was_room, now_room}
closing: {reason, code, text, text_hi}
price: {rule, now, then, loss, more_is_better}
option: {batch, access, text, text_hi, closings: [closing], prices: [price], along: [move], others: [move],
    given: [move], told}
why: {version, code, name, state, batch, why, why_hi, too_many, options: [option]}
waiter: {code, name, why, why_hi}
left_without: {unit, roles, days, batches}
unmet: {code, name, batch, wished}
off_mix: {batch, dimension, value, people, weight}
cost: {before_seating, left, text, text_hi, prices: [price]}
bend: {rule, amount, districts: [left_without], wishes: [unmet], mix: [off_mix], costed, costs: [cost],
    remedies: [remedy]}
breach: {code, name, batch, by, why, closings: [closing]}
bent: {version, waiting: [waiter], remedies: [remedy], bends: [bend], forced: [breach]}
session: {day, starts, batch, ends, module, expert, hall, fixed}
goal: {goal, value, bound, more_is_better, proven}
shortage: {lack, number, sessions, module, batch, day, venue, text, text_hi}
fix: {batch, day, starts, module, expert}
timetable: {version, plan_version, new, proven, sessions: [session], goals: [goal], shortages: [shortage],
    fixed: [fix], not_fixed: [fix]}
attendant: {code, name, role, unit, mobile, presence, days, room}
mark: {code, day, came}
attendance: {batch, arrives, departs, counts: {came, late, missing, no_show}, people: [attendant], noted: [mark],
    findings: [finding], no_shows: [attendant]}
no_show: {code, deposit, paise}
arrival: {batch, came, no_shows: [no_show], act: act}
diff: {old, new, told, counts: {KIND}, batches: [batch_change], changes: [change], files}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from cadre_cli.domain.event import BedKind
from cadre_cli.domain.filling import fillings
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.plan import Plan, PlanOnFile, State
from cadre_cli.domain.remedies import Remedy
from cadre_cli.domain.trainer_rooms import lodge_trainers

if TYPE_CHECKING:  # what is behind them takes a second to load, and only their names are needed
    from cadre_cli.workflows.plan import Planned

Shape = Mapping[str, Any]

PERSON = (
    *("code", "name", "role", "district", "unit", "assembly", "state", "batch", "room"),
    *("reason", "why", "why_hi", "due"),
)


def planned(result: Planned) -> Shape:
    """What `plan` prints."""
    return {
        "folder": str(result.folder.path),
        "new": result.new,
        "left": list(result.left),
        "files": [str(path) for path in result.files],
        **plan_on_file(result.on_file),
        "findings": findings(result.on_file.findings),
    }


def plan_on_file(on_file: PlanOnFile) -> Shape:
    """What `show` prints."""
    plan = on_file.plan
    states = counts(plan.seats["state"])
    people = on_file.people.merge(plan.seats, on="code")
    return {
        "version": plan.version,
        "proven": plan.proven,
        "event": on_file.event.names.en,
        "people": {"total": len(plan.seats), **{state.value: states.get(state.value, 0) for state in State}},
        "batches": batches(on_file),
        "tiers": tiers(plan),
        "remedies": [remedy(r) for r in plan.remedies],
        "rooms": [asdict(result) | {"codes": list(result.codes)} for result in plan.rooms],
        "deposits_decided": on_file.event.deposits.decided,
        "assignments": people[list(PERSON)].to_dict("records"),
    }


def remedy(told: Remedy) -> Shape:
    """Changes that would seat people; where there are none, `text` says what was not sought."""
    return {"seats": told.seats, "text": told.en, "text_hi": told.hi, "price": told.price, "proven": told.proven}


def tiers(plan: Plan) -> Sequence[Shape]:
    """What each tier of a plan reached."""
    return [
        {
            "rule": tier.rule.value,
            "title": tier.title,
            "value": tier.value,
            "bound": tier.bound,
            "more_is_better": tier.more_is_better,
            "proven": tier.proven,
            "gap": tier.gap,
            "open": [{"venues": list(part.venues), "gap": part.gap} for part in tier.open],
        }
        for tier in plan.tiers
    ]


def batches(on_file: PlanOnFile) -> Sequence[Shape]:
    """The batches with how they are filled."""
    lodging = lodge_trainers(on_file.event, on_file.plan.batches)
    return [
        {
            "id": batch.id,
            "venue": batch.venue,
            "arrives": batch.arrives.isoformat(),
            "departs": batch.departs.isoformat(),
            "roles": list(batch.roles),
            "people": filling.men + filling.women + filling.gender_unknown,
            "men": filling.men,
            "women": filling.women,
            "gender_unknown": filling.gender_unknown,
            "beds": {
                "men": asdict(filling.men_beds),
                "women": asdict(filling.women_beds),
            },
            "seats": asdict(filling.seats),
            "minimum": on_file.event.minimum_of(batch),
            "trainers": {kind.value: on_file.event.trainers_of(batch).of(kind) for kind in BedKind},
            "trainer_rooms": [{"room": r.room, "people": r.people} for r in lodging.rooms if r.batch == batch.id],
        }
        for batch, filling in zip(on_file.plan.batches, fillings(on_file), strict=True)
    ]


def findings(found: Iterable[Finding]) -> Sequence[Shape]:
    """Each finding."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "file": finding.address.file,
            "sheet": finding.address.sheet,
            "cell": finding.address.cell,
            "read": finding.read,
            "action": finding.action,
            "people": finding.people,
        }
        for finding in found
    ]


def counts(column: pd.Series[str]) -> dict[str, int]:
    """Value -> how often, the most frequent first, then by name; '' (not known) is left out."""
    found = column[column != ""].value_counts()
    return {str(value): int(count) for value, count in sorted(found.items(), key=lambda item: (-item[1], item[0]))}
