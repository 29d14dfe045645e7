"""Several people fit what was typed: on a terminal the one who is meant is chosen by number."""

from collections.abc import Callable
from typing import TypeVar

from cadre_cli.commands import console
from cadre_cli.workflows.whom import SeveralPeopleError

_Result = TypeVar("_Result")


def choosing(run: Callable[[str], _Result], person: str, asking: bool) -> _Result:
    """`run(person)`, with the code of the one who is chosen where `person` may be several.

    Raises:
        SeveralPeopleError: nobody is there to choose, or he chose none of them.
    """
    try:
        return run(person)
    except SeveralPeopleError as several:
        if not (asking and console.is_terminal()):
            raise
        chosen = console.choice([str(hit) for hit in several.hits])
        if chosen is None:
            raise
        return run(several.hits[chosen].code)
