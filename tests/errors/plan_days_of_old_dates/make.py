"""A plan whose round is put off by a month, and planned again."""

from pathlib import Path

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
    file = Path("june/cadre.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("2025-06-", "2025-07-"), encoding="utf-8")
