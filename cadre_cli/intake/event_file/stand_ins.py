"""Stand-ins for values that cannot be used, so that what surrounds them is checked in the same run."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, Final

from pydantic_core import ErrorDetails

from cadre_cli.intake.event_file.faults import CONTRADICTION, Fault, Path
from cadre_cli.intake.event_file.models import LISTED

STAND_INS: Final = (
    *("1", "true", "x", "2025-06-09", "09:30", ["1"], "#000000"),
    *("next-day", "men", "state", "assembly", "role", "hi"),
)
"""Tried in this order; each kind of value in an event file takes one of them."""
_NAMED_ELSEWHERE: Final = frozenset({"id", "roles", "units", "window", "venues", "batches", "event"})
"""A stand-in for one of these, as the last key of a path, would make faults of its own wherever it is named."""


def with_stand_ins(
    data: dict[str, Any], errors: Sequence[ErrorDetails], still_wrong: Callable[[object], Sequence[ErrorDetails]]
) -> tuple[dict[str, Any], tuple[Path, ...]] | None:
    """A copy of `data` without faults of shape, and the paths that were filled in; None where that cannot be done.

    `still_wrong` validates such a copy.
    """
    paths = [path_of(error) for error in errors]
    if any(path[0] == "window" or path[-1] in _NAMED_ELSEWHERE for path in paths):
        return None
    copy = deepcopy(data)
    for error, path in zip(errors, paths, strict=True):
        block = _block(copy, path)
        if block is None:
            return None
        if error["type"] == "extra_forbidden":
            del block[path[-1]]
            continue
        for stand_in in STAND_INS:
            block[path[-1]] = stand_in
            if path not in map(path_of, still_wrong(copy)):
                break
    return None if still_wrong(copy) else (copy, tuple(paths))


def of_stand_ins(fault: Fault, filled: Sequence[Path]) -> bool:
    """Whether a fault may come from a stand-in: it is at one, within one, or contradicts a value beside one."""
    return any(
        fault.path[: len(path)] == path or (fault.kind is CONTRADICTION and fault.path[: len(path) - 1] == path[:-1])
        for path in filled
    )


def path_of(error: ErrorDetails) -> Path:
    """Where the error stands, as files write it."""
    return tuple(part for part in error["loc"] if part != LISTED)


def _block(data: Any, path: Path) -> Any:
    """The block or list that holds the last part of the path; None where the path leaves the data."""
    for part in path[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data if isinstance(data, dict | list) else None
