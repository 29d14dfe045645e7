"""The genders that a list gives, in a column or by a title."""

import pandas as pd

from cadre_cli.domain.event import BedKind
from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import answered_gender
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.distinct import with_beginning
from cadre_cli.intake.missing_genders import MOST_SINGLE
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.gender import gender_from_title, may_be_title, read_gender

_ANSWERS = (Answer(BedKind.MEN.value, "the column is right"), Answer(BedKind.WOMEN.value, "the title is right"))


def read_genders(values: SheetValues, names: pd.Series) -> pd.Series:
    """The column's gender, else that of the title; where a woman's title stands beside a man's gender, it is asked."""
    written = values.read("gender", read_gender)
    titled = _titled(names, values)
    if "title" in values.table.places:
        titled = titled.where(titled != "", _titled(values.texts("title"), values))
    against = names.index[(written != "") & (titled != "") & (written != titled)]
    for question, rows, address in _questions(values, names, against):
        given = values.answers.to(question)
        if given is None:
            action = "correct the one that is wrong; the gender's column was followed"
            values.log.add(kinds.GENDER_DISAGREES, address, question.text, action, len(rows), question)
            continue
        written = written.copy()
        written.loc[rows] = answered_gender(given.value)
        tell_answer(given, address, len(rows), values.log)
    return written.where(written != "", titled)


def _titled(texts: pd.Series, values: SheetValues) -> pd.Series:
    """The gender that a title tells, '' where there is none, as in most lists."""
    women = [text for text in with_beginning(may_be_title, texts.unique().tolist()) if gender_from_title(text)]
    nobody = values.blank()
    return nobody.mask(texts.isin(women), BedKind.WOMEN.value) if women else nobody


def _questions(values: SheetValues, names: pd.Series, rows: pd.Index) -> list[tuple[Question, pd.Index, Address]]:
    """What is asked, the rows that it is about and where: one by one where they are few, else once for the list."""
    table = values.table
    if len(rows) > MOST_SINGLE:
        cells = table.cells(table.texts["sheet_row"][rows].tolist(), "gender")
        read = f"{len(rows)} people bear a woman's title, the gender says otherwise: {cells}"
        question = asked("gender", f"women's titles in {table.whole}", read, _ANSWERS)
        return [(question, rows, table.row_address(int(rows[0]), "gender"))]
    found = []
    for name, same in names[rows].groupby(names[rows], sort=False):
        first = int(same.index[0])
        read = f'"{name}" bears a woman\'s title, the gender says "{values.texts("gender")[first]}"'
        question = asked("gender", f"{name} in {table.whole}, title and gender", read, _ANSWERS)
        found.append((question, same.index, table.row_address(first, "gender")))
    return found
