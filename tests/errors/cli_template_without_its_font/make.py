"""The font did not come along with the program."""

import pytest
import typst

from tests.errors.making import a_plan


def make(patch: pytest.MonkeyPatch) -> None:
    def compiled(*_: object, **__: object) -> tuple[bytes, list[str]]:
        return b"", ["unknown font family: noto sans"]

    a_plan()
    patch.setattr(typst, "compile_with_warnings", compiled)
