"""A backup is to be put where an event is already; another database stands in for that of the server."""

from pathlib import Path

import pytest

from cadre_cli.workflows import backup
from tests.errors.making import a_plan


def make(patch: pytest.MonkeyPatch) -> None:
    a_plan()
    backup.backup(Path("june"), Path("kept.zip"))
    patch.setattr(backup, "server", lambda _url: Path("june/cadre.db"))
