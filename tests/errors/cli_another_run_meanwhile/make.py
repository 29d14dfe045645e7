"""While an act is worked out, another run stores a plan."""

import pytest

from cadre_cli.workflows import acting
from tests.errors.making import spoilt


def make(patch: pytest.MonkeyPatch) -> None:
    words = acting._for_others

    def meanwhile(*moved: object) -> str:
        spoilt(
            "INSERT INTO plan (version, event_sha256, auto, batches, tiers, remedies, rooms, decisions, parent)"
            " SELECT version + 1, event_sha256, auto, batches, tiers, remedies, rooms, decisions, parent FROM plan"
        )
        return words(*moved)

    patch.setattr(acting, "_for_others", meanwhile)
