"""What reading the rosters gives: the people, the findings, and how each sheet was understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from cadre_cli.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """How one column was understood: `field` as in `SheetRead`, `why` in a few words, up to three `samples`."""

    letter: str
    heading: str
    field: str
    why: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRead:
    """How one sheet was understood.

    `header_row` is 1-based; `columns` maps each cell column letter with a heading to the field it was
    taken for ('' for a column carried through). `people` are rows that became (part of) a participant,
    `skipped` counts the rows that were passed over by reason (blank rows are not counted). `explained` are the
    columns from left to right; none where no row of headings was found.
    """

    file: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    people: int
    skipped: Mapping[str, int]
    explained: tuple[ColumnRead, ...] = ()


@dataclass(frozen=True)
class Roster:
    """Every person the files name. `people` follows `domain.people`; its codes are '' where none was given.

    `rows` counts the rows that name somebody; `rows == len(people) + merged rows`. `unread` has the texts that could
    not be used, by the source as in `people` and the field.
    """

    people: pd.DataFrame
    findings: tuple[Finding, ...]
    sheets: tuple[SheetRead, ...]
    rows: int
    unread: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
