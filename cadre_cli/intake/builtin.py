"""The events that come with the tool."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from rapidfuzz import process

import cadre_cli
from cadre_cli.errors import UsageError

_SUFFIX = ".yaml"


def builtin_names() -> tuple[str, ...]:
    """The names of the built-in events, in alphabetical order."""
    return tuple(sorted(_name(file) for file in _folder().iterdir() if file.name.endswith(_SUFFIX)))


def builtin_text(name: str) -> str:
    """The commented YAML of a built-in event.

    Raises:
        UsageError: there is no event of that name.
    """
    names = builtin_names()
    if name not in names:
        near = process.extractOne(name, names, score_cutoff=60)
        meant = f'did you mean "{near[0]}"? ' if near else ""
        raise UsageError(f'no built-in event is called "{name}"', f"{meant}There are: {', '.join(names)}")
    return (_folder() / f"{name}{_SUFFIX}").read_text(encoding="utf-8")


def _name(file: Traversable) -> str:
    return file.name.removesuffix(_SUFFIX)


def _folder(package: Traversable | None = None) -> Traversable:
    """The installed package's own folder; in a source tree the one beside the package."""
    installed = (package or files(cadre_cli)) / "configs"
    return installed if installed.is_dir() else Path(cadre_cli.__file__).parent.parent / "configs"
