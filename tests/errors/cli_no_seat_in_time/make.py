"""The time ends before a first seat is found."""

from dataclasses import replace

import pytest

from cadre_cli.planning import plan


def make(patch: pytest.MonkeyPatch) -> None:
    solve = plan._solve_apart

    def in_no_time(*asked: object) -> object:
        solutions, where = solve(*asked)
        return [replace(one, tiers=[replace(tier, proven=False) for tier in one.tiers]) for one in solutions], where

    patch.setattr(plan, "_solve_apart", in_no_time)
