"""The time that planning may take: one bound over all parts, steps and rooms, as a user means it."""

from dataclasses import dataclass
from time import monotonic


@dataclass(frozen=True, slots=True)
class Clock:
    """When planning must be done, on the machine's steady clock, which all its processes read alike.

    None is no limit.
    """

    ends: float | None = None

    @classmethod
    def of(cls, seconds: float | None) -> "Clock":
        """A clock that runs from now."""
        return cls(None if seconds is None else monotonic() + seconds)

    def left(self, share: float = 1.0) -> float | None:
        """Seconds in that share of what is left; None without a limit."""
        return None if self.ends is None else max(0.0, self.ends - monotonic()) * share

    def part(self, share: float) -> "Clock":
        """The clock of work that may take that share of what is left; what it leaves over is there for the next."""
        return Clock.of(self.left(share))


def fair_shares(jobs: int, workers: int) -> list[float]:
    """For each job in the order in which they are begun, its share of what is left then; the last ones get it all."""
    return [min(1.0, workers / (jobs - begun)) for begun in range(jobs)]
