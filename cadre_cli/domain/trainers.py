"""Experts and trainers who live with a batch: they take beds and chairs, and are none of its people."""

from dataclasses import dataclass

from cadre_cli.domain.rooms import BedKind


@dataclass(frozen=True, slots=True)
class Trainers:
    """So many men and women. With `alone` each has a room to himself; with `seats` each takes a chair of the hall."""

    men: int = 0
    women: int = 0
    alone: bool = False
    seats: bool = True

    def of(self, kind: BedKind) -> int:
        """How many sleep in beds of that kind."""
        return self.women if kind is BedKind.WOMEN else self.men

    @property
    def chairs(self) -> int:
        """Chairs of the hall that they take."""
        return (self.men + self.women) * self.seats
