"""The server that the event file names does not answer; the password in its URL stays untold."""

from tests.errors.making import a_server


def make(_patch: object) -> None:
    a_server("postgresql+psycopg://desk:secret@/june?host=/nowhere")
