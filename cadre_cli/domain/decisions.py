"""What people decided by hand over a plan: it survives every planning until it is taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from cadre_cli.domain.event import Batch, NoShow
from cadre_cli.domain.names import Names

_Value = TypeVar("_Value")


CAME_LATE: Final = Names("came after the arrival was closed", "आगमन बंद होने के बाद आए")
"""Why somebody sits in a batch again who was taken for a no-show."""


@dataclass(frozen=True, slots=True)
class Forced:
    """Somebody put into `batch` against the rules: who decided it, and why.

    He takes a bed and a seat like everybody else; where there was none he has an `extra` one, which counts for nobody
    else. From those `beside` him (codes) he is not kept apart, as they sat there when it was decided; from all others
    he is. Who `came_late` sits where he had his place before; of him no `why` is given.
    """

    batch: str
    by: str
    why: str
    extra: bool = False
    beside: frozenset[str] = frozenset()
    came_late: bool = False

    @property
    def because(self) -> Names:
        """Why, in both languages where it is not somebody's own words."""
        return CAME_LATE if self.came_late else Names(self.why, self.why)


@dataclass(frozen=True, slots=True)
class Absent:
    """Somebody who did not come to `batch`: what becomes of his deposit, of which so much was there (paise)."""

    batch: str
    deposit: NoShow
    paise: int

    @property
    def is_forfeit(self) -> bool:
        """Whether money of his became the party's own."""
        return self.deposit is NoShow.FORFEIT and self.paise > 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything decided by hand that holds for a plan; people by code, batches by id.

    `placed` are put into a batch (it counts instead of the roster's pin), `unpinned` are freed of the roster's
    pin, `admitted` get a seat before anybody else, `forced` sit where the rules would not have them, `withdrawn`
    do not come (with the reason, which may be ''). Nobody is planned into a `cancelled` batch; into and out of a
    `closed` one nobody moves. `added` were entered by hand and are on no roster. `no_shows` are those of the withdrawn
    who did not come to their batch.
    """

    placed: Mapping[str, str] = field(default_factory=dict)
    unpinned: frozenset[str] = frozenset()
    admitted: frozenset[str] = frozenset()
    forced: Mapping[str, Forced] = field(default_factory=dict)
    withdrawn: Mapping[str, str] = field(default_factory=dict)
    cancelled: tuple[Batch, ...] = ()
    closed: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    no_shows: Mapping[str, Absent] = field(default_factory=dict)

    @property
    def seats(self) -> Mapping[str, str]:
        """The batch into which each was put by hand, within the rules or against them."""
        return {**self.placed, **{code: forced.batch for code, forced in self.forced.items()}}

    @property
    def extra_beds(self) -> frozenset[str]:
        """The codes of those for whom a bed was brought in that is none of the venue's rooms."""
        return frozenset(code for code, forced in self.forced.items() if forced.extra)

    def place(self, code: str, batch: str) -> "Decisions":
        """He goes to that batch, whatever the roster says."""
        bare = self._without(code)
        return replace(bare, placed={**bare.placed, code: batch})

    def force(self, code: str, forced: Forced) -> "Decisions":
        """He goes to that batch, whatever the rules say."""
        bare = self._without(code)
        return replace(bare, forced={**bare.forced, code: forced})

    def free(self, code: str) -> "Decisions":
        """Nothing decided by hand holds him any more, nor does the roster's pin; he may come."""
        return replace(self._without(code), unpinned=self.unpinned | {code})

    def admit(self, code: str) -> "Decisions":
        """He gets a seat before anybody else; in which batch is the planner's."""
        comes, came = _without(self.withdrawn, code), _without(self.no_shows, code)
        back = replace(self, withdrawn=comes, no_shows=came)
        return replace(back, admitted=self.admitted | {code})

    def withdraw(self, code: str, reason: str) -> "Decisions":
        """He does not come; the roster's pin counts again if he is admitted after all."""
        bare = self._without(code)
        return replace(bare, withdrawn={**bare.withdrawn, code: reason})

    def miss(self, code: str, absent: Absent) -> "Decisions":
        """He did not come to his batch."""
        gone = self.withdraw(code, f"did not come to {absent.batch}")
        return replace(gone, no_shows={**gone.no_shows, code: absent})

    def cancel(self, batch: Batch, pinned: Iterable[str] = ()) -> "Decisions":
        """The batch is not held; who was put there by hand, or is `pinned` there by the roster, is free again."""
        return replace(
            self,
            cancelled=(*self.cancelled, batch),
            closed=self.closed - {batch.id},
            unpinned=self.unpinned.union(pinned),
            placed={code: id_ for code, id_ in self.placed.items() if id_ != batch.id},
            forced={code: forced for code, forced in self.forced.items() if forced.batch != batch.id},
        )

    def close(self, batch: str) -> "Decisions":
        """Nobody moves into or out of the batch any more."""
        return replace(self, closed=self.closed | {batch})

    def add(self, code: str) -> "Decisions":
        """He was entered by hand."""
        return replace(self, added=self.added | {code})

    def _without(self, code: str) -> "Decisions":
        return replace(
            self,
            placed=_without(self.placed, code),
            forced=_without(self.forced, code),
            withdrawn=_without(self.withdrawn, code),
            no_shows=_without(self.no_shows, code),
            admitted=self.admitted - {code},
        )


UNDECIDED = Decisions()
"""Nothing was decided by hand."""


def _without(mapping: Mapping[str, _Value], key: str) -> dict[str, _Value]:
    return {other: value for other, value in mapping.items() if other != key}
