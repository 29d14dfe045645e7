"""`cadre check --ask`: the questions one after the other, each answer kept at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from cadre_cli.commands import console, init_view
from cadre_cli.domain.event import Event
from cadre_cli.domain.questions import Question
from cadre_cli.intake.answers import refused
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import Checked
from cadre_cli.workflows.questions import remember

SKIP = "s"
QUIT = "q"


def ask_all(check: Callable[[], Checked], folder: Path | None) -> Checked:
    """Asks every question until there is none left or the user quits; what `check` gives with the answers.

    Columns come first, as they may settle what else is asked; answers may raise questions, which are asked as well.
    The answers go into the event folder, which is made with the first of them where there is none.

    Raises:
        UsageError: the answers there have faults.
        FaultError: an answer could not be kept.
    """
    checked, asked = check(), set[str]()
    while questions := [question for question in checked.questions if question.key not in asked]:
        columns = [question for question in questions if question.subject == "columns"]
        asked.update(question.key for question in columns or questions)
        answered, goes_on = _round(columns or questions, len(questions), checked.event, folder)
        checked = check() if answered else checked
        if not goes_on:
            break
    return checked


def _round(questions: Sequence[Question], of: int, event: Event, folder: Path | None) -> tuple[int, bool]:
    """How many questions were answered, and whether the user goes on."""
    answered = 0
    for number, question in enumerate(questions, start=1):
        console.question(question, number, of)
        value = _answer(question, event)
        if value == QUIT:
            return answered, False
        if value:
            kept_in = event_folder.find_or_make(folder)
            if kept_in.made_from:
                init_view.made_folder(kept_in)
            remember(kept_in.answers, {(question.subject, question.about): value})
            answered += 1
    return answered, True


def _answer(question: Question, event: Event) -> str:
    """A value that can be the answer, '' for none, or `QUIT`."""
    while True:
        typed = console.typed_answer(question.proposed)
        if typed.casefold() == SKIP:
            return ""
        if not typed:
            return question.proposed.value if question.proposed else ""
        if typed.casefold() == QUIT:
            return QUIT
        if typed.isdecimal() and 0 < int(typed) <= len(question.answers):
            return question.answers[int(typed) - 1].value
        why = refused(question, typed, event)
        if not why:
            return typed
        console.refused_answer(why)
