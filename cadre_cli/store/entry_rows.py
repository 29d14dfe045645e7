"""The entries of the journal as rows of its tables, and back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from cadre_cli.domain.money import Account, Entry, Kind, Line, Mode, Receipt


def line_rows(entry: Entry) -> list[dict[str, object]]:
    """The lines of an entry as the table has them."""
    return [
        {"entry": entry.number, "place": place, "account": line.account.value, "whose": line.whose, "paise": line.paise}
        for place, line in enumerate(entry.lines)
    ]


def receipt_rows(entry: Entry) -> list[dict[str, object]]:
    """The receipts of an entry as the table has them."""
    return [
        {"series": each.series, "year": each.year, "number": each.number, "entry": entry.number, "place": place}
        | {"person": each.person, "paise": each.paise}
        for place, each in enumerate(entry.receipts)
    ]


def entry_row(entry: Entry) -> dict[str, object]:
    """An entry as the table has it, but for its lines and receipts."""
    return {
        "number": entry.number,
        "kind": entry.kind.value,
        "day": entry.day.isoformat(),
        "paid_on": entry.paid_on.isoformat(),
        "at": entry.at.isoformat(),
        "by": entry.by,
        "desk": entry.desk,
        "person": entry.person,
        "mode": entry.mode.value if entry.mode else "",
        "reference": entry.reference,
        "paise": entry.paise,
        "why": entry.why,
        "about": entry.about,
        "digest": entry.digest,
        "bank_row": entry.bank_row,
        "why_digest": entry.why_digest,
    }


def stored_entry(row: Row[Any], lines: Sequence[Row[Any]], receipts: Sequence[Row[Any]]) -> Entry:
    """An entry from the rows of the tables."""
    return Entry(
        kind=Kind(row.kind),
        day=date.fromisoformat(row.day),
        paid_on=date.fromisoformat(row.paid_on),
        at=datetime.fromisoformat(row.at),
        by=row.by,
        desk=row.desk,
        person=row.person,
        paise=row.paise,
        mode=Mode(row.mode) if row.mode else None,
        reference=row.reference,
        why=row.why,
        about=row.about,
        bank_row=row.bank_row,
        lines=tuple(Line(Account(line.account), line.whose, line.paise) for line in lines),
        receipts=tuple(Receipt(r.series, r.year, r.number, r.person, r.paise) for r in receipts),
        number=row.number,
        digest=row.digest,
        why_digest=row.why_digest,
    )
