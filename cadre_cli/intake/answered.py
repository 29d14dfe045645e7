"""Saying that an answer was used."""

from cadre_cli.domain.findings import Address, FindingKind
from cadre_cli.domain.questions import BLANK, BOTH, CARRY, DIFFERENT, LEAVE_OUT, NOT_KNOWN, PLAN, SAME
from cadre_cli.intake.answers import Given
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.kinds import ANSWERED

_WORDS = {
    LEAVE_OUT: "is left out",
    BLANK: "is taken as blank",
    CARRY: "is carried through",
    SAME: "are one person",
    DIFFERENT: "are different people",
    BOTH: "both count",
    PLAN: "are planned like the others",
    NOT_KNOWN: "stays open",
}


def answered(given: Given) -> tuple[FindingKind, str, str]:
    """Kind, text and action of the note that this answer was used."""
    words = _WORDS.get(given.value, f'means "{given.value}"')
    return ANSWERED, f'"{given.about}" {words}: answered in {given.file}', f"nothing; {given.file} can be changed"


def tell_answer(given: Given, address: Address, people: int, log: FindingsLog) -> None:
    """Tells that this answer was used, once for all the places where it was."""
    kind, read, action = answered(given)
    log.group(kind, address, read, action, people)
