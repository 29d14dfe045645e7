"""The timetable as a model: one variable of 0 or 1 a choice of slot, module, expert and hall."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from cadre_cli.domain.curriculum import Hall, Module
from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.timetable import Fix, Key, Session
from cadre_cli.solver.model import Model
from cadre_cli.timetable.slots import Slot, slots_of

NOBODY: Final = ""
"""Stands for the expert who is not there, and for the hall."""


@dataclass(frozen=True)
class Task:
    """What one timetable is asked for.

    `people` are those of each batch, by id; `before` the timetable in force, and `fixed` what was set by hand, by
    batch, day and start.
    """

    event: Event
    batches: tuple[Batch, ...]
    people: Mapping[str, int]
    before: Mapping[Key, Session] = field(default_factory=dict)
    fixed: Mapping[Key, Fix] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """That a slot is given to a module, taught by an expert in a hall ('' where nobody and none is free)."""

    slot: int
    module: str
    expert: str
    hall: str


class Problem:
    """Slots, choices and their variables. `with_experts` tells whether the event names any: else none is lacking."""

    def __init__(self, task: Task, time_limit: float | None = None) -> None:
        self.task = task
        self.curriculum = task.event.curriculum
        self.with_experts = bool(self.curriculum.experts)
        self.batch_by_id = {batch.id: batch for batch in task.batches}
        self.slots: tuple[Slot, ...] = tuple(s for batch in task.batches for s in slots_of(self.curriculum, batch))
        self.choices: tuple[Choice, ...] = tuple(self._choices())
        self._by_slot: list[list[int]] = [[] for _ in self.slots]
        for number, choice in enumerate(self.choices):
            self._by_slot[choice.slot].append(number)
        self.model = Model(time_limit)
        self.model.variables([1.0] * len(self.choices))

    def where(
        self, *, slots: Iterable[int] | None = None, module: str | None = None, expert: str | None = None
    ) -> Iterator[int]:
        """The variables of choices with these slots, module and expert."""
        for slot in range(len(self.slots)) if slots is None else slots:
            for number in self._by_slot[slot]:
                choice = self.choices[number]
                if (module is None or choice.module == module) and (expert is None or choice.expert == expert):
                    yield number

    def slots_of(self, batch: Batch) -> list[int]:
        """The slots of a batch, in their order."""
        return [number for number, slot in enumerate(self.slots) if slot.batch == batch.id]

    def modules_of(self, batch: Batch) -> list[Module]:
        """What the batch is to be taught."""
        return [module for module in self.curriculum.modules if module.is_for(batch.roles)]

    def needs_expert(self, module: str) -> bool:
        """Whether a session of the module without a named expert lacks something."""
        return self.with_experts and self.curriculum.module_by_id[module].expert

    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the last solution, sorted."""
        return tuple(sorted(self._session(choice) for n, choice in enumerate(self.choices) if self.model.values[n] > 0))

    def _session(self, choice: Choice) -> Session:
        slot = self.slots[choice.slot]
        fixed = slot.key in self.task.fixed
        return Session(slot.day, slot.starts, slot.batch, slot.ends, choice.module, choice.expert, choice.hall, fixed)

    def _choices(self) -> Iterator[Choice]:
        for batch in self.task.batches:
            modules = self.modules_of(batch)
            for number in self.slots_of(batch):
                slot = self.slots[number]
                for module in modules:
                    if slot.minutes >= module.minutes:
                        experts = self._experts(slot, module)
                        for expert, hall in product(experts, self._halls(batch, module)):
                            yield Choice(number, module.id, expert, hall)

    def _experts(self, slot: Slot, module: Module) -> list[str]:
        able = [
            expert.id
            for expert in self.curriculum.experts
            if module.expert
            and module.id in expert.teaches
            and (not expert.venues or slot.venue in expert.venues)
            and expert.can_come(slot.day, slot.starts, slot.ends)
        ]
        return [*able, NOBODY]

    def _halls(self, batch: Batch, module: Module) -> list[str]:
        people = self.task.people.get(batch.id, 0)
        able = [
            hall.name
            for hall in halls_of(self.task.event, batch.venue)
            if hall.seats >= people and (hall.equipment is None or set(module.equipment) <= set(hall.equipment))
        ]
        return [*able, NOBODY]


def halls_of(event: Event, venue: str) -> Sequence[Hall]:
    """The halls of a venue; where none is named, one with the venue's seats."""
    there = event.venue_by_id[venue]
    return there.halls or (Hall(there.names.en, there.seats),)
