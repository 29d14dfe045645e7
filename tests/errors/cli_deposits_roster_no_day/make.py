"""After the last day to pay, of who has paid by the roster on no day that it names."""

import pytest

from tests.errors.making import after_the_event, event_file_changed


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
    event_file_changed("  # due_by: 2025-06-05\n", "  due_by: 2025-06-05\n")
    event_file_changed("  # late_fee: 200\n", "  late_fee: 200\n")
