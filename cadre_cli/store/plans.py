"""Plans on file: versioned, never overwritten, each with the event and the people that it was made from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeVar

import pandas as pd
from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, func, insert, select

from cadre_cli.domain.decisions import UNDECIDED, Decisions
from cadre_cli.domain.event import Batch
from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.people import FLAG_COLUMNS, INTEGER_COLUMNS, TEXT_COLUMNS
from cadre_cli.domain.plan import SEAT_COLUMNS, Plan, RoomResult, State, TierResult
from cadre_cli.domain.remedies import Remedy
from cadre_cli.store.schema import EVENT_TEXT, FINDING, PLAN, PLAN_COLUMN, SEAT_COLUMN
from cadre_cli.store.snapshots import (
    PackedColumn,
    each_distinct,
    is_snapshot,
    load_snapshot,
    packed_columns,
    save_snapshot,
)

_Value = TypeVar("_Value")

_NOT_KNOWN: Final[Mapping[str, str | bool | int]] = {
    **dict.fromkeys(TEXT_COLUMNS, ""),
    **dict.fromkeys(FLAG_COLUMNS, False),
    **dict.fromkeys(INTEGER_COLUMNS, 0),
}
_BATCHES: Final = TypeAdapter(tuple[Batch, ...])
_TIERS: Final = TypeAdapter(tuple[TierResult, ...])
_REMEDIES: Final = TypeAdapter(tuple[Remedy, ...])
_ROOMS: Final = TypeAdapter(tuple[RoomResult, ...])
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


def origin(connection: Connection) -> str:
    """A digest of the first plan, by which one event folder is told from another; it never changes again."""
    first = select(PLAN.c.event_sha256).where(PLAN.c.version == 1)
    people = select(PLAN_COLUMN.c.sha256).where(PLAN_COLUMN.c.plan_version == 1).order_by(PLAN_COLUMN.c.place)
    digests = [digest for asked in (first, people) for digest in connection.execute(asked).scalars()]
    return sha256("".join(digests).encode()).hexdigest()


def event_text(connection: Connection, version: int) -> str:
    """The event file that the plan of that version was made from."""
    asked = select(EVENT_TEXT.c.text).join(PLAN).where(PLAN.c.version == version)
    text: str = connection.execute(asked).scalar_one()
    return text


def batches(connection: Connection, version: int) -> tuple[Batch, ...]:
    """The batches of the plan of that version."""
    return _BATCHES.validate_json(
        connection.execute(select(PLAN.c.batches).where(PLAN.c.version == version)).scalar_one()
    )


def columns(connection: Connection, version: int, of_people: Sequence[str], of_seats: Sequence[str]) -> pd.DataFrame:
    """Some columns of the people and of the seats of a plan, in the order of the codes; far quicker than all of it.

    Texts are mere objects.
    """
    people = load_snapshot(connection, PLAN_COLUMN, version, of_people, plain=True)
    people = people.assign(**{name: _NOT_KNOWN[name] for name in of_people if name not in people})  # of an older cadre
    return people.assign(**load_snapshot(connection, SEAT_COLUMN, version, of_seats, plain=True))


def is_plan(connection: Connection, version: int, event_text: str, plan: Plan, findings: Sequence[Finding]) -> bool:
    """Whether the stored plan of that version was made from this event and says what `plan` and `findings` say."""
    said = (PLAN.c.event_sha256, PLAN.c.auto, PLAN.c.tiers, PLAN.c.rooms, PLAN.c.decisions, PLAN.c.batches)
    *stored, batches = connection.execute(select(*said).where(PLAN.c.version == version)).one()
    words = (_tiers_json(plan.tiers), _as_json(_ROOMS, plan.rooms), _decisions_json(plan.decisions))
    here = [_digest(event_text), plan.auto, *words]
    # An older cadre stored less of a batch than there is to know of it now.
    same_words = stored == here and _BATCHES.validate_json(batches) == plan.batches
    same_words = same_words and _findings(connection, version) == tuple(findings)
    return same_words and is_snapshot(connection, SEAT_COLUMN, version, seat_columns(plan.seats))


def saw(connection: Connection, version: int, people: pd.DataFrame, columns: Sequence[PackedColumn]) -> bool:
    """Whether the plan of that version was made of just these people (`columns` packed); none of version 0 was.

    An older cadre stored fewer columns: what it did not know of people counts as not known.
    """
    stored = set(connection.execute(select(PLAN_COLUMN.c.name).where(PLAN_COLUMN.c.plan_version == version)).scalars())
    later = {name: value for name, value in _NOT_KNOWN.items() if name in people and name not in stored}
    unknown = all(bool((people[name] == value).all()) for name, value in later.items())
    rest = tuple(column for column in columns if column.name not in later)
    return bool(stored) and unknown and is_snapshot(connection, PLAN_COLUMN, version, rest)


def met(connection: Connection, one: str, other: str) -> bool:
    """Whether two codes ever stood in one plan."""
    return any({one, other} <= set(codes) for codes in each_distinct(connection, SEAT_COLUMN, "code"))


def seats(connection: Connection, version: int) -> pd.DataFrame:
    """The seats of the plan of that version (SEAT_COLUMNS, by code); none where there is no such plan."""
    return with_all_seat_columns(load_snapshot(connection, SEAT_COLUMN, version))


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
            tiers=_tiers_json(plan.tiers),
            remedies=_as_json(_REMEDIES, plan.remedies),
            rooms=_as_json(_ROOMS, plan.rooms),
            decisions=_decisions_json(plan.decisions),
            parent=parent,
        )
    )
    save_snapshot(connection, SEAT_COLUMN, version, seat_columns(plan.seats))
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
        seats=seats(connection, version),
        tiers=_TIERS.validate_json(row.tiers),
        remedies=_REMEDIES.validate_json(row.remedies),
        auto=row.auto,
        decisions=_DECISIONS.validate_json(row.decisions),
        version=row.version,
        rooms=_ROOMS.validate_json(row.rooms),
    )
    people = _with_all_columns(load_snapshot(connection, PLAN_COLUMN, version))
    return StoredPlan(row.text, plan, people, _findings(connection, version))


def must_seat_each_once(people: pd.DataFrame, plan: Plan) -> None:
    """Nothing where every one of these people has a code and one row among the seats of the plan.

    Raises:
        ValueError: a participant without a code, two with the same, or seats of other people.
    """
    codes = people["code"]
    if (codes == "").any() or codes.duplicated().any():
        raise ValueError("every participant needs a code of his own before he is stored")
    if sorted(codes.tolist()) != sorted(plan.seats["code"].tolist()):
        raise ValueError("the plan must have exactly one seat row for every participant")


def tally(plan: Plan) -> str:
    """How many people the plan has, in which states, as the journal says it."""
    counts = plan.seats["state"].value_counts()
    seated, waiting, aside = (int(counts.get(state.value, 0)) for state in State)
    return f"{len(plan.seats)} people, {seated} seated, {waiting} waiting, {aside} set aside"


def _with_all_columns(people: pd.DataFrame) -> pd.DataFrame:
    """The people of a plan that was stored before the people table had all its columns of now; those are not known."""
    return people.assign(**{name: value for name, value in _NOT_KNOWN.items() if name not in people})


def with_all_seat_columns(seats: pd.DataFrame) -> pd.DataFrame:
    """The seats of a plan that was stored before there were all of SEAT_COLUMNS; those are not known."""
    return seats.assign(**{name: "" for name in SEAT_COLUMNS if name not in seats})[list(SEAT_COLUMNS)]


def seat_columns(seats: pd.DataFrame) -> tuple[PackedColumn, ...]:
    """The seats (SEAT_COLUMNS) as they are stored: texts in the order of the codes."""
    return packed_columns(seats[list(SEAT_COLUMNS)].astype("str").sort_values("code"))


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


def _tiers_json(tiers: tuple[TierResult, ...]) -> str:
    """The same text as an older cadre wrote where every part of the round is proven."""
    return _TIERS.dump_json(tiers, exclude_defaults=True).decode()


def _decisions_json(decisions: Decisions) -> str:
    """The same text for the same decisions: sets have no order of their own; '{}' for none, as of an older cadre."""
    if decisions == UNDECIDED:
        return "{}"
    fields = _DECISIONS.dump_python(decisions)
    if not decisions.no_shows:  # an older cadre knew of none
        del fields["no_shows"]
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else str(value)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
