"""What the tests of several packages share: one planned event folder, made once and copied for each test; and on which
databases those run that are marked `both_stores`."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from cadre_cli.domain.progress import silent
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Server, Where
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.plan import plan

if os.name != "nt":
    from tests.postgres import Postgres, programs, running

SAMPLES = Path(__file__).parent.parent / "samples"
SQLITE, POSTGRES, BOTH = "sqlite", "postgresql", "both"
POSTGRES_PROGRAMS = None if os.name == "nt" else programs()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--store",
        choices=[SQLITE, POSTGRES, BOTH],
        default=os.environ.get("CADRE_TEST_STORE", BOTH),
        help="on which database the tests marked both_stores run; left out: CADRE_TEST_STORE, else both",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "both_stores: runs on SQLite and on PostgreSQL (see --store)")
    config.addinivalue_line("markers", "server_only: runs on PostgreSQL alone")
    config.addinivalue_line("markers", "server_on_request: takes long; on PostgreSQL only with --store postgresql")


class VisitsTogether(LoadScopeScheduling):
    """Gives each test to the next process that is free, but the visits of the museum to one, with what they prove."""

    def _split_scope(self, nodeid: str) -> str:
        visits = nodeid.startswith(("tests/errors/test_cli_museum.py", "tests/errors/test_raises.py"))
        return "visits" if visits else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    return VisitsTogether(config, log)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    only = metafunc.definition.get_closest_marker("server_only")
    if "kind_of_store" in metafunc.fixturenames and (only or metafunc.definition.get_closest_marker("both_stores")):
        chosen = metafunc.config.getoption("store")
        lacking = pytest.mark.skipif(POSTGRES_PROGRAMS is None, reason="PostgreSQL is not installed here")
        kinds = [] if only or chosen == POSTGRES else [SQLITE]
        on_request = chosen == BOTH and metafunc.definition.get_closest_marker("server_on_request")
        kinds += [] if chosen == SQLITE or on_request else [pytest.param(POSTGRES, marks=lacking)]
        metafunc.parametrize("kind_of_store", kinds, indirect=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator["Postgres"]:
    """A server of the tests' own, started once for all tests of a process."""
    assert POSTGRES_PROGRAMS is not None
    with running(POSTGRES_PROGRAMS) as server:
        yield server


@pytest.fixture
def kind_of_store(request: pytest.FixtureRequest) -> str:
    """SQLITE or POSTGRES; for a test that is not marked the former."""
    return str(getattr(request, "param", SQLITE))


@pytest.fixture
def new_database(request: pytest.FixtureRequest, kind_of_store: str) -> Iterator[Callable[[Path], Where]]:
    """Gives an empty database: the file of that name, or one of a server."""
    with ExitStack() as afterwards:

        def new(path: Path) -> Where:
            if kind_of_store == SQLITE:
                return path
            server = request.getfixturevalue("postgres")
            made = server.new()
            afterwards.callback(server.drop, made)
            return made

        yield new


@pytest.fixture
def where(new_database: Callable[[Path], Where], tmp_path: Path) -> Where:
    """An empty database."""
    return new_database(tmp_path / "cadre.db")


@pytest.fixture(scope="session")
def camp_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The event folder that `camp` copies; nobody may change it."""
    folder = event_folder.init(tmp_path_factory.mktemp("once") / "camp").path
    plan([SAMPLES / "tiny.csv"], folder, None, silent)
    return folder


@pytest.fixture(scope="session")
def camp_on_a_server(camp_once: Path, postgres: "Postgres") -> Server:
    """The database of `camp_once`, copied to the server; nobody may change it."""
    server = postgres.new()
    with open_store(camp_once / "cadre.db") as store:
        store.copy_to(server)
    return server


@pytest.fixture
def camp(camp_once: Path, tmp_path: Path, kind_of_store: str, request: pytest.FixtureRequest) -> Iterator[Path]:
    """An event folder `camp` of its own with the plan of samples/tiny.csv."""
    folder = Path(shutil.copytree(camp_once, tmp_path / "camp"))
    if kind_of_store == SQLITE:
        yield folder
        return
    server = request.getfixturevalue("postgres")
    made = server.new(request.getfixturevalue("camp_on_a_server"))
    (folder / "cadre.db").unlink()
    with (folder / "cadre.yaml").open("a", encoding="utf-8") as event:
        event.write(f"store: {made.url}\n")
    yield folder
    server.drop(made)
