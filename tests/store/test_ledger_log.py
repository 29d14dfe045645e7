"""The ledger in the story of the event folder: one line an act, however many entries it made."""

from datetime import UTC, date, datetime

import pytest

from cadre_cli.domain.money import Mode, Purpose
from cadre_cli.ledger import entries
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.ledger.posting import posted
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Where
from cadre_cli.workflows.history import _booked

pytestmark = pytest.mark.both_stores

DAY = date(2025, 6, 3)


def test_what_was_booked_at_one_moment_is_one_act(where: Where) -> None:
    acts = [(9, "94Q78", 5_000), (9, "82QBC", 3_000), (10, "94Q78", 100)]
    with open_store(where) as store:
        for hour, person, rupees in acts:
            now = Occasion(datetime(2025, 6, 3, hour, tzinfo=UTC), DAY, DAY, "asha", "gate")
            money = Money(rupees * 100, Mode.CASH)
            with store.books.write() as journal:
                journal.add(posted(journal, entries.payment(now, person, money, Purpose.DEPOSIT, "R")))
        told = [_booked(act) for act in store.books.acts()]
    assert told == [
        "deposits: 2 times payment of ₹8,000 together, entries 1 to 2, by asha at gate",
        "deposits: payment of ₹100 (94Q78), entry 3, by asha at gate",
    ]
