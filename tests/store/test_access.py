"""A folder that may not be written to: what is in it can still be read."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cadre_cli.errors import FaultError
from cadre_cli.store import access
from cadre_cli.store.database import open_store
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example

DROP_FROM_BOUNDING_SET, MAY_WRITE_ANYWHERE = 24, 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database beside which no lock can be laid: a folder stands where the log would."""
    path = tmp_path / "June, 50% #1" / "cadre.db"
    path.parent.mkdir()
    store_example(path)
    path.with_name("cadre.db-wal").mkdir()
    return path


def test_a_database_of_ones_own_is_opened_to_write(tmp_path: Path) -> None:
    for name in ("new.db", "old.db"):
        path = tmp_path / name
        if name == "old.db":
            store_example(path)
        assert access.address(path).render_as_string() == f"sqlite:///{path}"


def test_where_no_lock_can_be_laid_it_is_read_alone(path: Path) -> None:
    assert dict(access.address(path).query) == {"uri": "true", "mode": "ro", "immutable": "1"}
    with open_store(path) as store:
        assert store.known_people()["code"].tolist() == list(CODES)
        with pytest.raises(FaultError, match=r"cadre\.db may not be written"):
            store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])


def test_what_a_run_has_not_yet_brought_home_is_never_passed_over(path: Path) -> None:
    path.with_name("cadre.db-wal").rmdir()
    path.with_name("cadre.db-wal").write_bytes(b"what was written last")
    assert not access.address(path).query


def test_a_damaged_file_is_told_as_damaged(tmp_path: Path) -> None:
    (tmp_path / "cadre.db").write_bytes(b"PK\x03\x04 half a workbook" * 100)
    assert not access.address(tmp_path / "cadre.db").query


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("/camp/50% #1/cadre.db", "file:///camp/50%25%20%231/cadre.db"),
        ("//server/share/cadre.db", "file:////server/share/cadre.db"),
        ("C:/camp/cadre.db", "file:///C%3A/camp/cadre.db"),
    ],
)
def test_the_address_of_a_file_a_share_and_a_drive(written: str, uri: str) -> None:
    class Absolute:
        def absolute(self) -> "Absolute":
            return self

        def as_posix(self) -> str:
            return written

    assert access._uri(Absolute()) == uri  # type: ignore[arg-type]  # a path of another system


def not_as_root() -> None:
    """Makes the rights of files count for the administrator too, in the program that is started next."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DROP_FROM_BOUNDING_SET, MAY_WRITE_ANYWHERE, 0, 0, 0)


@pytest.mark.skipif(os.name == "nt", reason="the rights of folders are other ones there")
@pytest.mark.parametrize("command", [["show"], ["people", "--json"], ["batches"], ["check", "list.csv"]])
def test_every_command_that_reads_works_in_a_folder_that_may_only_be_read(camp: Path, command: list[str]) -> None:
    (camp / "list.csv").write_text("Name,Role,District\nAsha Verma,District President,Bhopal\n", encoding="utf-8")
    before = sorted(camp.iterdir())
    (camp / "cadre.db").chmod(0o444)
    camp.chmod(0o555)
    refused = "import os; assert not os.access('.', os.W_OK), 'the folder may be written to'"
    for call in (["-c", refused], ["-m", "cadre_cli", *command]):
        done = subprocess.run(
            [sys.executable, *call],
            cwd=camp,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            preexec_fn=not_as_root if os.name == "posix" else None,  # this process has one thread
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr
    assert done.stdout
    assert sorted(camp.iterdir()) == before
    camp.chmod(0o755)
