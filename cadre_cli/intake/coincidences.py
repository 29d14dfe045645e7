"""Telling which rows coincide: one by one, or once for two sheets that are largely the same list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import pandas as pd

from cadre_cli.domain.findings import Address, FindingKind
from cadre_cli.domain.questions import BOTH, DIFFERENT, SAME, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import LISTS_APART
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.values.asking import asked

MOST_SINGLE: Final = 10
"""Two sheets that coincide in more people than this are told of once."""

_SHOWN = 4
_IS_SAME: Final = Answer(SAME, "one person: the rows are taken together")
_IS_DIFFERENT: Final = Answer(DIFFERENT, "different people: all stay")
_TWO_SHEETS: Final = {
    kinds.MERGED: (
        "{count} people of this sheet stand in {other} too, such as {example}",
        "nothing: each was taken as one person; if one of the two is an old copy, give only the newer",
    ),
    kinds.SAME_MOBILE: (
        "{count} mobile numbers stand here and in {other} under different names, such as {example}",
        "if it is one list in two scripts or an old copy, give only one of the two; else nothing",
    ),
    kinds.SAME_POST: (
        "{count} posts are held by different people here and in {other}, such as {example}",
        "if one of the two is an old copy or in another script, give only the one that counts; else correct the posts",
    ),
}


@dataclass(frozen=True, slots=True)
class Coincidence:
    """Rows that agree in a fact, the first of them first, and the finding for them at the row `at`.

    `fact` is what they share, in words, where it is to be asked whether they are one person; '' where it is not.
    """

    kind: FindingKind
    rows: Sequence[int]
    at: int
    read: str
    action: str
    fact: str = ""


Alike = dict[tuple[FindingKind, Address, Address], list[Coincidence]]
"""Coincidences by kind and the two sheets between which they are."""


class RowWords:
    """The people of some groups of rows as findings name them. Few of all people are in any, or else very many."""

    def __init__(self, people: pd.DataFrame, groups: Iterable[Sequence[int]]) -> None:
        self._people = people
        self._rows = sorted({*chain.from_iterable(groups)})
        self._cells: dict[str, dict[int, Any]] = {}

    def __call__(self, column: str, row: int) -> str:
        """The text of one cell."""
        return str(self._column(column)[row])

    def address(self, row: int) -> Address:
        """Where the name of the row stands."""
        place = cell_name(int(self._column("row")[row]) - 1, int(self._column("name_column")[row]))
        return Address(self("file", row), self("sheet", row), place)

    def _column(self, column: str) -> dict[int, Any]:
        """The cells of a column by row, fetched when it is first asked for: of a long table even a few take a while."""
        if column not in self._cells:
            self._cells[column] = dict(zip(self._rows, self._people[column].loc[self._rows].tolist(), strict=True))
        return self._cells[column]

    def sheet(self, row: int) -> Address:
        """The row's sheet."""
        return Address(self("file", row), self("sheet", row))

    def source(self, row: int) -> str:
        """The row's own source, 'file › sheet!row'."""
        return self("sources", row).partition("\n")[0]

    def numbers(self, row: int) -> set[str]:
        """Every mobile of the row."""
        return set(f"{self('mobile', row)} {self('mobiles', row)}".split())

    def listed(self, rows: Sequence[int]) -> str:
        """The names with their sources, the first four."""
        shown = [f'"{self("name", row)}" ({self.source(row)})' for row in rows[:_SHOWN]]
        rest = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
        return ", ".join(shown) + rest


def person_question(one: Coincidence, words: RowWords) -> Question | None:
    """Whether the rows are one person; None where that is certain."""
    if not one.fact:
        return None
    names = dict(sorted({words("name_key", row): words("name", row) for row in reversed(one.rows)}.items()))
    about = f"{one.fact}: {' / '.join(filter(None, names.values()))}"
    return asked("person", about, one.read, (_IS_DIFFERENT, _IS_SAME))


def list_question(one: Address, other: Address, text: str = "") -> Question:
    """Which of two lists counts."""
    names = sorted(map(str, (one, other)))
    only = (Answer(name, "only this one counts, who stands in the other alone is left out") for name in names)
    return asked("list", LISTS_APART.join(names), text, (Answer(BOTH, "both count, nobody is left out"), *only))


def alike_lists(found: Sequence[Coincidence], words: RowWords) -> Alike:
    """The coincidences of each kind between two sheets, where they are more than ten."""
    alike: Alike = {}
    for one in found:
        sheets = _two_sheets(one, words)
        if sheets:
            alike.setdefault((one.kind, *sheets), []).append(one)
    return {lists: group for lists, group in alike.items() if len(group) > MOST_SINGLE}


def tell_coincidences(found: Sequence[Coincidence], words: RowWords, log: FindingsLog) -> None:
    """One finding for each, but only one for all of a kind between the same two sheets if they are more than ten."""
    alike = alike_lists(found, words)
    for one in found:
        sheets = _two_sheets(one, words)
        if not sheets or (one.kind, *sheets) not in alike:
            address, question = words.address(one.at), person_question(one, words)
            log.add(one.kind, address, one.read, one.action, len(one.rows), question)
    for (kind, first, second), group in alike.items():
        read, action = _TWO_SHEETS[kind]
        read = read.format(count=len(group), other=first, example=words.listed(group[0].rows))
        question = list_question(first, second, f"{second}: {read}") if kind.severity.needs_person else None
        log.add(kind, second, read, action, len(group), question)


def tell_several_districts(words: RowWords, rows: Sequence[int], log: FindingsLog) -> None:
    """An in-charge of two districts is one person, who can be listed and charged under one of them only."""
    of_district = {words("district", row): row for row in reversed(rows) if words("district", row)}
    if len(of_district) > 1:
        named = sorted(of_district, key=of_district.__getitem__)
        read = f"{words.listed(rows)} are one person for {' and '.join(named)}"
        action = f"nothing if he is planned with {named[0]}; else put the row of his main district first"
        log.add(kinds.SEVERAL_DISTRICTS, words.address(rows[1]), read, action)


def _two_sheets(one: Coincidence, words: RowWords) -> tuple[Address, Address] | None:
    sheets = tuple(dict.fromkeys(words.sheet(row) for row in one.rows))
    return (sheets[0], sheets[1]) if len(sheets) == 2 and one.kind in _TWO_SHEETS else None
