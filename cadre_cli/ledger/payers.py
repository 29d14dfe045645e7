"""Who paid, as far as the bank names him: banks cut names, and half a name is nobody's."""

from typing import Final

from cadre_cli.domain.bank import StoredRow
from cadre_cli.ledger.matching.names import is_cut
from cadre_cli.text.person_names import ASK, similarity

_FILLED_UP: Final = " -."


def whole_name(row: StoredRow) -> str:
    """The payer's name in a row; '' where it has none, or the bank may have cut it: to its length, or at the end."""
    payer = row.told.payer
    at_end = row.narration.rstrip(_FILLED_UP).casefold().endswith(payer.casefold())
    return "" if at_end or is_cut(payer, row.bank) else payer


def another(payer: str, name: str) -> bool:
    """Whether the payer clearly is not who is called so: a name spelt otherwise may be his."""
    return bool(payer) and similarity(payer, name) < ASK
