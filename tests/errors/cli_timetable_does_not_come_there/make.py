"""An expert is to come where he does not."""

import pytest

from tests.errors.making import a_plan_with_experts


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan_with_experts()
