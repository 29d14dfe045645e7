"""A database looked into, or changed, behind the program's back."""

from typing import Any

from sqlalchemy import Engine, create_engine, text

from cadre_cli.store.where import Server, Where


def altered(where: Where, *statements: str, **values: object) -> None:
    """Does the statements, in which `:name` stands for a value."""
    engine = _engine(where)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement), values)
    engine.dispose()


def asked(where: Where, question: str) -> list[tuple[Any, ...]]:
    """The rows that the database answers."""
    engine = _engine(where)
    with engine.begin() as connection:
        rows = [tuple(row) for row in connection.execute(text(question))]
    engine.dispose()
    return rows


def _engine(where: Where) -> Engine:
    return create_engine(where.url if isinstance(where, Server) else f"sqlite:///{where}")
