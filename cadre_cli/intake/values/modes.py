"""The ways in which money comes, as offices write them in either language."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.money import Mode
from cadre_cli.text.keys import match_key

_WORDS: Final[Mapping[Mode, str]] = {
    Mode.UPI: "upi gpay googlepay phonepe paytm bhim यूपीआई फोनपे गूगलपे पेटीएम",
    Mode.NEFT: "neft",
    Mode.IMPS: "imps",
    Mode.RTGS: "rtgs",
    Mode.CASH: "cash नकद नगद",
    Mode.CHEQUE: "cheque check chq चेक चैक",
}
_MODES: Final = {match_key(word): mode for mode, words in _WORDS.items() for word in words.split()}


def mode_of(text: str) -> Mode | None:
    """The mode that one word or name stands for: 'UPI', 'Google Pay', 'नकद'; None of anything else."""
    return _MODES.get(match_key(text))
