"""The folder of fonts is not there."""

import pytest

from tests.errors.making import a_plan, event_file_changed


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan()
    event_file_changed('print: {colour: "#1f3a5f", people: names}', "print: {fonts: fonts}")
