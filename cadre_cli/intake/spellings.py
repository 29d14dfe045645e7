"""The proof sheet of names, filled in: how the office spells words of names in the other script."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.findings import Address
from cadre_cli.domain.names import SpellingForm
from cadre_cli.errors import UsageError
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.files.sheet import Sheet
from cadre_cli.intake.workbook import read_workbook
from cadre_cli.text.keys import match_key
from cadre_cli.text.other_script import is_in_other_script

_AS_PROPOSED: Final = frozenset(map(match_key, ("ok", "yes", "y", "हाँ", "ठीक", "सही")))


@dataclass(frozen=True, slots=True)
class _Columns:
    """The row of the headings, and the columns of what stands below them; all 0-based."""

    row: int
    word: int
    other: int
    right: int


def read_spellings(file: str, data: bytes, form: SpellingForm) -> Mapping[str, str]:
    """The correct spelling of each word of which one was typed; where that is ok, what was proposed.

    Raises:
        UsageError: no sheet has the headings of the proof sheet; or what was typed is not in the other script than the
            word, each with its cell.
    """
    tables = [(sheet, head) for sheet in read_workbook(file, data).sheets if (head := _head(sheet, form)) is not None]
    if not tables:
        read = f"{file} is no sheet of names: no row has the headings {form.word[0]} and {form.right[0]}"
        raise UsageError(read, "write one with: cadre names")
    typed = [each for sheet, head in tables for each in _typed(file, sheet, head)]
    wrong = [f'{at} "{right}" for "{word}"' for at, word, right in typed if not is_in_other_script(right, word)]
    if wrong:
        way_out = "write Hindi for English and English for Hindi; nothing was taken"
        raise UsageError(f"not in the other script: {'; '.join(wrong)}", way_out)
    return {word: right for _, word, right in typed}


def _head(sheet: Sheet, form: SpellingForm) -> _Columns | None:
    keys = [set(map(match_key, words)) for words in (form.word, form.other, form.right)]
    for number, row in enumerate(sheet.rows):
        said = [{match_key(line) for line in cell.splitlines()} for cell in row]
        found = [next((place for place, lines in enumerate(said) if lines & wanted), None) for wanted in keys]
        word, other, right = found
        if word is not None and other is not None and right is not None:
            return _Columns(number, word, other, right)
    return None


def _typed(file: str, sheet: Sheet, head: _Columns) -> Iterator[tuple[Address, str, str]]:
    for number, row in enumerate(sheet.rows[head.row + 1 :], start=head.row + 1):
        word, other, right = (_cell(row, place) for place in (head.word, head.other, head.right))
        if word and right:
            at = Address(file, sheet.name, cell_name(number, head.right))
            yield at, word, other if match_key(right) in _AS_PROPOSED else right


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
