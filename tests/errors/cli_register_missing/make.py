"""A plan; the event file names a register that is not there."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter
from tests.workflows.camps import mend


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    mend(Path("june"), "registers: []", "registers: [register.csv]")
