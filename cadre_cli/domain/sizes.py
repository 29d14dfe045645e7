"""How large a round must be: what a venue has, and the choices of batches with the beds and seats they need."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a venue has: beds for men and for women, hall seats; None where it is to be found out."""

    men: int | None = None
    women: int | None = None
    seats: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is given."""
        return self.men is None and self.women is None and self.seats is None


@dataclass(frozen=True, slots=True)
class Stay:
    """One batch of a choice: at the venue of that number, from 1, from `arrives` to `departs`."""

    venue: int
    arrives: date
    departs: date


@dataclass(frozen=True, slots=True)
class Choice:
    """Batches of so many `days` over so many `venues`, each of which needs the same beds and seats.

    `seated` people fit; the rest are away on some day of every batch, or lack a place that is given. `proven` says
    whether no fewer batches, beds and seats would do.
    """

    days: int
    venues: int
    stays: tuple[Stay, ...]
    men: int
    women: int
    seats: int
    seated: int
    proven: bool
