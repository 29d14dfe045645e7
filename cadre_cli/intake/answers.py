"""Answers to the questions that rosters raise: `answers.yaml`, and what an answer may be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from cadre_cli.domain.event import Event
from cadre_cli.domain.questions import BLANK, LEAVE_OUT, NAMES, SUBJECTS, Question
from cadre_cli.intake.answer_values import Judges, choices, is_understood
from cadre_cli.intake.columns import field_meant
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
from cadre_cli.text.keys import match_key
from cadre_cli.text.other_script import is_in_other_script

_WHAT: Final = "the answers"
_ALL: Final = (*dict.fromkeys(SUBJECTS.values()), NAMES)


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
        return {key: field_meant(value) for key, value in named.items()}

    @property
    def spellings(self) -> Mapping[str, str]:
        """Words of names in the other script, by the `match_key` of the word."""
        named = (given for (subject, _), given in self.given.items() if subject == NAMES)
        return {match_key(given.about): given.value for given in named}


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
    if subject == NAMES:
        way = f"write the word {shown(about)} in the other script, Hindi for English or English for Hindi"
        return (
            None
            if is_in_other_script(value, about)
            else Fault(WRONG_VALUE, path, f"{shown(value)} is in the script of the word itself", way)
        )
    known = choices(subject, about, judges.event)
    if value in known or is_understood(subject, value, judges):
        return None
    if subject == "places":
        way = f"write a district, a party district or a constituency such as 150, or {BLANK}, or {LEAVE_OUT}"
        return Fault(UNKNOWN_NAME, path, f"{shown(value)} is no place that is known", way)
    return Fault(WRONG_VALUE, path, f"{shown(value)} is no answer to this", allowed(value, known))
