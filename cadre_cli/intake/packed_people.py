"""The people of a file on their way between processes: texts that repeat go once, and of each row only their number."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from cadre_cli.intake.distinct import spread

_HARDLY_REPEATED: Final = ["name", "mobile", "sources"]

PackedPeople = Mapping[str, pd.Series | tuple[npt.NDArray[np.unsignedinteger], Sequence[str]]]
"""By column its cells, or (which of the texts stands in each row, the texts)."""


def packed(people: pd.DataFrame) -> PackedPeople:
    """The people in a quarter of the bytes: a pipe takes few at a time, and both of its ends wait for each other."""
    texts = people.columns[people.dtypes == people["name"].dtype].difference(_HARDLY_REPEATED)
    return {str(name): _numbered(column) if name in texts else column for name, column in people.items()}


def unpacked(columns: PackedPeople) -> pd.DataFrame:
    """The people as they were before `packed`."""
    return pd.DataFrame(
        {
            name: spread(column[1], column[0].astype(np.intp)) if isinstance(column, tuple) else column
            for name, column in columns.items()
        }
    )


def _numbered(column: pd.Series) -> tuple[npt.NDArray[np.unsignedinteger], Sequence[str]]:
    codes, distinct = pd.factorize(column)
    return codes.astype(np.min_scalar_type(len(distinct))), distinct.tolist()
