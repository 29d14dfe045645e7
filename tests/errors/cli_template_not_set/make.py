"""The program's own template does not fit the version of Typst."""

import pytest
import typst

from tests.errors.making import a_plan


def make(patch: pytest.MonkeyPatch) -> None:
    def compiled(*_: object, **__: object) -> None:
        raise typst.TypstError("unknown variable: beds")

    a_plan()
    patch.setattr(typst, "compile_with_warnings", compiled)
