"""Where the rows of a statement belong among those of its account: beside them without a gap, or nowhere."""

from collections.abc import Sequence, Set
from dataclasses import replace

from cadre_cli.domain.bank import Ends, StoredRow
from cadre_cli.errors import UsageError
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees

_AGAIN = "download the statement again from the last day that was imported, and give it as it comes"


def joined(rows: Sequence[StoredRow], known: Set[str], ends: Ends | None) -> list[StoredRow]:
    """The rows that are new, with their places, oldest first.

    Args:
        rows: those of one statement, oldest first, proved among themselves; at least one.
        known: the keys of those that are there already.
        ends: what is there of the account; None for nothing.

    Raises:
        UsageError: it does not join what is there; the row is named.
    """
    if ends is None:
        return _placed(rows, 1)
    last = ends.last.place
    new = [row for row in rows if row.key not in known]
    if not new:
        return []
    _check_alike(rows[0], ends.last)
    if rows[0].balance is None:
        return _placed(new, last + 1)
    if len(new) == len(rows):
        return _beside(rows, ends)
    places = [place for place, row in enumerate(rows) if row.key in known]
    before, inside, after = rows[: places[0]], rows[places[0] : places[-1]], rows[places[-1] + 1 :]
    changed = next((row for row in inside if row.key not in known), None)
    if changed is None and before and rows[places[0]].key != ends.first.key:
        changed = before[-1]
    if changed is None and after and rows[places[-1]].key != ends.last.key:
        changed = after[0]
    if changed:
        raise UsageError(
            f"{named(changed)} lies between rows that were imported before, but was not among them then: "
            "the file, or the one of then, was changed",
            _AGAIN,
        )
    return [*_placed(before, ends.first.place - len(before)), *_placed(after, last + 1)]


def check_of_no_other(rows: Sequence[StoredRow], others: Sequence[StoredRow]) -> None:
    """Does nothing where none of the rows, of an account that has none yet, is a row of another account.

    A balance or a number of the bank tells them: no two accounts have both alike, so one account number was misread.

    Raises:
        UsageError: one is; it is named.
    """
    there = {_moved(row): row for row in others}
    same = next((row for row in rows if (row.balance is not None or row.number_of_bank) and _moved(row) in there), None)
    if same:
        other = there[_moved(same)]
        raise UsageError(
            f"{named(same)} is there already as a row of account XXXX{other.account}, and the file says that it is of "
            f"XXXX{same.account}",
            "one of the two account numbers was damaged or changed by hand: download the statement again",
        )


def _moved(row: StoredRow) -> tuple[object, ...]:
    return (row.day, row.paise, row.balance, row.narration, row.number_of_bank)


def named(row: StoredRow) -> str:
    """'bank.xls row 14 (3 June 2025, ₹5,000)'."""
    return f"{row.file} row {row.row} ({day_label(row.day, 'en')}, {rupees(row.paise)})"


def _check_alike(row: StoredRow, there: StoredRow) -> None:
    if (row.balance is None) != (there.balance is None):
        which = (
            "has no balances, and what was imported before has"
            if row.balance is None
            else ("has balances, and what was imported before has none")
        )
        raise UsageError(
            f"{row.file} {which}: their rows cannot be told apart",
            "download the statement in the format of the last time",
        )


def _beside(rows: Sequence[StoredRow], ends: Ends) -> list[StoredRow]:
    """All of them behind the newest row there, or before the oldest."""
    first, last = rows[0], rows[-1]
    opening, oldest = _before(first), _before(ends.first)
    if opening == ends.last.balance and first.day >= ends.last.day:
        return _placed(rows, ends.last.place + 1)
    if last.balance == oldest and last.day <= ends.first.day:
        return _placed(rows, ends.first.place - len(rows))
    there = f"{day_label(ends.first.day, 'en')} to {day_label(ends.last.day, 'en')}"
    raise UsageError(
        f"{named(first)} does not join what was imported of the account before ({there}): it begins with a balance of "
        f"{rupees(opening)}, and the last balance there is {rupees(ends.last.balance or 0)}; rows between are missing, "
        "or the file is of another format or account",
        _AGAIN,
    )


def _before(row: StoredRow) -> int:
    return (row.balance or 0) - row.paise


def _placed(rows: Sequence[StoredRow], start: int) -> list[StoredRow]:
    return [replace(row, place=place) for place, row in enumerate(rows, start=start)]
