"""`cadre check --ask`: the questions one after the other, each answer kept at once."""

from collections.abc import Sequence
from pathlib import Path

from cadre_cli.commands import console
from cadre_cli.domain.event import Event
from cadre_cli.domain.questions import Question
from cadre_cli.intake.answers import refused
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.questions import remember

SKIP = ("", "s")
QUIT = "q"


def ask_all(questions: Sequence[Question], event: Event, folder: Path | None) -> int:
    """Asks every question until the user quits; how many were answered.

    The answers go into the event folder, which is made with the first of them where there is none.

    Raises:
        UsageError: the answers there have faults.
        FaultError: an answer could not be kept.
    """
    answered = 0
    for number, question in enumerate(questions, start=1):
        console.question(question, number, len(questions))
        value = _answer(question, event)
        if value == QUIT:
            break
        if value:
            kept_in = event_folder.find_or_make(folder)
            if kept_in.made_from:
                console.made_folder(kept_in)
            remember(kept_in.answers, {(question.subject, question.about): value})
            answered += 1
    return answered


def _answer(question: Question, event: Event) -> str:
    """A value that can be the answer, '' for none, or `QUIT`."""
    while True:
        typed = console.typed_answer()
        if typed.casefold() in SKIP:
            return ""
        if typed.casefold() == QUIT:
            return QUIT
        if typed.isdecimal() and 0 < int(typed) <= len(question.proposals):
            return question.proposals[int(typed) - 1].value
        why = refused(question, typed, event)
        if not why:
            return typed
        console.refused_answer(why)
