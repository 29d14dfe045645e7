"""How often Python looks for cycles among the objects that it has made."""

import gc
from typing import Final

_OBJECTS: Final = 200_000


def collect_rarely() -> None:
    """Looks once in so many new objects instead of in 700.

    A large round is millions of rows and cells, none of them a cycle; to look through them again and again takes a
    sixth of the time of writing its lists.
    """
    gc.set_threshold(_OBJECTS, 10, 10)
