"""The columns of the rosters that the tool does not know, carried through to every export."""

import json
from collections.abc import Iterable

import pandas as pd


def unknown_columns(extra: "pd.Series[str]", taken: Iterable[str]) -> pd.DataFrame:
    """The `extra` column of the people table as columns of text, in the order in which they first appear.

    A heading that is among `taken` (the export's own) is told apart by 'roster: ', which makes it no name of a field.
    """
    read = {text: json.loads(text) for text in extra.unique() if text}
    table = pd.DataFrame([read.get(text, {}) for text in extra], index=extra.index).fillna("").astype("str")
    used = set(taken)
    headings = []
    for column in table.columns:
        heading = str(column)
        while heading in used:
            heading = f"roster: {heading}"
        used.add(heading)
        headings.append(heading)
    return table.set_axis(headings, axis="columns")
