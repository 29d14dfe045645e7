"""Where the database is: what an event file says of it, and what is never told of that."""

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.store.where import Server, named_in, server, without

URL = "postgresql+psycopg://desk:s3cret@db.office/june"


@pytest.mark.parametrize(
    "line",
    [
        f"store: {URL}",
        f"store:   {URL}   # the server upstairs",
        f'store: "{URL}"',
        f"'store' : '{URL}'",
        "store: postgresql://desk:s3cret@db.office/june",
        "store: postgres://desk:s3cret@db.office/june",
    ],
)
def test_an_event_file_names_a_server(line: str) -> None:
    text = f"event: June\n{line}\nlanguages: [hi]\n"
    assert named_in(text) == Server(URL)
    assert without(text) == "event: June\n# store: …\nlanguages: [hi]\n"


def test_an_event_that_moved_to_a_server_is_the_same_event() -> None:
    assert without(f"event: June\nstore: {URL}\n") == "event: June\n"


def test_a_password_with_a_number_sign_is_read_whole() -> None:
    assert named_in("store: postgresql://desk:a#b@db/june") == Server("postgresql+psycopg://desk:a#b@db/june")


@pytest.mark.parametrize("text", ["event: June\n", "# store: postgresql://db/june\n", "deposits:\n  store: here\n"])
def test_most_event_files_name_none(text: str) -> None:
    assert named_in(text) is None
    assert without(text) == text


@pytest.mark.parametrize(
    "text", ["store:\n", "store:\n  postgresql://db/june\n", "store: mysql://db/june\n", "store: []"]
)
def test_what_names_no_server_is_refused_and_no_file_taken_instead(text: str) -> None:
    with pytest.raises(UsageError, match="does not say where a database is"):
        named_in(text)


def test_a_password_is_not_shown_by_accident() -> None:
    assert "s3cret" not in f"{server(URL)} {server(URL)!r}"
