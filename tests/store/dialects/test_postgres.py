"""A server: what is said when it does not do what is asked, with no password and no values in it."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from cadre_cli.errors import FaultError
from cadre_cli.store import access
from cadre_cli.store.database import open_store
from cadre_cli.store.dialects import postgres
from cadre_cli.store.dialects.postgres import Postgres
from cadre_cli.store.where import PASSWORD, Server, Where
from tests.store.behind import altered
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example

SERVER = Postgres("postgresql+psycopg://desk:s3cret@db.office/june")


def fault(said: str = "", code: str = "", lost: bool = False) -> DBAPIError:
    class DriverError(Exception):
        sqlstate = code or None

    return OperationalError("INSERT राम", {"name": "राम"}, DriverError(said), connection_invalidated=lost)


@pytest.mark.parametrize(("code", "what", "way_out"), postgres.FAULTS)
def test_each_fault_is_told_in_plain_words(code: str, what: str, way_out: str) -> None:
    told = SERVER.fault_explained(fault(code=code.ljust(5, "0")))
    assert (told.message, told.way_out) == (f"the database june on db.office {what}", way_out)


@pytest.mark.parametrize(
    ("of_it", "message"),
    [
        (fault('FATAL:  password authentication failed for user "desk"'), "does not take this user with this password"),
        (fault('FATAL:  database "june" does not exist'), "is not there"),
        (fault("could not translate host name"), "cannot be reached"),
        (fault("server closed the connection unexpectedly", lost=True), "cannot be reached any more"),
        (fault(code="22021"), "refused to store this (22021)"),
    ],
)
def test_a_fault_without_a_number_of_its_own(of_it: DBAPIError, message: str) -> None:
    told = SERVER.fault_explained(of_it)
    assert told.message == f"the database june on db.office {message}"
    assert not {"s3cret", "राम"} & set(f"{told} {told.way_out}".split())


@pytest.mark.parametrize(
    ("url", "in_environment", "password"),
    [
        ("postgresql+psycopg://desk@db.office/june", "from outside", "from outside"),
        ("postgresql+psycopg://desk:s3cret@db.office/june", "from outside", "s3cret"),
        ("postgresql+psycopg://desk@db.office/june", None, None),
    ],
)
def test_where_the_password_comes_from(
    url: str, in_environment: str | None, password: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)
    if in_environment:
        monkeypatch.setenv(PASSWORD, in_environment)
    engine = Postgres(url).engine()
    assert engine.url.password == password
    assert "s3cret" not in f"{Postgres(url)!r} {Postgres(url).name}"


@pytest.mark.server_only
class TestOnAServer:
    def test_a_connection_that_is_broken_off_leaves_the_old_plan(self, where: Where) -> None:
        store_example(where)
        with open_store(where) as store:
            with pytest.raises(FaultError, match="broke off the connection") as told, store._writing() as connection:
                number = connection.scalar(text("SELECT pg_backend_pid()"))
                connection.execute(text("UPDATE plan SET auto = false"))
                altered(where, f"SELECT pg_terminate_backend({number})")
                connection.execute(text("SELECT 1"))
            assert "not certain" in told.value.way_out
            assert store.plan_version(1).plan.auto

    def test_who_only_reads_cannot_write(self, where: Where) -> None:
        refused = pytest.raises(FaultError, match="may only be read")
        with open_store(where) as store, refused, store._reading() as connection:
            connection.execute(text("DELETE FROM plan"))

    def test_a_computer_that_sleeps_in_an_act_does_not_keep_others_from_writing(
        self, where: Where, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(postgres, "_STALLED_SECONDS", 1)
        broken_off = pytest.raises(FaultError, match="broke off an act that stood still")
        with open_store(where) as asleep, broken_off, asleep._writing() as connection:
            assert store_example(where) == 1
            connection.execute(text("SELECT 1"))

    def test_texts_are_sorted_by_code_point_in_whatever_language_the_server_is(self, where: Where) -> None:
        codes = ("9ZZZZ", "A2C4E", "a2c4e", "B3D5F", "क")
        with open_store(where) as store:
            store.save_plan(EVENT_TEXT, people(codes[::-1]), plan(codes[::-1]), [])
            assert store.known_people()["code"].tolist() == sorted(codes)

    def test_two_events_in_two_schemas_of_one_database_do_not_wait_for_each_other(
        self, where: Where, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(access, "LOCK_WAIT_SECONDS", 0.05)
        assert isinstance(where, Server)
        altered(where, "CREATE SCHEMA july")
        july = Server(f"{where.url}&options=-csearch_path%3Djuly")
        with open_store(where) as store, store._writing():
            store_example(july)
        with open_store(july) as other, open_store(where) as store:
            assert other.known_people()["code"].tolist() == list(CODES)
            assert store.newest_version() == 0

    def test_an_event_moves_to_a_server_and_back(self, where: Where, tmp_path: Path) -> None:
        store_example(tmp_path / "cadre.db")
        with open_store(tmp_path / "cadre.db") as store:
            store.copy_to(where)
            before = store.plan_version(1)
        with open_store(where) as store:
            store.copy_to(tmp_path / "back.db")
            assert store.save_plan(before.event_text, before.people, before.plan, before.findings) == 1
            assert store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), []) == 2
        with open_store(tmp_path / "back.db") as store:
            assert store.plan_version(1).people.equals(before.people)
            assert [entry.act for entry in store.journal()] == ["plan 1: 4 people, 3 seated, 1 waiting, 0 set aside"]


def test_the_name_of_a_server_on_this_computer() -> None:
    assert Postgres("postgresql+psycopg:///june").name == "the database june on this computer"
    assert Postgres("postgresql+psycopg:///june?host=/run/pg").name == "the database june on /run/pg"
