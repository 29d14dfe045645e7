"""`cadre backup` and `cadre restore`: event, answers, plans and books in one file, and back."""

import os
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from cadre_cli.errors import UsageError
from cadre_cli.prints.atomic import write_atomically
from cadre_cli.store.database import Store
from cadre_cli.store.where import KEY, Server, server
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits.closing import Verified, verify
from cadre_cli.workflows.event_folder import (
    ANSWERS_FILE,
    DATABASE_FILE,
    EVENT_FILE,
    OWNER_ONLY,
    EventFolder,
)
from cadre_cli.workflows.export import planned_store

_KEPT: Final = (EVENT_FILE, ANSWERS_FILE, DATABASE_FILE)


@dataclass(frozen=True)
class Kept:
    """A backup, or the folder made from one: the version of the plan in force, and what the books say of themselves."""

    path: Path
    plan_version: int
    books: Verified


def backup(folder: Path | None, file: Path) -> Kept:
    """Writes the event folder into one new file, whole or not at all, and tries that by restoring it.

    Raises:
        UsageError: no event folder or no plan yet, or the file is there already.
        FaultError: it cannot be written.
    """
    found = event_folder.must_find(folder)
    if file.exists():
        raise UsageError(f"{file} is there already", "name a new file, such as one with the day in its name")
    with planned_store(found) as store:
        write_atomically(file, partial(_write, found, store), private=True)
    with TemporaryDirectory() as trial:
        tried = restore(file, Path(trial) / "trial")
    return Kept(file, tried.plan_version, tried.books)


def restore(file: Path, folder: Path, url: str = "") -> Kept:
    """Makes an event folder from a backup, whole or not at all, and looks through its books.

    Where a URL is given, the database is put on that server, for several desks.

    Raises:
        UsageError: the file is not there or is no backup, there is something in the folder, or the URL is none.
        FaultError: the database in it is damaged, or that of the server cannot be reached or holds an event already.
    """
    where = server(url) if url else None
    if folder.exists():
        raise UsageError(f"{folder} is there already", "name a folder that is not there yet")
    draft = folder.resolve().parent / f".{folder.name}-{os.getpid()}"
    try:
        draft.mkdir(parents=True)
        draft.chmod(OWNER_ONLY)
        _read(file, draft)
        if where:
            _move(EventFolder(draft), where)
        version = _version(EventFolder(draft))
        books = verify(draft)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Kept(folder, version, books)


def _write(folder: EventFolder, store: Store, draft: Path) -> None:
    with TemporaryDirectory() as name, ZipFile(draft, "w", ZIP_DEFLATED) as kept:
        copy = Path(name) / DATABASE_FILE
        store.copy_to(copy)
        kept.write(copy, DATABASE_FILE)
        # Restored, the event has a file of its own: where the server was, and its password, stay out of the backup.
        kept.writestr(EVENT_FILE, folder.event_text())
        if folder.answers.exists():
            kept.write(folder.answers, ANSWERS_FILE)


def _read(file: Path, into: Path) -> None:
    try:
        with ZipFile(file) as kept:
            names = [name for name in _KEPT if name in kept.namelist()]
            if not {EVENT_FILE, DATABASE_FILE} <= set(names):
                raise BadZipFile
            for name in names:
                (into / name).write_bytes(kept.read(name))
    except FileNotFoundError:
        raise UsageError(f"there is no file {file}", "look at the name and the folder") from None
    except BadZipFile:
        raise UsageError(f"{file} is no backup of an event folder", "name a file that cadre backup wrote") from None


def _move(folder: EventFolder, where: Server) -> None:
    """Puts the folder's database on the server, and that into its event file."""
    with planned_store(folder) as store:
        store.copy_to(where)
    for file in folder.path.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    text = folder.event_text()
    whole_lines = text if text.endswith("\n") else f"{text}\n"
    folder.event_file.write_text(f"{whole_lines}{KEY}: {where.url}\n", encoding="utf-8", newline="\n")


def _version(folder: EventFolder) -> int:
    with planned_store(folder) as store:
        return store.newest_version()
