"""A zip file that is no backup."""

from zipfile import ZipFile

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    with ZipFile("kept.zip", "w") as other:
        other.writestr("letter.txt", "hello")
