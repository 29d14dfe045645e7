"""Who has completed an earlier round: what becomes of him in this one, and how registers say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Completed(StrEnum):
    """What becomes of somebody who has completed an earlier round."""

    LEAVE_OUT = "leave_out"
    TRAINERS = "trainers"
    """He is called as a trainer, and is none of the people of the round."""
    KEEP = "keep"


WHY: Final[Mapping[Completed, str]] = {
    Completed.LEAVE_OUT: "has completed: ",
    Completed.TRAINERS: "called as a trainer, has completed: ",
}
"""How the `set_aside` sentence begins of somebody who has completed an earlier round; the round's name follows."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The registers of earlier rounds, files of the event folder, and what follows for whom they name."""

    registers: tuple[str, ...] = ()
    completed: Completed = Completed.LEAVE_OUT


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """How registers are written: the headings of their columns, each in every way, and how a cell says yes."""

    code: Sequence[str]
    name: Sequence[str]
    mobile: Sequence[str]
    completed: Sequence[str]
    yes: Sequence[str]
