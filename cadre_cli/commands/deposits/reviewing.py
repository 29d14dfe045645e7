"""`cadre deposits review` on a terminal: one row after the other, each decision kept at once."""

from collections.abc import Callable, Sequence
from typing import Final

from cadre_cli.commands import console
from cadre_cli.commands.choosing import choosing
from cadre_cli.commands.deposits import matching_view
from cadre_cli.domain.bank import Proposal, RowState, Step, Way
from cadre_cli.domain.codes import is_valid
from cadre_cli.errors import CadreError, UsageError
from cadre_cli.workflows.deposits.acts import At, Booked
from cadre_cli.workflows.deposits.deciding import BY_HAND, accept, assign
from cadre_cli.workflows.deposits.rows import Examined, examine, waiting

_LATER: Final = "s"
_QUIT: Final = "q"
_LETTERS: Final = {"l": Way.LEAVE, "n": Way.SET_ASIDE}


def go_through(at: At, left: bool) -> None:
    """Asks about every row that waits until there is none left or the user quits.

    Raises:
        UsageError: nobody sits at a terminal.
        typer.Exit: with exit code 1 where rows still wait.
    """
    if not console.is_terminal():
        raise UsageError(
            "review asks on a terminal, and there is none",
            "see what waits with: cadre deposits review --list; decide with: cadre deposits assign ROW PERSON",
        )
    rows = [each.row.id for each in waiting(at.folder, left)]
    for number, row in enumerate(rows, start=1):
        # Looked at anew: an earlier decision may have changed what fits, or another desk may have settled it.
        now = examine(at.folder, row)
        if now.state not in (RowState.OPEN, RowState.LEFT):
            continue
        matching_view.row_to_decide(now, number, len(rows))
        if not _decide(at, now):
            break
    matching_view.still_waiting(len(waiting(at.folder, with_left=False)))


def _decide(at: At, row: Examined) -> bool:
    """Whether the user goes on; he is asked until the row is settled or put off."""
    while True:
        typed = console.typed("  A number, whom it is for (PERSON or PERSON=AMOUNT ...), l, n, s or q")
        key = typed.casefold()
        if key in ("", _LATER):
            return True
        if key == _QUIT:
            return False
        if _told(_deciding(at, row, typed)):
            return True


def _deciding(at: At, row: Examined, typed: str) -> Callable[[], Booked]:
    key = typed.casefold()
    if key in _LETTERS:
        return lambda: accept(at, row.row, Proposal(Step.OTHER, _LETTERS[key], BY_HAND))
    if key.isdecimal() and 0 < int(key) <= len(row.proposals):
        return lambda: accept(at, row.row, row.proposals[int(key) - 1])
    return lambda: assigned(at, row.row.id, _people(typed), asking=True)


def assigned(at: At, row: str, targets: Sequence[str], asking: bool) -> Booked:
    """`assign`; where a name may be several people's, the one who is meant is chosen.

    Raises:
        UsageError: as `assign`.
    """
    people, amounts = zip(*((person, sign + amount) for person, sign, amount in map(_parted, targets)), strict=True)

    def run(*whom: str) -> Booked:
        return assign(at, row, [person + amount for person, amount in zip(whom, amounts, strict=True)])

    return choosing(run, *people, asking=asking)


def _parted(target: str) -> tuple[str, str, str]:
    return target.partition("=")


def _people(typed: str) -> list[str]:
    """'K7M2P=5000 4TZ9H' and two codes name two people, 'Asha Verma' one."""
    words = typed.split()
    several = any("=" in word for word in words) or all(is_valid(word.upper()) for word in words)
    return words if several else [typed]


def _told(decide: Callable[[], Booked]) -> bool:
    """Whether it was done; else why not, and he is asked again."""
    try:
        matching_view.decided(decide())
    except CadreError as error:
        console.complain(error)
        return False
    return True
