"""Two rows that may both be the headings, with nobody between them: one is taken, and it is asked which is meant."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from cadre_cli.domain.findings import Address
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answer_values import EITHER_ROW, OF_LIST, THE_ROW
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.cells import cell_name, column_letter
from cadre_cli.intake.contents import IN_WORDS, first_texts, looks_like
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.header import SEARCHED_ROWS, first_filled
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.tables import heads_people, layout_of
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.workbook import Sheet
from cadre_cli.text.devanagari import mend

Layout = Mapping[int, str]
_LOOKED_AT: Final = 100
_SHOWN: Final = 4


def with_one_heading(file: str, sheet: Sheet, readers: Readers, log: FindingsLog) -> Sheet:
    """The sheet in which, of rows of headings that contradict each other, all but one are blank.

    Where nothing was answered the row counts whose headings fit best what stands below, then the one with more
    headings, then the lower one.
    """
    found = list(_candidates(sheet.rows))
    if len(found) < 2:
        return sheet
    layouts = {row: layout_of(sheet.rows[row]) for row in found}
    body = list(islice(filter(any, sheet.rows[found[-1] + 1 :]), _LOOKED_AT))
    ranked = sorted(found, key=lambda row: (_fits(layouts[row], body, readers), len(layouts[row]), row), reverse=True)
    rivals = [row for row in ranked[1:] if _differences(layouts[ranked[0]], layouts[row])]
    if not rivals:
        return sheet
    log.open_sheet(file, sheet.name)
    question = _question(Address(file, sheet.name), sheet.rows, [ranked[0], *rivals])
    given = readers.answers.to(question)
    answers = {THE_ROW.format(row + 1): row for row in (ranked[0], *rivals)}
    taken = answers[given.value] if given else ranked[0]
    address = Address(file, sheet.name, cell_name(taken, min(layouts[taken])))
    if given:
        tell_answer(given, address, len(body), log)
    else:
        action = f"delete the row that is not meant; until then row {taken + 1} is taken"
        log.add(kinds.TWO_HEADINGS, address, question.text, action, len(body), question)
    left = {*answers.values()} - {taken}
    return replace(sheet, rows=[[] if number in left else row for number, row in enumerate(sheet.rows)])


def _candidates(rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """The rows that head people, from the first on, as long as nobody stands between them."""
    start, is_open = first_filled(rows), False
    for number, row in enumerate(rows[start : start + SEARCHED_ROWS], start=start):
        if heads_people(row, layout_of(row)):
            is_open = True
            yield number
        elif is_open and len(row) - row.count("") > 1:
            return


def _differences(one: Layout, other: Layout) -> list[int]:
    """The columns of which they say different things; nothing where one of them has hardly any headings."""
    if min(len(one), len(other)) * 2 < max(len(one), len(other)):
        return []
    return [column for column in sorted(one.keys() & other.keys()) if one[column] != other[column]]


def _fits(layout: Layout, body: Sequence[Sequence[str]], readers: Readers) -> int:
    """How many of the columns that cells can tell by themselves hold what their heading says."""
    told = (column for column, field in layout.items() if field in IN_WORDS)
    return sum(looks_like(first_texts(body, column), readers) == layout[column] for column in told)


def _question(place: Address, rows: Sequence[Sequence[str]], candidates: Sequence[int]) -> Question:
    """`candidates` are the row that is taken so far, then those that contradict it."""
    numbers = [str(row + 1) for row in sorted(candidates)]
    one, other = (rows[row] for row in sorted(candidates[:2]))
    differing = _differences(layout_of(one), layout_of(other))
    shown = [f'{column_letter(c)} "{mend(one[c])}" or "{mend(other[c])}"' for c in differing[:_SHOWN]]
    more = [f"{len(differing) - _SHOWN} more"] if len(differing) > _SHOWN else []
    read = f"rows {' and '.join(numbers)} may both be the headings, and differ: {', '.join([*shown, *more])}"
    about = f"{EITHER_ROW.join(numbers)}{OF_LIST}{place}"
    return asked("headings", about, read, [_proposed(row, rows[row]) for row in candidates])


def _proposed(number: int, row: Sequence[str]) -> Answer:
    texts = [mend(text) for text in row if text]
    return Answer(THE_ROW.format(number + 1), f"{' · '.join(texts[:_SHOWN])}{' …' if texts[_SHOWN:] else ''}")
