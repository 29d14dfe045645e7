"""The shapes that the commands on rows of the bank print with `--json`. They only ever gain keys; money is in paise.

moved: {rows, came_in, went_out}
row: {id, key, day, paise, narration, reference, number, payer, channel, account, file, row, balance}
proposal: {step, way, why, why_hi, about, shares: [{person, paise}]}
look: {step, why, why_hi, certain, holds, proposals: [proposal]}

import: {dry_run, refused, files: [{file, bank, account, first_day, last_day, rows, new}], findings, notes,
    counts: {OUTCOME: number}, sums: {OUTCOME: moved}, known: moved,
    rows: [row + {outcome, why, why_hi, proposals, entry}]}
review: {rows: [row + {state, outcome, why, why_hi, proposals}]}
rows: {rows: [row + {place, entry, kind, person, decided}], sums: {PLACE: moved}}
explain ROW: row + {state, outcome, why, why_hi, proposals, looks, entries}
explain PERSON: {stands, mobiles, payers, claims: [entry], settled: [entry], points: [row + {proposal}], waiting}
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from cadre_cli.commands.deposits.shapes import entry, stands
from cadre_cli.commands.shapes import findings
from cadre_cli.domain.bank import Look, Proposal, StoredRow, Verdict
from cadre_cli.domain.money import Entry
from cadre_cli.workflows.deposits.explaining import PersonExplained
from cadre_cli.workflows.deposits.row_list import RowList
from cadre_cli.workflows.deposits.rows import Examined
from cadre_cli.workflows.deposits.statements import StatementsTaken
from cadre_cli.workflows.whom import masked

Shape = Mapping[str, Any]


def imported(found: StatementsTaken) -> Shape:
    """What `import` prints."""
    files = ("file", "bank", "account", "rows", "new")
    return {
        "dry_run": found.tried,
        "refused": found.is_refused,
        "files": [
            {name: getattr(each, name) for name in files}
            | {"first_day": _iso(each.first_day), "last_day": _iso(each.last_day)}
            for each in found.files
        ],
        "findings": findings(found.findings),
        "notes": list(found.notes),
        "counts": {outcome.value: number for outcome, number in found.counts.items()},
        "sums": {outcome.value: asdict(moved) for outcome, moved in found.sums.items()},
        "known": asdict(found.known),
        "rows": [
            {**row(each.row), **_verdict(each.verdict), "entry": each.entry.number if each.entry else 0}
            for each in found.rows
        ],
    }


def waiting(rows: Sequence[Examined]) -> Shape:
    """What `review` prints."""
    return {"rows": [{**row(each.row), "state": each.state.value, **_verdict(each.verdict)} for each in rows]}


def listed(found: RowList) -> Shape:
    """What `rows` prints; `entry` is 0 where none says what the row is."""
    rows = [{**row(each.row), "place": each.place.value, **_decided(each.entry)} for each in found.rows]
    return {"rows": rows, "sums": {place.value: asdict(moved) for place, moved in found.sums.items()}}


def _decided(by: Entry | None) -> Shape:
    if by is None:
        return {"entry": 0, "kind": "", "person": "", "decided": ""}
    return {"entry": by.number, "kind": by.kind.value, "person": by.person, "decided": by.why}


def examined(each: Examined) -> Shape:
    """What `explain ROW` prints."""
    looks = [_look(look) for look in each.verdict.looks]
    entries = [entry(one) for one in each.entries]
    return {**row(each.row), "state": each.state.value, **_verdict(each.verdict), "looks": looks, "entries": entries}


def person(found: PersonExplained) -> Shape:
    """What `explain PERSON` prints; mobiles are masked."""
    return {
        "stands": stands(found.stands),
        "mobiles": [masked(mobile) for mobile in found.mobiles],
        "payers": list(found.payers),
        "claims": [entry(one) for one in found.claims],
        "settled": [entry(one) for one in found.settled],
        "points": [{**row(each.row), "proposal": _proposal(each.proposal)} for each in found.points],
        "waiting": found.waiting,
    }


def row(each: StoredRow) -> dict[str, Any]:
    """One row of the bank."""
    names = ("id", "key", "paise", "narration", "reference", "payer", "account", "file", "row", "balance")
    told = {"day": each.day.isoformat(), "number": each.number_of_bank, "channel": each.told.channel.value}
    return {name: getattr(each, name) for name in names} | told


def _verdict(each: Verdict) -> dict[str, Any]:
    proposals = [_proposal(proposal) for proposal in each.proposals]
    return {"outcome": each.outcome.value, "why": each.why.en, "why_hi": each.why.hi, "proposals": proposals}


def _look(look: Look) -> Shape:
    return {
        "step": look.step.value,
        "why": look.said.en,
        "why_hi": look.said.hi,
        "certain": look.certain,
        "holds": look.holds,
        "proposals": [_proposal(each) for each in look.proposals],
    }


def _proposal(each: Proposal) -> Shape:
    return {
        "step": each.step.value,
        "way": each.way.value,
        "why": each.why.en,
        "why_hi": each.why.hi,
        "about": each.about,
        "shares": [{"person": share.person, "paise": share.paise} for share in each.shares],
    }


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""
