"""What is not said of a late-comer is asked on a terminal, and whether he is somebody who is there already."""

from dataclasses import fields, replace
from pathlib import Path

from cadre_cli.commands import console
from cadre_cli.workflows.acting import Acted
from cadre_cli.workflows.adding import LateComer, LooksLikeError, add


def enter(folder: Path | None, late: LateComer, anyway: bool, asking: bool) -> Acted:
    """Adds him; on a terminal whatever is missing is asked where his name or his role is.

    Raises:
        UsageError: as `adding.add`.
    """
    asking = asking and console.is_terminal()
    if asking and not (late.name and late.role):
        late = _asked(late)
    try:
        return add(folder, late, anyway)
    except LooksLikeError as doubt:
        if not asking:
            raise
        chosen = console.choice("He may be one of these; Enter if he is not:", [str(hit) for hit in doubt.hits])
        if chosen is not None:
            raise
        return add(folder, late, anyway=True)


def _asked(late: LateComer) -> LateComer:
    """He with every empty field typed in; Enter leaves it empty."""
    missing = [field.name for field in fields(late) if not getattr(late, field.name)]
    return replace(late, **{name: console.typed(name.capitalize()) for name in missing})
