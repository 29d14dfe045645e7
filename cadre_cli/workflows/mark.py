"""Marked copies: the user's own rosters with every finding at its cell; and everyone as one clean roster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from cadre_cli.domain.findings import Finding
from cadre_cli.errors import UsageError
from cadre_cli.intake.files.locked import Passwords, WrongPasswordError, no_passwords
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import Checked
from cadre_cli.workflows.event_folder import EventFolder

HERE = "cadre-marked"
MACROS = ".xlsm"
_CSV = ".csv"
_CLEAN = (".xlsx", _CSV)
_CANNOT_BE_COPIED = (WrongPasswordError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What the libraries that open and write workbooks raise for one that they do not understand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whether marked copies are wanted, and where; the file for a clean roster, and whether with keep-apart lists.

    Raises:
        UsageError: a folder without marked copies, keep-apart lists without a clean roster, or a clean roster that is
            to be neither a workbook nor a CSV.
    """

    mark: bool = False
    into: Path | None = None
    clean: Path | None = None
    confidential: bool = False

    def __post_init__(self) -> None:
        if self.into and not self.mark:
            read = "--to is the folder of marked copies, and none are wanted"
            raise UsageError(read, "add --mark, or leave out --to")
        if self.confidential and not self.clean:
            way_out = "add --clean FILE, or leave out --confidential"
            raise UsageError("--confidential keeps the keep-apart lists in a clean roster, and none is wanted", way_out)
        if self.clean and self.clean.suffix.lower() not in _CLEAN:
            read = f"a clean roster is an Excel workbook or a CSV, and {self.clean.name} is called neither"
            raise UsageError(read, "end its name in .xlsx or .csv")


@dataclass(frozen=True, slots=True)
class Marked:
    """The files written. `lost` says by copy what of the original it does not have.

    `unlocked` are the copies of locked workbooks, which are not locked; `unmarked` names the rosters of which no copy
    could be made. `apart_left_out` counts the people whose keep-apart labels the clean roster does not have;
    `of_nobody` is the clean roster that was not written because nobody was read.
    """

    files: tuple[Path, ...] = ()
    lost: Mapping[Path, tuple[str, ...]] = field(default_factory=dict)
    unlocked: tuple[Path, ...] = ()
    unmarked: tuple[str, ...] = ()
    apart_left_out: int = 0
    of_nobody: Path | None = None


class LastPasswords:
    """Passwords as `given`, of which the last for each file is kept while this runs: the one that opened it.

    Rosters are read again after answers and for marked copies; nobody is asked twice.
    """

    def __init__(self, given: Passwords) -> None:
        self._given = given
        self._last: dict[str, str] = {}

    def again(self) -> Passwords:
        """The passwords for opening each file once more: first the one that opened it before."""
        tried = dict(self._last)

        def next_password(file: str) -> str | None:
            password = tried.pop(file, None) or self._given(file)
            if password is not None:
                self._last[file] = password
            return password

        return next_password


def mark(
    checked: Checked,
    paths: Sequence[Path],
    wanted: Wanted,
    folder: Path | None = None,
    passwords: Passwords = no_passwords,
) -> Marked:
    """Writes a marked copy of each of the checked rosters in which something was found, and the clean roster.

    Copies go into the folder that is wanted; left out, into out/marked/ of the event folder, or cadre-marked/ where
    there is none. The copy of a locked workbook, opened with `passwords`, is not locked. A roster of which no copy can
    be made does not keep the others from being marked.

    Raises:
        UsageError: a path does not exist, or the folder is no event folder.
        FaultError: a copy could not be written.
    """
    found = event_folder.find(folder)
    into = wanted.into or (found.out / "marked" if found else Path(HERE))
    marked = _write_copies(checked, paths, into, passwords) if wanted.mark else Marked()
    if wanted.clean is None:
        return marked
    if checked.roster.people.empty:
        return replace(marked, of_nobody=wanted.clean)
    left_out = _write_clean(checked, wanted.clean, wanted.confidential)
    return replace(marked, files=(*marked.files, wanted.clean), apart_left_out=left_out)


