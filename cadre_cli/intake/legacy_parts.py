"""The columns of a sheet, each cut by the kinds of fonts in which its texts stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from cadre_cli.intake.legacy_fonts import FontKind, Position, SheetFonts, font_kind
from cadre_cli.intake.legacy_words import odds_by_text


@dataclass(frozen=True, slots=True)
class Part:
    """The texts of one column in one kind of font: the 0-based rows where they stand, and the odds of each text."""

    column: int
    font: FontKind
    rows: Sequence[int]
    odds: Mapping[str, float]


def column_parts(rows: Sequence[Sequence[str]], fonts: SheetFonts, passed: Set[Position]) -> Iterator[Part]:
    """The columns, each cut by the kinds of its fonts; the cells `passed` over belong to no part."""
    kinds: defaultdict[int, dict[FontKind, list[int]]] = defaultdict(dict)
    for (row, column), font in fonts.others.items():
        kinds[column].setdefault(font_kind(font), []).append(row)
    not_own = defaultdict(set, {column: {row for same in by.values() for row in same} for column, by in kinds.items()})
    for row, column in passed:
        not_own[column].add(row)
    # The rows turned round: a column is gone through faster than rows are. There are as many as the narrowest row has.
    columns = list(zip(*rows, strict=False))
    for column in range(max(map(len, rows), default=0)):
        others = kinds.get(column, {})
        own = {font_kind(fonts.fonts.get(column, "")): _without(len(rows), not_own.get(column, frozenset()))}
        for kind, numbers in {**own, **others}.items():
            here = numbers
            if column >= len(columns) or kind in others:
                here = [row for row in numbers if row < len(rows) and column < len(rows[row])]
            whole = column < len(columns) and len(here) == len(rows)
            odds = odds_by_text(dict.fromkeys(columns[column])) if whole else odds_in_rows(rows, column, here)
            yield Part(column, kind, here, odds)


def _without(rows: int, passed: Set[int]) -> Sequence[int]:
    return [row for row in range(rows) if row not in passed] if passed else range(rows)


def odds_in_rows(rows: Sequence[Sequence[str]], column: int, numbers: Sequence[int]) -> dict[str, float]:
    """The odds of each different text of a column in some of the rows."""
    return odds_by_text(dict.fromkeys(rows[row][column] for row in numbers))
