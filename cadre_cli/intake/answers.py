"""Answers to the questions that rosters raise: `answers.yaml`, and what an answer may be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from cadre_cli.domain.event import BedKind, Event
from cadre_cli.domain.questions import (
    BLANK,
    BOTH,
    CARRY,
    DIFFERENT,
    LEAVE_OUT,
    NOT_KNOWN,
    PLAN,
    SAME,
    SUBJECTS,
    Question,
)
from cadre_cli.intake.columns import field_of, spellings
from cadre_cli.intake.event_file.faults import (
    GIVEN_TWICE,
    UNKNOWN_KEY,
    UNKNOWN_NAME,
    WRONG_VALUE,
    Fault,
    allowed,
    shown,
)
from cadre_cli.intake.event_file.refusal import refusal
from cadre_cli.intake.event_file.yaml_source import YamlSource, read_yaml
from cadre_cli.intake.values.asking import answer_key
from cadre_cli.intake.values.gender import read_gender
from cadre_cli.intake.values.places import PlaceReader, PlaceReading
from cadre_cli.intake.values.roles import RoleReader

LISTS_APART: Final = " = "
"""Stands between the two lists that a question is about."""

_WHAT: Final = "the answers"
_CARRIED: Final = "carried"  # not a field, but the headings that are known to be of no use
_ALL: Final = tuple(dict.fromkeys(SUBJECTS.values()))


@dataclass(frozen=True, slots=True)
class Given:
    """One answer as it was given: what is asked about, as the file spells it, the value, and the file's name."""

    about: str
    value: str
    file: str


@dataclass(frozen=True)
class Answers:
    """The answers that were given, by subject and `answer_key`."""

    given: Mapping[tuple[str, str], Given] = field(default_factory=dict)

    def to(self, question: Question | None) -> Given | None:
        """The answer to a question, None where there is none."""
        return self.given.get((question.subject, answer_key(question.about))) if question else None

    def about(self, subject: str) -> bool:
        """Whether any answer is about that subject."""
        return any(of == subject for of, _ in self.given)

    def __or__(self, other: "Answers") -> "Answers":
        """Both; of two answers to one question the other's counts."""
        return Answers({**self.given, **other.given})

    @property
    def columns(self) -> Mapping[str, str]:
        """The field of each answered heading by its `answer_key`; `CARRY` where it is carried through."""
        named = {key: given.value for (subject, key), given in self.given.items() if subject == "columns"}
        return {key: _field(value) for key, value in named.items()}


def parse_answers(text: str, file_name: str, event: Event) -> Answers:
    """The answers that the YAML `text` gives; an entry without a value is none yet.

    Raises:
        EventFileError: the text has faults; all of them, each with its line.
    """
    source = read_yaml(text)
    if isinstance(source, Fault):
        raise refusal(file_name, _WHAT, [(source.line, source)], None)
    faults = [*source.faults, *_faults(source, event)]
    if faults:
        raise refusal(file_name, _WHAT, ((it.line or source.line(it.path), it) for it in faults), source.data)
    return Answers(
        {
            (subject, answer_key(about)): Given(about, value.strip(), file_name)
            for subject, entries in subjects(source.data).items()
            for about, value in entries.items()
            if value.strip()
        }
    )


def is_of_answers(data: object) -> bool:
    """Whether the data of a YAML file are blocks of entries, each of which may be empty."""
    return data == "" or (
        isinstance(data, dict) and all(block == "" or isinstance(block, dict) for block in data.values())
    )


def subjects(data: object) -> dict[str, dict[str, str]]:
    """The entries of a file of answers by subject, those without a value among them."""
    blocks = data if isinstance(data, dict) else {}
    return {subject: dict(entries or {}) for subject, entries in blocks.items()}


def refused(question: Question, value: str, event: Event) -> str:
    """Why a value cannot be the answer to the question, with what can; '' where it can."""
    fault = _fault((question.subject, question.about), value, Judges(event))
    return f"{fault.read}: {fault.action}" if fault else ""


