"""Cells that hold a spreadsheet error, or a formula without a saved value."""

from collections.abc import Collection, Mapping
from itertools import chain

from cadre_cli.intake.cells import DEFECT_TEXTS
from cadre_cli.intake.files.sheet import Position


def mark_defects(
    rows: list[list[str]], scanned: Mapping[Position, str], texts: Collection[str] | None = None
) -> dict[Position, str]:
    """The defects by cell; those `scanned` that the reader passed over in silence are written into `rows`.

    `texts` are the different texts of the rows, where they are known.
    """
    if texts is not None and not scanned and DEFECT_TEXTS.isdisjoint(texts):
        return {}
    for (r, c), text in scanned.items():
        rows.extend([] for _ in range(r + 1 - len(rows)))
        rows[r].extend("" for _ in range(c + 1 - len(rows[r])))
        rows[r][c] = rows[r][c] or text
    if DEFECT_TEXTS.isdisjoint(chain.from_iterable(rows)):
        return {}
    return {
        (r, c): text
        for r, row in enumerate(rows)
        if not DEFECT_TEXTS.isdisjoint(row)
        for c, text in enumerate(row)
        if text in DEFECT_TEXTS
    }
