"""Which files are the rosters: those given, those in the folders given, each once."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from cadre_cli.domain.findings import Address
from cadre_cli.errors import UsageError
from cadre_cli.intake import kinds
from cadre_cli.intake.findings_log import FindingsLog

SUFFIXES = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv"))


def roster_files(paths: Sequence[Path], log: FindingsLog) -> list[tuple[str, bytes]]:
    """Name and bytes of every roster, in the order given; a folder stands for its spreadsheets by name.

    Lock files, files that may not be opened and second copies are passed over with a finding.

    Raises:
        UsageError: a path does not exist, or a folder holds no spreadsheet.
    """
    found: list[tuple[str, bytes]] = []
    seen: dict[str, str] = {}
    for path in _listed(paths):
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
        first = seen.setdefault(sha256(data).hexdigest(), name)
        if data and (first != name or any(name == other and data == content for other, content in found)):
            log.add(kinds.SAME_FILE, Address(name), f"the same file as {first}", "nothing: it was read once")
            continue
        found.append((name, data))
    return found


def _listed(paths: Sequence[Path]) -> list[Path]:
    listed: list[Path] = []
    for path in paths:
        if not path.exists():
            raise UsageError(f"there is no file {path}", "check the spelling, or drag the file into the window")
        if not path.is_dir():
            listed.append(path)
            continue
        inside = sorted(item for item in path.iterdir() if item.suffix.lower() in SUFFIXES and item.is_file())
        if not inside:
            raise UsageError(f"the folder {path} holds no spreadsheet", f"it may hold {', '.join(sorted(SUFFIXES))}")
        listed += inside
    return listed
