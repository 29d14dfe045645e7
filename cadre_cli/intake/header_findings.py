"""What must be said and asked about the headings of a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import CARRY, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.apart_headings import APART
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import Column, field_in_words, is_carried, says_office
from cadre_cli.intake.contents import IN_WORDS, first_texts, look_like_names, looks_like
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import Header
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.asking import asked

_CARRIED = Answer(CARRY, "the column is kept as it is and not used")
_KEPT_APART = Answer(APART, "who must not share a batch: it is obeyed, and shown in no list")
_NO_RIVALS = Answer(CARRY, "it is no such list: the column is kept as it is, and shown in lists")

_KEPT = "nothing: the first one was read, this one is kept as it is"
_BOTH_COUNT = "nothing: what either says is obeyed"


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
            if column.twin or (column.field == APART and column != header.column(APART)):
                read = (
                    f'"{column.heading}" is a second column of the same kind ({field_in_words(column.near or APART)})'
                )
                self.log.add(kinds.SAME_HEADING, address, read, _KEPT if column.twin else _BOTH_COUNT)
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
        # Every mobile and every keep-apart list counts; of anything else there is one already.
        if not field or (field in fields and field not in ("mobile", APART)):
            return
        called = (
            f"{column.heading} has no heading" if column.is_bare else f'the heading "{column.heading}" is not known'
        )
        read = called if kind is kinds.NEAR_HEADING else f"{called}; below it stands what looks like {IN_WORDS[field]}"
        unread = "left out of every list" if column.is_confidential else "kept but not used"
        action = f"write {field_in_words(field)} if that is meant; until then the column is {unread}"
        plain = (Answer(field, field_in_words(field)), _CARRIED)
        question = self._question(column, read, (_KEPT_APART, _NO_RIVALS) if column.is_confidential else plain)
        self.log.add(kind, address, read, action, max(1, len(body)), question)

    def _question(self, column: Column, read: str = "", proposals: Sequence[Answer] = ()) -> Question:
        return asked("column", column.about(str(self.sheet)), read, proposals)
