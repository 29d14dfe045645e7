"""The values of one column of a sheet, each distinct text read once, with what must be said at their cells."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pandas as pd

from cadre_cli.domain.questions import BLANK, NOT_KNOWN
from cadre_cli.intake.answered import answered
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.distinct import Readings, read_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.kinds import ANSWERED
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.intake.values.reading import Reading

_ADDED = ("mobiles",)
"""Subjects of which an answer is added to what could be read of the cell; elsewhere it stands for the cell."""
_UNUSED = ("", "0")
"""The values of a text that could not be used; of amounts it is 0."""


@dataclass(frozen=True)
class SheetValues:
    """Reads the columns of `table`; what is asked about a text counts as `answers` say."""

    table: SheetTable
    answers: Answers
    log: FindingsLog
    _blanks: dict[str, pd.Series] = field(default_factory=dict, init=False, repr=False, compare=False)
    """A list has few of the columns that there are: those that it lacks are one and the same."""

    def texts(self, field: str) -> pd.Series:
        """The field's raw texts, '' in each row where the sheet has no such column."""
        return self.table.texts[field] if field in self.table.places else self.blank()

    def blank(self, text: str = "") -> pd.Series:
        """The column of a field that the sheet does not have."""
        if text not in self._blanks:
            self._blanks[text] = pd.Series(text, index=self.table.texts.index, dtype="str")
        return self._blanks[text]

    def read(self, field: str, read: Callable[[str], Reading], texts: pd.Series | None = None) -> pd.Series:
        """The field's values; what is wrong is told at each cell, an answer that was used once."""
        if field not in self.table.places:
            return self.blank(read("").value)
        answering = self._answering(read)
        return self.told(field, read_distinct(answering, self.texts(field) if texts is None else texts))

    def told(self, field: str, readings: Readings[Reading]) -> pd.Series:
        """The values of readings of the field, what they say told."""
        for row, kind, it in readings.said():
            address = self.table.row_address(row, field)
            if kind is ANSWERED:
                self.log.group(kind, address, it.read, it.action)
            else:
                self.log.add(kind, address, it.read, it.action, question=it.question)
            if kind.severity.needs_person and it.value in _UNUSED:
                self.keep_unread(row, field)
        return readings.column(lambda reading: reading.value)

    def keep_unread(self, row: int, field: str) -> None:
        """Keeps what stands under the field in the n-th row, which could not be used."""
        source = replace(self.table.row_address(row), cell=str(self.table.texts["sheet_row"].iloc[row] + 1))
        self.log.keep_unread(str(source), field, self.texts(field).iloc[row])

    def _answering(self, read: Callable[[str], Reading]) -> Callable[[str], Reading]:
        def as_answered(text: str) -> Reading:
            reading = read(text)
            given = self.answers.to(reading.question)
            if given is None or reading.question is None:
                return reading
            value = "" if given.value in (BLANK, NOT_KNOWN) else read(given.value).value
            kept = reading.value if reading.question.subject in _ADDED else ""
            return Reading(f"{kept} {value}".strip(), *answered(given))

        return as_answered
