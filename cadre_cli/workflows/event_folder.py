"""The event folder: `cadre.yaml` (the event), `answers.yaml` (what rosters left open), `cadre.db` (what was decided; on
a server where `cadre.yaml` names one), `out/` (what was exported).
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.prints.atomic import write_atomically
from cadre_cli.store.where import Server, Where, named_in, without

DEFAULT_NAME = "cadre-event"
DEFAULT_CONFIG = "first_round"
EVENT_FILE = "cadre.yaml"
ANSWERS_FILE = "answers.yaml"
DATABASE_FILE = "cadre.db"
_BEGUN = ".cadre-begun"
OWNER_ONLY = 0o700
"""The mode of a new event folder, as `OWNER_ONLY_FILE` is that of a file elsewhere."""


@dataclass(frozen=True, slots=True)
class EventFolder:
    """An event folder that exists. `made_from` names the built-in event if this run made the folder."""

    path: Path
    made_from: str = ""

    @property
    def how_made(self) -> str:
        """What to say of a folder that this run made on its way to a plan."""
        return f"Made {self.path}/ from the built-in event {self.made_from}; edit its {EVENT_FILE} and plan again."

    @property
    def event_file(self) -> Path:
        """The event, in YAML."""
        return self.path / EVENT_FILE

    @property
    def database(self) -> Where:
        """Participants, plans and the journal: a file of the folder, or the server that the event file names.

        Raises:
            UsageError: the event file is not UTF-8, or its `store` says nothing that can be meant.
        """
        return named_in(self._read()) or self.path / DATABASE_FILE

    @property
    def has_database(self) -> bool:
        """Whether there is a database yet; that of a server is made when it is opened."""
        where = self.database
        return isinstance(where, Server) or where.is_file()

    @property
    def answers(self) -> Path:
        """What was answered to the questions of rosters; there need not be such a file."""
        return self.path / ANSWERS_FILE

    @property
    def out(self) -> Path:
        """Where exports go."""
        return self.path / "out"

    def event_text(self) -> str:
        """The event file as it stands, but for where its database is.

        Raises:
            UsageError: it is not UTF-8.
        """
        return without(self._read())

    def _read(self) -> str:
        try:
            return self.event_file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise UsageError(
                f"the event file {self.event_file} is not saved as UTF-8 text", "save it again with the encoding UTF-8"
            ) from error

    def event(self) -> Event:
        """The event, checked.

        Raises:
            EventFileError: with every fault of the file at once.
        """
        from cadre_cli.intake.event_file import parse_event

        return parse_event(self.event_text(), EVENT_FILE)


def init(path: Path, config: str = DEFAULT_CONFIG) -> EventFolder:
    """Makes an event folder from a built-in event: whole or not at all.

    Raises:
        UsageError: the folder exists and is not empty, or no built-in event has that name.
        FaultError: it could not be made.
    """
    from cadre_cli.intake.builtin import builtin_text

    return replace(init_with(path, builtin_text(config)), made_from=config)


def init_with(path: Path, text: str, fill: Callable[[Path], None] = lambda _folder: None) -> EventFolder:
    """Makes an event folder with that event file, and what `fill` puts beside it: whole or not at all.

    Raises:
        UsageError: the folder exists and is not empty.
        FaultError: it could not be made.
    """
    target = path.resolve()
    draft = target.parent / f".{target.name}-{os.getpid()}"
    try:
        if not target.exists():
            draft.mkdir(parents=True, exist_ok=True)
            draft.chmod(OWNER_ONLY)
            fill(draft)
            _write_event_file(draft, text)
            draft.replace(target)
        elif target.is_dir() and _is_empty(target):
            _fill_in_place(target, text, fill)
        else:
            raise UsageError(
                f"{path} exists and is not an empty folder", "choose another name, or empty the folder first"
            )
    except OSError as error:
        raise FaultError(f"{path} could not be made: {error.strerror}", "choose a folder you may write to") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return EventFolder(path)


def _is_empty(folder: Path) -> bool:
    """Whether there is nothing in it but what a run left that was killed while it filled the folder."""
    inside = {path.name for path in folder.iterdir()}
    begun = folder / _BEGUN
    ours = {_BEGUN, *(path.name for path in begun.iterdir())} if begun.is_dir() else set()
    return inside <= ours and EVENT_FILE not in inside


def _fill_in_place(target: Path, text: str, fill: Callable[[Path], None]) -> None:
    """Fills an empty folder that stays the same folder, for the user may stand in it.

    What is to be there is made in a folder of its own and copied from there; the event file, without which it is no
    event folder, comes last. A run that is killed before that leaves the folder of its own, by which the next one
    knows what is to be cleared away.
    """
    begun = target / _BEGUN
    _clear(target, begun)
    begun.mkdir(mode=OWNER_ONLY)
    try:
        fill(begun)
        for path in sorted(begun.iterdir()):
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, target / path.name)
        _write_event_file(target, text)
    except BaseException:
        _clear(target, begun)
        raise
    shutil.rmtree(begun)


def _clear(target: Path, begun: Path) -> None:
    """Takes away what was begun, if anything was."""
    for path in begun.iterdir() if begun.is_dir() else ():
        there = target / path.name
        if there.is_dir():
            shutil.rmtree(there)
        else:
            there.unlink(missing_ok=True)
    shutil.rmtree(begun, ignore_errors=True)


def _write_event_file(folder: Path, text: str) -> None:
    def write(draft: Path) -> None:
        draft.write_text(text, encoding="utf-8", newline="\n")

    write_atomically(folder / EVENT_FILE, write)


def find(folder: Path | None) -> EventFolder | None:
    """The event folder meant: the one named, else the current folder, else `cadre-event` in it; None if neither.

    Raises:
        UsageError: a folder was named that holds no event.
    """
    if folder is not None:
        if not (folder / EVENT_FILE).is_file():
            raise UsageError(
                f"{folder} is no event folder: it has no {EVENT_FILE}", f"make one with: cadre init {folder}"
            )
        return EventFolder(folder)
    for candidate in (Path(), Path(DEFAULT_NAME)):
        if (candidate / EVENT_FILE).is_file():
            return EventFolder(candidate)
    return None


def find_or_make(folder: Path | None) -> EventFolder:
    """As `find`; where there is none, `cadre-event` is made from the built-in first round.

    Raises:
        UsageError: a folder was named that holds no event, or `cadre-event` is something else.
        FaultError: it could not be made.
    """
    return find(folder) or init(Path(DEFAULT_NAME))


def answer_files(folder: EventFolder | None, more: Path | None) -> list[Path]:
    """The files of answers that count: the folder's, where it has one, and the one that was named."""
    own = [folder.answers] if folder and folder.answers.exists() else []
    return [*own, more] if more else own


def must_find(folder: Path | None) -> EventFolder:
    """As `find`, for what needs a plan.

    Raises:
        UsageError: there is no event folder here.
    """
    found = find(folder)
    if found is None:
        raise UsageError("there is no event folder here", "make a plan first: cadre plan ROSTER")
    return found


def builtin_event() -> Event:
    """The built-in first round, for a look at rosters before there is an event folder."""
    from cadre_cli.intake.builtin import builtin_text
    from cadre_cli.intake.event_file import parse_event

    return parse_event(builtin_text(DEFAULT_CONFIG), f"{DEFAULT_CONFIG}.yaml")
