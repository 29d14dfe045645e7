"""A database of that name that another program made."""

import pytest

from tests.errors.making import spoilt


def make(_: pytest.MonkeyPatch) -> None:
    spoilt("CREATE TABLE song (title)")
