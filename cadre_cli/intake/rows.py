"""Telling the rows of people from everything else that stands in a list: totals, headings, signatures."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cadre_cli.intake.cells import DEFECT_TEXTS, column_texts
from cadre_cli.intake.columns import field_of, heading_key, spellings
from cadre_cli.intake.header import Header
from cadre_cli.text.devanagari import latin_digits, mend

Row = Sequence[str]
Place = tuple[str, str]


class RowKind(StrEnum):
    """What a row is; all but the first two are passed over and counted under this word."""

    PERSON = "person"
    NAMELESS = "nameless"
    BLANK = "blank"
    NUMBERED = "numbered but empty"
    COLUMN_NUMBERS = "column numbers"
    TOTAL = "total"
    HEADINGS = "repeated headings"
    HEADING = "heading"
    SIGNATURE = "signature or note"
    VACANT = "vacant post"


@dataclass(frozen=True, slots=True)
class SortedRows:
    """`people` are 0-based rows of the sheet, nameless ones among them. `skipped` counts the others by kind.

    `headings` are the heading rows in order: (row, field, text), with field '' where the text does not say it.
    """

    people: tuple[int, ...]
    nameless: frozenset[int] = frozenset()
    skipped: dict[str, int] = field(default_factory=dict)
    headings: tuple[tuple[int, str, str], ...] = ()


_TOTAL = re.compile(
    r"(?:(?:कुल|महा)?\s*योग|कुल(?: संख्या)?|(?:grand |sub[ -]?)?total|sum)\s*[:=–-]*\s*[\d.,]*(?:/-)?", re.I
)
_SIGNATURE = re.compile(
    r"(?:(?:हस्ताक्षर|प्रतिलिपि|भवदीय|संलग्न|नोट|टीप|दिनांक|स्थान|जारीकर्ता|प्रस्तुतकर्ता)(?![\u0900-\u0963])|"
    r"signature|sd/|copy to|copy:|note\b|notes\b|date\b|place\b|prepared by|checked by|authori[sz]ed)",
    re.I,
)
_VACANT_WORDS = ("रिक्त", "रिक्त पद", "पद रिक्त", "खाली", "vacant", "vacant post", "nil", "NA", "none", "xxx", "xx")
_DASHES = "-–—_.* "
_VACANT = frozenset(map(heading_key, _VACANT_WORDS))
_HEADING = re.compile(
    r"(?P<word>जिला|ज़िला|district|dist|ब्लॉक|ब्लाक|block|विधानसभा|विधान सभा|assembly|मंडलम|मण्डलम|mandalam|"
    r"सेक्टर|sector|बूथ|booth)\s*[-–—:=.]+\s*(?P<text>.+)",
    re.I,
)
_FEW = 2
_WIDE = 3


class RowSorter:
    """Sorts the rows below one header. `wide` are the rows in which one cell is merged over three columns or more.

    `named_place` gives field and text of a heading that is nothing but a place or a role, or None.
    """

    def __init__(self, header: Header, wide: frozenset[int], named_place: Callable[[str], Place | None]) -> None:
        name, serial = header.column("name"), header.column("serial")
        self._name = name.index if name else None
        self._serial = serial.index if serial else 0
        self._headings = {column.index: heading_key(column.heading) for column in header.columns if column.field}
        self._name_keys = frozenset(map(heading_key, (*spellings()["name"], name.heading if name else "")))
        self._titles = frozenset(header.titles)
        self._first_row = header.last + 1
        self._wide = wide
        self._named_place = named_place

    def sort(self, rows: Sequence[Row]) -> SortedRows:
        """Every row from below the header on. Rows that look like people in every way are not looked into."""
        body = rows[self._first_row :]
        names = column_texts(body, self._name) if self._name is not None else ["?"] * len(body)
        odd_names = {text for text in set(names) if self._is_odd_name(text)}
        people, nameless, headings, skipped = [], [], [], Counter[str]()
        for number, (row, name) in enumerate(zip(body, names, strict=True), start=self._first_row):
            filled = len(row) - row.count("")
            plain = filled > _FEW and name not in odd_names and not _TOTAL.fullmatch(_first(row))
            kind = RowKind.PERSON if plain and number > self._first_row else self._kind(number, row, name)
            if kind in (RowKind.PERSON, RowKind.NAMELESS):
                people.append(number)
                nameless += [number] if kind is RowKind.NAMELESS else []
            elif kind is not RowKind.BLANK:
                skipped[kind.value] += 1
            if kind is RowKind.HEADING:
                headings.append((number, *self._meaning(_first(row))))
        return SortedRows(tuple(people), frozenset(nameless), dict(skipped), tuple(headings))

    def _is_odd_name(self, text: str) -> bool:
        key = heading_key(text)
        return not key or key in _VACANT or key in self._name_keys or _TOTAL.fullmatch(mend(text)) is not None

    def _kind(self, number: int, row: Row, name: str) -> RowKind:
        if not any(row):
            return RowKind.BLANK
        if name in DEFECT_TEXTS:
            return RowKind.PERSON
        return self._furniture(number, row, name) or (RowKind.PERSON if name else RowKind.NAMELESS)

    def _furniture(self, number: int, row: Row, name: str) -> RowKind | None:
        """What a row is that stands for nobody, None for one that stands for somebody."""
        texts = [mend(text) for text in row if text]
        if _TOTAL.fullmatch(texts[0]) or (name and _TOTAL.fullmatch(mend(name))):
            return RowKind.TOTAL
        if number == self._first_row and _counts_up(texts):
            return RowKind.COLUMN_NUMBERS
        if self._repeats_headings(row, name):
            return RowKind.HEADINGS
        if len(texts) <= _FEW and _SIGNATURE.match(texts[0]):
            return RowKind.SIGNATURE
        if len(texts) == 1 and self._is_heading(number, row, name):
            return RowKind.HEADING
        if name and (heading_key(name) in _VACANT or not name.strip(_DASHES)):
            return RowKind.VACANT
        if len(texts) == 1 and row.index(_first(row)) == self._serial and not name:
            return RowKind.NUMBERED
        return None

    def _repeats_headings(self, row: Row, name: str) -> bool:
        if heading_key(name) in self._name_keys - {""}:
            return True
        same = sum(1 for index, key in self._headings.items() if index < len(row) and heading_key(row[index]) == key)
        return same >= _FEW

    def _is_heading(self, number: int, row: Row, name: str) -> bool:
        """A single cell. Under the names only what says so itself or spans columns: a name may be a place as well."""
        text = _first(row)
        if number in self._wide or mend(text) in self._titles or _HEADING.fullmatch(mend(text)):
            return True
        if name:
            return False
        in_front = row.index(text) <= max(self._serial, (self._name or 0) - 1)
        return in_front and not latin_digits(text).rstrip(".").isdecimal()

    def _meaning(self, text: str) -> Place:
        found = _HEADING.fullmatch(mend(text))
        if found:
            return field_of(found["word"]), found["text"]
        return self._named_place(text) or ("", mend(text))


def _first(row: Row) -> str:
    return next(filter(None, row), "")


def _counts_up(texts: Sequence[str]) -> bool:
    """1, 2, 3… below the headings, as forms number their columns."""
    numbers = [latin_digits(text).strip("().") for text in texts]
    return len(numbers) >= _WIDE and numbers == [str(n) for n in range(1, len(numbers) + 1)]
