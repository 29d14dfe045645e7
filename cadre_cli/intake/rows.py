"""Telling the rows of people from everything else that stands in a list: totals, headings, signatures."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from cadre_cli.intake.cells import DEFECT_TEXTS, column_texts
from cadre_cli.intake.columns import field_of, heading_key, spellings
from cadre_cli.intake.distinct import with_beginning
from cadre_cli.intake.ditto import PLACES, is_ditto
from cadre_cli.intake.header import Header
from cadre_cli.intake.row_words import (
    BEGINS_LIKE_A_PLACE,
    DASHES,
    HEADING,
    LABEL,
    LOWER_PLACES,
    MAY_BEGIN_A_SUM,
    NO_NAMES,
    SIGNATURE,
    VACANT,
    counts_up,
    is_blank,
    is_no_name,
    is_number,
    is_total,
)
from cadre_cli.intake.values.money import read_paid
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.devanagari import mend
from cadre_cli.text.numbers import parse_rupees

Row = Sequence[str]
Place = tuple[str, str]
"""A field that a heading fills for the rows below it, and the text for it."""


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

    `headings` are the heading rows in order: (row, field, text), with field '' where the text does not say it; titles
    that say something of everybody come first.
    `vacant` are the rows of vacant posts.
    """

    people: tuple[int, ...]
    nameless: frozenset[int] = frozenset()
    skipped: dict[str, int] = field(default_factory=dict)
    headings: tuple[tuple[int, str, str], ...] = ()
    vacant: tuple[int, ...] = ()


_SPEAKS_OF_LISTS = re.compile(
    r"wise|वार|सूची|list|level|स्तर|समिति|कमेटी|committee|प्रशिक्षण|training|शिविर|camp|दिनांक|date", re.I
)
_SIGNS = " -–—:=."
_FEW = 2
_OF_THE_POST = frozenset(("role", "level", "serial", "title", "gender", "remarks", "name", "", *PLACES))
"""The fields that a row may fill although the post that it is about has nobody."""


