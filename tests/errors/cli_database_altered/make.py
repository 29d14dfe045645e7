"""What a plan was made from was written over by another program."""

import pytest

from tests.errors.making import a_plan, spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    spoilt("UPDATE content SET packed = x'00'")
