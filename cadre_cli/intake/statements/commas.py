"""Narrations that were written between commas with commas of their own, and not in quotation marks."""

from collections.abc import Sequence

from cadre_cli.intake.statements.headings import Layout, Row


def mend_commas(rows: Sequence[Row], layout: Layout) -> tuple[list[Row], int, int]:
    """The rows below the headings as they were meant, the first of those that were cut too often, and their number.

    A row with more cells than the headings has them in its narration: the cells before it count from the left, those
    behind it from the right.
    """
    width = len(rows[layout.row])
    at = layout.columns["narration"][0]
    mended: list[Row] = []
    cut: list[int] = []
    for place, row in enumerate(rows):
        more = len(row) - width
        if place <= layout.row or more <= 0 or not any(row[width:]):
            mended.append(row)
            continue
        mended.append([*row[:at], ",".join(row[at : at + more + 1]), *row[at + more + 1 :]])
        cut.append(place)
    return mended, cut[0] if cut else 0, len(cut)
