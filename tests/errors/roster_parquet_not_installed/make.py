"""On a machine without the extra `parquet`."""

import pytest

from cadre_cli.intake.files import parquet


def make(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(parquet, "find_spec", lambda _: None)
