"""Those whose gender no roster gives: asked one by one where they are few, else once for their sheet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pandas as pd

from cadre_cli.domain.event import BedKind, Event, UnknownGender
from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import LEFT_OUT, NOT_KNOWN, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import answered_gender
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.values.asking import asked
from cadre_cli.text.listing import some_of

MOST_SINGLE: Final = 5
"""More people of a sheet than this are asked about together: nobody answers forty questions."""


def with_genders(people: pd.DataFrame, event: Event, log: FindingsLog, answers: Answers) -> pd.DataFrame:
    """The people with the genders that answers give; the others are told of, a finding a sheet.

    A group is answered as a whole or not at all: a column in the roster says more.
    """
    waits = event.unknown_gender is UnknownGender.WAIT
    kind = kinds.GENDER_MISSING if waits else kinds.GENDER_ASSUMED
    plan = "they wait" if waits else f"planned in {event.unknown_gender.value}'s beds"
    genders = people["gender"].copy()
    asked_of = (people["name"] != "") & (people["set_aside"] != LEFT_OUT)
    named = people.loc[asked_of, ["name", "gender", "file", "sheet", "row", "name_column"]]
    for (file, sheet), group in named.groupby(["file", "sheet"], sort=False):
        unknown = group[group["gender"] == ""]
        for question, rows, address in _questions(unknown, len(group), Address(str(file), str(sheet)), plan):
            given = answers.to(question)
            if given is None:
                action = "write M or F in a column Gender (लिंग)"
                log.add(kind, address, f"{question.text}: {plan} until it is", action, len(rows), question)
                continue
            genders.loc[rows] = answered_gender(given.value)
            tell_answer(given, address, len(rows), log)
    return people.assign(gender=genders)


def _questions(
    unknown: pd.DataFrame, of: int, sheet: Address, plan: str
) -> Iterator[tuple[Question, pd.Index, Address]]:
    """What is asked about the people of a sheet, with the rows that it is about and where they stand."""
    if len(unknown) > MOST_SINGLE:
        names = some_of(unknown["name"].tolist(), MOST_SINGLE)
        text = f"the gender of {len(unknown)} of {of} people is not known ({names})"
        yield _question(f"no gender in {sheet}", text, plan, "all are"), unknown.index, sheet
        return
    for name, same in unknown.groupby("name", sort=False):
        cell = cell_name(int(same["row"].iloc[0]) - 1, int(same["name_column"].iloc[0]))
        text = f'the gender of "{name}" is not known'
        yield _question(f"{name} in {sheet}", text, plan, "is"), same.index, replace(sheet, cell=cell)


def _question(about: str, text: str, plan: str, are: str) -> Question:
    stays = Answer(NOT_KNOWN, f"it stays open: {plan}")
    known = (Answer(BedKind.MEN.value, f"{are} male"), Answer(BedKind.WOMEN.value, f"{are} female"))
    return asked("gender", about, text, (stays, *known))
