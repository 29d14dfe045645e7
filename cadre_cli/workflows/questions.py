"""The questions of a roster: collected, grouped, written as a form, and their answers remembered."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import yaml

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.questions import SUBJECTS, Question
from cadre_cli.errors import UsageError
from cadre_cli.intake.answers import Answers, is_of_answers, parse_answers, subjects
from cadre_cli.intake.event_file.faults import Fault
from cadre_cli.intake.event_file.yaml_source import read_yaml
from cadre_cli.intake.values.asking import answer_key
from cadre_cli.prints.atomic import write_atomically

Entry = tuple[str, str]
"""A subject ('roles') and what is asked about ('जिला महामंत्री'): what an answer is kept under."""

_HEAD = """\
# Answers to what the rosters leave open. Write an answer behind the colon of a line that ends in "# ?", or leave it
# as it is: what is not answered is asked again. What can be answered stands above each line, the likeliest first.
"""
_ORDER = tuple(dict.fromkeys(SUBJECTS.values()))


def collect(findings: Iterable[Finding]) -> tuple[Question, ...]:
    """Every question once, with all its people: those that need a person first, then those that touch the most.

    Questions with one answer are one, wherever they stand; the first gives the words and the cell.
    """
    found: dict[Entry, Question] = {}
    pressing: set[Entry] = set()
    for finding in findings:
        if finding.question is None:
            continue
        entry = _entry(finding.question)
        first = found.get(entry)
        found[entry] = finding.question if first is None else _together(first, finding.question)
        if finding.severity.needs_person:
            pressing.add(entry)
    ranked = sorted(found.items(), key=lambda item: (item[0] not in pressing, -item[1].people))
    return tuple(question for _, question in ranked)


def write_answers_form(questions: Sequence[Question], path: Path) -> None:
    """Writes an answers file to fill in: each question with its people, its first cell and what is proposed.

    Raises:
        UsageError: there is such a file already; it may hold answers.
        FaultError: it could not be written.
    """
    if path.exists():
        raise UsageError(f"{path} exists and may hold answers", "name a file that does not exist yet")
    text = _HEAD + "".join(_form(questions))
    write_atomically(path, lambda draft: _write(draft, text), private=True)


def remember(path: Path, answers: Mapping[Entry, str]) -> None:
    """Adds answers to an answers file, or makes it; the answers that stand there already are kept.

    Args:
        path: the event folder's answers file.
        answers: (subject, what is asked about) -> the answer, as `Question.subject` and `Question.about` name them.

    Raises:
        UsageError: what stands there has faults, so that it cannot be kept whole.
        FaultError: it could not be written; the file is as it was.
    """
    kept = _kept(path) if path.exists() else {}
    for (subject, about), value in answers.items():
        entries = kept.setdefault(subject, {})
        spelt = next((own for own in entries if answer_key(own) == answer_key(about)), about)
        entries[spelt] = value
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1_000)
    write_atomically(path, lambda draft: _write(draft, text))


def read_answers(paths: Iterable[Path], event: Event) -> Answers:
    """The answers of all the files; of two answers to one question the later file's counts.

    Raises:
        UsageError: a file does not exist, or is not UTF-8.
        EventFileError: a file has faults; all of them, each with its line.
    """
    answers = Answers()
    for path in paths:
        answers |= parse_answers(_text(path), path.name, event)
    return answers


def _entry(question: Question) -> Entry:
    return question.subject, answer_key(question.about)


def _together(one: Question, other: Question) -> Question:
    proposals = tuple(dict.fromkeys((*one.proposals, *other.proposals)))
    people = max(one.people, other.people) if one.address == other.address else one.people + other.people
    return replace(one, proposals=proposals, people=people)


def _form(questions: Sequence[Question]) -> Iterator[str]:
    ordered = sorted(questions, key=lambda question: _ORDER.index(question.subject))
    for subject, group in groupby(ordered, key=lambda question: question.subject):
        yield f"\n{subject}:\n"
        for question in group:
            people = "1 person" if question.people == 1 else f"{question.people} people"
            yield f"\n  # {' '.join(question.text.split())} ({people}; {question.address})\n"
            yield from (f"  #   {answer.value}: {answer.words}\n" for answer in question.answers)
            yield f"  {json.dumps(question.about, ensure_ascii=False)}:  # ?\n"


def _kept(path: Path) -> dict[str, dict[str, str]]:
    source = read_yaml(_text(path))
    if isinstance(source, Fault) or source.faults or not is_of_answers(source.data):
        raise UsageError(f"{path} has faults: no answer was added to it", "see them with: cadre check ROSTER")
    return subjects(source.data)


def _write(draft: Path, text: str) -> None:
    draft.write_text(text, encoding="utf-8", newline="\n")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"there is no file {path}", "check the spelling of the answers file") from error
    except UnicodeDecodeError as error:
        way_out = "save it again with the encoding UTF-8"
        raise UsageError(f"{path} is not saved as UTF-8 text", way_out) from error
