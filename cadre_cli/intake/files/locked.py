"""Workbooks locked with a password: opened where the password is known, and never kept open or stored."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Final

Passwords = Callable[[str], str | None]
"""Gives a password to try for the file of that name; asked again while none has opened it, until it gives None."""

INSTALL: Final = 'pip install "cadre-cli[locked]"'
_BY_EXCEL_ITSELF: Final = "VelvetSweatshop"
"""What Excel locks a workbook with whose writing alone is protected; it opens it without asking."""


class WrongPasswordError(Exception):
    """No password that was given opens the file; `tried` counts them."""

    def __init__(self, tried: int) -> None:
        super().__init__(tried)
        self.tried = tried


def no_passwords(_file: str) -> None:
    """Knows no password."""


def can_unlock() -> bool:
    """Whether the library is installed that opens locked workbooks."""
    return find_spec("msoffcrypto") is not None


def unlock(file: str, data: bytes, passwords: Passwords) -> bytes:
    """The workbook as it was before it was locked.

    Raises:
        WrongPasswordError: no password opens it.
        ValueError: it is locked in a way that cannot be opened here.
    """
    opened = _opened(data, _BY_EXCEL_ITSELF)
    tried = 0
    while opened is None:
        password = passwords(file)
        if password is None:
            raise WrongPasswordError(tried)
        tried += 1
        opened = _opened(data, password)
    return opened


def _opened(data: bytes, password: str) -> bytes | None:
    """None where the password is wrong."""
    msoffcrypto, faults = import_module("msoffcrypto"), import_module("msoffcrypto.exceptions")
    plain = BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(BytesIO(data))
        locked.load_key(password=password)
        locked.decrypt(plain)
    except faults.InvalidKeyError:
        return None
    except Exception as error:
        # The library lets through whatever a damaged header makes its parts raise.
        raise ValueError("the lock of the file cannot be read") from error
    return plain.getvalue()
