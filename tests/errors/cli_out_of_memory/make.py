"""The system ends the processes that plan the venues of a large round."""

import os

import pytest

from cadre_cli import workers
from cadre_cli.planning import plan


def make(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plan, "run_all", lambda *_: workers.run_all(os._exit, [9, 9], [1, 1], 2, lambda _: None))
