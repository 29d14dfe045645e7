"""The training register: who came to the round, on which days, and who has completed it."""

from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.attendance import NEVER
from cadre_cli.domain.camp import Camp
from cadre_cli.domain.trained import RegisterForm
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.attended import Attended, attended
from cadre_cli.prints.camp.setting import Column, ListPaper, ListSheet, write_list_workbook
from cadre_cli.prints.lists_csv import write_table
from cadre_cli.prints.rows import lists

FORM: Final = RegisterForm(
    code=("code", labels.CODE.en, labels.CODE.hi),
    name=("name", labels.NAME.en, labels.NAME.hi),
    mobile=("mobile", labels.MOBILE.en, labels.MOBILE.hi),
    completed=("completed", words.HAS_COMPLETED.en, words.HAS_COMPLETED.hi),
    yes=("yes", labels.YES.en, labels.YES.hi),
)
"""By what a register is known again when it comes back."""
_WHO = ("code", "name", "role", "unit", "assembly", "block", "mandalam", "sector", "booth", "mobile", "batch")


def write_register_csv(camp: Camp, path: Path) -> None:
    """Everybody who came to a batch, and who has a seat in one whose attendance was taken, for the next event.

    The columns are those of `domain.people`, the round in English before them; behind them the days on which he came
    (ISO, a space between) and whether he has completed the round (yes or no).

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    rows = _rows(attended(lists(camp.planned), camp), camp)
    table = rows[list(_WHO)].assign(days=rows["came"], completed=rows["completed"].map({True: "yes", False: "no"}))
    table.insert(0, "round", camp.planned.event.names.en)
    write_table(table.astype("str"), path)


def write_register_workbook(camp: Camp, path: Path) -> None:
    """The same to read and to print, in the order of the batch lists.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    write_list_workbook(register, camp, path)


def register(camp: Camp) -> ListPaper:
    """Who came to the round, and has completed it."""
    printed = lists(camp.planned)
    there = attended(printed, camp)
    rows = _rows(there, camp)
    done, of_days = int(rows["completed"].sum()), {id_: len(batch.days) for id_, batch in there.batches.items()}
    ticked = rows["completed"].map({True: printed.say(labels.YES), False: ""})
    days = [f"{len(came.split())}/{of_days[batch]}" for came, batch in zip(rows["came"], rows["batch"], strict=True)]
    shown = rows[["code", "name", "role_and_place", "mobile", "batch"]].assign(days=days, completed=ticked)
    columns = [
        Column(labels.CODE, 15, centred=True),
        Column(labels.NAME, 52),
        Column(labels.ROLE_AND_PLACE),
        Column(labels.MOBILE, 26, centred=True),
        Column(labels.BATCH, 14, centred=True),
        Column(words.DAYS_CAME, 18, centred=True),
        Column(words.HAS_COMPLETED, 20, centred=True),
    ]
    line = f"{printed.say(words.HAS_COMPLETED)}: {done} / {len(rows)}"
    title = printed.say(words.REGISTER)
    return ListPaper(title, [ListSheet(title, line, columns, shown.astype("str").to_numpy().tolist())], flipped=True)


def _rows(there: Attended, camp: Camp) -> pd.DataFrame:
    """Who belongs to a batch to which anybody came; `came` are his days (ISO texts), `completed` is a flag."""
    done = there.completed
    days_of = {id_: frozenset(batch.days) for id_, batch in there.batches.items()}
    rows = there.rows[there.rows["batch"].isin(list(done))]
    came = [
        " ".join(map(str, sorted(camp.came.get(code, NEVER) & days_of[batch])))
        for code, batch in zip(rows["code"], rows["batch"], strict=True)
    ]
    return rows.assign(came=came, completed=rows["code"].isin([code for codes in done.values() for code in codes]))
