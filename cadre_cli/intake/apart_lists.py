"""The people kept apart as sheets of their own say. These are confidential: no name of theirs is quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations, product
from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.apart_pairs import Pair, who_are_here, with_apart
from cadre_cli.intake.apart_people import Finder, facts_of
from cadre_cli.intake.apart_sheets import ApartSheet, Somebody
from cadre_cli.intake.cells import cell_name, cells_in_words
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers
from cadre_cli.text.listing import counted

_HOW: Final = "write the code, the mobile, or the whole name as it stands in the roster"
_DOUBTS: Final[Mapping[str, tuple[str, str]]] = {
    "nobody": ("what stands here is nobody of the other sheets", f"it keeps nobody apart: {_HOW}"),
    "several": (
        "who stands here may be one of several people",
        "it keeps nobody apart: write the code or the mobile in place of the name, or the place beside it",
    ),
    "alone": ("somebody stands here without anybody from whom he is kept apart", f"{_HOW} of the other beside it"),
    "himself": ("one person stands here on both sides", f"it keeps nobody apart: {_HOW} of the other"),
}
"""By doubt: what was read, and what to do."""
_OBEYED: Final = "nothing: who stands in one row or group is kept apart, and nobody takes part for standing here"
_FEWEST_OF_A_GROUP: Final = 2


@dataclass
class _Reading:
    """What one sheet gives: the pairs, the words by row of the people, and the doubtful cells (column, row)."""

    pairs: list[Pair] = field(default_factory=list)
    words: dict[int, set[str]] = field(default_factory=dict)
    understood: set[int] = field(default_factory=set)
    doubts: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def doubt(self, what: str, who: Somebody) -> None:
        self.doubts.setdefault(what, set()).add((who.column, who.row))


def with_apart_lists(
    people: pd.DataFrame, sheets: Sequence[ApartSheet], readers: Readers, log: FindingsLog
) -> pd.DataFrame:
    """The people with the labels under 'apart' that keep-apart sheets give them; whoever is not known is told.

    Takes the people table's columns, with 'name_key'.
    """
    if not sheets:
        return people
    everybody = [who for sheet in sheets for row in sheet.rows for who in (*row.named, *row.others)]
    finder = Finder(who_are_here(people), map(facts_of, everybody), readers)
    read = [_read(sheet, finder) for sheet in sheets]
    for sheet, reading in zip(sheets, read, strict=True):
        _tell(sheet, reading, log)
    words: dict[int, set[str]] = {}
    for row, said in chain.from_iterable(reading.words.items() for reading in read):
        words.setdefault(row, set()).update(said)
    return with_apart(people, [pair for reading in read for pair in reading.pairs], words)


def _read(sheet: ApartSheet, finder: Finder) -> _Reading:
    reading = _Reading()
    groups: dict[str, list[tuple[Somebody, int | None]]] = {}
    for row in sheet.rows:
        named, others = ([(who, _found(who, finder, reading)) for who in side] for side in (row.named, row.others))
        for word in row.words.split():
            groups.setdefault(word, []).extend(named)
        if not row.words and not (len(named) > 1 or (named and others)):
            reading.doubt("alone", (*row.named, *row.others)[0])
        for (_, one), (who, other) in chain(combinations(named, 2), product(named, others)):
            if one is None or other is None:
                continue
            if one == other:
                reading.doubt("himself", who)
                continue
            reading.pairs.append((one, other))
            reading.understood.add(row.row)
    for word, members in groups.items():
        _read_group(word, members, reading)
    return reading


def _found(who: Somebody, finder: Finder, reading: _Reading) -> int | None:
    rows = finder.rows(facts_of(who))
    if len(rows) == 1:
        return rows[0]
    reading.doubt("several" if rows else "nobody", who)
    return None


def _read_group(word: str, members: Sequence[tuple[Somebody, int | None]], reading: _Reading) -> None:
    if len(members) == 1:
        reading.doubt("alone", members[0][0])
    known = {row for _, row in members if row is not None}
    if len(known) < _FEWEST_OF_A_GROUP:
        return
    for who, row in members:
        if row is not None:
            reading.words.setdefault(row, set()).add(word)
            reading.understood.add(who.row)


def _tell(sheet: ApartSheet, reading: _Reading, log: FindingsLog) -> None:
    whole = Address(sheet.file, sheet.sheet)
    read = f"a keep-apart list: {len(reading.understood)} of {counted(len(sheet.rows), 'row')} obeyed"
    log.add(kinds.APART_SHEET, whole, read, _OBEYED, len(sheet.rows))
    for what, cells in reading.doubts.items():
        (column, row), *_ = in_order = sorted(cells)
        said, action = _DOUBTS[what]
        address = replace(whole, cell=cell_name(row, column))
        log.add(kinds.APART_DOUBT, address, f"{said}: {cells_in_words(in_order)}", action, len(cells))
