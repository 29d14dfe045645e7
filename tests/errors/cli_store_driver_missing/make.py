"""What speaks with PostgreSQL is not installed."""

import sys

import pytest

from tests.errors.making import a_server


def make(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(sys.modules, "psycopg", None)
    a_server("postgresql+psycopg://desk:secret@db.office/june")
