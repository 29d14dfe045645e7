"""A way to pay that the event does not take."""

import pytest

from tests.errors.making import a_counter, spoilt


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    spoilt("UPDATE event_text SET text = replace(text, 'Cash, Cheque', 'Cash')")
