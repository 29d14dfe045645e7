"""Lays cells out that come one after the other, with spans, the way a web page or an XML workbook lists them."""

from dataclasses import dataclass, field

from cadre_cli.intake.cells import cell_text
from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.legacy_fonts import FontTally

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_MOST_CELLS = 5_000_000
"""More cells than any list has; a page may still ask for them in a few bytes of spans."""


@dataclass
class Grid:
    """Rows in the making, and the fonts of their texts. `next_row` and `place` go on from where the last cell stood."""

    rows: list[list[str]] = field(default_factory=list)
    merges: list[tuple[Position, Position]] = field(default_factory=list)
    fonts: FontTally = field(default_factory=FontTally)
    _row: int = -1
    _column: int = 0
    _taken: dict[int, int] = field(default_factory=dict)
    _cells: int = 0

    def next_row(self, number: int | None = None) -> None:
        """Goes to the row (0-based), the next one where it has no number of its own.

        Raises:
            ValueError: no sheet has that row.
        """
        self._row = self._row + 1 if number is None else number
        if not len(self.rows) <= self._row < LAST_ROW:
            raise ValueError("the rows are out of order")
        self._use(self._row + 1 - len(self.rows))
        self.rows.extend([] for _ in range(self._row + 1 - len(self.rows)))
        self._column = 0

    def place(self, value: object, across: int = 1, down: int = 1, column: int | None = None) -> Position:
        """Puts a value into the next free cell of the row, or into `column`, and gives that cell; it may span cells.

        Raises:
            ValueError: no sheet has that cell.
        """
        if self._row < 0:
            self.next_row()
        self._column = self._column if column is None else column
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        last_row, last_column = self._row + down - 1, self._column + across - 1
        if across < 1 or down < 1 or last_column >= LAST_COLUMN or last_row >= LAST_ROW:
            raise ValueError("a cell stands outside the sheet")
        if across > 1 or down > 1:
            self.merges.append(((self._row, self._column), (last_row, last_column)))
            self._use(across)
            self._taken |= dict.fromkeys(range(self._column, last_column + 1), last_row)
        row = self.rows[self._row]
        missing = self._column + 1 - len(row)
        self._use(missing)
        row.extend([""] * missing)
        row[self._column] = cell_text(value)
        placed = self._row, self._column
        self._column = last_column + 1
        return placed

    def _use(self, cells: int) -> None:
        self._cells += cells
        if self._cells > _MOST_CELLS:
            raise ValueError("the sheet has more cells than any list")
