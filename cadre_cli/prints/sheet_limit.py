"""Lists that are longer than a sheet go on in further sheets, and each of them says which part it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.event import Names

SHEET_ROWS: Final = 1_048_576
"""Where a sheet ends, in Excel as in LibreOffice: what would stand below is lost without a word."""


@dataclass(frozen=True, slots=True)
class Portion:
    """The rows of a list that stand in one sheet: part `number` of `whole`."""

    rows: slice
    number: int
    whole: int

    def tab(self, name: str) -> str:
        """The name of the sheet: that of the list, numbered where it has several."""
        return name if self.whole == 1 else f"{name} {self.number}"

    @property
    def mark(self) -> Names:
        """What is added to the title where the list has several sheets."""
        if self.whole == 1:
            return Names("", "")
        return Names(f"part {self.number} of {self.whole}", f"{self.whole} में से भाग {self.number}")


def portions(length: int, above: int) -> Iterator[Portion]:
    """A list of so many rows, sheet by sheet, each below `above` rows of titles; one sheet for an empty list."""
    most = SHEET_ROWS - above
    whole = max(1, -(-length // most))
    for number in range(whole):
        yield Portion(slice(number * most, min(length, (number + 1) * most)), number + 1, whole)


def with_mark(title: str, mark: str) -> str:
    """The title of a sheet, and which part of its list it holds where there are several."""
    return f"{title} · {mark}" if mark else title
