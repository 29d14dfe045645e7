"""The rows of bank statements in the database, and what the entries say was done about them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, insert, not_, or_, select

from cadre_cli.domain.bank import Ends, RowState, StoredRow
from cadre_cli.domain.money import OF_PEOPLE, Account, Kind
from cadre_cli.store.entries import Journal, still_counts, values
from cadre_cli.store.schema import BANK_ROW, ENTRY, ENTRY_LINE

_ASKED_AT_ONCE: Final = 500
_UNDECIDED: Final = (Kind.RECEIVED, Kind.LEFT)
_ITS: Final = ENTRY.alias("its")
_BACK: Final = ENTRY.alias("taken_back")


class BankRows:
    """The bank's rows inside one transaction."""

    def __init__(self, journal: Journal) -> None:
        self._connection: Connection = journal.connection

    def accounts(self) -> list[str]:
        """Every account of which there are rows."""
        return list(
            self._connection.execute(select(BANK_ROW.c.account).distinct().order_by(BANK_ROW.c.account)).scalars()
        )

    def ends(self, account: str) -> Ends | None:
        """The oldest and the newest row of the account; None where it has none."""
        rows = select(BANK_ROW).where(BANK_ROW.c.account == account)
        first = self._connection.execute(rows.order_by(BANK_ROW.c.place).limit(1)).first()
        last = self._connection.execute(rows.order_by(BANK_ROW.c.place.desc()).limit(1)).first()
        return Ends(_stored(first), _stored(last)) if first and last else None

    def of_others(self, account: str) -> list[StoredRow]:
        """The rows of all other accounts."""
        return self._rows(select(BANK_ROW).where(BANK_ROW.c.account != account))

    def known(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that are there."""
        found: set[str] = set()
        for part in _portions(keys):
            found.update(self._connection.execute(select(BANK_ROW.c.key).where(BANK_ROW.c.key.in_(part))).scalars())
        return found

    def add(self, rows: Sequence[StoredRow]) -> None:
        """Writes rows down that are not there yet."""
        if rows:
            self._connection.execute(insert(BANK_ROW), [_values(row) for row in rows])

    def begins_with(self, digits: str) -> list[StoredRow]:
        """The rows whose key begins with the digits."""
        return self._rows(select(BANK_ROW).where(BANK_ROW.c.key.startswith(digits, autoescape=True)))

    def with_keys(self, keys: Sequence[str]) -> dict[str, StoredRow]:
        """The rows with these keys."""
        found = (
            row for part in _portions(keys) for row in self._rows(select(BANK_ROW).where(BANK_ROW.c.key.in_(part)))
        )
        return {row.key: row for row in found}

    def with_numbers(self, numbers: Iterable[str]) -> list[StoredRow]:
        """The rows that have one of these RRNs or UTRs."""
        asked = sorted(set(filter(None, numbers)))
        return [
            row
            for part in _portions(asked)
            for row in self._rows(select(BANK_ROW).where(BANK_ROW.c.number_of_bank.in_(part)))
        ]

    def opposite(self, row: StoredRow) -> list[StoredRow]:
        """The rows of its account that moved the same amount the other way, up to its day."""
        there = BANK_ROW.c
        other_way = and_(there.debit == row.credit, there.credit == row.debit, there.day <= row.day.isoformat())
        return self._rows(select(BANK_ROW).where(there.account == row.account, other_way))

    def waiting(self, until: date | None = None, with_left: bool = True) -> list[StoredRow]:
        """The rows of which nobody has decided, and those that were left unidentified; by account, oldest first."""
        asked = select(BANK_ROW).where(not_(_decided()))
        if not with_left:
            asked = asked.where(not_(_has((Kind.LEFT,))))
        if until is not None:
            asked = asked.where(BANK_ROW.c.day <= until.isoformat())
        return self._rows(asked)

    def state(self, key: str) -> RowState:
        """Where the row stands."""
        for state, holds in (
            (RowState.SET_ASIDE, _has((Kind.SET_ASIDE,))),
            (RowState.DONE, _decided()),
            (RowState.LEFT, _has((Kind.LEFT,))),
        ):
            if self._connection.execute(select(BANK_ROW.c.key).where(BANK_ROW.c.key == key, holds)).first():
                return state
        return RowState.OPEN

    def received(self, key: str) -> int:
        """The number of the entry by which the row's money stands among the unidentified; 0 where it does not."""
        mine = and_(ENTRY.c.bank_row == key, ENTRY.c.kind.in_([Kind.RECEIVED.value, Kind.LEFT.value]))
        booked = exists().where(
            ENTRY_LINE.c.entry == ENTRY.c.number, ENTRY_LINE.c.account == Account.UNIDENTIFIED.value
        )
        asked = select(func.max(ENTRY.c.number)).where(mine, booked, still_counts())
        return int(self._connection.execute(asked).scalar() or 0)

    def payers(self) -> list[tuple[str, str]]:
        """Each payer's account and a person to whom money of it was credited that still counts."""
        lines = ENTRY_LINE.c
        asked = (
            select(BANK_ROW.c.payer, lines.whose)
            .join(ENTRY, ENTRY.c.bank_row == BANK_ROW.c.key)
            .join(ENTRY_LINE, lines.entry == ENTRY.c.number)
            .where(BANK_ROW.c.payer != "", ENTRY.c.kind == Kind.PAYMENT.value, still_counts())
            .where(lines.account.in_(values(OF_PEOPLE)), lines.paise < 0)
            .distinct()
            .order_by(BANK_ROW.c.payer, lines.whose)
        )
        return [(row.payer, row.whose) for row in self._connection.execute(asked)]

    def in_the_books(self) -> Mapping[str, int]:
        """What the entries that still count booked at the bank for each row, by key, in paise."""
        lines = ENTRY_LINE.c
        asked = (
            select(ENTRY.c.bank_row, func.sum(lines.paise))
            .join(ENTRY_LINE, lines.entry == ENTRY.c.number)
            .where(ENTRY.c.bank_row != "", lines.account == Account.BANK.value, still_counts())
            .group_by(ENTRY.c.bank_row)
        )
        return {key: int(paise) for key, paise in self._connection.execute(asked)}

    def everything(self) -> list[StoredRow]:
        """All rows, by account, oldest first."""
        return self._rows(select(BANK_ROW))

    def _rows(self, asked: Select[Any]) -> list[StoredRow]:
        return [_stored(row) for row in self._connection.execute(asked.order_by(BANK_ROW.c.account, BANK_ROW.c.place))]


def _decided() -> ColumnElement[bool]:
    """Whether an entry that still counts says what the row is, or the bank took its unidentified money back."""
    of_it = _ITS.c.about == ENTRY.c.number
    taken = exists().where(of_it, _ITS.c.kind == Kind.BOUNCED.value, not_(_is_taken_back(_ITS)))
    says = ENTRY.c.kind.not_in([kind.value for kind in (*_UNDECIDED, Kind.REVERSAL)])
    return exists().where(ENTRY.c.bank_row == BANK_ROW.c.key, not_(_is_taken_back(ENTRY)), or_(says, taken))


def _has(kinds: Sequence[Kind]) -> ColumnElement[bool]:
    of_kind = ENTRY.c.kind.in_([kind.value for kind in kinds])
    return exists().where(ENTRY.c.bank_row == BANK_ROW.c.key, of_kind, not_(_is_taken_back(ENTRY)))


def _is_taken_back(entry: Any) -> ColumnElement[bool]:
    return exists().where(_BACK.c.about == entry.c.number, _BACK.c.kind == Kind.REVERSAL.value)


def _portions(asked: Sequence[str]) -> Iterator[Sequence[str]]:
    return (asked[start : start + _ASKED_AT_ONCE] for start in range(0, len(asked), _ASKED_AT_ONCE))


def _values(row: StoredRow) -> dict[str, object]:
    names = (name for name in (column.name for column in BANK_ROW.columns) if name not in ("day", "value_date"))
    days = {"day": row.day.isoformat(), "value_date": row.value_date.isoformat() if row.value_date else ""}
    return {name: getattr(row, name) for name in names} | days


def _stored(row: Row[Any]) -> StoredRow:
    named = dict(row._mapping)
    value = named["value_date"]
    days = {"day": date.fromisoformat(named["day"]), "value_date": date.fromisoformat(value) if value else None}
    return StoredRow(**{**named, **days})
