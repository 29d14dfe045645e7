"""Questions that a roster raises: each is asked once for everybody whom it touches, and its answer is remembered."""

from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.findings import Address

LEAVE_OUT: Final = "leave out"
"""The answer that sets the people aside: for a role or a place."""
LEFT_OUT: Final = "left out by answer"
"""The sentence with which they are set aside."""
CARRY: Final = "carry"
"""The answer that carries a column through without reading it."""
BLANK: Final = "blank"
"""The answer that takes a cell as if nothing stood in it."""
SAME: Final = "same"
DIFFERENT: Final = "different"
"""The answers to whether several rows are one person."""
BOTH: Final = "both"
"""The answer that of two lists that are largely alike both count."""
PLAN: Final = "plan"
"""The answer that rows that are struck out or hidden are planned like the others."""
HINDI: Final = "hindi"
AS_IT_IS: Final = "as it is"
"""The answers to whether a column was typed for a legacy Hindi font."""
YES: Final = "yes"
NO: Final = "no"
NOT_KNOWN: Final = "not known"
"""The answer that a gender stays open."""

NAMES: Final = "names"
"""The subject of what nobody is asked but anybody may say: how a word of a name is spelt in the other script."""

SUBJECTS: Final = {
    "role": "roles",
    "column": "columns",
    "headings": "headings",
    "district": "places",
    "unit": "places",
    "assembly": "places",
    "person": "people",
    "list": "lists",
    "gender": "genders",
    "rows": "rows",
    "mobile": "mobiles",
    "days": "days",
    "batch": "batches",
    "ground": "ground_floor",
    "alternate": "alternates",
    "script": "scripts",
}
"""What a key begins with, and under which subject its answer is kept."""


NOWHERE: Final = Address("")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that is proposed: the `value` that is kept, and what it means in words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `key` is what it is about ('role: जिला महामंत्री'): the same in every run and in every file.

    `people` counts the rows it touches, `address` is the first of them; who only reads a cell leaves them open.
    `choices` are further answers: none of them is likelier than another, but they need not be known by heart.
    """

    key: str
    text: str
    proposals: tuple[Answer, ...]
    people: int = 0
    address: Address = NOWHERE
    choices: tuple[Answer, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Everything that can be chosen by its number: what is proposed, then the further choices."""
        return (*self.proposals, *(choice for choice in self.choices if choice not in self.proposals))

    @property
    def subject(self) -> str:
        """Under which its answer is kept: one of the values of `SUBJECTS`."""
        return SUBJECTS[self.key.partition(": ")[0]]

    @property
    def about(self) -> str:
        """The text that is asked about, as the answer names it: the key without its first word."""
        return self.key.partition(": ")[2]

    @property
    def proposed(self) -> Answer | None:
        """The answer to be taken where nobody objects; nobody is left out for want of a better one."""
        first = self.proposals[0] if self.proposals else None
        return None if first and first.value == LEAVE_OUT and len(self.proposals) == 1 else first
