"""What the people of a sheet are: from their cells, a heading above them, or the sheet's name."""

import pandas as pd

from cadre_cli.domain.event import Level
from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake import kinds
from cadre_cli.intake.distinct import map_distinct, read_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.readers import Readers, read_level, squeeze
from cadre_cli.intake.sheet_places import implied_text, tell_implied
from cadre_cli.intake.sheet_table import SheetTable, counted
from cadre_cli.intake.values.reading import says_nothing

NO_ROLE = "the row gives no role"


def read_roles(table: SheetTable, readers: Readers, log: FindingsLog) -> dict[str, pd.Series]:
    """`role`, `roles`, `level` and `set_aside` of each row.

    Nobody is dropped for his role: where none is known, `set_aside` says so and quotes it.
    """
    none = pd.Series("", index=table.texts.index, dtype=object)
    written = table.texts["role"] if "role" in table.places else none
    levels = table.texts["level"] if "level" in table.places else none
    missing = written.isin([text for text in written.unique() if says_nothing(text)])
    above, kind = implied_text(table, "role", readers)
    tell_implied(table, log, kind, "role", above[missing])
    texts = written.where(~missing, above)
    readings = read_distinct(readers.read_role, texts, levels)
    for row, count, of_kind, it in readings.said_once():
        log.group(of_kind, table.row_address(row, "role"), it.read, it.action, count, question=it.question)
    _tell_no_role(table, texts == "", log)
    roles = readings.column(lambda reading: " ".join(reading.roles))
    role = map_distinct(lambda ids: ids.partition(" ")[0], roles)
    implied = map_distinct(lambda name: readers.event.role_by_id[name].level.value if name else "", role)
    unknown = map_distinct(lambda text: f"role not recognised: '{squeeze(text)}'" if text else NO_ROLE, texts)
    left_out = readings.column(lambda reading: LEFT_OUT if reading.left_out else "")
    return {
        "role": role,
        "roles": roles,
        "level": implied.where(role != "", map_distinct(read_level, levels)),
        "set_aside": left_out.where(left_out != "", unknown.where(role == "", "")),
    }


def tell_missing_places(
    table: SheetTable, readers: Readers, roles: pd.Series, places: pd.DataFrame, log: FindingsLog
) -> None:
    """Asks for the place of those whose role only one person holds in a place, where nothing is written.

    What is written and cannot be read has been told already.
    """
    for role in readers.event.roles:
        if role.unique_in is None or role.unique_in is Level.STATE:
            continue
        field = role.unique_in.value
        holds = roles.isin([text for text in roles.unique() if role.id in text.split()])
        blank = holds & (places[field] == "")
        if field in table.places:
            blank &= table.texts[field] == ""
        if blank.any():
            count = int(blank.sum())
            cells = table.row_cells(blank, field)
            read = f"no {field} for {counted(count, 'row')} of {role.names.en} ({role.names.hi}): {cells}"
            address = table.row_address(int(blank.to_numpy().argmax()), field)
            log.add(kinds.NO_PLACE, address, read, f"write the {field} in each row", count)


def _tell_no_role(table: SheetTable, missing: pd.Series, log: FindingsLog) -> None:
    if missing.any():
        count = int(missing.sum())
        cells = "" if missing.all() else f": {table.row_cells(missing, 'role')}"
        read = f"{count} of {counted(len(missing), 'row')} without a role, so far not planned{cells}"
        address = table.row_address(int(missing.to_numpy().argmax()), "role")
        log.add(kinds.NO_ROLE, address, read, "write the role in each row, or name the sheet after it", count)
