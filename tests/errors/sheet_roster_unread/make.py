"""A roster says of two deposits what cannot be understood."""

from datetime import UTC, datetime

import pytest

from cadre_cli.workflows.deposits import said


def make(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(said, "now", lambda: datetime(2025, 6, 3, 6, tzinfo=UTC))
