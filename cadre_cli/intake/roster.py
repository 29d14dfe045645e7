"""Rosters as they come: any spreadsheets in, the people and everything that was noticed out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pandas as pd

from cadre_cli.domain.event import Event, UnknownGender
from cadre_cli.domain.findings import Address
from cadre_cli.domain.people import people_table
from cadre_cli.domain.roster import Roster, SheetRead
from cadre_cli.intake import kinds
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.explained import explain_columns
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.identity import ask_doubts, merge_same
from cadre_cli.intake.legacy_sheets import in_unicode
from cadre_cli.intake.marked_rows import tell_marks
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster_files import roster_files
from cadre_cli.intake.sheet_people import read_people
from cadre_cli.intake.sheet_table import read_sheet
from cadre_cli.intake.tables import split_tables
from cadre_cli.intake.workbook import read_workbook


def read_rosters(
    paths: Sequence[Path], event: Event, passwords: Passwords = no_passwords, answers: Answers | None = None
) -> Roster:
    """Everybody whom the files (or the spreadsheets of the folders) name, in their order.

    `answers` make certain what they answer; an answer to what is not asked is passed over.

    A row that names somebody always becomes a person; who cannot be planned is set aside with the reason. What
    is wrong in a file, sheet or cell is a finding, and the rest is read. `passwords` open locked workbooks.

    Raises:
        UsageError: a path does not exist, or a folder holds no spreadsheet.
    """
    log, readers = FindingsLog(), Readers(event, answers)
    parts: list[pd.DataFrame] = []
    sheets: list[SheetRead] = []
    for file, data in roster_files(paths, log):
        workbook = read_workbook(file, data, passwords)
        log.extend(workbook.findings)
        for sheet in chain.from_iterable(map(split_tables, in_unicode(file, workbook.sheets, log))):
            log.open_sheet(file, sheet.name)
            table, read_as = read_sheet(file, sheet, readers.named_places, log, answers)
            explained = explain_columns(table, sheet.rows, readers) if table is not None else ()
            sheets.append(replace(read_as, explained=explained))
            if table is not None and len(table.texts):
                tell_marks(table, sheet.marks, log)
                parts.append(read_people(table, readers, log).assign(name_column=table.places.get("name", 0)))
    if not parts:
        return Roster(people_table({"name": []}), log.findings(), tuple(sheets), 0)
    rows = pd.concat(parts, ignore_index=True)
    people = ask_doubts(merge_same(rows, event, log, answers), event, log, answers)
    _tell_missing(people, event, log)
    return Roster(_finished(people, event), log.findings(), tuple(sheets), len(rows))


def _finished(people: pd.DataFrame, event: Event) -> pd.DataFrame:
    due = people["role"].map({role.id: role.deposit for role in event.roles}).fillna(0)
    paid = (people["paid_paise"] >= due) & (people["paid_paise"] > 0)
    columns = people.drop(columns=["name_column", "name_key"]).assign(paid=paid, order=range(len(people)))
    return people_table({str(name): column for name, column in columns.items()})


def _tell_missing(people: pd.DataFrame, event: Event, log: FindingsLog) -> None:
    """One finding a sheet for those without a gender, one for those without a mobile."""
    waits = event.unknown_gender is UnknownGender.WAIT
    kind = kinds.GENDER_MISSING if waits else kinds.GENDER_ASSUMED
    plan = "they wait" if waits else f"planned in {event.unknown_gender.value}'s beds"
    for (file, sheet), group in people[people["name"] != ""].groupby(["file", "sheet"], sort=False):
        address = Address(str(file), str(sheet))
        genders, mobiles = int((group["gender"] == "").sum()), int((group["mobile"] == "").sum())
        if genders:
            read = f"the gender of {genders} of {len(group)} people is not known: {plan} until it is"
            log.add(kind, address, read, "write M or F in a column Gender (लिंग)", genders)
        if mobiles:
            read = f"{mobiles} of {len(group)} people have no mobile number"
            log.add(kinds.NO_MOBILE, address, read, "nothing; with a number they can be called", mobiles)
