"""Which column holds what: headings as fields, by known spellings only."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from string import digits

import yaml
from rapidfuzz import fuzz, process

from cadre_cli.domain.paid_said import PAID_FIELDS
from cadre_cli.domain.questions import CARRY
from cadre_cli.intake.apart_headings import APART, may_be_apart
from cadre_cli.intake.cells import column_letter
from cadre_cli.intake.heading_words import field_of_words, is_number_of
from cadre_cli.intake.values.asking import answer_key
from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key

_DANDA = str.maketrans("", "", "।॥॰")
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]?$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 .'&-]*")
_DEVANAGARI = re.compile(r"[\u0900-\u097f][\u0900-\u097f0-9 .-]*")
_PARTS = re.compile(r"[/|\n\r:]+")
_OFFICES_HI = "विधायक|अध्यक्ष|प्रभारी|पदाधिकारी|सदस्य|कार्यकर्ता|प्रतिभागी|प्रशिक्षणार्थी|सचिव|महामंत्री|नेता|मंत्री|प्रतिनिधि"
_OFFICES_EN = "mla|president|in-?charge|officer|member|participant|delegate|worker|leader"
_FEW_WORDS = r"(?:[\w'’./-]+ ){0,3}"
_OFFICE_NAMES = re.compile(
    rf"(?!.*(?:पिता|पति|माता|father|husband|mother)).*(?:{_OFFICES_HI})\w*(?: जी)? (?:का|के|की) नाम|"
    rf"(?:full )?names? of (?:the )?{_FEW_WORDS}(?:{_OFFICES_EN})s?|{_FEW_WORDS}(?:{_OFFICES_EN})['’]?s?['’]? name",
    re.I,
)
"""'माननीय विधायक का नाम', 'Name of the District President': the names of people by their office."""

_OFFICES = re.compile(rf"(?:{_OFFICES_HI})|\b(?:{_OFFICES_EN})", re.I)

_PINS = ("pin", "pinned", "pinnedbatch", "pinnedto", "निश्चितबैच", "निश्चितबैचpinnedto")
_REGISTER = ("देयdue", "due")
_EXACTER: Mapping[str, tuple[str, ...]] = {
    "batch": (*_PINS, *_REGISTER),
    "बैच": (*_PINS, *_REGISTER),
    "बैचbatch": (*_PINS, *_REGISTER),
    "paid": ("paidamount", "amountpaid"),
    "roleplace": ("role",),
    "rolelabel": ("role",),
    "दायित्वस्थान": ("दायित्व",),
    "दायित्वस्थानroleplace": ("दायित्वrole",),
}
"""By the key of a heading, those beside which it has another sense: the batch and the yes or no that came of them."""
ASSEMBLY_NUMBER = "assembly_number"
"""The field of a column of constituencies' numbers beside one of their names; alone it is the constituency."""
_NUMBERED: Mapping[str, str] = {"assembly": ASSEMBLY_NUMBER, "district": ""}
"""What a column of numbers is beside one of the field itself; nothing tells a district by its number."""
_CARRIED = "carried"
COUNTED = ("mobiles", APART)
"""Fields of which every column counts."""
_SEVERAL = (*COUNTED, "serial")
"""Fields that several columns may have."""
_NEAR = 84.0
_SHORTEST_NEAR = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One column: 0-based index, what is written above it, and its field ('' for one that is carried through).

    `near` is the field whose spelling it nearly has, or whose words it uses. `twin` says that another column has the
    same field and counts, `answered` that an answer says what the column holds.
    """

    index: int
    heading: str
    field: str = ""
    near: str = ""
    twin: bool = False
    answered: bool = False

    @property
    def letter(self) -> str:
        """'C' for the third column."""
        return column_letter(self.index)

    @property
    def is_confidential(self) -> bool:
        """Whether it is a keep-apart list, or may be one: it is not carried through, and its contents are not shown."""
        return APART in (self.field, self.near)

    @property
    def is_bare(self) -> bool:
        """Whether nothing is written above it: it is then called 'column H'."""
        return self.heading == f"column {self.letter}"

    def about(self, place: str) -> str:
        """What an answer calls it: its heading; without one, which says something of the list at `place` alone."""
        return f"{self.heading} of {place}" if self.is_bare else self.heading


def heading_key(text: str) -> str:
    """The match key of a heading; abbreviation signs and dandas do not count."""
    return match_key(text.translate(_DANDA))


_BESIDE_DEPOSIT: Mapping[str, str] = {
    heading_key(word): field
    for field, words in (
        ("paid_mode", ("Mode", "By", "माध्यम")),
        ("paid_on", ("Date", "Dated", "दिनांक", "तिथि", "तारीख")),
        ("paid_reference", ("Ref", "Ref No", "Reference", "Reference No", "Cheque No", "Txn", "संदर्भ", "संदर्भ क्रमांक")),
    )
    for word in words
}
"""The headings that are of a deposit where they stand beside it, by their keys."""


@cache
def spellings() -> Mapping[str, tuple[str, ...]]:
    """The known headings by field, and under 'carried' those that are carried through."""
    text = files("cadre_cli.intake").joinpath("columns.yaml").read_text(encoding="utf-8")
    return {field: tuple(map(str.strip, known.split(";"))) for field, known in yaml.safe_load(text).items()}


@cache
def _fields() -> Mapping[str, str]:
    return {heading_key(text): field for field, known in spellings().items() for text in known if field != _CARRIED}


@cache
def _carried() -> frozenset[str]:
    return frozenset(map(heading_key, spellings()[_CARRIED]))


def field_names() -> tuple[str, ...]:
    """What a column can be taken for."""
    return tuple(field for field in spellings() if field != _CARRIED)


def field_of_column(name: str) -> str:
    """The field of a column of people's texts: 'apart' of 'apart2', the second such column."""
    return name.rstrip(digits)


