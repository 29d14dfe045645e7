"""The event folder lies on a network drive."""

import pytest

from cadre_cli.store import shares
from tests.errors.making import a_plan


def make(patch: pytest.MonkeyPatch) -> None:
    a_plan()
    patch.setattr(shares, "network_kind", lambda folder: "cifs" if folder.name == "june" else "")
