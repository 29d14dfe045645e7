"""Training registers of earlier rounds, as `cadre attendance --register` writes them, or saved again by Excel."""

from collections.abc import Iterator, Sequence
from typing import Final

import pandas as pd

from cadre_cli.domain.trained import RegisterForm
from cadre_cli.errors import UsageError
from cadre_cli.intake.files.sheet import Sheet
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.intake.workbook import read_workbook
from cadre_cli.text.keys import match_key

PLACES: Final = ("unit", "assembly", "block", "mandalam", "sector", "booth")
COLUMNS: Final = ("code", "name", "role", *PLACES, "mobile", "round")


def read_register(file: str, data: bytes, form: RegisterForm) -> pd.DataFrame:
    """Who has completed a round by the register in the file of that name, a row each, in its order.

    The frame has COLUMNS, all texts, '' where the register does not say; of one to print those are all but code, name
    and mobile. `round` is the round's name, else the file's.

    Raises:
        UsageError: no sheet has the headings of a register.
    """
    found: list[dict[str, str]] = []
    tables = [(sheet, head) for sheet in read_workbook(file, data).sheets if (head := _head(sheet, form)) is not None]
    if not tables:
        raise UsageError(
            f"{file} is no training register: no sheet has a code, a name and who has completed the round",
            "write one with: cadre attendance --register FILE; or take it out of trained in cadre.yaml",
        )
    for sheet, head in tables:
        found += _completed(file, sheet, head, form)
    return pd.DataFrame(found, columns=list(COLUMNS), dtype="str").fillna("")


def _head(sheet: Sheet, form: RegisterForm) -> int | None:
    needed = [set(map(match_key, words)) for words in (form.code, form.name, form.completed)]
    for number, row in enumerate(sheet.rows):
        said = [_keys(cell) for cell in row]
        if all(any(words & keys for keys in said) for words in needed):
            return number
    return None


def _keys(cell: str) -> set[str]:
    """What a cell says: headings and words stand in one or two languages."""
    return {match_key(part) for line in cell.splitlines() for part in line.split("/")}


def _completed(file: str, sheet: Sheet, head: int, form: RegisterForm) -> Iterator[dict[str, str]]:
    place = dict(_columns(sheet.rows[head], form))
    yes = set(map(match_key, form.yes))
    for row in sheet.rows[head + 1 :]:
        said = {name: row[column].strip() if column < len(row) else "" for name, column in place.items()}
        if yes & _keys(said.pop("completed")) and said["name"]:
            said["code"] = said["code"].upper()
            said["mobile"] = read_mobile(said.get("mobile", "")).value.partition(" ")[0]
            yield {**said, "round": said.get("round") or file}


def _columns(headings: Sequence[str], form: RegisterForm) -> Iterator[tuple[str, int]]:
    """Each known column and its place; the first counts where two say the same."""
    words = {"code": form.code, "name": form.name, "mobile": form.mobile, "completed": form.completed}
    ways = {**{name: [name] for name in COLUMNS}, **words}
    for name, spelt in ways.items():
        keys = set(map(match_key, spelt))
        column = next((number for number, cell in enumerate(headings) if keys & _keys(cell)), None)
        if column is not None:
            yield name, column
