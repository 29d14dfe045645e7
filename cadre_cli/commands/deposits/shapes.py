"""The shapes that `cadre deposits … --json` prints. They only ever gain keys; money is in paise, days are ISO.

stands: {code, name, standing, due, received, waiting, waived}
entry: {number, kind, day, paid_on, at, by, desk, person, paise, mode, reference, why, about, receipts, digest,
    bank_row, payer}
books: {bank, cash, cheques, owed, contributions, unidentified, bank_charges, interest}
group: {people, due, received, waiting, STANDING}

act (record, claim, refund, transfer, waive, reverse, clear, bounce, handover, assign): {said, dry_run, entry,
    stand: [stands], notes, new_desk}
show: {stands, charges: [{plan_version, purpose, due, early: [{until, due}], due_by, late_fee, why}],
    entries: [entry + {change, balance, cancelled, cheque, receipts_cancelled, other, other_name}]}
status: {day, whole: {STANDING: {people, due, received, waiting}}, by_role: [group + {role}], by_district: [group +
    {district}], by_batch: [group + {batch}], people: [stands + {role, unit, district, batch, mobile}], books, desks,
    by_roster, left, rows: [{id, day, paise, narration}], warnings: [{id, says, source, codes}]}
import (a deposit sheet): {dry_run, refused, entries: [entry], already: [{cell, entry, receipt}], findings: [as cadre
    check], notes, files, rows: [{cell, code, name, paise, mode, reference, day, result, entry, receipt}]}; `result` is
    booked (to be, in a dry run), already, or waits
from-roster: {dry_run, entries: [entry], rows: [{cell, code, name, says: {paise (null: only that he paid), mode,
    reference, day}, paise, mode, reference, day, result, why_not, entry, receipt}], say_no, findings, notes}; `result`
    is booked or not_booked
verify: {entries, head, books, faults, unseen: [{number, who, how, day, paise}]}
close: {day, head, books, faults, dry_run, backup, paper, final, since, entries, later, notes,
    unseen: as verify}
export: {files}
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from cadre_cli.commands.shapes import findings
from cadre_cli.domain.money import Entry
from cadre_cli.workflows.deposits.account import Charged, PersonsAccount
from cadre_cli.workflows.deposits.acts import Booked
from cadre_cli.workflows.deposits.closing import Closed, Verified
from cadre_cli.workflows.deposits.counter import Stands
from cadre_cli.workflows.deposits.from_roster import RosterLine, RosterTaken
from cadre_cli.workflows.deposits.sheet import SheetLine, SheetTaken
from cadre_cli.workflows.deposits.status import BY, Status
from cadre_cli.workflows.deposits.unseen import Unseen
from cadre_cli.workflows.whom import masked

Shape = Mapping[str, Any]


def booked(result: Booked) -> Shape:
    """What an act prints; of one that was only tried, the entry has the number that it would get."""
    return {
        "said": result.said,
        "dry_run": result.tried,
        "entry": entry(result.entry),
        "stand": [stands(each) for each in result.stand],
        "notes": list(result.notes),
        "new_desk": result.new_desk,
    }


def stands(each: Stands) -> Shape:
    """How one person stands."""
    return {
        "code": each.person.code,
        "name": each.person.name,
        "standing": each.standing.value,
        "due": each.due,
        "received": each.received,
        "waiting": each.waiting,
        "waived": each.waived,
    }


def entry(each: Entry) -> Shape:
    """One entry of the journal."""
    names = ("number", "kind", "at", "by", "desk", "person", "paise", "reference", "why", "about", "bank_row", "payer")
    return {name: getattr(each, name) for name in names} | {
        "day": each.day.isoformat(),
        "paid_on": each.paid_on.isoformat(),
        "mode": each.mode or "",
        "receipts": [str(receipt) for receipt in each.receipts],
        "digest": each.digest,
    }


def imported(result: SheetTaken) -> Shape:
    """What the import of a deposit sheet prints; of one that was only tried, entries have the numbers to be."""
    return {
        "dry_run": result.tried,
        "refused": result.refused,
        "entries": [entry(each) for each in result.entries],
        "already": [
            {"cell": str(each.cell), "entry": each.entry, "receipt": str(each.receipt)} for each in result.already
        ],
        "findings": findings(result.findings),
        "notes": list(result.notes),
        "files": [str(path) for path in result.marked.files] if result.marked else [],
        "rows": [_row(line) for line in result.lines],
    }


def _row(line: SheetLine) -> Shape:
    payment, money = line.payment, line.payment.money
    return {
        "cell": str(payment.row.at("paid")),
        "code": payment.person.code,
        "name": payment.person.name,
        "paise": money.paise,
        "mode": money.mode.value,
        "reference": money.reference,
        "day": payment.day.isoformat(),
        "result": line.result.value,
        "entry": line.entry,
        "receipt": str(line.receipt or ""),
    }


def roster_taken(result: RosterTaken) -> Shape:
    """What `from-roster` prints."""
    return {
        "dry_run": result.tried,
        "entries": [entry(each) for each in result.entries],
        "rows": [_of_roster(line) for line in result.lines],
        "say_no": result.say_no,
        "findings": findings(result.findings),
        "notes": list(result.notes),
    }


def _of_roster(line: RosterLine) -> Shape:
    said, payment = line.said, line.payment
    day = said.day.isoformat() if said.day else ""
    money = payment.money if payment else None
    return {
        "cell": str(said.cell),
        "code": line.person.code,
        "name": line.person.name,
        "says": {"paise": said.paise, "mode": said.mode or "", "reference": said.reference, "day": day},
        "paise": money.paise if money else 0,
        "mode": money.mode.value if money else "",
        "reference": money.reference if money else "",
        "day": payment.day.isoformat() if payment else "",
        "result": "booked" if payment else "not_booked",
        "why_not": line.why_not,
        "entry": line.entry,
        "receipt": str(line.receipt or ""),
    }


def account(found: PersonsAccount) -> Shape:
    """What `show` prints."""
    return {
        "stands": stands(found.stands),
        "charges": [_charged(each) for each in found.charged],
        "entries": [
            {
                **entry(each.entry),
                "change": each.change,
                "balance": each.balance,
                "cancelled": each.cancelled,
                "cheque": each.cheque or "",
                "receipts_cancelled": each.is_void,
                "other": each.other.code if each.other else "",
                "other_name": each.other.name if each.other else "",
            }
            for each in found.happened
        ],
    }


def _charged(each: Charged) -> Shape:
    terms = each.terms
    return {
        "plan_version": each.plan_version,
        "purpose": terms.purpose.value,
        "due": terms.paise,
        "early": [{"until": until.isoformat(), "due": paise} for until, paise in terms.early],
        "due_by": terms.due_by.isoformat() if terms.due_by else "",
        "late_fee": terms.late_fee,
        "why": terms.why,
    }


def status(found: Status, full: bool, named: bool) -> Shape:
    """What `status` prints; people only where they were asked for by name, their mobiles masked unless `full`."""
    people = found.people.to_dict("records") if named else []
    return {
        "day": found.day.isoformat(),
        "whole": found.whole.to_dict("index"),
        **{f"by_{name}": found.by[name].to_dict("records") for name in BY},
        "people": [each if full else {**each, "mobile": masked(each["mobile"])} for each in people],
        "books": asdict(found.books),
        "desks": dict(found.desks),
        "by_roster": found.by_roster,
        "left": found.left,
        "rows": [
            {"id": row.id, "day": row.day.isoformat(), "paise": row.paise, "narration": row.narration}
            for row in found.rows
        ],
        "warnings": [
            {"id": each.rule.id, "says": each.rule.says, "source": each.rule.source, "codes": list(each.codes)}
            for each in found.warned
        ],
    }


def verified(result: Verified) -> Shape:
    """What `verify` prints."""
    books = asdict(result.totals)
    return {
        "entries": result.entries,
        "head": result.head,
        "books": books,
        "faults": list(result.faults),
        "unseen": [_unseen(each) for each in result.unseen],
    }


def _unseen(each: Unseen) -> Shape:
    return asdict(each) | {"day": each.day.isoformat()}


def closed(result: Closed) -> Shape:
    """What `close` prints."""
    return {
        "day": result.day.isoformat(),
        "head": result.head,
        "books": asdict(result.totals),
        "faults": list(result.faults),
        "dry_run": result.tried,
        "backup": str(result.backup or ""),
        "paper": str(result.paper or ""),
        "final": result.of_event,
        "unseen": [_unseen(each) for each in result.unseen],
        "since": result.since.isoformat() if result.since else "",
        "entries": result.entries,
        "later": result.later,
        "notes": list(result.notes),
    }
