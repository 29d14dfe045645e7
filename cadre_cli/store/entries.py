"""The ledger's journal in the database: entries that are only ever added, and what can be asked of them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Row, and_, exists, func, insert, literal, or_, select

from cadre_cli.domain.money import CHAIN_START, OF_PEOPLE, Account, Cheque, Entry, Kind, Mode, Receipt
from cadre_cli.store.dialects.sql import total
from cadre_cli.store.entry_rows import entry_row, line_rows, receipt_rows, stored_entry
from cadre_cli.store.money_days import counts_from
from cadre_cli.store.schema import ENTRY, ENTRY_LINE, RECEIPT, RECEIPT_PRINT

_ENTRIES_AT_ONCE: Final = 10_000
_BACK: Final = ENTRY.alias("back")


class Journal:
    """The journal inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> Connection:
        """The transaction, for what else is done in it."""
        return self._connection

    def last(self) -> tuple[int, str]:
        """The number and the digest of the last entry; 0 and CHAIN_START before the first."""
        newest = select(ENTRY.c.number, ENTRY.c.digest).order_by(ENTRY.c.number.desc()).limit(1)
        row = self._connection.execute(newest).first()
        return (row.number, row.digest) if row else (0, CHAIN_START)

    def last_receipt(self, series: str, year: str) -> int:
        """The last number given in that series and financial year; 0 before the first."""
        asked = select(func.max(RECEIPT.c.number)).where(RECEIPT.c.series == series, RECEIPT.c.year == year)
        return self._connection.execute(asked).scalar() or 0

    def balance(self, account: Account, whose: str) -> int:
        """The sum of that part of the account, in paise (debit positive)."""
        lines = ENTRY_LINE.c
        asked = select(total(lines.paise)).where(lines.account == account.value, lines.whose == whose)
        return self._connection.execute(asked).scalar_one()

    def shut_until(self) -> date | None:
        """The last day that was closed."""
        asked = select(func.max(ENTRY.c.day)).where(ENTRY.c.kind == Kind.CLOSE.value)
        day = self._connection.execute(asked).scalar()
        return date.fromisoformat(day) if day else None

    def closes(self) -> Sequence[Entry]:
        """Every closing of a day or of the event, oldest first."""
        return list(self._entries(ENTRY.c.kind == Kind.CLOSE.value))

    def booked(self, after: date | None, until: date | None = None) -> int:
        """How many entries were booked after that day (None: from the first), and up to the other."""
        since = ENTRY.c.day > (after or date.min).isoformat()
        asked = select(func.count()).select_from(ENTRY).where(since, ENTRY.c.kind != Kind.CLOSE.value)
        if until is not None:
            asked = asked.where(ENTRY.c.day <= until.isoformat())
        return int(self._connection.execute(asked).scalar_one())

    def waived(self, person: str) -> int:
        """What was let off by hand, in paise."""
        asked = select(total(ENTRY.c.paise)).where(
            ENTRY.c.person == person, ENTRY.c.kind == Kind.WAIVER.value, still_counts()
        )
        return self._connection.execute(asked).scalar_one()

    def credited(self, person: str, until: date | None = None) -> int:
        """What stands to his credit, in paise; of money that counts up to that day, where one is named."""
        lines = ENTRY_LINE.c
        asked = select(total(-lines.paise)).where(lines.whose == person, lines.account.in_(values(OF_PEOPLE)))
        if until is not None:
            asked = asked.join(ENTRY).where(counts_from() <= until.isoformat())
        return self._connection.execute(asked).scalar_one()

    def credited_after(self, person: str, entry: int) -> int:
        """What stood to his credit once the entry of that number was made, in paise."""
        lines = ENTRY_LINE.c
        mine = (lines.whose == person, lines.account.in_(values(OF_PEOPLE)), lines.entry <= entry)
        return self._connection.execute(select(total(-lines.paise)).where(*mine)).scalar_one()

    def desks(self, before: int) -> set[str]:
        """The desks at which anything was booked before the entry of that number."""
        asked = select(ENTRY.c.desk).distinct().where(ENTRY.c.number < before)
        return set(self._connection.execute(asked).scalars())

    def ever_moved(self) -> set[str]:
        """The codes of all whose money any entry ever moved, even where nothing of it is left."""
        lines = ENTRY_LINE.c
        mine = lines.account.in_(values((*OF_PEOPLE, Account.CHEQUES)))
        asked = select(lines.whose).distinct().where(mine, lines.whose != "")
        return set(self._connection.execute(asked).scalars().all())

    def came_last(self, person: str) -> date | None:
        """The last day of the money of which some still stands to his credit; of NOBODY: is still unidentified."""
        lines = ENTRY_LINE.c
        mine = (lines.whose == person, lines.account.in_(values((*OF_PEOPLE, Account.UNIDENTIFIED))))
        moved = select(counts_from().label("day"), lines.paise).select_from(ENTRY.join(ENTRY_LINE))
        his = moved.where(*mine).subquery().c
        left = select(his.day).group_by(his.day).having(func.sum(his.paise) < 0).order_by(his.day.desc())
        day = self._connection.execute(left.limit(1)).scalar()
        return date.fromisoformat(day) if day else None

    def entry(self, number: int) -> Entry | None:
        """The entry of that number."""
        return next(self._entries(ENTRY.c.number == number), None)

    def about(self, number: int) -> Sequence[Entry]:
        """What was done about an entry and still counts, oldest first."""
        return list(self._entries(and_(ENTRY.c.about == number, still_counts())))

    def of_person(self, person: str) -> Sequence[Entry]:
        """Every entry that is about him or moved money of his, oldest first."""
        moved = exists().where(ENTRY_LINE.c.entry == ENTRY.c.number, ENTRY_LINE.c.whose == person)
        of_his = ENTRY_LINE.c.account.in_(values((*OF_PEOPLE, Account.CHEQUES, Account.UNIDENTIFIED)))
        return list(self._entries(or_(ENTRY.c.person == person, moved.where(of_his))))

    def of_bank_row(self, key: str) -> Sequence[Entry]:
        """The entries that rest on a row of the bank and still count, oldest first."""
        return list(self._entries(and_(ENTRY.c.bank_row == key, still_counts())))

    def of_bank_rows(self) -> Iterator[Entry]:
        """The entries that rest on any row of the bank and still count, oldest first."""
        return self._entries(and_(ENTRY.c.bank_row != "", still_counts()))

    def bank_row_of(self, entry: Entry) -> str:
        """The key of the row of the bank on which it rests, be it that it was seen there later; '' of none."""
        seen = (each.bank_row for each in self.about(entry.number) if each.kind is Kind.SEEN)
        return entry.bank_row or next(seen, "")

    def cheques(self, number: str) -> Sequence[Entry]:
        """Every payment by a cheque of that number, oldest first; where there is none, with zeros before it."""
        taken = and_(ENTRY.c.kind == Kind.PAYMENT.value, ENTRY.c.mode == Mode.CHEQUE.value)
        found = list(self._entries(and_(taken, ENTRY.c.reference == number)))
        short = number.lstrip("0")
        return found or list(self._entries(and_(taken, func.ltrim(ENTRY.c.reference, "0") == short)))

    def payments(self, reference: str) -> Sequence[Entry]:
        """Payments with that reference that still count, oldest first."""
        same = and_(ENTRY.c.reference == reference, ENTRY.c.kind == Kind.PAYMENT.value, still_counts())
        return [entry for entry in self._entries(same) if self.cheque(entry) is not Cheque.BOUNCED]

    def of_receipt(self, series: str, year: str, number: int) -> Entry | None:
        """The entry with which that receipt was given."""
        mine = and_(RECEIPT.c.series == series, RECEIPT.c.year == year, RECEIPT.c.number == number)
        found = self._connection.execute(select(RECEIPT.c.entry).where(mine)).scalar()
        return None if found is None else self.entry(found)

    def receipts_of(self, payment: Entry) -> tuple[Receipt, ...]:
        """The receipts given last for a payment: its own, or those since a bounce of it was taken back."""
        bounces = select(_BACK.c.number).where(_BACK.c.about == payment.number, _BACK.c.kind == Kind.BOUNCED.value)
        taken_back = self._entries(and_(ENTRY.c.kind == Kind.REVERSAL.value, ENTRY.c.about.in_(bounces)))
        return next((each.receipts for each in reversed(list(taken_back)) if each.receipts), payment.receipts)

    def payment_of(self, given: Entry) -> Entry:
        """The payment for which an entry's receipts were given: itself, or the one whose bounce it takes back."""
        while given.kind is not Kind.PAYMENT:
            about = self.entry(given.about)
            assert about is not None  # noqa: S101  # entries are never deleted
            given = about
        return given

    def modes(self, person: str) -> set[Mode]:
        """The ways in which his money came; of NOBODY: in which unidentified money did."""
        lines = ENTRY_LINE.c
        came = (lines.whose == person, lines.account.in_(values((*OF_PEOPLE, Account.UNIDENTIFIED))), lines.paise < 0)
        kinds = [kind.value for kind in (Kind.PAYMENT, Kind.TRANSFER, Kind.RECEIVED)]
        asked = select(ENTRY.c.mode).distinct().join(ENTRY_LINE).where(*came, ENTRY.c.kind.in_(kinds), still_counts())
        return {Mode(mode) for mode in self._connection.execute(asked).scalars() if mode}

    def printed(self) -> set[tuple[str, str, int]]:
        """The receipts that were printed, by series, financial year and number."""
        rows = self._connection.execute(select(RECEIPT_PRINT.c.series, RECEIPT_PRINT.c.year, RECEIPT_PRINT.c.number))
        return {(row.series, row.year, row.number) for row in rows}

    def note_printed(self, receipts: Sequence[Receipt], at: datetime, by: str) -> None:
        """Notes receipts that are printed for the first time."""
        rows = [
            {"series": r.series, "year": r.year, "number": r.number, "at": at.isoformat(), "by": by} for r in receipts
        ]
        if rows:
            self._connection.execute(insert(RECEIPT_PRINT), rows)

    def claims(self, reference: str) -> Sequence[Entry]:
        """Claims to that reference that still count, oldest first."""
        same = and_(ENTRY.c.reference == reference, ENTRY.c.kind == Kind.CLAIM.value, still_counts())
        return list(self._entries(same))

    def claimants(self) -> dict[str, str]:
        """The last reference that each claims, by his code, of claims that still count."""
        asked = select(ENTRY.c.person, ENTRY.c.reference).where(ENTRY.c.kind == Kind.CLAIM.value, still_counts())
        return {row.person: row.reference for row in self._connection.execute(asked.order_by(ENTRY.c.number))}

    def cheque(self, payment: Entry) -> Cheque:
        """Where the cheque stands that a payment took."""
        done = {entry.kind for entry in self.about(payment.number)}
        for kind, state in (
            (Kind.REVERSAL, Cheque.CANCELLED),
            (Kind.BOUNCED, Cheque.BOUNCED),
            (Kind.CLEARED, Cheque.CLEARED),
        ):
            if kind in done:
                return state
        return Cheque.IN_HAND if payment.mode is Mode.CHEQUE else Cheque.CLEARED

    def bounced_since(self, given: Entry) -> bool:
        """Whether the bank took the payment back after an entry that gave receipts for it: they stay cancelled, even if
        that was taken back in its turn."""
        payment = self.payment_of(given).number
        after = ENTRY.c.number > given.number
        asked = exists().where(ENTRY.c.about == payment, ENTRY.c.kind == Kind.BOUNCED.value, after)
        return bool(self._connection.execute(select(asked)).scalar())

    def everything(self) -> Iterator[Entry]:
        """All entries, oldest first; read in portions, so that they may be many."""
        start = 0
        while portion := list(self._entries(and_(ENTRY.c.number > start, ENTRY.c.number <= start + _ENTRIES_AT_ONCE))):
            yield from portion
            start += _ENTRIES_AT_ONCE

    def sums(self, until: date | None = None) -> dict[tuple[Account, str], int]:
        """The sum of each part of each account, in paise; of what was booked up to that day, where one is named."""
        lines = ENTRY_LINE.c
        asked = select(lines.account, lines.whose, total(lines.paise)).group_by(lines.account, lines.whose)
        if until is not None:
            asked = asked.join(ENTRY).where(ENTRY.c.day <= until.isoformat())
        rows = self._connection.execute(asked)
        return {(Account(account), whose): paise for account, whose, paise in rows if paise}

    def whole(self) -> dict[tuple[Account, str], int]:
        """The sum of each account as a whole, in paise, under ''; cash by desk."""
        lines = ENTRY_LINE.c
        cash = lines.account == Account.CASH.value
        by_desk = select(lines.account, lines.whose, total(lines.paise)).where(cash)
        others = select(lines.account, literal(""), total(lines.paise)).where(~cash)
        asked = (by_desk.group_by(lines.account, lines.whose), others.group_by(lines.account))
        rows = (row for each in asked for row in self._connection.execute(each))
        return {(Account(account), whose): paise for account, whose, paise in rows}

    def cash_receipts(self, desk: str, until: date) -> Sequence[Entry]:
        """The cash taken at a desk after its last handover, of what was booked up to that day, oldest first."""
        given = select(func.max(ENTRY.c.number)).where(
            ENTRY.c.kind == Kind.HANDOVER.value, ENTRY.c.desk == desk, still_counts()
        )
        last = self._connection.execute(given).scalar() or 0
        at_desk = and_(ENTRY.c.desk == desk, ENTRY.c.mode == Mode.CASH.value, ENTRY.c.kind == Kind.PAYMENT.value)
        since = and_(ENTRY.c.number > last, ENTRY.c.day <= until.isoformat(), still_counts())
        return list(self._entries(and_(at_desk, since)))

    def _entries(self, which: ColumnElement[bool]) -> Iterator[Entry]:
        found = self._connection.execute(select(ENTRY).where(which).order_by(ENTRY.c.number)).all()
        numbers = select(ENTRY.c.number).where(which)
        lines = self._parts(ENTRY_LINE, numbers)
        receipts = self._parts(RECEIPT, numbers)
        for row in found:
            yield stored_entry(row, lines.get(row.number, []), receipts.get(row.number, []))

    def _parts(self, table: Any, numbers: Any) -> dict[int, list[Row[Any]]]:
        asked = select(table).where(table.c.entry.in_(numbers)).order_by(table.c.entry, table.c.place)
        return {entry: list(rows) for entry, rows in groupby(self._connection.execute(asked), lambda row: row.entry)}

    def add(self, entry: Entry) -> None:
        """Writes an entry down, with its lines and receipts."""
        self.add_all([entry])

    def add_all(self, entries: Sequence[Entry]) -> None:
        """Writes many entries down at once."""
        for table, rows in (
            (ENTRY, [entry_row(entry) for entry in entries]),
            (ENTRY_LINE, [row for entry in entries for row in line_rows(entry)]),
            (RECEIPT, [row for entry in entries for row in receipt_rows(entry)]),
        ):
            if rows:
                self._connection.execute(insert(table), rows)


def still_counts(entry: FromClause = ENTRY) -> ColumnElement[bool]:
    """Whether an entry was not taken back; the entry that takes one back always counts."""
    return ~exists().where(_BACK.c.about == entry.c.number, _BACK.c.kind == Kind.REVERSAL.value)


def values(accounts: Sequence[Account]) -> list[str]:
    """The accounts as the database names them."""
    return [account.value for account in accounts]
