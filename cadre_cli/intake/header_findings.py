"""What must be said and asked about the headings of a list."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import CARRY, Answer
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.cells import cell_name, column_texts
from cadre_cli.intake.columns import Column, is_carried
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import Header
from cadre_cli.intake.rows import Place
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.mobile import CLEAN_MOBILE
from cadre_cli.text.devanagari import latin_digits

_CARRIED = Answer(CARRY, "the column is kept as it is and not used")
_FEWEST = 3
"""So many different texts must agree before a column's contents say what it is."""
_LOOKED_AT = 20
_PART = 0.75


@dataclass(frozen=True)
class ColumnTeller:
    """Tells of the columns of the list at `sheet`. `named_places` is as for `RowSorter`."""

    sheet: Address
    named_places: Callable[[str], Sequence[Place]]
    answers: Answers
    log: FindingsLog

    def tell(self, header: Header, body: Sequence[Sequence[str]]) -> None:
        """Second columns of a field, answered ones, and headings that are not known; `body` are the rows of people."""
        fields = {column.field for column in header.columns}
        for column in header.columns:
            address = replace(self.sheet, cell=cell_name(header.last, column.index))
            given = self.answers.to(asked("column", column.heading, "", ())) if column.answered else None
            if column.twin:
                read = f'"{column.heading}" is a second column of the same kind ({_in_words(column.near)})'
                action = "nothing: the first one was read, this one is kept as it is"
                self.log.add(kinds.SAME_HEADING, address, read, action)
            elif given:
                tell_answer(given, address, len(body), self.log)
            elif not column.field:
                self._ask(column, fields, address, body)

    def _ask(self, column: Column, fields: set[str], address: Address, body: Sequence[Sequence[str]]) -> None:
        field, kind, why = column.near, kinds.NEAR_HEADING, ""
        if not field and not _is_known_or_bare(column):
            field, kind = self._by_contents(column_texts(body, column.index)), kinds.LOOKS_LIKE
            why = f"; below it stands what looks like {_in_words(field)}"
        if not field or field in fields:
            return
        read = f'the heading "{column.heading}" is not known{why}'
        action = f"write {_in_words(field)} if that is meant; until then the column is kept but not used"
        question = asked("column", column.heading, read, (Answer(field, _in_words(field)), _CARRIED))
        self.log.add(kind, address, read, action, max(1, len(body)), question)

    def _by_contents(self, texts: Iterable[str]) -> str:
        """The field of which the texts speak: mobiles, roles or districts; '' where they do not."""
        distinct = list(dict.fromkeys(filter(None, texts)))[:_LOOKED_AT]
        said = [self._said(text) for text in distinct]
        field = max(said, key=said.count, default="")
        enough = len(said) >= _FEWEST and said.count(field) >= _PART * len(said)
        return field if enough else ""

    def _said(self, text: str) -> str:
        if re.fullmatch(CLEAN_MOBILE, latin_digits(text)):
            return "mobile"
        named = self.named_places(text)
        return named[0][0] if len(named) == 1 else ""


def _is_known_or_bare(column: Column) -> bool:
    return is_carried(column.heading) or column.is_bare


def _in_words(field: str) -> str:
    return field.replace("_", " ")
