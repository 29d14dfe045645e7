"""Damaged statements are refused, or what is read of them is proven: never a traceback, never a part."""

import random

import pytest

from .fuzz_statements import damaged, ending, table
from .layouts import LAYOUTS


@pytest.mark.parametrize("block", range(5))
def test_a_damaged_statement(block: int) -> None:
    for seed in range(100 * block, 100 * (block + 1)):
        way, name, data = damaged(random.Random(seed))
        assert ending(name, data) in ("refused", "proven", "unproven"), (seed, way, name)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_whole_statement_is_proven(name: str) -> None:
    assert ending(name, LAYOUTS[name][2](table())) == "proven"
