"""The folder was used with a later version."""

import pytest

from tests.errors.making import spoilt


def make(_: pytest.MonkeyPatch) -> None:
    spoilt("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)", "INSERT INTO schema_version VALUES (99)")
