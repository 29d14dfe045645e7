"""Participants' codes that a roster brings along."""

from cadre_cli.domain.codes import is_valid
from cadre_cli.intake.value_kinds import CODE_INVALID
from cadre_cli.intake.values.reading import Reading, says_nothing
from cadre_cli.text.devanagari import latin_digits, mend


def read_code(text: str) -> Reading:
    """The code in capitals; an ERROR where the check character is wrong or it is no code at all."""
    if says_nothing(text):
        return Reading("")
    code = latin_digits(mend(text)).upper()
    if is_valid(code):
        return Reading(code)
    return Reading(
        "", CODE_INVALID, f'not a valid code: "{mend(text)}"', "copy the code from the last list, or clear the cell"
    )
