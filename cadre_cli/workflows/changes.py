"""Who sits elsewhere in one plan than in another."""

from dataclasses import dataclass

from cadre_cli.domain.plan import PlanOnFile


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody's batch, before and after ('' for none)."""

    code: str
    name: str
    mobile: str
    was: str
    now: str

    @property
    def who(self) -> str:
        """His name and code."""
        return f"{self.name or '(no name)'} ({self.code})"


def moves(before: PlanOnFile, after: PlanOnFile) -> tuple[Move, ...]:
    """Everybody who sits elsewhere than before, in the order of names."""
    was = before.plan.seats.set_index("code")["batch"]
    people = after.people[["code", "name", "mobile"]]
    both = people.assign(was=people["code"].map(was).fillna(""), now=after.plan.seats["batch"].to_numpy())
    changed = both[both["was"] != both["now"]].sort_values(["name", "code"])
    return tuple(Move(*row) for row in changed.itertuples(index=False, name=None))
