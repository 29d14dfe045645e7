"""What the recipes of several exhibits need: an event folder with a plan, and a database that refuses."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from cadre_cli.planning.plan import silent
from cadre_cli.store import journal
from cadre_cli.workflows import event_folder, plan
from tests.conftest import SAMPLES


def a_plan(patch: pytest.MonkeyPatch) -> None:
    """The event folder `june` with the plan of samples/tiny.csv, without its papers."""
    with patch.context() as without:
        without.setattr(plan, "WITH_A_PLAN", ())
        plan.plan([SAMPLES / "tiny.csv"], event_folder.init(Path("june")).path, None, silent)


def spoilt(*statements: str) -> None:
    """The database of `june` (made where there is none) changed behind the program's back."""
    with closing(sqlite3.connect("june/cadre.db")) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def refusing(patch: pytest.MonkeyPatch, name: str) -> None:
    """Every plan that is stored is refused with the result of SQLite that has this name."""
    fault = sqlite3.OperationalError()
    fault.sqlite_errorname = name

    def refuse(*_: object) -> None:
        raise OperationalError(None, None, fault)

    patch.setattr(journal, "note", refuse)
