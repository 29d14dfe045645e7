"""Whether one person's money touches a rule of which the office wants to be warned."""

from collections.abc import Sequence
from typing import Final, assert_never

from cadre_cli.domain.money import Entry, Kind, Purpose, financial_year
from cadre_cli.domain.money_rules import Direction, MoneyRule, Over
from cadre_cli.ledger.entries import of_purpose

_KINDS: Final = {Direction.RECEIVED: ((Kind.PAYMENT, Kind.TRANSFER), -1), Direction.RETURNED: ((Kind.REFUND,), 1)}
"""The kinds of entry, and the sign of their lines in the accounts of people. What was passed on counts for both: one
has paid it, and it stands to the other's credit."""


def touched(
    rules: Sequence[MoneyRule], person: str, entries: Sequence[Entry], entry: Entry | None = None
) -> list[MoneyRule]:
    """The rules that his money touches, given every entry of his; only where `entry` counts, if one is named."""
    gone = _gone(entries)
    there = [each for each in entries if each.number not in gone]
    return [rule for rule in rules if _is_touched(rule, person, there, entry)]


def _gone(entries: Sequence[Entry]) -> set[int]:
    """The numbers of entries that were taken back or whose cheque has bounced."""
    back = {each.about for each in entries if each.kind is Kind.REVERSAL}
    return back | {each.about for each in entries if each.kind is Kind.BOUNCED and each.number not in back}


def _is_touched(rule: MoneyRule, person: str, entries: Sequence[Entry], entry: Entry | None) -> bool:
    sums: dict[str, int] = {}
    for each in entries:
        if rule.holds_on(each.paid_on):
            sums[_part(rule, each)] = sums.get(_part(rule, each), 0) + _amount(rule, person, each)
    if entry is None:
        return any(paise >= rule.least for paise in sums.values())
    counts = rule.holds_on(entry.paid_on) and _amount(rule, person, entry) > 0
    return counts and sums.get(_part(rule, entry), 0) >= rule.least


def _part(rule: MoneyRule, entry: Entry) -> str:
    match rule.over:
        case Over.ENTRY:
            return str(entry.number)
        case Over.DAY:
            return entry.paid_on.isoformat()
        case Over.YEAR:
            return financial_year(entry.paid_on)
        case Over.EVENT:
            return ""
        case never:
            assert_never(never)


def _amount(rule: MoneyRule, person: str, entry: Entry) -> int:
    """What of an entry is his and counts for the rule, in paise."""
    kinds, sign = _KINDS[rule.direction]
    if entry.kind not in kinds or not _may_be_by(rule, entry):
        return 0
    accounts = {of_purpose(purpose) for purpose in rule.purposes or Purpose}
    moved = (sign * line.paise for line in entry.lines if line.whose == person and line.account in accounts)
    return sum(paise for paise in moved if paise > 0)


def _may_be_by(rule: MoneyRule, entry: Entry) -> bool:
    """Whether it came by a mode of the rule; of what was passed on and had come several ways, it may have."""
    return not rule.modes or entry.mode is None or entry.mode in rule.modes
