"""The same list twice, as "final" and "final(2)": asked which counts, and the other set aside by answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.domain.people import FLAG_COLUMNS, INTEGER_COLUMNS
from cadre_cli.domain.questions import BOTH, LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.coincidences import RowWords, list_question
from cadre_cli.intake.findings_log import FindingsLog

_FEWEST: Final = 5
_LARGELY: Final = 0.8
"""So much of the longer list must stand in the other."""
_OF_THE_ROW: Final = ("name", "name_key", "name_column", "file", "sheet", "row", "sources")


@dataclass(frozen=True, slots=True)
class Twins:
    """Two lists that are largely the same: how many people stand in both, in one alone, and differently in both."""

    first: Address
    second: Address
    both: int
    alone: int
    different: int


def of_one_list(
    people: pd.DataFrame, groups: Sequence[Sequence[int]], log: FindingsLog, answers: Answers
) -> tuple[pd.DataFrame, list[Sequence[int]]]:
    """Asks which of two lists that are largely the same counts, where they differ in anything.

    `groups` are rows that are one person. What an answered old list says no longer counts: its rows are emptied and
    stand behind those of the list that counts, and who stands in it alone is left out.
    """
    words = RowWords(people, groups)
    for twins in _twins(people, groups, words):
        read = (
            f"{twins.both} people of this list stand in {twins.first} too, {twins.different} of them differently; "
            f"{twins.alone} stand in one of the two alone"
        )
        question = list_question(twins.first, twins.second, f"{twins.second}: {read}; which list counts?")
        given = answers.to(question)
        if given is None:
            action = "if one of the two is an old copy, give only the other; until then both count, the first before"
            log.add(kinds.SAME_LIST, twins.second, read, action, twins.both + twins.alone, question)
            continue
        tell_answer(given, twins.second, twins.both + twins.alone, log)
        if given.value != BOTH:
            old = twins.first if given.value == str(twins.second) else twins.second
            people = _emptied(people, old)
            groups = [sorted(rows, key=lambda row: (words.sheet(row) == old, row)) for rows in groups]
    return people, list(groups)


def _twins(people: pd.DataFrame, groups: Sequence[Sequence[int]], words: RowWords) -> list[Twins]:
    """The lists that are largely the same and differ in something, in the order of the files."""
    shared: dict[tuple[Address, Address], list[tuple[int, int]]] = {}
    for rows in groups:
        firsts = {words.sheet(row): row for row in reversed(rows)}
        for one, other in combinations(sorted(firsts.values()), 2):
            shared.setdefault((words.sheet(one), words.sheet(other)), []).append((one, other))
    if not shared:
        return []
    sizes = people.groupby(["file", "sheet"]).size().to_dict()
    told = []
    for (first, second), pairs in shared.items():
        one, other = (sizes[sheet.file, sheet.sheet] for sheet in (first, second))
        alone = one + other - 2 * len(pairs)
        if len(pairs) < max(_FEWEST, _LARGELY * max(one, other)):
            continue
        different = _different(people, pairs)
        if alone or different:
            told.append(Twins(first, second, len(pairs), alone, different))
    return told


def _different(people: pd.DataFrame, pairs: Sequence[tuple[int, int]]) -> int:
    """How many pairs of rows say anything differently."""
    said = people.drop(columns=[*_OF_THE_ROW, "extra", "remarks"])
    one, other = (said.loc[list(rows)].to_numpy() for rows in zip(*pairs, strict=True))
    return int((one != other).any(axis=1).sum())


def _emptied(people: pd.DataFrame, old: Address) -> pd.DataFrame:
    """The people with everything taken from the rows of the old list but who they are; they are left out."""
    people = people.copy()
    rows = (people["file"] == old.file) & (people["sheet"] == old.sheet)
    for column in people.columns.difference([*_OF_THE_ROW, "set_aside"]):
        nothing = False if column in FLAG_COLUMNS else 0 if column in INTEGER_COLUMNS else ""
        people.loc[rows, column] = nothing
    people.loc[rows, "set_aside"] = LEFT_OUT
    return people
