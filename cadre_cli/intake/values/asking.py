"""How a text that is not certain becomes a question, and how the answer to it is found again."""

from collections.abc import Iterable
from typing import Final

from cadre_cli.domain.questions import BLANK, LEAVE_OUT, Answer, Question
from cadre_cli.text.devanagari import mend

LEAVING_OUT: Final = Answer(LEAVE_OUT, "the people are set aside")

NOTHING_THERE: Final = Answer(BLANK, "taken as if nothing stood there")

_LONGEST: Final = 400  # characters; YAML refuses keys of more than 1,024


def asked(word: str, about: str, text: str, proposals: Iterable[Answer], choices: Iterable[Answer] = ()) -> Question:
    """The question `text` about what a cell says (`about`); `word` is one of the keys of `SUBJECTS`."""
    return Question(f"{word}: {_short(about)}", text, tuple(dict.fromkeys(proposals)), choices=tuple(choices))


def answer_key(about: str) -> str:
    """What an answer is looked up by: letters' case and white space do not tell two texts apart."""
    return _short(about).casefold()


def _short(text: str) -> str:
    return mend(text)[:_LONGEST].strip()
