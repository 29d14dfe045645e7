"""What no single value of `deposits` shows: the tariff against the roles, its days against each other."""

from collections.abc import Callable, Iterator
from typing import Final

from cadre_cli.domain.codes import is_valid
from cadre_cli.intake.event_file.deposit_models import DepositsItem, EarlyItem, WaiverItem
from cadre_cli.intake.event_file.faults import CONTRADICTION, MISSING_KEY, WRONG_VALUE, Fault, Path, shown
from cadre_cli.text.numbers import rupees

CheckRoles = Callable[[Path, list[str]], Iterator[Fault]]
"""Gives a fault for each role id of the list at a path that the event does not have."""

_AT: Final[Path] = ("deposits",)


def check_deposits(deposits: DepositsItem, amounts: dict[str, int], unknown_roles: CheckRoles) -> Iterator[Fault]:
    """Every fault of the tariff; `amounts` are the roles' deposits in paise, by id."""
    for at, early in enumerate(deposits.early):
        path = (*_AT, "early", at)
        yield from unknown_roles((*path, "roles"), early.roles)
        yield from _check_early(path, early, deposits, amounts)
    if deposits.late_fee and deposits.due_by is None:
        way = "write the last day to pay: due_by: 2025-06-05"
        yield Fault(MISSING_KEY, (*_AT, "late_fee"), "there is a fee for paying late, and no day to pay by", way)
    if (deposits.vpa is None) != (deposits.payee is None):
        read, way = "a UPI address and the name of its owner belong together", "write both vpa: and payee:, or neither"
        yield Fault(MISSING_KEY, (*_AT, "payee" if deposits.vpa is None else "vpa"), read, way)
    for at, waiver in enumerate(deposits.waivers):
        yield from _check_waiver((*_AT, "waivers", at), waiver, unknown_roles)


def _check_early(path: Path, early: EarlyItem, deposits: DepositsItem, amounts: dict[str, int]) -> Iterator[Fault]:
    if deposits.due_by and early.until > deposits.due_by:
        read = f"{early.until} is after the last day to pay, {deposits.due_by}"
        yield Fault(CONTRADICTION, (*path, "until"), read, "exchange the two days, or mend one")
    for role in early.roles or amounts:
        if early.amount > amounts.get(role, early.amount):
            read = f"paid early, {role} costs {rupees(early.amount)}, more than the {rupees(amounts[role])} of the role"
            yield Fault(CONTRADICTION, (*path, "amount"), read, "write less, or take the role out")


def _check_waiver(path: Path, waiver: WaiverItem, unknown_roles: CheckRoles) -> Iterator[Fault]:
    if (waiver.role is None) == (waiver.person is None):
        way = "write role: and an id, or person: and a code"
        yield Fault(CONTRADICTION, path, "a waiver is for a role or for a person, one of the two", way)
    if waiver.role is not None:
        for fault in unknown_roles(path, [waiver.role]):
            yield Fault(fault.kind, (*path, "role"), fault.read, fault.action)
    if waiver.person is not None and not is_valid(waiver.person.upper()):
        way = "write the five characters as they are printed; find them with: cadre people NAME"
        yield Fault(WRONG_VALUE, (*path, "person"), f"{shown(waiver.person)} is not a participant's code", way)
