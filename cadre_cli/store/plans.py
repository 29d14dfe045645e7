"""Plans on file: versioned, never overwritten, each with the event and the people that it was made from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeVar

import pandas as pd
from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, func, insert, select

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch
from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.plan import SEAT_COLUMNS, Plan, Remedy, TierResult
from cadre_cli.store.participants import insert_frame
from cadre_cli.store.schema import EVENT_TEXT, FINDING, PLAN, SEAT
from cadre_cli.store.snapshots import load_snapshot

_Value = TypeVar("_Value")

_BATCHES: Final = TypeAdapter(tuple[Batch, ...])
_TIERS: Final = TypeAdapter(tuple[TierResult, ...])
_REMEDIES: Final = TypeAdapter(tuple[Remedy, ...])
_DECISIONS: Final = TypeAdapter(Decisions)


@dataclass(frozen=True)
class StoredPlan:
    """A plan as it was stored: `plan.version` is set, `people` is the table that the plan saw."""

    event_text: str
    plan: Plan
    people: pd.DataFrame
    findings: tuple[Finding, ...]


def newest_version(connection: Connection) -> int:
    """The version of the plan in force; 0 when there is none."""
    return connection.execute(select(func.max(PLAN.c.version))).scalar() or 0


def is_plan(connection: Connection, version: int, event_text: str, plan: Plan, findings: Sequence[Finding]) -> bool:
    """Whether the stored plan of that version was made from this event and says what `plan` and `findings` say."""
    said = (PLAN.c.event_sha256, PLAN.c.auto, PLAN.c.batches, PLAN.c.tiers, PLAN.c.decisions)
    stored = connection.execute(select(*said).where(PLAN.c.version == version)).one()
    batches, tiers = _as_json(_BATCHES, plan.batches), _as_json(_TIERS, plan.tiers)
    here = (_digest(event_text), plan.auto, batches, tiers, _decisions_json(plan.decisions))
    same_words = tuple(stored) == here and _findings(connection, version) == tuple(findings)
    return same_words and _seats(connection, version).equals(_in_order(plan.seats))


def met(connection: Connection, one: str, other: str) -> bool:
    """Whether two codes ever stood in one plan."""
    twin = SEAT.alias()
    both = select(SEAT.c.plan_version).join(twin, SEAT.c.plan_version == twin.c.plan_version)
    return connection.execute(both.where(SEAT.c.code == one, twin.c.code == other).limit(1)).first() is not None


def parent(connection: Connection, version: int) -> int:
    """The version to which undoing that one leads; 0 where there is none."""
    stored = connection.execute(select(PLAN.c.parent).where(PLAN.c.version == version)).scalar_one()
    return version - 1 if stored < 0 else stored


def insert_plan(
    connection: Connection, version: int, event_text: str, plan: Plan, findings: Sequence[Finding], parent: int
) -> None:
    """Stores event text (once), plan, seats and findings under that version; undoing it leads to `parent`."""
    digest = _digest(event_text)
    if connection.execute(select(EVENT_TEXT.c.sha256).where(EVENT_TEXT.c.sha256 == digest)).first() is None:
        connection.execute(insert(EVENT_TEXT).values(sha256=digest, text=event_text))
    connection.execute(
        insert(PLAN).values(
            version=version,
            event_sha256=digest,
            auto=plan.auto,
            batches=_as_json(_BATCHES, plan.batches),
            tiers=_as_json(_TIERS, plan.tiers),
            remedies=_as_json(_REMEDIES, plan.remedies),
            decisions=_decisions_json(plan.decisions),
            parent=parent,
        )
    )
    insert_frame(connection, SEAT, _in_order(plan.seats).assign(plan_version=version))
    rows = [_finding_row(version, place, finding) for place, finding in enumerate(findings)]
    if rows:
        connection.execute(insert(FINDING), rows)


def load_plan(connection: Connection, version: int) -> StoredPlan | None:
    """The plan of that version, or None."""
    row = connection.execute(select(PLAN, EVENT_TEXT.c.text).join(EVENT_TEXT).where(PLAN.c.version == version)).first()
    if row is None:
        return None
    plan = Plan(
        batches=_BATCHES.validate_json(row.batches),
        seats=_seats(connection, version),
        tiers=_TIERS.validate_json(row.tiers),
        remedies=_REMEDIES.validate_json(row.remedies),
        auto=row.auto,
        decisions=_DECISIONS.validate_json(row.decisions),
        version=row.version,
    )
    return StoredPlan(row.text, plan, load_snapshot(connection, version), _findings(connection, version))


def _in_order(seats: pd.DataFrame) -> pd.DataFrame:
    return seats[list(SEAT_COLUMNS)].astype("str").sort_values("code").reset_index(drop=True)


def _seats(connection: Connection, version: int) -> pd.DataFrame:
    columns = [SEAT.c[name] for name in SEAT_COLUMNS]
    rows = connection.execute(select(*columns).where(SEAT.c.plan_version == version).order_by(SEAT.c.code)).all()
    return pd.DataFrame([tuple(row) for row in rows], columns=list(SEAT_COLUMNS)).astype("str")


def _findings(connection: Connection, version: int) -> tuple[Finding, ...]:
    found = connection.execute(select(FINDING).where(FINDING.c.plan_version == version).order_by(FINDING.c.place))
    return tuple(map(_finding, found))


def _finding_row(version: int, place: int, finding: Finding) -> dict[str, object]:
    address = finding.address
    return {
        "plan_version": version,
        "place": place,
        "code": finding.code,
        "severity": finding.severity.value,
        "title": finding.kind.title,
        "file": address.file,
        "sheet": address.sheet,
        "cell": address.cell,
        "read": finding.read,
        "action": finding.action,
        "people": finding.people,
    }


def _finding(row: Row[tuple[object, ...]]) -> Finding:
    kind = FindingKind(row.code, Severity(row.severity), row.title)
    return Finding(kind, Address(row.file, row.sheet, row.cell), row.read, row.action, row.people)


def _as_json(adapter: TypeAdapter[_Value], value: _Value) -> str:
    return adapter.dump_json(value).decode()


def _decisions_json(decisions: Decisions) -> str:
    """The same text for the same decisions: sets have no order of their own."""
    fields = _DECISIONS.dump_python(decisions)
    plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in fields.items()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, default=str)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
