"""Which files are the rosters: those given, those in the folders given, each once."""

from collections.abc import Sequence
from glob import glob, has_magic
from itertools import chain
from pathlib import Path

from cadre_cli.domain.findings import Address
from cadre_cli.errors import UsageError
from cadre_cli.intake import kinds
from cadre_cli.intake.findings_log import FindingsLog

SUFFIXES = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".parquet"))
_DOCUMENTS = frozenset(
    (".doc", ".docx", ".rtf", ".txt", ".pdf", ".ppt", ".pptx", ".htm", ".html", ".xml", ".jpg", ".jpeg", ".png", ".zip")
)
_OUR_OWN = frozenset(("out", "cadre-event", "cadre-marked"))
"""Folders in which the tool itself writes, as a folder is that holds an event."""
_EVENT_FILE = "cadre.yaml"
_MOST_NAMES = 5


def roster_files(paths: Sequence[Path], log: FindingsLog) -> list[tuple[str, bytes]]:
    """Name and bytes of every roster, in the order given; a folder stands for its spreadsheets by name.

    Its sub-folders are read too, but for hidden ones and those in which the tool itself writes.

    Lock files, files that may not be opened and second copies are passed over with a finding.

    Raises:
        UsageError: a path does not exist, or a folder holds no spreadsheet.
    """
    found: list[tuple[str, bytes]] = []
    seen: dict[bytes, str] = {}
    for path in _listed(paths, log):
        name = path.name
        log.open_sheet(name)
        if name.startswith("~$"):
            read = "this is the lock that Excel leaves while a workbook is open"
            log.add(kinds.LOCK_FILE, Address(name), read, "save and close the workbook in Excel, then start again")
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            read = f"the file cannot be opened: {error.strerror}"
            log.add(kinds.UNREADABLE, Address(name), read, "close it in other programs, or ask for the right to it")
            continue
        first = seen.setdefault(data, name)
        if data and (first != name or any(name == other and data == content for other, content in found)):
            log.add(kinds.SAME_FILE, Address(name), f"the same file as {first}", "nothing: it was read once")
            continue
        found.append((name, data))
    return found


def _listed(paths: Sequence[Path], log: FindingsLog) -> list[Path]:
    listed: list[Path] = []
    for path in chain.from_iterable(map(_named, paths)):
        if not path.is_dir():
            listed.append(path)
            continue
        files = _inside(path)
        inside = spreadsheets(path)
        if not inside:
            raise UsageError(f"the folder {path} holds no spreadsheet", f"it may hold {', '.join(sorted(SUFFIXES))}")
        listed += inside
        _tell_folders(path, inside, log)
        _tell_documents(path, [item.name for item in files if item.suffix.lower() in _DOCUMENTS], log)
    return listed


def spreadsheets(folder: Path) -> list[Path]:
    """The files in the folder and its sub-folders from which rosters are read."""
    return [item for item in _inside(folder) if item.suffix.lower() in SUFFIXES]


def _inside(folder: Path) -> list[Path]:
    return [item for each in _folders(folder) for item in sorted(each.iterdir()) if item.is_file()]


def _folders(folder: Path) -> list[Path]:
    """The folder, and the folders in it that may hold rosters, by name."""
    inside = (item for item in sorted(folder.iterdir()) if item.is_dir() and not item.is_symlink())
    others = [item for item in inside if not item.name.startswith(".") and item.name not in _OUR_OWN]
    deeper = (_folders(item) for item in others if not (item / _EVENT_FILE).exists())
    return [folder, *chain.from_iterable(deeper)]


def _tell_folders(folder: Path, files: Sequence[Path], log: FindingsLog) -> None:
    deeper = list(dict.fromkeys(str(file.parent.relative_to(folder)) for file in files if file.parent != folder))
    if not deeper:
        return
    shown = ", ".join([*deeper[:_MOST_NAMES], "…"] if len(deeper) > _MOST_NAMES else deeper)
    read = f"{len(deeper)} {'sub-folder was' if len(deeper) == 1 else 'sub-folders were'} read too: {shown}"
    action = "nothing if they are meant; else give the files by name"
    log.add(kinds.SUB_FOLDERS, Address(folder.resolve().name), read, action, len(deeper))


def _named(path: Path) -> list[Path]:
    """The file or folder, or those that a pattern names: the shell of Windows hands `*.xlsx` over as it is."""
    if path.exists():
        return [path]
    if not has_magic(str(path)):
        raise UsageError(f"there is no file {path}", "check the spelling, or drag the file into the window")
    matching = sorted(map(Path, glob(str(path))))  # noqa: PTH207 - a path's own takes no pattern that is absolute
    if not matching:
        raise UsageError(f"no file is called like {path}", "check the spelling, or drag the file into the window")
    return matching


def _tell_documents(folder: Path, names: Sequence[str], log: FindingsLog) -> None:
    if not names:
        return
    shown = ", ".join([*names[:_MOST_NAMES], "…"] if len(names) > _MOST_NAMES else names)
    is_one = len(names) == 1
    read = f"{len(names)} {'file is no spreadsheet' if is_one else 'files are no spreadsheets'}, not read: {shown}"
    log.add(kinds.NO_ROSTERS, Address(folder.resolve().name), read, "where they name people, give the Excel file", 0)
