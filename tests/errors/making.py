"""What the recipes of several exhibits need: an event folder with a plan, and a database that refuses."""

import json
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy.exc import OperationalError

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.progress import silent
from cadre_cli.store import journal
from cadre_cli.workflows import event_folder, export, plan
from cadre_cli.workflows.deposits import said
from tests.conftest import SAMPLES
from tests.workflows.deposits.sheets import FilledSheet


@cache
def _planned() -> TemporaryDirectory[str]:
    """A folder, kept as long as the tests run, with an event folder `june` and its plan, without the papers."""
    kept = TemporaryDirectory()
    with pytest.MonkeyPatch.context() as without:
        without.setattr(export, "with_a_plan", lambda _planned: ())
        plan.plan([SAMPLES / "tiny.csv"], event_folder.init(Path(kept.name) / "june").path, None, silent)
    return kept


def a_plan() -> None:
    """The event folder `june` with the plan of samples/tiny.csv, in the current folder."""
    shutil.copytree(Path(_planned().name) / "june", "june")


def a_counter(patch: pytest.MonkeyPatch) -> None:
    """As `a_plan`, on 3 June 2025: money can be booked."""
    a_plan()
    patch.setattr(said, "now", lambda: datetime(2025, 6, 3, 6, tzinfo=UTC))


def after_the_event(patch: pytest.MonkeyPatch) -> None:
    """As `a_plan`, on 1 July 2025."""
    a_plan()
    patch.setattr(said, "now", lambda: datetime(2025, 7, 1, 6, tzinfo=UTC))


def spoilt(*statements: str) -> None:
    """The database of `june` (made where there is none) changed behind the program's back."""
    with closing(sqlite3.connect("june/cadre.db")) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def seats_spoilt(columns: Iterable[str], change: Callable[[list[str]], list[str]]) -> None:
    """Columns of the seats of `june` written over by something that knows how they are kept."""
    with closing(sqlite3.connect("june/cadre.db")) as database:
        for column in columns:
            asked = "SELECT packed FROM seat_column JOIN content USING (sha256) WHERE name = ?"
            old = json.loads(zlib.decompress(database.execute(asked, (column,)).fetchone()[0]))
            content = json.dumps(change(old), ensure_ascii=False).encode()
            digest = sha256(content).hexdigest()
            database.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", (digest, zlib.compress(content)))
            database.execute("UPDATE seat_column SET sha256 = ? WHERE name = ?", (digest, column))
        database.commit()


def refusing(patch: pytest.MonkeyPatch, name: str) -> None:
    """Every plan that is stored is refused with the result of SQLite that has this name."""
    fault = sqlite3.OperationalError()
    fault.sqlite_errorname = name

    def refuse(*_: object) -> None:
        raise OperationalError(None, None, fault)

    patch.setattr(journal, "note", refuse)


def a_server(url: str) -> None:
    """As `a_plan`, with an event file that names that server."""
    a_plan()
    with Path("june/cadre.yaml").open("a", encoding="utf-8") as event:
        event.write(f"store: {url}\n")


@cache
def _sheet() -> bytes:
    """The deposit sheet of `june`, as it is before anything is booked."""
    return export.export(Path(_planned().name) / "june", [Paper.DEPOSITS], [Format.XLSX])[1][0].read_bytes()


def a_sheet(patch: pytest.MonkeyPatch) -> FilledSheet:
    """As `a_counter`, with its deposit sheet `deposits.xlsx` in the current folder, open to be typed in and saved."""
    a_counter(patch)
    Path("deposits.xlsx").write_bytes(_sheet())
    return FilledSheet(Path("june"), Path("deposits.xlsx"))


EXPERTS = """experts:
  - id: E1
    name: {en: Anand Bhargava, hi: आनंद भार्गव}
    teaches: [ai]
    venues: [annexe]
  - id: E2
    name: {en: Bela Nigam, hi: बेला निगम}
    teaches: [ai, fact_check]
    available: [{first: 2025-06-09, last: 2025-06-09}]
"""
ANNEXE = """venues:
  - id: annexe
    name: {en: Annexe, hi: उपभवन}
    district: Bhopal
    seats: 20
    rooms: [{for: men, rooms: 5, beds: 2}]
"""


def a_plan_with_experts() -> None:
    """As `a_plan`; two experts teach, each with something that he cannot do."""
    a_plan()
    file = Path("june/cadre.yaml")
    text = file.read_text(encoding="utf-8").replace("experts: []\n", EXPERTS).replace("venues:\n", ANNEXE, 1)
    file.write_text(text, encoding="utf-8")


def event_file_changed(old: str, new: str) -> None:
    """The event file of `june` with something else in it, which must be there."""
    file = Path("june/cadre.yaml")
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
