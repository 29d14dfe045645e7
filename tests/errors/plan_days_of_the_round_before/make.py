"""An event folder that was carried on from june, in which nothing was written over yet."""

from pathlib import Path

from cadre_cli.workflows.next_round import init_from
from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
    init_from(Path("july"), Path("june"))