def field_in_words(name: str) -> str:
    """The same as messages call it: 'birth date'."""
    return field_of_column(name).replace("_", " ")


def field_meant(word: str) -> str:
    """The field that an answer or the event file gives a column; `CARRY` for carried through, '' if not understood."""
    name = word.strip().replace(" ", "_")
    if name in (CARRY, _CARRIED):
        return CARRY
    return name if name in spellings() else field_of(word)


def is_carried(heading: str) -> bool:
    """Whether the heading is well known but of no use to the planner ('Father Name', 'Age')."""
    keys = {heading_key(heading), heading_key(_BRACKETS.sub("", heading))}
    return not keys.isdisjoint(_carried())


def says_office(heading: str) -> bool:
    """Whether the heading speaks of an office, as 'प्रभारी' above their names does."""
    return _OFFICES.search(mend(heading)) is not None


@cache
def field_of(heading: str) -> str:
    """The field of a heading, '' when it has none.

    'मोबाइल (10 अंक)', 'नाम / Name' and 'जिला District' are taken for what all their known parts say. 'Rival Leader Name'
    names nobody who takes part.
    """
    said = _said_by(heading)
    return said if said == APART or not may_be_apart(heading) else ""


def _said_by(heading: str) -> str:
    fields = _fields()
    found = fields.get(heading_key(heading)) or fields.get(heading_key(_BRACKETS.sub("", heading)))
    if found or is_carried(heading):
        return found or ""
    if _OFFICE_NAMES.fullmatch(_BRACKETS.sub("", mend(heading)).strip(" .:-")):
        return "name"
    for parts in (_PARTS.split(heading), [*_DEVANAGARI.findall(heading), *_LATIN.findall(heading)]):
        said = {fields.get(heading_key(part), "") for part in parts if heading_key(part)}
        if len(parts) > 1 and len(said) == 1:
            return said.pop()
    return field_of_words(_BRACKETS.sub("", heading))


