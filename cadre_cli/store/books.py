"""The ledger of an event folder: what is done to it, and what stands in it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date

from sqlalchemy import Connection

from cadre_cli.domain.money import Account
from cadre_cli.domain.tariff import Charges
from cadre_cli.store import plans
from cadre_cli.store.balances import Balances, balances, reached, received
from cadre_cli.store.charges import load_charges
from cadre_cli.store.entries import Journal
from cadre_cli.store.ledger_log import LedgerAct, ledger_acts


class Books:
    """The ledger of an open event database; each method is one transaction of its own."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._reading = reading
        self._writing = writing

    @contextmanager
    def write(self, only_try: bool = False) -> Iterator[Journal]:
        """The journal, to be asked and added to in one transaction; where only tried, nothing stays of it."""
        with suppress(_OnlyTried), self._writing() as connection:
            yield Journal(connection)
            if only_try:
                raise _OnlyTried

    @contextmanager
    def read(self) -> Iterator[Journal]:
        """The journal, to be asked several things that belong together."""
        with self._reading() as connection:
            yield Journal(connection)

    @property
    def in_use(self) -> bool:
        """Whether there is any entry."""
        with self._reading() as connection:
            return Journal(connection).last()[0] > 0

    def acts(self) -> list[LedgerAct]:
        """What was booked, one line an act, oldest first."""
        with self._reading() as connection:
            return ledger_acts(connection)

    def charges(self, version: int) -> Charges | None:
        """The charges of the plan of that version; None where an older cadre made it."""
        with self._reading() as connection:
            return load_charges(connection, version)

    def charges_so_far(self) -> Iterator[tuple[int, Charges]]:
        """The charges of each version of the plan that has any, oldest first."""
        with self._reading() as connection:
            for version in range(1, plans.newest_version(connection) + 1):
                found = load_charges(connection, version)
                if found is not None:
                    yield version, found

    def reached(self, account: Account, least: int, returned: bool) -> dict[str, int]:
        """By code, all that ever came into the account, or went back out of it, where it is at least that (paise)."""
        with self._reading() as connection:
            return reached(connection, account, least, returned)

    def received(self) -> dict[date, int]:
        """What people paid on each day, less what went back to them, in paise; days without are left out."""
        with self._reading() as connection:
            return received(connection)

    def balances(self, days: Sequence[date] = (), booked: date | None = None) -> Balances:
        """What stands to the credit of everybody who has any entry, and by the end of each of these days.

        Of what was booked up to the day `booked` alone, where one is named.
        """
        with self._reading() as connection:
            return balances(connection, days, booked)


class _OnlyTried(Exception):  # noqa: N818  # it is no error
    """Ends a transaction of which nothing is to stay."""
