"""While the questions are answered, somebody saves a faulty file of answers."""

from pathlib import Path

import pytest

from cadre_cli.commands import console


def make(patch: pytest.MonkeyPatch) -> None:
    def typed(_proposed: object) -> str:
        Path("june/answers.yaml").write_text("roles: [mla", encoding="utf-8")
        return "1"

    patch.setattr(console, "is_terminal", lambda: True)
    patch.setattr(console, "typed_answer", typed)