def mark_file(source: Path, findings: Sequence[Finding], in_place: bool, folder: EventFolder) -> Marked:
    """Marks the findings of one file in a copy of it, or, where `in_place`, in the file itself.

    What an earlier marking left in it is taken away first.

    Raises:
        UsageError: a file that is no .xlsx or .xlsm, which can only be copied, is to be marked in place.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.marked_copy import can_be_written_back

    data, lost = source.read_bytes(), list[str]()
    if in_place and not can_be_written_back(source, data):
        raise UsageError(f"{source.name} cannot be marked in place", "mark a copy of it: --mark")
    target = source if in_place else _free(source, folder.out / "marked", [])
    write_atomically(target, partial(_write, source, data, findings, lost, in_place=in_place))
    return Marked((target,), {target: tuple(lost)})


def _write_clean(checked: Checked, file: Path, confidential: bool) -> int:
    """Writes the clean roster; how many people lose their keep-apart labels in it."""
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.clean_roster import write_clean_csv, write_clean_roster

    people = checked.roster.people
    shown = people if confidential else people.assign(apart="")
    write = write_clean_csv if file.suffix.lower() == _CSV else write_clean_roster
    unread = checked.roster.unread
    write_atomically(file, lambda path: write(shown, checked.event, path, unread), private=True)
    return int((people["apart"] != shown["apart"]).sum())


def _write_copies(checked: Checked, paths: Sequence[Path], out: Path, passwords: Passwords) -> Marked:
    """Writes `NAME.marked.xlsx` into `out` for each of the rosters that were checked and in which something was found.

    A copy from before is written over unless somebody has changed it since; then the new one gets a number.

    Raises:
        FaultError: a copy could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically

    findings = checked.roster.findings
    read = {sheet.file for sheet in checked.roster.sheets}
    wanted = read & {finding.address.file for finding in findings}
    lost_by: dict[Path, tuple[str, ...]] = {}
    opened: list[Path] = []
    unmarked: list[str] = []
    for source in (source for source in _files(paths) if source.name in wanted):
        target, lost = _free(source, out, list(lost_by)), list[str]()
        try:
            data, was_locked = _unlocked(source, passwords)
            write_atomically(target, partial(_write, source, data, findings, lost), private=True)
        except _CANNOT_BE_COPIED:
            unmarked.append(source.name)
            continue
        lost_by[target] = tuple(lost)
        opened += [target] if was_locked else []
    return Marked(tuple(lost_by), lost_by, tuple(opened), tuple(unmarked))


def _unlocked(source: Path, passwords: Passwords) -> tuple[bytes, bool]:
    """The bytes of the workbook without its lock, and whether it had one."""
    from cadre_cli.intake.files.locked import can_unlock, unlock
    from cadre_cli.intake.workbook import may_be_locked

    data = source.read_bytes()
    if not may_be_locked(data) or not can_unlock():
        return data, False
    try:
        return unlock(source.name, data, passwords), True
    except ValueError:  # it was read, so there is no lock: an .xls begins as locked files do
        return data, False


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files given and those in the folders given, each once."""
    from cadre_cli.intake.roster_files import spreadsheets

    inside = [path for given in paths for path in (spreadsheets(given) if given.is_dir() else [given])]
    return list({path.resolve(): path for path in reversed(inside)}.values())[::-1]


def _write(
    source: Path, data: bytes, findings: Sequence[Finding], lost: list[str], target: Path, in_place: bool = False
) -> None:
    """Writes the copy, and adds what it has lost to `lost`."""
    from cadre_cli.prints.marked_copy import write_marked_copy

    lost += write_marked_copy(source, findings, target, partial(_texts, source.name, data), data, in_place).lost


def _free(source: Path, out: Path, written: Sequence[Path]) -> Path:
    """Where the copy goes: never over another of this run, nor over one in which somebody has worked."""
    from cadre_cli.prints.same_bytes import is_as_saved

    suffix, number = MACROS if source.suffix.lower() == MACROS else ".xlsx", 1
    target = out / f"{source.stem}.marked{suffix}"
    while target in written or (target.exists() and not is_as_saved(target)):
        number += 1
        target = out / f"{source.stem}.marked-{number}{suffix}"
    return target


def _texts(name: str, data: bytes) -> Mapping[str, Sequence[Sequence[str]]]:
    """The sheets of a file as the reader of rosters sees them."""
    from cadre_cli.intake.workbook import read_workbook

    return {sheet.name: sheet.rows for sheet in read_workbook(name, data).sheets}