@cache
def near_field(heading: str) -> str:
    """The field that a heading without one is nearly spelt like; '' when none is near."""
    key = heading_key(heading)
    if may_be_apart(heading):
        return APART
    if len(key) < _SHORTEST_NEAR or is_carried(heading):
        return ""
    best = process.extractOne(key, list(_fields()), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return _fields()[best[0]] if best else ""


def _exact(headings: Sequence[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """The headings, without the field of one that says less than another: where 'Pin' stands, 'Batch' pins nobody."""
    keys = {heading_key(heading) for _, heading, _ in headings}
    for index, heading, known in headings:
        vague = not keys.isdisjoint(_EXACTER.get(heading_key(heading), ()))
        yield index, heading, "" if vague else known


def _beside_names(headings: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """The headings, a column of numbers beside one of names ('AC No.', 'AC Name') with the field of numbers."""
    known = list(headings)
    numbers = {index for index, heading, field in known if field in _NUMBERED and is_number_of(heading, field)}
    named = {field for index, _, field in known if index not in numbers}
    for index, heading, field in known:
        yield index, heading, _NUMBERED[field] if index in numbers and field in named else field


def _beside_deposit(headings: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """The headings, a short one beside a deposit's ('Date' beside 'Deposit paid') with the field that it has there.

    Elsewhere a date or a reference may be of anything.
    """
    known = list(headings)
    told = {place for place, (_, _, field) in enumerate(known) if field in PAID_FIELDS}
    for places in (range(len(known)), reversed(range(len(known)))):
        beside = False
        for place in places:
            of_deposit = not known[place][2] and _short_of_deposit(known[place][1])
            beside = place in told or (beside and bool(of_deposit))
            if beside and of_deposit:
                told.add(place)
    for place, (index, heading, field) in enumerate(known):
        yield index, heading, field or (_short_of_deposit(heading) if place in told else "")


def _short_of_deposit(heading: str) -> str:
    """The field of a deposit that a heading may name; '' of none. 'माध्यम / Mode' stands on the deposit sheet."""
    fields = {_BESIDE_DEPOSIT.get(heading_key(part), "") for part in _PARTS.split(heading) if heading_key(part)}
    return fields.pop() if len(fields) == 1 else ""


def meant(called: str, answers: Mapping[str, str] | None) -> str:
    """The field that an answer gives to the column that is so called, '' where there is none."""
    return answers.get(answer_key(called), "") if answers else ""


def assign(
    headings: Sequence[tuple[int, str, str]], answers: Mapping[str, str] | None = None, place: str = ""
) -> tuple[Column, ...]:
    """Columns from (index, heading, field of the heading), left to right.

    A field belongs to its first column; a second one is carried through, but for mobiles and keep-apart lists, which
    all count. `answers` are the fields of columns by the `answer_key` of what they are called in the list at `place`,
    `CARRY` for one that is carried through; they count before what the headings say.
    """
    columns: list[Column] = []
    taken: set[str] = set()
    said = {index: meant(Column(index, heading).about(place), answers) for index, heading, _ in headings}
    claimed = set(said.values()) - {"", "mobile"}
    for index, heading, known in _beside_deposit(_beside_names(_exact(headings))):
        unread = Column(index, heading)
        answer = said[index]
        field = known if not answer else "" if answer == CARRY else answer
        if not answer and field in claimed and field not in _SEVERAL:
            columns.append(replace(unread, twin=True, near=field))
            continue
        if not field:
            near = "" if answer or unread.is_bare or field_of(heading) else near_field(heading)
            columns.append(replace(unread, near=near, answered=bool(answer)))
        elif field == "mobile" and field in taken:
            columns.append(Column(index, heading, "mobiles", answered=bool(answer)))
        elif field in taken and field not in _SEVERAL:
            columns.append(Column(index, heading, twin=True, near=field))
        else:
            columns.append(Column(index, heading, field, answered=bool(answer)))
        taken.add(field)
    return tuple(columns)
