"""A plan; the register that the event file names is some other list."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter
from tests.workflows.camps import mend


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    mend(Path("june"), "registers: []", "registers: [register.csv]")
    Path("june", "register.csv").write_text("Name,Mobile\nAsha Verma,9000011101\n", encoding="utf-8")
