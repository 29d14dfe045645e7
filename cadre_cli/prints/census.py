"""The count before anything is printed: everyone who came in is seated, waiting or set aside, once."""

from dataclasses import dataclass

from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.errors import FaultError


@dataclass(frozen=True, slots=True)
class Census:
    """How many people stand in each state."""

    seated: int
    waiting: int
    set_aside: int

    @property
    def everyone(self) -> int:
        """All of them."""
        return self.seated + self.waiting + self.set_aside


def count_everyone(planned: PlanOnFile) -> Census:
    """The census of a plan.

    Raises:
        FaultError: a person is missing from the seats, stands there twice, is in no known state, is seated
            in a batch that the plan does not have, or holds a batch without being seated.
    """
    people, seats = planned.people, planned.plan.seats
    codes = people["code"].tolist()
    if codes != seats["code"].tolist() or len(set(codes)) != len(codes):
        raise _broken(f"{len(people)} people came in, the plan has {len(seats)} places in another order or twice")
    counts = {state: int((seats["state"] == state.value).sum()) for state in State}
    census = Census(counts[State.SEATED], counts[State.WAITING], counts[State.SET_ASIDE])
    if census.everyone != len(people):
        raise _broken(f"{len(people)} people came in, only {census.everyone} are seated, waiting or set aside")
    seated = seats["state"] == State.SEATED.value
    if not set(seats.loc[seated, "batch"]) <= {batch.id for batch in planned.plan.batches}:
        raise _broken("somebody is seated in a batch that the plan does not have")
    if (seats.loc[~seated, "batch"] != "").any():
        raise _broken("somebody who is not seated holds a batch")
    return census


def _broken(what: str) -> FaultError:
    return FaultError(
        f"The plan does not account for everyone: {what}. Nothing was written.",
        "run `cadre plan` again; if it stays, the event folder's database is damaged: restore its last backup",
    )
