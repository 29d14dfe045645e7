"""Findings: one thing the tool noticed in an input, with the cell, what stood there and the way out."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # questions know addresses
    from cadre_cli.domain.questions import Question


class Severity(StrEnum):
    """How much a finding asks of the reader, worst first."""

    ERROR = "error"  # the cell cannot be used; a person must mend it
    QUESTION = "question"  # several readings; a person must say which
    REPAIR = "repair"  # a certain repair was made
    NOTE = "note"  # nothing to do, good to know

    @property
    def needs_person(self) -> bool:
        """Whether somebody must act on it."""
        return self in (Severity.ERROR, Severity.QUESTION)


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """Where it stands: file name (no folder), sheet ('' where the format has none), cell ('' for the whole)."""

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """`roster.xlsx › ग्वालियर!C17`, as findings and lists print it."""
        if self.sheet and self.cell:
            return f"{self.file} › {self.sheet}!{self.cell}"
        return f"{self.file} › {self.sheet or self.cell}" if self.sheet or self.cell else self.file


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding: its stable code (`R014`), severity and one-line title for the list of messages."""

    code: str
    severity: Severity
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `read` says what is the matter, quoting what stood there; `action` what to do.

    `people` counts the rows it touches, where one finding stands for many. `question` is what an answer once for
    all would settle; it is no part of what was found, so findings that differ in nothing else are equal.
    """

    kind: FindingKind
    address: Address
    read: str
    action: str
    people: int = 1
    question: "Question | None" = field(default=None, compare=False)

    @property
    def code(self) -> str:
        """The stable code of its kind."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """The severity of its kind."""
        return self.kind.severity

    def __str__(self) -> str:
        """The full line: `file › sheet!C17  R014 what was read — what to do`."""
        return f"{self.address}  {self.code} {self.read} — {self.action}"
