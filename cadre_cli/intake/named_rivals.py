"""Names in place of a common word under 'apart': whoever writes 'Ram Lal' there must not meet Ram Lal."""

import pandas as pd

from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.apart_pairs import Pair, rows_of_names, who_are_here, with_apart
from cadre_cli.intake.cells import cell_name, cells_in_words
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.names import name_key


def with_named_rivals(people: pd.DataFrame, log: FindingsLog) -> pd.DataFrame:
    """The people with a label for each two of whom one names the other under 'apart', in place of the name.

    A label is a name where exactly one other person's whole name is spelt so, titles left aside, and that person
    does not bear it himself: then it is a common word. Who names the same person is not kept apart from each other.
    Takes the people table's columns, with 'name_key' and 'name_column'.
    """
    present = who_are_here(people)
    labels = present.loc[present["apart"] != "", "apart"].str.split().explode()
    if labels.empty:
        return people
    keys = labels.map({label: name_key(label.replace("_", " ")) for label in labels.unique()})
    named = {key: rows[0] for key, rows in rows_of_names(present, keys.unique()).items() if len(rows) == 1}
    written = set(zip(labels.index, keys, strict=True))
    pairs: list[Pair] = []
    dropped: dict[int, set[str]] = {}
    of_names = keys.isin(named)
    for writer, label, key in zip(labels.index[of_names], labels[of_names], keys[of_names], strict=True):
        other = named[key]
        if (other, key) in written:  # a common word, or his own name
            continue
        dropped.setdefault(writer, set()).add(label)
        pairs.append((writer, other))
    _tell(people.loc[sorted(dropped)], log)
    return with_apart(people, pairs, in_place_of=dropped)


def _tell(writers: pd.DataFrame, log: FindingsLog) -> None:
    """One finding a sheet. Keep-apart words are confidential, so no name is quoted."""
    for (file, sheet), rows in writers.groupby(["file", "sheet"], sort=False):
        cells = sorted((int(c), int(r) - 1) for c, r in zip(rows["name_column"], rows["row"], strict=True))
        have = "1 person has" if len(rows) == 1 else f"{len(rows)} people have"
        read = f"{have} somebody's name under 'apart': {cells_in_words(cells)}"
        action = "nothing: each is kept apart from whom he names, as if both had one word"
        column, row = cells[0]
        log.add(kinds.NAMED_RIVAL, Address(str(file), str(sheet), cell_name(row, column)), read, action, len(rows))
