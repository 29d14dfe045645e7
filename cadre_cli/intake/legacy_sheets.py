"""The sheets of a file with every column in a legacy Hindi font turned into Unicode, each noted or asked once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import AS_IT_IS, HINDI, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers, Given
from cadre_cli.intake.apart_sheets import is_called_apart
from cadre_cli.intake.cells import cell_name, column_letter
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import find_header
from cadre_cli.intake.legacy import Converted, ConvertedColumn, DoubtfulColumn, Sample, convert_columns
from cadre_cli.intake.legacy_verdict import Doubt
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.workbook import Sheet

_ANSWERS: Final = (
    Answer(HINDI, "it was typed in Kruti Dev and is converted"),
    Answer(AS_IT_IS, "it stays as it stands"),
)


def in_unicode(
    file: str, sheets: Sequence[Sheet], log: FindingsLog, answers: Answers, columns: Mapping[str, str]
) -> Iterator[Sheet]:
    """The sheets of the file, converted; what stays in doubt stands as it was, and is asked.

    `columns` are the fields of columns as `find_header` takes them: what is told never quotes keep-apart labels.
    """
    given = [_given(Address(file, sheet.name), sheet, answers) for sheet in sheets]
    for sheet, converted, said in zip(sheets, _converted(sheets, given), given, strict=True):
        teller = _Teller(Address(file, sheet.name), converted, columns, log)
        for column in converted.columns:
            teller.tell_converted(column)
            teller.tell_headless(column)
        for doubtful in converted.doubtful:
            teller.tell_doubtful(doubtful)
        teller.tell_kept(said)
        yield sheet if converted.rows == sheet.rows else replace(sheet, rows=converted.rows, texts=None)


def _converted(sheets: Sequence[Sheet], given: Sequence[Mapping[int, Given]]) -> list[Converted]:
    """Each sheet converted; where one is legacy for certain, a word or two are enough in the others."""
    said_of = [{column: it.value == HINDI for column, it in answers.items()} for answers in given]
    converted = [convert_columns(sheet.rows, sheet.fonts, said) for sheet, said in zip(sheets, said_of, strict=True)]
    if not any(each.columns for each in converted):
        return converted
    return [
        each if each.columns else convert_columns(sheet.rows, sheet.fonts, said, supported=True)
        for sheet, said, each in zip(sheets, said_of, converted, strict=True)
    ]


def _given(place: Address, sheet: Sheet, answers: Answers) -> dict[int, Given]:
    """By column (0-based), the answer to whether it is in a legacy font."""
    if not answers.about("scripts"):
        return {}
    width = max(map(len, sheet.rows), default=0)
    found = {column: answers.to(_question(place, column)) for column in range(width)}
    return {column: it for column, it in found.items() if it}


def _question(place: Address, column: int, read: str = "") -> Question:
    return asked("script", f"column {column_letter(column)} of {place}", read, _ANSWERS)


@dataclass(frozen=True)
class _Teller:
    """Tells what was made of the columns of the sheet at `place`."""

    place: Address
    converted: Converted
    columns: Mapping[str, str]
    log: FindingsLog

    def tell_converted(self, column: ConvertedColumn) -> None:
        shown = self._shown(column.column, column.samples)
        read = f"{_cells(column.cells, 'is', 'are')} in a legacy Hindi font, told by {column.reason}{shown}"
        if column.apostrophes:
            read += f"; {column.apostrophes} got back the श् that Excel had hidden as an apostrophe"
        address = self._address(column.column)
        self.log.add(kinds.LEGACY_CONVERTED, address, read, "nothing if the samples are right", column.cells)

    def tell_headless(self, column: ConvertedColumn) -> None:
        """The texts that no name begins like, each at its cell; keep-apart labels are not quoted."""
        self.log.open_sheet(self.place.file, self.place.sheet)
        for row in column.headless:
            text = self.converted.rows[row][column.column]
            shown = "" if column.column in self._confidential else f': "{text}"'
            address = replace(self.place, cell=cell_name(row, column.column))
            read = f"the text begins with a vowel sign, so its first letter was lost{shown}"
            self.log.add(kinds.LEGACY_HEADLESS, address, read, "write the whole word, often one with श")

    def tell_doubtful(self, doubtful: DoubtfulColumn) -> None:
        """Asks; a font that cannot be converted is none to be asked about, but to be mended where the list was made."""
        shown = self._shown(doubtful.column, doubtful.samples)
        address = self._address(doubtful.column)
        if doubtful.doubt is Doubt.OTHER_FONT:
            read = f"{_cells(doubtful.cells, 'is', 'are')} in a legacy Hindi font, but {doubtful.doubt}{shown}"
            action = "save the column in Unicode (Mangal, Nirmala UI) with the font's own converter"
            self.log.add(kinds.LEGACY_OTHER_KEYS, address, read, action, doubtful.cells)
            return
        read = f"{_cells(doubtful.cells, 'may', 'may')} be in a legacy Hindi font, but {doubtful.doubt}{shown}"
        action = "if it is Hindi, set the column in Kruti Dev 010 or write it in Unicode; if not, nothing"
        question = _question(self.place, doubtful.column, read)
        self.log.add(kinds.LEGACY_DOUBT, address, read, action, doubtful.cells, question)

    def tell_kept(self, said: Mapping[int, Given]) -> None:
        """The columns that stand as they are because an answer says so."""
        for column, given in said.items():
            if given.value != HINDI:
                tell_answer(given, self._address(column), 1, self.log)

    def _address(self, column: int) -> Address:
        self.log.open_sheet(self.place.file, self.place.sheet)
        return replace(self.place, cell=column_letter(column))

    def _shown(self, column: int, samples: Sequence[Sample]) -> str:
        if column in self._confidential:
            return ", a keep-apart list (not shown)"
        return ": " + ", ".join(f'"{before}" = {after}' for before, after in samples)

    @cached_property
    def _confidential(self) -> frozenset[int]:
        if is_called_apart(self.place.file, self.place.sheet):
            return frozenset(range(max(map(len, self.converted.rows), default=0)))
        header = find_header(self.converted.rows, self.columns, str(self.place))
        columns = header.columns if header else ()
        return frozenset(column.index for column in columns if column.is_confidential)


def _cells(number: int, of_one: str, of_many: str) -> str:
    return f"1 cell {of_one}" if number == 1 else f"{number} cells {of_many}"
