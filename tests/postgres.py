"""A PostgreSQL server of the tests' own: in a temporary folder, run by somebody who is not the administrator."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import create_engine, make_url

from cadre_cli.store.where import Server

NOBODIES = ("postgres", "nobody")
SETTINGS = {  # what is written need not outlive the tests
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
}


def programs() -> Path | None:
    """The folder of PostgreSQL's programs of the newest version; None where it is not installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[-3]))
    return installed[-1].parent if installed else None


@dataclass
class Postgres:
    """A running server; `socket` is the folder of its socket."""

    socket: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def server(self, database: str) -> Server:
        return Server(f"postgresql+psycopg://cadre@/{database}?host={self.socket}")

    def new(self, template: Server | None = None) -> Server:
        """A new database, empty or as another one that nobody is connected to."""
        name = f"test{next(self.numbers)}"
        of = f" TEMPLATE {self.name(template)}" if template else ""
        self.do(f"CREATE DATABASE {name}{of}")
        return self.server(name)

    def drop(self, server: Server) -> None:
        self.do(f"DROP DATABASE {self.name(server)} WITH (FORCE)")

    def do(self, statement: str) -> None:
        engine = create_engine(self.server("postgres").url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    @staticmethod
    def name(server: Server) -> str:
        return str(make_url(server.url).database)


@contextmanager
def running(folder: Path) -> Iterator[Postgres]:
    """Starts a server whose programs are in `folder`, and stops it at the end."""
    place = Path(mkdtemp(prefix="pg"))
    user = None
    if os.geteuid() == 0:
        user = next(name for name in NOBODIES if _is_there(name))
        shutil.chown(place, user)

    def call(program: str, *arguments: object) -> None:
        as_user = {} if user is None else {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
        command = [str(folder / program), "-D", str(place / "data"), *map(str, arguments)]
        # Its output goes to a file: a server that inherits a pipe keeps it open.
        with (place / f"{program}.log").open("a") as log:
            subprocess.run(command, check=True, cwd=place, stdout=log, stderr=log, stdin=subprocess.DEVNULL, **as_user)

    try:
        # A server set up in a language, as offices have them: it sorts otherwise than SQLite does.
        language = ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=hi-IN")
        call("initdb", "--username=cadre", "--auth=trust", "--encoding=UTF8", "--no-sync", *language)
        settings = " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
        call("pg_ctl", "-w", "-l", place / "server.log", "-o", f"-k {place} {settings}", "start")
        yield Postgres(place)
    finally:
        if (place / "data" / "postmaster.pid").exists():
            call("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(place, ignore_errors=True)


def _is_there(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True
