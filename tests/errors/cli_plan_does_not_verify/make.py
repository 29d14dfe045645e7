"""The planner makes a mistake, and the check finds it."""

import pytest

from cadre_cli.planning import plan
from cadre_cli.planning.verify import Violation


def make(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plan, "verify", lambda *_: [Violation("beds", "B1 has 81 men in 80 beds")])
