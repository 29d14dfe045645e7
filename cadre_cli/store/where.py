"""Where an event's database is: a file in its folder, or on a server by the line `store:` of its event file."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cadre_cli.errors import UsageError

KEY: Final = "store"
PASSWORD: Final = "CADRE_STORE_PASSWORD"  # noqa: S105  # the name of the variable, not what is in it
"""The environment variable that holds the password where the URL has none."""

_LINE: Final = re.compile(
    rf"""^(["']?){KEY}\1[ \t]*:[ \t]*(?P<quote>["']?)(?P<value>.*?)(?P=quote)[ \t]*(?:[ \t]\#.*)?$""", re.MULTILINE
)
_POSTGRES: Final = re.compile(r"postgres(ql)?(\+psycopg)?://(?P<rest>.+)", re.DOTALL)
_LEFT_OUT: Final = f"# {KEY}: …"


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server; the URL may hold a password and is never printed."""

    url: str = field(repr=False)


Where = Path | Server


def named_in(event_text: str) -> Server | None:
    """The server that an event file names; None where the database is the folder's own file.

    Only that line is read: what else is wrong with the file does not keep anybody from the books.

    Raises:
        UsageError: something else than the URL of a PostgreSQL database stands there.
    """
    line = _LINE.search(event_text)
    return server(line["value"]) if line else None


def server(url: str) -> Server:
    """The server of that URL.

    Raises:
        UsageError: it is not the URL of a PostgreSQL database.
    """
    found = _POSTGRES.fullmatch(url.strip())
    if found is None:
        raise UsageError(
            f"{KEY} does not say where a database is",
            f"write it on one line, as {KEY}: postgresql+psycopg://USER@SERVER/DATABASE, "
            f"the password in {PASSWORD}; without it the event folder keeps its own file",
        )
    return Server(f"postgresql+psycopg://{found['rest']}")


def without(event_text: str) -> str:
    """The event file with that line left out, its other lines where they were.

    So a password goes neither into the plans, which keep the text, nor into a backup or a message. A last line leaves
    no trace: an event that moved to a server is the same event.
    """
    return _LINE.sub(_LEFT_OUT, event_text).removesuffix(f"{_LEFT_OUT}\n")
