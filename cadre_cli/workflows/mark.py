"""Marked copies: the user's own rosters with every finding at its cell."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from cadre_cli.domain.findings import Finding
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import Checked, check

HERE = "cadre-marked"
MACROS = ".xlsm"


def mark(
    paths: Sequence[Path],
    folder: Path | None = None,
    out: Path | None = None,
    clean: Path | None = None,
    confidential: bool = False,
) -> tuple[Path, ...]:
    """Checks the rosters and writes a marked copy of each in which something was found; the files written.

    They go into `out`; left out, into out/marked/ of the event folder, or cadre-marked/ where there is none.
    `clean` takes everyone who was read as one roster in the standard columns, with the keep-apart lists only where
    `confidential`.

    Raises:
        UsageError: a path does not exist, or the folder is no event folder.
        EventFileError: the event file has faults.
        FaultError: a copy could not be written.
    """
    found = event_folder.find(folder)
    into = out or (found.out / "marked" if found else Path(HERE))
    checked = check(paths, folder)
    if clean is None:
        return write_copies(checked, paths, into)
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.clean_roster import write_clean_roster

    people = checked.roster.people if confidential else checked.roster.people.assign(apart="")
    write_atomically(clean, partial(write_clean_roster, people, checked.event))
    return (*write_copies(checked, paths, into), clean)


def write_copies(checked: Checked, paths: Sequence[Path], out: Path) -> tuple[Path, ...]:
    """Writes `NAME.marked.xlsx` into `out` for each of the rosters that were checked and in which something was found.

    A copy from before is written over unless somebody has changed it since; then the new one gets a number.

    Raises:
        FaultError: a copy could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically

    findings = checked.roster.findings
    read = {sheet.file for sheet in checked.roster.sheets}
    wanted = read & {finding.address.file for finding in findings}
    written: list[Path] = []
    for source in _files(paths):
        if source.name not in wanted:
            continue
        target = _free(source, out, written)
        write_atomically(target, partial(_write, source, findings))
        written.append(target)
    return tuple(written)


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files given and those in the folders given, each once."""
    inside = [path for given in paths for path in (sorted(given.iterdir()) if given.is_dir() else [given])]
    return list({path.resolve(): path for path in reversed(inside)}.values())[::-1]


def _write(source: Path, findings: Sequence[Finding], target: Path) -> None:
    from cadre_cli.prints.marked_copy import write_marked_copy

    write_marked_copy(source, findings, target, partial(_texts, source))


def _free(source: Path, out: Path, written: Sequence[Path]) -> Path:
    """Where the copy goes: never over another of this run, nor over one in which somebody has worked."""
    from cadre_cli.prints.same_bytes import is_as_saved

    suffix, number = MACROS if source.suffix.lower() == MACROS else ".xlsx", 1
    target = out / f"{source.stem}.marked{suffix}"
    while target in written or (target.exists() and not is_as_saved(target)):
        number += 1
        target = out / f"{source.stem}.marked-{number}{suffix}"
    return target


def _texts(source: Path) -> Mapping[str, Sequence[Sequence[str]]]:
    """The sheets of a file as the reader of rosters sees them."""
    from cadre_cli.intake.workbook import read_workbook

    return {sheet.name: sheet.rows for sheet in read_workbook(source.name, source.read_bytes()).sheets}
