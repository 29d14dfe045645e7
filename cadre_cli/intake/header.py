"""Finding the row of headings, wherever it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cadre_cli.domain.questions import CARRY
from cadre_cli.intake.apart_headings import APART, may_be_apart
from cadre_cli.intake.cells import column_letter, column_texts
from cadre_cli.intake.columns import Column, assign, field_of, meant
from cadre_cli.text.devanagari import mend

SEARCHED_ROWS = 20
_FEWEST_KNOWN = 2

Row = Sequence[str]
Headings = list[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Header:
    """The headings stand in the 0-based rows `first` to `last` (one or two); `titles` are the texts above."""

    first: int
    last: int
    columns: tuple[Column, ...]
    titles: tuple[str, ...] = ()

    def column(self, field: str) -> Column | None:
        """The column that has the field."""
        return next((column for column in self.columns if column.field == field), None)

    def columns_heading(self, field: str) -> str:
        """What stands above the field's column, '' where there is none; 'Name of MLA' says a role."""
        column = self.column(field)
        return column.heading if column else ""


def find_header(rows: Sequence[Row], answers: Mapping[str, str] | None = None, place: str = "") -> Header | None:
    """The header of a sheet: of the 20 rows from the first that is not blank, the one with most known headings.

    A row beside it that adds to it belongs to it. `answers` and `place` are as in `assign`.

    None when no row has a known heading for names, nor two known headings.
    """
    start = first_filled(rows)
    top = [list(row) for row in rows[: start + SEARCHED_ROWS]]
    singles = [_headings(row, answers) for row in top]
    best = max(range(len(top)), key=lambda r: (_known(singles[r]), -r), default=None)
    if best is None or not _is_header(singles[best], top[best]):
        return None
    first, last, headings = best, best, singles[best]
    for upper in (best - 1, best):
        if upper < 0 or upper + 1 >= len(top):
            continue
        joined = _joined(top[upper], top[upper + 1], answers)
        says_more = _known(joined) > _known(headings) or (upper < best and _tells_of_apart(joined, headings))
        if says_more and _holds_no_person(top[upper + 1], joined):
            first, last, headings = upper, upper + 1, joined
    return Header(first, last, _columns(rows, last, headings, answers, place), _texts(top[:first]))


def first_filled(rows: Sequence[Row]) -> int:
    """The 0-based number of the first row that is not blank."""
    return next((number for number, row in enumerate(rows) if any(row)), 0)


def _columns(
    rows: Sequence[Row], last: int, headings: Headings, answers: Mapping[str, str] | None, place: str
) -> tuple[Column, ...]:
    """Headed columns, and those without a heading that hold something: they are called 'column H'."""
    headed = {index for index, _, _ in headings}
    body = rows[last + 1 :]
    width = max(map(len, body), default=0)
    bare = [c for c in range(width) if c not in headed and any(column_texts(body, c))]
    named = [(c, f"column {column_letter(c)}", "") for c in bare]
    return assign(sorted([*headings, *named]), answers, place)


def _headings(row: Row, answers: Mapping[str, str] | None) -> Headings:
    return [(index, mend(text), _field(text, answers) or field_of(text)) for index, text in enumerate(row) if text]


def _field(text: str, answers: Mapping[str, str] | None) -> str:
    """The field that an answer gives the heading; of a column that is carried through it says nothing here."""
    return meant(text, answers).replace(CARRY, "")


def _known(headings: Headings) -> int:
    return len({field for _, _, field in headings if field})


def _is_header(headings: Headings, row: Row) -> bool:
    known = {field for _, _, field in headings} - {""}
    return len(known) >= _FEWEST_KNOWN or (known == {"name"} and len(list(filter(None, row))) <= _FEWEST_KNOWN)


def _joined(upper: Row, lower: Row, answers: Mapping[str, str] | None) -> Headings:
    """Two rows of headings as one: the lower says more, the upper spans its blanks ('संपर्क' over 'मोबाइल', 'ई-मेल')."""
    headings: Headings = []
    span = ""
    for index in range(max(len(upper), len(lower))):
        above = upper[index] if index < len(upper) else ""
        below = lower[index] if index < len(lower) else ""
        span = above or (span if below else "")
        both = f"{span} {below}".strip()
        if both:
            headings.append((index, mend(both), _field(both, answers) or _field_of_both(above, span, below)))
    return headings


def _field_of_both(above: str, span: str, below: str) -> str:
    """The lower says more, but for the names of those who must not meet somebody."""
    both = f"{span} {below}".strip()
    if may_be_apart(both):
        return APART if APART in (field_of(both), field_of(span)) else ""
    return field_of(below) or field_of(both) or field_of(above)


def _tells_of_apart(joined: Headings, lower: Headings) -> bool:
    """Whether the row above the headings makes one of a keep-apart list, and none of the others less known."""
    alone = {index for index, text, _ in lower if may_be_apart(text)}
    told = any(may_be_apart(text) and index not in alone for index, text, _ in joined)
    return told and _known(joined) == _known(lower)


def _holds_no_person(lower: Row, joined: Headings) -> bool:
    """A person's row would have something under the names' heading that is no heading itself."""
    name = next((index for index, _, field in joined if field == "name"), None)
    text = lower[name] if name is not None and name < len(lower) else ""
    return not text or bool(field_of(text))


def _texts(rows: Sequence[Row]) -> tuple[str, ...]:
    """What stands above the headings; a label that ends in a colon or dash is joined with the text it is for."""
    texts: list[str] = []
    label = ""
    for text in (mend(text) for row in rows for text in row if text):
        if label:
            texts[-1] = f"{label} {text}"
        else:
            texts.append(text)
        label = text if not label and text.endswith((":", "-", "–", "—")) else ""
    return tuple(texts)
