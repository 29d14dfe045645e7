"""A mistake of the program, in a line that stays where it is."""

import pytest

from cadre_cli.workflows import event_folder


def make(patch: pytest.MonkeyPatch) -> None:
    place: dict[str, object] = {}
    exec(compile("def broken(_): raise ValueError", "cadre_cli/broken.py", "exec"), place)  # noqa: S102  # a mistake on purpose
    patch.setattr(event_folder, "must_find", place["broken"])
