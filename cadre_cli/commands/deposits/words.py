"""How standings are named and coloured on the terminal."""

from collections.abc import Mapping
from typing import Final

from cadre_cli.domain.money import Standing

STANDINGS: Final[Mapping[Standing, tuple[str, str]]] = {
    Standing.PAID: ("green", "paid"),
    Standing.SHORT: ("yellow", "short"),
    Standing.OVER: ("magenta", "over"),
    Standing.UNPAID: ("red", "unpaid"),
    Standing.HOLD: ("cyan", "on hold"),
    Standing.REFUND_DUE: ("magenta", "refund due"),
    Standing.NOTHING_DUE: ("dim", "nothing due"),
}
