"""The exceptions for "cannot go on"; each carries the exit code that `commands` gives back.

A defect in a roster is never an exception: it is a `domain.findings.Finding`, and the run goes on.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the caller."""

    DONE = 0
    NEEDS_PERSON = 1
    USAGE = 2
    NO_PLAN = 3
    FAULT = 4


class CadreError(Exception):
    """The run cannot go on. `message` says what is wrong, `way_out` what to do about it.

    Notes (`add_note`) say what the run has done nevertheless.
    """

    exit_code = ExitCode.FAULT

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.way_out = way_out


class UsageError(CadreError):
    """The command was called with something that cannot be meant: a missing file, an unknown name."""

    exit_code = ExitCode.USAGE


class EventFileError(CadreError):
    """The event file has faults; `faults` are their full lines, all of them at once."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, faults: tuple[str, ...], way_out: str = "") -> None:
        super().__init__(message, way_out)
        self.faults = faults


class NoPlanError(CadreError):
    """No seat can be given at all, or the event contradicts itself."""

    exit_code = ExitCode.NO_PLAN


class FaultError(CadreError):
    """Nothing was written because of a fault: a full disk, a locked or damaged database."""

    exit_code = ExitCode.FAULT