class RowSorter:
    """Sorts the rows below one header. `wide` are the rows in which one cell is merged over three columns or more.

    `named_places` gives the fields and texts of a heading that is nothing but places and roles, else nothing.
    """

    def __init__(self, header: Header, wide: frozenset[int], named_places: Callable[[str], Sequence[Place]]) -> None:
        name, serial = header.column("name"), header.column("serial")
        self._header = header
        self._name = name.index if name else None
        self._serial = serial.index if serial else 0
        self._fields = {column.index: column.field for column in header.columns}
        self._headings = {column.index: {heading_key(column.heading)} for column in header.columns}
        self._name_keys = frozenset(map(heading_key, (*spellings()["name"], name.heading if name else ""))) - {""}
        self._titles = frozenset(header.titles)
        self._first_row = header.last + 1
        self._wide = wide
        self._named_places = named_places

    def sort(self, rows: Sequence[Row]) -> SortedRows:
        """Every row from below the header on. Rows that look like people in every way are not looked into."""
        for row in rows[self._header.first : self._first_row]:
            for index, text in enumerate(row):
                self._headings.setdefault(index, set()).add(heading_key(text))
        body = rows[self._first_row :]
        names = column_texts(body, self._name) if self._name is not None else ["?"] * len(body)
        odd_names = set(filter(self._is_odd_name, with_beginning(self._may_begin_oddly, set(names))))
        firsts = column_texts(body, 0)
        sums = set() if "".join(firsts).isdecimal() else {text for text in set(firsts) if is_total(text)}
        by_kind: dict[RowKind, list[int]] = {kind: [] for kind in RowKind}
        titles = (*self._header.titles, self._header.columns_heading("name"))
        headings = [(self._header.first, *place) for title in titles for place in self._said_by(title)]
        odd = [
            place
            for place, (row, name, first) in enumerate(zip(body, names, firsts, strict=True))
            if name in odd_names
            or first in sums
            or len(row) - row.count("") <= _FEW
            or place == 0
            or (not first and is_total(_first(row)))
        ]
        for place in odd:
            number, row = place + self._first_row, body[place]
            kind = self._kind(number, row, names[place])
            by_kind[kind].append(number)
            if kind is RowKind.HEADING:
                headings += [(number, *place) for place in self._meaning(row)]
        looked_into = {place + self._first_row for place in odd}
        plain = (number for number in range(self._first_row, len(rows)) if number not in looked_into)
        by_kind[RowKind.PERSON] = sorted(chain(by_kind[RowKind.PERSON], plain))
        _give_tail_to_signature(rows, by_kind)
        kept = (RowKind.PERSON, RowKind.NAMELESS, RowKind.BLANK)
        skipped = {kind.value: len(found) for kind, found in by_kind.items() if found and kind not in kept}
        people = sorted(by_kind[RowKind.PERSON] + by_kind[RowKind.NAMELESS])
        nameless, vacant = frozenset(by_kind[RowKind.NAMELESS]), tuple(by_kind[RowKind.VACANT])
        return SortedRows(tuple(people), nameless, skipped, tuple(headings), vacant)

    def _may_begin_oddly(self, first: str) -> bool:
        """Whether the first word alone leaves it open that a name is odd."""
        key = heading_key(first)
        odd = not key or key.isdecimal() or any(name.startswith(key) for name in (*NO_NAMES, *self._name_keys))
        return odd or MAY_BEGIN_A_SUM.match(mend(first)) is not None

    def _is_odd_name(self, text: str) -> bool:
        key = heading_key(text)
        odd = not key or key in NO_NAMES or key in self._name_keys or key.isdecimal()
        return odd or is_total(text)

    def _kind(self, number: int, row: Row, name: str) -> RowKind:
        if not any(row):
            return RowKind.BLANK
        if name in DEFECT_TEXTS:
            return RowKind.PERSON
        no_name = is_no_name(name) or heading_key(name) in self._name_keys
        return self._furniture(number, row, name) or (RowKind.NAMELESS if no_name else RowKind.PERSON)

    def _furniture(self, number: int, row: Row, name: str) -> RowKind | None:
        """What a row is that stands for nobody, None for one that stands for somebody."""
        texts = [mend(text) for text in row if text]
        if is_total(texts[0]) or is_total(name):
            return RowKind.TOTAL
        if number == self._first_row and counts_up(texts):
            return RowKind.COLUMN_NUMBERS
        if self._repeats_headings(row, name):
            return RowKind.HEADINGS
        if len(texts) <= _FEW and SIGNATURE.match(texts[0]):
            return RowKind.SIGNATURE
        if self._is_heading(number, row, name):
            return RowKind.HEADING
        if all(self._is_filler(index, text) for index, text in enumerate(row) if text):
            return RowKind.NUMBERED
        if self._is_bare_sum(row):
            return RowKind.TOTAL
        if heading_key(name) in VACANT or (is_blank(name) and not self._tells_of_somebody(row)):
            return RowKind.VACANT
        return None

    def _is_bare_sum(self, row: Row) -> bool:
        """Nothing but figures, in columns of money or of the list's own making: sums without the word."""
        fields = {self._fields.get(index, "") for index, text in enumerate(row) if text}
        return fields <= {"", "paid"} and all(parse_rupees(text) is not None for text in row if text)

    def _repeats_headings(self, row: Row, name: str) -> bool:
        cells = [(index, key) for index, text in enumerate(row) if (key := heading_key(text))]
        same = sum(key in self._headings.get(index, ()) for index, key in cells)
        if heading_key(name) in self._name_keys:
            # 'Name' alone over somebody's role and number is a name that is wanting.
            others = [row[index] for index, _ in cells if index != self._name]
            return same > 1 or not others or any(map(field_of, others))
        return same >= _FEW or 0 < same == len(cells)

    def _is_heading(self, number: int, row: Row, name: str) -> bool:
        """A single cell, or a label and its place ('जिला :', 'भिंड').

        Under the names only what says so itself or spans columns is a heading: a name may be a place as well.
        """
        filled = [index for index, text in enumerate(row) if text]
        text, field_ = mend(row[filled[0]]), self._fields.get(filled[0], "")
        if len(filled) == _FEW and LABEL.fullmatch(text):
            return field_ in ("", "serial", "name") or not text[-1].isalpha()
        if len(filled) > 1:
            return False
        if number in self._wide or text in self._titles or HEADING.fullmatch(text):
            return True
        if name:
            return BEGINS_LIKE_A_PLACE.match(text) is not None and bool(self._named_places(text))
        in_front = filled[0] <= max(self._serial, (self._name or 0) - 1) or field_ in PLACES
        return in_front and not is_number(text) and not is_ditto(text)

    def _said_by(self, title: str) -> Sequence[Place]:
        """What a text above the headings says of all: a role, and a place if it is said to be one ('Block : Ashta')."""
        says_place = BEGINS_LIKE_A_PLACE.match(title) is not None
        found = HEADING.fullmatch(title)
        if found and (field_ := field_of(found["word"])) in LOWER_PLACES:
            return [] if _SPEAKS_OF_LISTS.search(title) else [(field_, found["text"])]
        named = self._named_places(found["text"] if found else title)
        return [place for place in named if place[0] == "role" or says_place]

    def _meaning(self, row: Row) -> Sequence[Place]:
        texts = [mend(text) for text in row if text]
        found = HEADING.fullmatch(f"{texts[0].rstrip(_SIGNS)} : {texts[1]}" if texts[1:] else texts[0])
        if found:
            return [(field_of(found["word"]), found["text"])]
        own_field = self._fields.get(row.index(_first(row)), "")
        return self._named_places(texts[0]) or [(own_field if own_field in PLACES else "", texts[0])]

    def _is_filler(self, index: int, text: str) -> bool:
        """A running number, a ditto mark, a dash, or a title that awaits its name."""
        if is_ditto(text) or not text.strip(DASHES) or self._fields.get(index) == "title":
            return True
        return self._fields.get(index, "") in ("", "serial", "name") and is_number(text)

    def _tells_of_somebody(self, row: Row) -> bool:
        told = {self._fields.get(index, ""): text for index, text in enumerate(row) if not says_nothing(text)}
        post_is_said = "role" in told or "role" not in self._fields.values()
        if not post_is_said or told.keys().isdisjoint(PLACES):
            return True
        if read_paid(told.get("paid", ""), 1).value == "0":
            told.pop("paid", None)
        return not told.keys() <= _OF_THE_POST


def _give_tail_to_signature(rows: Sequence[Row], by_kind: dict[RowKind, list[int]]) -> None:
    """Single cells below a signature or 'copy to' at the end of a sheet belong to it: ranks, places, addressees."""
    signatures = by_kind[RowKind.SIGNATURE]
    wider = (number for number in range(len(rows) - 1, -1, -1) if len(rows[number]) - rows[number].count("") > 1)
    last_wide = next(wider, 0)
    first = next((number for number in signatures if number > last_wide), len(rows))
    for kind in (RowKind.PERSON, RowKind.NAMELESS, RowKind.HEADING, RowKind.VACANT):
        tail = [number for number in by_kind[kind] if number > first]
        by_kind[kind] = by_kind[kind][: len(by_kind[kind]) - len(tail)]
        signatures += tail


def _first(row: Row) -> str:
    return next(filter(None, row), "")
