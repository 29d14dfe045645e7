"""While an act is worked out, another run stores a plan."""

import pytest

from cadre_cli.workflows import acting
from tests.errors.making import spoilt


def make(patch: pytest.MonkeyPatch) -> None:
    words = acting._for_others

    def meanwhile(*moved: object) -> str:
        columns = "event_sha256, auto, batches, tiers, remedies, rooms, decisions, parent"
        spoilt(f"INSERT INTO plan (version, {columns}) SELECT version + 1, {columns} FROM plan")
        return words(*moved)

    patch.setattr(acting, "_for_others", meanwhile)
