"""The time ends before a first seat is found."""

from dataclasses import replace

import pytest

from cadre_cli.planning import plan
from cadre_cli.planning.part import PartInRound


def make(patch: pytest.MonkeyPatch) -> None:
    solve = plan._solve_apart

    def in_no_time(*asked: object) -> list[PartInRound]:
        return [
            replace(part, solved=replace(part.solved, tiers=tuple(replace(t, proven=False) for t in part.solved.tiers)))
            for part in solve(*asked)
        ]

    patch.setattr(plan, "_solve_apart", in_no_time)
