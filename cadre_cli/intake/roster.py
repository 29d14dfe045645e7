"""Rosters as they come: any spreadsheets in, the people and everything that was noticed out."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import Address
from cadre_cli.domain.people import people_table
from cadre_cli.domain.roster import Roster, SheetRead
from cadre_cli.intake import kinds
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.apart_lists import with_apart_lists
from cadre_cli.intake.apart_sheets import ApartSheet
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.identity import one_each
from cadre_cli.intake.lone_labels import tell_lone_labels
from cadre_cli.intake.many_files import read_files
from cadre_cli.intake.missing_genders import with_genders
from cadre_cli.intake.named_rivals import with_named_rivals
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster_files import roster_files


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
    apart: list[ApartSheet] = []
    for read in read_files(roster_files(paths, log), readers, passwords):
        log.take_in(read.log)
        parts += read.people
        sheets += read.sheets
        apart += read.apart
    if not parts:
        with_apart_lists(people_table({"name": []}).assign(name_key=""), apart, readers, log)
        return Roster(people_table({"name": []}), log.findings(), tuple(sheets), 0)
    rows = pd.concat(parts, ignore_index=True)
    people = one_each(rows, event, log, answers)
    people = with_genders(people, event, log, readers.answers)
    people = with_named_rivals(people, log)
    people = with_apart_lists(people, apart, readers, log)
    tell_lone_labels(people, log)
    _tell_no_mobiles(people, log)
    return Roster(_finished(people, event), log.findings(), tuple(sheets), len(rows), log.unread)


def _finished(people: pd.DataFrame, event: Event) -> pd.DataFrame:
    deposits = {role.id: role.deposit for role in event.roles}
    codes, roles = pd.factorize(people["role"])
    due = np.array([deposits.get(role, 0) for role in roles])[codes]
    paid = (people["paid_paise"] >= due) & (people["paid_paise"] > 0)
    columns = people.drop(columns=["name_column", "name_key"]).assign(paid=paid, order=range(len(people)))
    return people_table({str(name): column for name, column in columns.items()})


def _tell_no_mobiles(people: pd.DataFrame, log: FindingsLog) -> None:
    """One finding a sheet for those without a mobile."""
    named = people.loc[people["name"] != "", ["file", "sheet", "mobile"]]
    for (file, sheet), mobiles in named.groupby(["file", "sheet"], sort=False)["mobile"]:
        missing = int((mobiles == "").sum())
        if missing:
            read = f"{missing} of {len(mobiles)} people have no mobile number"
            address = Address(str(file), str(sheet))
            log.add(kinds.NO_MOBILE, address, read, "nothing; with a number they can be called", missing)
