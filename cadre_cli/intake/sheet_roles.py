"""What the people of a sheet are: from their cells, a heading above them, or the sheet's name."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.questions import LEAVE_OUT, LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import answered_roles
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.distinct import map_distinct, read_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers, squeeze
from cadre_cli.intake.sheet_places import with_implied
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.values.asking import LEAVING_OUT, asked
from cadre_cli.intake.values.level_words import read_level
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.listing import counted

NO_ROLE: Final = "the row gives no role"
_MOST_SUGGESTED: Final = 3


def read_roles(table: SheetTable, readers: Readers, log: FindingsLog) -> dict[str, pd.Series]:
    """`role`, `roles`, `level` and `set_aside` of each row.

    Nobody is dropped for his role: where none is known, `set_aside` says so and quotes it.
    """
    written, levels = (
        table.texts[field] if field in table.places else pd.Series("", index=table.texts.index, dtype="str")
        for field in ("role", "level")
    )
    missing = written.isin([text for text in written.unique() if says_nothing(text)])
    texts = with_implied(table, "role", written, missing, readers, log)
    readings = read_distinct(readers.read_role, texts, levels)
    for row, count, of_kind, it in readings.said_once():
        log.group(of_kind, table.row_address(row, "role"), it.read, it.action, count, question=it.question)
    roles = readings.column(lambda reading: " ".join(reading.roles))
    roles, by_answer = _answered(table, readers, texts == "", roles, log)
    role = map_distinct(lambda ids: ids.partition(" ")[0], roles)
    level = map_distinct(lambda name: readers.event.role_by_id[name].level.value if name else "", role)
    set_aside = readings.column(lambda reading: LEFT_OUT if reading.left_out else "").mask(by_answer, LEFT_OUT)
    none_known = role == ""
    if none_known.any():
        unknown = map_distinct(lambda text: f"role not recognised: '{squeeze(text)}'" if text else NO_ROLE, texts)
        level = level.mask(none_known, map_distinct(read_level, levels))
        set_aside = set_aside.mask(none_known & (set_aside == ""), unknown)
    return {"role": role, "roles": roles, "level": level, "set_aside": set_aside}


def _answered(
    table: SheetTable, readers: Readers, missing: pd.Series, roles: pd.Series, log: FindingsLog
) -> tuple[pd.Series, pd.Series]:
    """The roles with that which an answer gives to the rows without one, and whom it leaves out."""
    nobody = pd.Series(False, index=missing.index)
    if not missing.any():
        return roles, nobody
    count, address = int(missing.sum()), table.row_address(int(missing.to_numpy().argmax()), "role")
    read = f"{count} of {counted(len(missing), 'row')} without a role"
    proposals = [readers.roles.proposal(role) for role in _suggested(table, readers, roles)]
    text = f"{read} in {table.whole}; what are they?"
    question = asked("role", f"no role in {table.whole}", text, [*proposals, LEAVING_OUT], readers.roles.every_role)
    given = readers.answers.to(question)
    if given is None:
        cells = "" if missing.all() else f": {table.row_cells(missing, 'role')}"
        action = "write the role in each row, or name the sheet after it"
        log.add(kinds.NO_ROLE, address, f"{read}, so far not planned{cells}", action, count, question)
        return roles, nobody
    tell_answer(given, address, count, log)
    if given.value == LEAVE_OUT:
        return roles, missing
    return roles.mask(missing, " ".join(answered_roles(given.value, readers.roles))), nobody


def _suggested(table: SheetTable, readers: Readers, roles: pd.Series) -> Sequence[str]:
    """The role ids that the sheet's name, the titles or the file's name speak of, and the only one in the sheet."""
    texts = (table.sheet, *table.header.titles, Path(table.file).stem)
    others = [text for text in roles.unique() if text]
    only = others[0].split()[:1] if len(others) == 1 else []
    return tuple(dict.fromkeys(chain(chain.from_iterable(map(readers.roles_said, texts)), only)))[:_MOST_SUGGESTED]
