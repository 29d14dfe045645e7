"""What must be said and asked about the headings of a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import CARRY, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import Column, is_carried, says_office
from cadre_cli.intake.contents import IN_WORDS, first_texts, look_like_names, looks_like
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import Header
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.asking import asked

_CARRIED = Answer(CARRY, "the column is kept as it is and not used")

_KEPT = "nothing: the first one was read, this one is kept as it is"
_HELD_BACK = "the first one was read, this one is left out of every list; put both into one column if both count"


@dataclass(frozen=True)
class ColumnTeller:
    """Tells of the columns of the list at `sheet`."""

    sheet: Address
    readers: Readers
    log: FindingsLog

    def tell(self, header: Header, body: Sequence[Sequence[str]]) -> None:
        """Second columns of a field, answered ones, and headings that are not known; `body` are the rows of people."""
        fields = {column.field for column in header.columns}
        for column in header.columns:
            address = replace(self.sheet, cell=cell_name(header.last, column.index))
            given = self.readers.answers.to(self._question(column)) if column.answered else None
            if column.twin or (column.is_confidential and not column.field and column.near in fields):
                read = f'"{column.heading}" is a second column of the same kind ({_in_words(column.near)})'
                action = _HELD_BACK if column.is_confidential else _KEPT
                self.log.add(kinds.SAME_HEADING, address, read, action)
            elif given:
                tell_answer(given, address, len(body), self.log)
            elif not (column.field or column.answered):
                self._ask(column, fields, address, body)

    def ask_names(self, header: Header, body: Sequence[Sequence[str]]) -> tuple[Column, Question] | None:
        """The column without a known heading that looks most like names, and the question about it."""
        unread = (column for column in header.columns if not (column.field or column.near or column.answered))
        open_ = [column for column in unread if not is_carried(column.heading)]
        for column in sorted(open_, key=lambda column: not says_office(column.heading)):
            if look_like_names(first_texts(body, column.index), self.readers):
                read = f'no column is headed as names are; "{column.heading}" looks like it'
                return column, self._question(column, read, (Answer("name", "names of people"), _CARRIED))
        return None

    def _ask(self, column: Column, fields: set[str], address: Address, body: Sequence[Sequence[str]]) -> None:
        field, kind = column.near, kinds.NEAR_HEADING
        if not field and not is_carried(column.heading):
            field, kind = looks_like(first_texts(body, column.index), self.readers), kinds.LOOKS_LIKE
        # Every mobile counts; of anything else there is one already.
        if not field or (field in fields and field != "mobile"):
            return
        called = (
            f"{column.heading} has no heading" if column.is_bare else f'the heading "{column.heading}" is not known'
        )
        read = called if kind is kinds.NEAR_HEADING else f"{called}; below it stands what looks like {IN_WORDS[field]}"
        unread = "left out of every list" if column.is_confidential else "kept but not used"
        action = f"write {_in_words(field)} if that is meant; until then the column is {unread}"
        question = self._question(column, read, (Answer(field, _in_words(field)), _CARRIED))
        self.log.add(kind, address, read, action, max(1, len(body)), question)

    def _question(self, column: Column, read: str = "", proposals: Sequence[Answer] = ()) -> Question:
        return asked("column", column.about(str(self.sheet)), read, proposals)


def _in_words(field: str) -> str:
    return field.replace("_", " ")
