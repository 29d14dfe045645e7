"""Somebody has named a file where the URL of a server is meant."""

from tests.errors.making import a_server


def make(_patch: object) -> None:
    a_server("sqlite:///june.db")
