"""A plan; the register that the event file names has somebody who is to be added."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter
from tests.workflows.camps import mend


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    mend(Path("june"), "registers: []", "registers: [register.csv]")
    rows = "round,code,name,mobile,completed\nSpring Round,K7Q4Z,Asha,9000011101,yes\n"
    Path("june", "register.csv").write_text(rows, encoding="utf-8")
