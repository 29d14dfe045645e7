"""Which session somebody means, and what it is to be: `B1 2025-06-10 09:00 election E4`, or with commas."""

import re
from collections.abc import Iterable, Sequence
from datetime import time
from typing import Final, TypeVar

from cadre_cli.domain.curriculum import Expert, Module
from cadre_cli.domain.timetable import Fix
from cadre_cli.errors import UsageError
from cadre_cli.text.dates import which_day
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.timetable.problem import Task
from cadre_cli.timetable.slots import Slot, slots_of
from cadre_cli.workflows.which_batch import which_batch

_Kind = TypeVar("_Kind", Module, Expert)

_SESSION_WORDS: Final = 3
_BETWEEN: Final = r"[\s,]+"
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d{2}")
_HOW: Final = 'write batch, day, time and module, and who teaches it if that matters: "B1 2025-06-10 09:00 election E4"'


def parse_fix(words: str, task: Task) -> Fix:
    """The session, and what it is set to.

    Raises:
        UsageError: a batch, session, module or expert that does not exist, or who cannot teach it then.
    """
    parts = _parts(words)
    if len(parts) not in (_SESSION_WORDS + 1, _SESSION_WORDS + 2):
        raise UsageError(f'"{words}" does not say what to set', _HOW)
    slot = _slot(parts[:_SESSION_WORDS], task)
    roles = next(batch.roles for batch in task.batches if batch.id == slot.batch)
    modules = [module for module in task.event.curriculum.modules if module.is_for(roles)]
    module = _meant(parts[3], modules, "module of its curriculum")
    if slot.minutes < module.minutes:
        raise UsageError(f"{module.id} takes {module.minutes} minutes, that session has {slot.minutes}", "set another")
    if len(parts) == _SESSION_WORDS + 1:
        return Fix(slot.batch, slot.day, slot.starts, module.id)
    expert = _meant(parts[4], task.event.curriculum.experts, "expert")
    _must_be_able(expert, module, slot)
    return Fix(slot.batch, slot.day, slot.starts, module.id, expert.id)


def meant_fix(words: str, among: Iterable[Fix]) -> Fix | None:
    """Which of these 'B1 2025-06-10 09:00' means; None for none of them.

    Raises:
        UsageError: the words do not name a session.
    """
    parts = _parts(words)
    if len(parts) != _SESSION_WORDS:
        raise UsageError(f'"{words}" does not name a session', 'write batch, day and time: "B1 2025-06-10 09:00"')
    batch, day, clock = parts
    for fix in among:
        if fix.batch.casefold() == batch.casefold() and which_day(day, [fix.day]) and _is_clock(clock, fix.starts):
            return fix
    return None


def _parts(words: str) -> list[str]:
    """Batch, day, time and what follows; the words of a day ('10 June') are all before the time."""
    batch, *rest = re.split(_BETWEEN, latin_digits(words.strip()))
    clock = next((place for place, part in enumerate(rest) if place and _CLOCK.fullmatch(part)), 1)
    return [batch, " ".join(rest[:clock]), *rest[clock:]] if rest else [batch]


def told(fix: Fix) -> str:
    """'B1 2025-06-10 09:00 election E4'."""
    return f"{fix.batch} {fix.day} {fix.starts:%H:%M} {fix.module} {fix.expert}".strip()


def _is_clock(words: str, clock: time) -> bool:
    return words.replace(".", ":").rjust(5, "0") == f"{clock:%H:%M}"


def _slot(parts: Sequence[str], task: Task) -> Slot:
    batch = which_batch(parts[0], task.batches)
    slots = list(slots_of(task.event.curriculum, batch))
    for slot in slots:
        if which_day(parts[1], [slot.day]) and _is_clock(parts[2], slot.starts):
            return slot
    sessions = ", ".join(f"{slot.day.day} {slot.starts:%H:%M}" for slot in slots)
    raise UsageError(f"{batch.id} has no session on {parts[1]} at {parts[2]}", f"its sessions (day, time): {sessions}")


def _meant(word: str, among: Iterable[_Kind], what: str) -> _Kind:
    by_id = {each.id.casefold(): each for each in among}
    if word.casefold() not in by_id:
        raise UsageError(
            f'"{word}" is no {what}', f"give one of {', '.join(each.id for each in by_id.values()) or 'none'}"
        )
    return by_id[word.casefold()]


def _must_be_able(expert: Expert, module: Module, slot: Slot) -> None:
    if module.id not in expert.teaches:
        raise UsageError(f"{expert.id} does not teach {module.id}", f"he teaches {', '.join(expert.teaches)}")
    if expert.venues and slot.venue not in expert.venues:
        raise UsageError(f"{expert.id} does not come to {slot.venue}", f"he comes to {', '.join(expert.venues)}")
    if not expert.can_come(slot.day, slot.starts, slot.ends):
        hours = f"{slot.day} from {slot.starts:%H:%M} to {slot.ends:%H:%M}"
        raise UsageError(f"{expert.id} cannot come on {hours}", "see experts in cadre.yaml")
