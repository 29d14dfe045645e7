"""One file of a roster: who stands in it, how it was understood, and what was noticed."""

from dataclasses import dataclass, replace

import pandas as pd

from cadre_cli.domain.roster import SheetRead
from cadre_cli.intake.apart_sheets import ApartSheet, apart_sheet
from cadre_cli.intake.explained import explain_columns
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.legacy_sheets import in_unicode
from cadre_cli.intake.marked_rows import tell_marks
from cadre_cli.intake.names_below_roles import with_names_below_roles
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.sheet_people import read_people
from cadre_cli.intake.sheet_reading import read_sheet
from cadre_cli.intake.tables import split_tables
from cadre_cli.intake.two_headings import with_one_heading
from cadre_cli.intake.workbook import read_workbook


@dataclass(frozen=True)
class RosterFile:
    """What one file gives. `people` has the rows of each list as `read_people` gives them, with 'name_column'.

    `apart` are the keep-apart lists on sheets of their own.
    """

    people: tuple[pd.DataFrame, ...]
    apart: tuple[ApartSheet, ...]
    sheets: tuple[SheetRead, ...]
    log: FindingsLog


def read_file(file: str, data: bytes, readers: Readers, passwords: Passwords = no_passwords) -> RosterFile:
    """Reads the file whose bytes are `data`; it knows nothing of the roster's other files."""
    log = FindingsLog()
    people: list[pd.DataFrame] = []
    apart: list[ApartSheet] = []
    sheets: list[SheetRead] = []
    workbook = read_workbook(file, data, passwords)
    log.extend(workbook.findings)
    for whole in in_unicode(file, workbook.sheets, log, readers.answers, readers.columns):
        rivals = apart_sheet(file, whole, readers)
        if rivals is not None:
            log.open_sheet(file, whole.name)
            apart.append(rivals)
            sheets.append(rivals.read_as)
            continue
        headed = with_one_heading(file, whole, readers, log)
        for sheet in split_tables(with_names_below_roles(file, headed, readers, log)):
            log.open_sheet(file, sheet.name)
            table, read_as = read_sheet(file, sheet, readers, log)
            explained = explain_columns(table, sheet.rows, readers) if table is not None else ()
            sheets.append(replace(read_as, explained=explained))
            if table is not None and len(table.texts):
                left_out = tell_marks(table, sheet.marks, log, readers.answers)
                found = read_people(table, readers, log, left_out)
                people.append(found.assign(name_column=table.places.get("name", 0)))
    return RosterFile(tuple(people), tuple(apart), tuple(sheets), log)
