"""What every reader of files gives back: sheets of texts at their true addresses."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from cadre_cli.domain.findings import Finding
from cadre_cli.intake.legacy_fonts import Position, SheetFonts
from cadre_cli.intake.sheet_marks import SheetMarks

__all__ = ["Position", "Sheet", "Workbook"]


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows[r][c]` is the text of the cell in 0-based row and column; rows may end early.

    `defects` are the cells that hold a spreadsheet error ('#REF!') or a formula without a saved value (`UNSAVED`);
    in `rows` they hold that text too. `merges` are the merged ranges as (first, last) cell, where the format
    tells them. `fonts` are those of its cells, where the file has a legacy Hindi font and tells them. `texts` are the
    different texts of the cells (and perhaps more) but for numbers and days, where the reader tells them: a long list
    has few.
    """

    name: str
    rows: list[list[str]]
    defects: Mapping[Position, str] = field(default_factory=dict)
    merges: Sequence[tuple[Position, Position]] = ()
    hidden: bool = False
    marks: SheetMarks = field(default_factory=SheetMarks)
    fonts: SheetFonts = field(default_factory=SheetFonts)
    texts: Collection[str] | None = field(default=None, compare=False, repr=False)

    def each_text(self) -> Iterable[str]:
        """Every text at least once. What none of them has need not be looked for in the cells."""
        return chain.from_iterable(self.rows) if self.texts is None else self.texts


@dataclass(frozen=True)
class Workbook:
    """The sheets of one file, and what is the matter with the file itself."""

    sheets: tuple[Sheet, ...] = ()
    findings: tuple[Finding, ...] = ()
