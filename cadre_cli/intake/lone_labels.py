"""Groups of one: a word under 'together' or 'apart' that no other row has keeps nobody together, or apart."""

from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import cell_name, cells_in_words
from cadre_cli.intake.findings_log import FindingsLog

_WHO: Final = {
    "together": ("'together'", "keeps nobody together", "who belong together"),
    "apart": ("'apart'", "keeps nobody apart", "who must not meet"),
}
"""By field: what its words are called, that they do nothing, and in whose rows they should stand."""


def tell_lone_labels(people: pd.DataFrame, log: FindingsLog) -> None:
    """One finding a sheet and field. Keep-apart words are confidential, so no word is quoted."""
    for field, (called, does_nothing, whose) in _WHO.items():
        present = people.loc[(people[field] != "") & (people["set_aside"] != LEFT_OUT), field]
        labels = present.str.split().explode()
        alone = people.loc[labels.index[~labels.duplicated(keep=False)].unique()]
        for (file, sheet), rows in alone.groupby(["file", "sheet"], sort=False):
            cells = sorted((int(c), int(r) - 1) for c, r in zip(rows["name_column"], rows["row"], strict=True))
            stand = "1 person has" if len(rows) == 1 else f"{len(rows)} people have"
            read = f"{stand} a word under {called} that nobody else has: {cells_in_words(cells)}"
            action = (
                f"it {does_nothing}: write one word in the rows of all {whose}; the name of the other is not enough"
            )
            column, row = cells[0]
            log.add(kinds.LONE_LABEL, Address(str(file), str(sheet), cell_name(row, column)), read, action, len(rows))
