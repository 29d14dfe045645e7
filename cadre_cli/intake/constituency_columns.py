"""Number and name of a constituency in two columns, as one cell would have them."""

from collections.abc import Sequence

from cadre_cli.intake.ditto import is_ditto
from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.devanagari import latin_digits, mend


def numbered(numbers: Sequence[str], names: Sequence[str]) -> list[str]:
    """'151-Govindpura' of '151' and 'Govindpura', so that one that disagrees with the other is asked about.

    Where one of the two is blank or cannot be read, the other alone decides.
    """
    return [_one_cell(number, name) for number, name in zip(numbers, names, strict=True)]


def _one_cell(number: str, name: str) -> str:
    if says_nothing(name):
        return number or name
    digits = latin_digits(mend(number)).strip("(). -").removesuffix(".0")
    return f"{digits}-{name}" if digits.isdecimal() and not is_ditto(name) else name