class Judges:
    """The readers that know the words of one event, made once for many answers."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.roles = RoleReader(event)
        self.places = PlaceReader(event)


def answered_roles(value: str, roles: RoleReader) -> tuple[str, ...]:
    """The role ids of an answer, none where it is not understood to the last word."""
    reading = roles.read(value)
    return () if reading.kind else reading.roles


def answered_place(value: str, places: PlaceReader, of_assembly: bool) -> PlaceReading | None:
    """The place of an answer, read as a constituency first or as a district first; None if it is neither."""

    def as_district() -> PlaceReading | None:
        found = places.read_district(value)
        return PlaceReading(found.unit, found.district, answered=True) if found.district else None

    def as_assembly() -> PlaceReading | None:
        found = places.read_assembly(value, "")
        return PlaceReading(found.unit, found.district, found.assembly, answered=True) if found.assembly else None

    return (as_assembly() or as_district()) if of_assembly else (as_district() or as_assembly())


def answered_gender(value: str) -> str:
    """The bed kind of an answer, '' where the gender stays open or is not understood."""
    return "" if value == NOT_KNOWN else read_gender(value).value


def _field(value: str) -> str:
    word = value.strip().replace(" ", "_")
    if word in (CARRY, _CARRIED):
        return CARRY
    return word if word in spellings() else field_of(value)


def _faults(source: YamlSource, event: Event) -> Iterator[Fault]:
    if source.data == "":
        return
    if not isinstance(source.data, dict):
        yield Fault(WRONG_VALUE, (), f"{shown(source.data)} stands where answers must stand", f"begin with {_ALL[0]}:")
        return
    judges = Judges(event)
    for subject, entries in source.data.items():
        if subject not in _ALL:
            yield Fault(UNKNOWN_KEY, (subject,), f"unknown key {shown(subject)}", allowed(subject, _ALL))
        elif isinstance(entries, dict):
            yield from _of_entries(subject, entries, judges)
        elif entries:
            way = 'write each answer on a line of its own: "what was asked": answer'
            yield Fault(WRONG_VALUE, (subject,), f"{shown(entries)} stands where answers must stand", way)


def _of_entries(subject: str, entries: Mapping[str, object], judges: Judges) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for about, value in entries.items():
        same = first.setdefault(answer_key(about), about)
        if same != about:
            yield Fault(GIVEN_TWICE, (subject, about), f"the same question as {shown(same)}", "keep one of the two")
        if not isinstance(value, str):
            yield Fault(WRONG_VALUE, (subject, about), f"{shown(value)} stands where an answer must stand", "write one")
        elif value.strip() and (fault := _fault((subject, about), value, judges)):
            yield fault


def _fault(path: tuple[str, str], value: str, judges: Judges) -> Fault | None:
    """What is wrong with the answer at the path (subject, what is asked about)."""
    subject, about = path
    choices = _choices(subject, about, judges.event)
    if value in choices or _is_understood(subject, value, judges):
        return None
    if subject == "places":
        way = f"write a district, a party district or a constituency such as 150, or {BLANK}, or {LEAVE_OUT}"
        return Fault(UNKNOWN_NAME, path, f"{shown(value)} is no place that is known", way)
    return Fault(WRONG_VALUE, path, f"{shown(value)} is no answer to this", allowed(value, choices))


def _choices(subject: str, about: str, event: Event) -> tuple[str, ...]:
    """The answers that can be named."""
    by_subject: dict[str, tuple[str, ...]] = {
        "roles": (LEAVE_OUT, *(role.id for role in event.roles)),
        "places": (BLANK, LEAVE_OUT),
        "columns": (CARRY, *(name for name in spellings() if name != _CARRIED)),
        "people": (SAME, DIFFERENT),
        "lists": (BOTH, *about.split(LISTS_APART)),
        "genders": (*BedKind, NOT_KNOWN),
        "rows": (PLAN, LEAVE_OUT),
    }
    return by_subject[subject]


def _is_understood(subject: str, value: str, judges: Judges) -> bool:
    """Whether a text that is none of the choices means something all the same."""
    if subject == "roles":
        return bool(answered_roles(value, judges.roles))
    if subject == "places":
        return answered_place(value, judges.places, of_assembly=False) is not None
    if subject == "columns":
        return bool(_field(value))
    return subject == "genders" and bool(answered_gender(value))
