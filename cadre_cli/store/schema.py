"""The tables of an event's database. Money is integer paise, times are ISO texts in UTC, days ISO dates.

Nothing is ever deleted: participants are marked, plans are superseded, the journal only grows.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
)

from cadre_cli.domain.people import FLAG_COLUMNS, INTEGER_COLUMNS, TEXT_COLUMNS
from cadre_cli.store.dialects.sql import TEXT

METADATA: Final = MetaData()

SCHEMA_VERSION = Table("schema_version", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

PARTICIPANT = Table(
    "participant",
    METADATA,
    Column("code", TEXT, primary_key=True),
    *(Column(name, TEXT, nullable=False, server_default="") for name in TEXT_COLUMNS if name != "code"),
    *(Column(name, Boolean, nullable=False, server_default="0") for name in FLAG_COLUMNS),
    *(Column(name, BigInteger, nullable=False, server_default="0") for name in INTEGER_COLUMNS),
    Column("active", Boolean, nullable=False),
)
"""Everybody who was ever stored, as he was seen last; `active` is false once he has left the rosters."""

EVENT_TEXT = Table(
    "event_text",
    METADATA,
    Column("sha256", TEXT, primary_key=True),
    Column("text", TEXT, nullable=False),
)

CONTENT = Table(
    "content",
    METADATA,
    Column("sha256", TEXT, primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)
"""Values of one column of a people table: zlib of a JSON list, by the digest of that JSON. A column that
did not change between two plans is kept once."""

PLAN = Table(
    "plan",
    METADATA,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("event_sha256", ForeignKey(EVENT_TEXT.c.sha256), nullable=False),
    Column("auto", Boolean, nullable=False),
    Column("batches", TEXT, nullable=False),
    Column("tiers", TEXT, nullable=False),
    Column("remedies", TEXT, nullable=False),
    Column("rooms", TEXT, nullable=False, server_default="[]"),
    Column("decisions", TEXT, nullable=False, server_default="{}"),
    Column("parent", Integer, nullable=False, server_default="-1"),
)
"""`parent` is the version to which undoing this one leads: 0 for none, -1 (of an older cadre) for the one before."""

PUBLICATION = Table(
    "publication",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("plan_version", ForeignKey(PLAN.c.version), nullable=False),
    Column("at", TEXT, nullable=False),
)
"""Versions of which the people were told."""

TIMETABLE = Table(
    "timetable",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("plan_version", ForeignKey(PLAN.c.version), nullable=False),
    Column("inputs", TEXT, nullable=False),
    Column("said", TEXT, nullable=False),
)
"""Every timetable that was made, as JSON of `domain.timetable.Timetable`; `inputs` is the digest of what it was made
from."""

ATTENDANCE = Table(
    "attendance",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, TEXT, nullable=False) for name in ("code", "batch", "day")),
    Column("came", Boolean, nullable=False),
    *(Column(name, TEXT, nullable=False) for name in ("how", "by", "at")),
)
"""Who came on which day (`domain.attendance.Mark`); a correction is a new row, the last of a person and day counts."""


def _by_column(name: str) -> Table:
    """A table of that name that keeps, for each plan, one table of people column by column."""
    return Table(
        name,
        METADATA,
        Column("plan_version", ForeignKey(PLAN.c.version), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("name", TEXT, nullable=False),
        Column("dtype", TEXT, nullable=False),
        Column("sha256", ForeignKey(CONTENT.c.sha256), nullable=False),
    )


PLAN_COLUMN = _by_column("plan_column")
"""The people exactly as that plan saw them, column by column."""

SEAT_COLUMN = _by_column("seat_column")
"""Who sits where in that plan and why, in the order of the codes, column by column."""

FINDING = Table(
    "finding",
    METADATA,
    Column("plan_version", ForeignKey(PLAN.c.version), primary_key=True),
    Column("place", Integer, primary_key=True),
    *(Column(name, TEXT, nullable=False) for name in ("code", "severity", "title", "file", "sheet", "cell")),
    *(Column(name, TEXT, nullable=False) for name in ("read", "action")),
    Column("people", Integer, nullable=False),
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", TEXT, nullable=False),
    Column("act", TEXT, nullable=False),
    Column("plan_version", Integer, nullable=False),
    ForeignKeyConstraint(["plan_version"], [PLAN.c.version]),
)

CHARGE_TERMS = Table(
    "charge_terms",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", TEXT, nullable=False, unique=True),
)
"""Every kind of charge that was ever made, as JSON of `domain.tariff.Terms`."""

CHARGE_COLUMN = _by_column("charge_column")
"""What each owes by that plan: the codes, and the number of each one's terms. A plan of an older cadre has none."""

