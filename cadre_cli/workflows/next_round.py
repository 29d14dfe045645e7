"""`cadre init --from`: an event folder for the next round, from that of the one before."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Look, Window
from cadre_cli.prints.atomic import OWNER_ONLY_FILE
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.camp_papers import camp_of
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import on_file

REGISTER: Final = "register"
"""What the files are called, without number and ending, that say who has completed earlier rounds."""


@dataclass(frozen=True)
class NextRound:
    """The folder that was made, the days that its event file still names, and the registers that came along."""

    folder: EventFolder
    window: Window
    registers: tuple[Path, ...]


def init_from(path: Path, old: Path) -> NextRound:
    """Makes an event folder from another one: whole or not at all.

    The event file comes along as it stands (but for the server that holds the old round), with the picture and the
    fonts that it names; so do the registers of earlier rounds, and that of the old one where attendance was taken. No
    plan and no money does.

    Raises:
        UsageError: `old` is no event folder, or `path` exists and is not empty.
        EventFileError: with every fault of the old event file.
        FaultError: the old store cannot be read, or the new folder not be made.
    """
    before = event_folder.must_find(old)
    event, camp = before.event(), _camp(before)

    def fill(folder: Path) -> None:
        for name, write in _files(before, event.look, camp):
            write(folder / name)

    made = event_folder.init_with(path, before.event_text(), fill)
    return NextRound(made, event.window, tuple(sorted(path.glob(f"{REGISTER}*.csv"))))


def _camp(before: EventFolder) -> Camp | None:
    """What the register of the round is written from; None where nobody is noted to have come."""
    if not before.has_database:
        return None
    with open_store(before.database) as store:
        if not store.attendance():
            return None
        return camp_of(before, store, on_file(store.plan_version(store.newest_version())))


def _files(before: EventFolder, look: Look, camp: Camp | None) -> Iterator[tuple[str, Callable[[Path], None]]]:
    for name in filter(None, (look.logo, look.fonts)):
        if (before.path / name).exists():
            yield name, partial(_copy, before.path / name)
    earlier = sorted(before.path.glob(f"{REGISTER}*.csv"))
    for file in earlier:
        yield file.name, partial(_copy, file)
    if camp and camp.came:
        yield _free_name([file.name for file in earlier]), partial(_write_register, camp)


def _free_name(taken: list[str]) -> str:
    number = 1
    while (name := f"{REGISTER}{f'-{number}' * (number > 1)}.csv") in taken:
        number += 1
    return name


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _write_register(camp: Camp, target: Path) -> None:
    from cadre_cli.prints.camp.register import write_register_csv

    write_register_csv(camp, target)
    target.chmod(OWNER_ONLY_FILE)
