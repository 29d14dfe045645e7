"""Every message that can be printed, with an example: the list behind `cadre help findings`.

`reference/messages.json` is written from the exhibits of the tests, never by hand.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cadre_cli.domain.findings import Severity
from cadre_cli.errors import ExitCode


@dataclass(frozen=True, slots=True)
class FindingMessage:
    """A kind of finding. `example` is where it stood, the code and what was read; `action` what to do about that."""

    code: str
    severity: Severity
    title: str
    example: str
    action: str


@dataclass(frozen=True, slots=True)
class ErrorMessage:
    """Why a run could not go on: an example of the message, of its way out ('' where there is none), the exit code."""

    exit_code: ExitCode
    message: str
    way_out: str


@dataclass(frozen=True, slots=True)
class Messages:
    """Findings in the order of their codes, errors by exit code."""

    findings: tuple[FindingMessage, ...]
    errors: tuple[ErrorMessage, ...]


@cache
def messages() -> Messages:
    """All of them."""
    data = json.loads((files("cadre_cli.domain") / "reference" / "messages.json").read_text(encoding="utf-8"))
    return Messages(
        tuple(FindingMessage(**{**entry, "severity": Severity(entry["severity"])}) for entry in data["findings"]),
        tuple(ErrorMessage(**{**entry, "exit_code": ExitCode(entry["exit_code"])}) for entry in data["errors"]),
    )