ENTRY = Table(
    "entry",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, TEXT, nullable=False) for name in ("kind", "day", "paid_on", "at", "by", "desk")),
    *(Column(name, TEXT, nullable=False) for name in ("person", "mode", "reference")),
    Column("paise", BigInteger, nullable=False),
    Column("why", TEXT, nullable=False),
    Column("about", Integer, nullable=False),
    Column("digest", TEXT, nullable=False),
    Column("bank_row", TEXT, nullable=False, server_default=""),
    Column("why_digest", TEXT, nullable=False, server_default=""),
    Index("entry_of_person", "person"),
    Index("entry_by_reference", "reference"),
    Index("entry_about", "about"),
    Index("entry_by_kind", "kind", "day"),
    Index("entry_of_bank_row", "bank_row"),
)
"""The ledger's journal, one row an act (`domain.money.Entry`); never deleted, and never changed but where somebody
is forgotten (`store.forgetting`)."""

ENTRY_LINE = Table(
    "entry_line",
    METADATA,
    Column("entry", ForeignKey(ENTRY.c.number), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("account", TEXT, nullable=False),
    Column("whose", TEXT, nullable=False),
    Column("paise", BigInteger, nullable=False),
    Index("entry_line_by_account", "account", "whose", "paise"),
)
"""Debits (positive) and credits (negative) of the entries."""

RECEIPT = Table(
    "receipt",
    METADATA,
    Column("series", TEXT, primary_key=True),
    Column("year", TEXT, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", ForeignKey(ENTRY.c.number), nullable=False),
    Column("place", Integer, nullable=False),
    Column("person", TEXT, nullable=False),
    Column("paise", BigInteger, nullable=False),
    Index("receipt_of_entry", "entry"),
)
"""The receipts given; whether one still counts follows from what was done about its entry."""

RECEIPT_PRINT = Table(
    "receipt_print",
    METADATA,
    *(Column(name, TEXT, primary_key=True) for name in ("series", "year")),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", TEXT, nullable=False),
    Column("by", TEXT, nullable=False),
)
"""Which receipts were printed first when and by whom: what is printed of them later is a duplicate."""

BANK_ROW = Table(
    "bank_row",
    METADATA,
    Column("key", TEXT, primary_key=True),
    Column("account", TEXT, nullable=False),
    Column("place", Integer, nullable=False),
    *(Column(name, TEXT, nullable=False) for name in ("day", "value_date")),
    *(Column(name, TEXT, nullable=False) for name in ("narration", "reference")),
    *(Column(name, BigInteger, nullable=False) for name in ("debit", "credit")),
    Column("balance", BigInteger),
    *(Column(name, TEXT, nullable=False) for name in ("bank", "file", "number_of_bank", "payer")),
    Column("row", Integer, nullable=False),
    Index("bank_row_by_account", "account", "place", unique=True),
    Index("bank_row_by_number", "number_of_bank"),
    Index("bank_row_by_payer", "payer"),
)
"""The rows of bank statements (`domain.bank.StoredRow`), never changed but where somebody is forgotten; `place` is
their order in the account. What was done about one follows from the entries that name it."""
