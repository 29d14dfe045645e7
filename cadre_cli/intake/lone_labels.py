"""Groups of one: a word under 'together' or 'apart' that no other row has keeps nobody together, or apart."""

from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import cell_name, cells_in_words
from cadre_cli.intake.findings_log import FindingsLog

_WHO: Final = {
    "together": (
        kinds.LONE_LABEL,
        "keeps nobody together: write one word in the rows of all who belong together; the name of the other is not "
        "enough",
    ),
    "apart": (
        kinds.LONE_APART,
        "keeps nobody apart: write one word in the rows of all who must not meet, or the other's whole name exactly "
        "as it stands in the roster, once",
    ),
}
"""By field: the finding, that its words do nothing and what would do."""


def tell_lone_labels(people: pd.DataFrame, log: FindingsLog) -> None:
    """One finding a sheet and field. Keep-apart words are confidential, so no word is quoted."""
    for field, (kind, remedy) in _WHO.items():
        present = people.loc[(people[field] != "") & (people["set_aside"] != LEFT_OUT), field]
        labels = present.str.split().explode()
        alone = people.loc[labels.index[~labels.duplicated(keep=False)].unique()]
        for (file, sheet), rows in alone.groupby(["file", "sheet"], sort=False):
            cells = sorted((int(c), int(r) - 1) for c, r in zip(rows["name_column"], rows["row"], strict=True))
            stand = "1 person has" if len(rows) == 1 else f"{len(rows)} people have"
            read = f"{stand} a word under '{field}' that nobody else has: {cells_in_words(cells)}"
            column, row = cells[0]
            address = Address(str(file), str(sheet), cell_name(row, column))
            log.add(kind, address, read, f"it {remedy}", len(rows))
