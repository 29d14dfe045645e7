"""Several people fit what was typed: on a terminal the one who is meant is chosen by number."""

from collections.abc import Callable
from typing import TypeVar

from cadre_cli.commands import console
from cadre_cli.workflows.whom import BEST, SeveralPeopleError

_Result = TypeVar("_Result")


def choosing(run: Callable[..., _Result], *people: str, asking: bool) -> _Result:
    """`run(*people)`, with the code of the one who is chosen in place of each who may be several.

    Raises:
        SeveralPeopleError: nobody is there to choose, or he chose none of them, or they are too many to look through.
    """
    try:
        return run(*people)
    except SeveralPeopleError as several:
        if not (asking and console.is_terminal()) or len(several.hits) > BEST:
            raise
        chosen = console.choice(f'"{several.asked}" may be:', [str(hit) for hit in several.hits])
        if chosen is None:
            raise
        meant = several.hits[chosen].code
        return choosing(run, *(meant if person == several.asked else person for person in people), asking=asking)
