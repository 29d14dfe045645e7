"""How each column of a sheet was understood, and what one without a known heading looks like."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.domain.roster import ColumnRead
from cadre_cli.intake.columns import Column, is_carried, meant
from cadre_cli.intake.contents import IN_WORDS, first_texts, looks_like
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.sheet_table import SheetTable
from cadre_cli.text.devanagari import mend

_SAMPLES: Final = 3


def explain_columns(table: SheetTable, rows: Sequence[Sequence[str]], readers: Readers) -> tuple[ColumnRead, ...]:
    """Every column of the list with why it was taken for its field; `rows` are those of its sheet."""
    body = [rows[number] for number in table.texts["sheet_row"]]
    columns = table.header.columns
    heads = rows[table.header.first : table.header.last + 1]
    told: list[ColumnRead] = []
    for column in columns:
        texts = first_texts(body, column.index)
        like = "" if column.field or column.twin or column.is_confidential else looks_like(texts, readers)
        # Keep-apart lists are confidential: what stands in one is not shown.
        samples = () if column.is_confidential else tuple(dict.fromkeys(texts))[:_SAMPLES]
        by_answer = meant(column.about(str(table.whole)), readers.answers.columns)
        why = _why(column, heads, like, "as answered" if by_answer else "as the event file says")
        told.append(ColumnRead(column.letter, column.heading, column.field, why, samples))
    return tuple(told)


def _why(column: Column, heads: Sequence[Sequence[str]], like: str, as_said: str) -> str:
    """Why the column was taken for what it was, in a few words; `as_said` if somebody said so."""
    kept = "left out of every list" if column.is_confidential else "carried through"
    looks = f"; looks like {IN_WORDS[like]}" if like else ""
    if column.twin:
        return f"a second column of the same kind ({column.near}), carried through"
    if column.answered:
        return f"{as_said}{'' if column.field else ', carried through'}"
    if column.field:
        in_one_row = any(column.heading == mend(text) for row in heads for text in row[column.index : column.index + 1])
        return "known heading" if in_one_row else "heading over two rows"
    if column.near:
        return f"nearly the heading {column.near}, {kept}{looks}"
    if column.is_bare:
        return f"no heading, carried through{looks}"
    return f"{'known' if is_carried(column.heading) else 'unknown'} heading, carried through{looks}"
