"""The files that are handed to `cadre deposits import`: what each is, is told by its bytes."""

from collections.abc import Sequence
from pathlib import Path

from cadre_cli.errors import UsageError
from cadre_cli.intake.deposit_sheet.known import is_deposit_sheet
from cadre_cli.intake.files.locked import Passwords
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.sheet import Marking, SheetTaken, import_sheet
from cadre_cli.workflows.deposits.statements import StatementsTaken, import_statements


def import_files(
    at: At, paths: Sequence[Path], marking: Marking, passwords: Passwords, account: str = ""
) -> SheetTaken | StatementsTaken:
    """Imports bank statements, or one deposit sheet, whose findings may be marked in it.

    Raises:
        UsageError: one is not there or cannot be opened, or a deposit sheet is not given alone; and as
            `import_sheet` and `import_statements` say.
    """
    files = [(path.name, _bytes(path)) for path in paths]
    sheets = [path for path, (_, data) in zip(paths, files, strict=True) if is_deposit_sheet(data)]
    if not sheets:
        return import_statements(at, files, passwords, account)
    if len(paths) > 1:
        raise UsageError(
            f"{sheets[0].name} is a deposit sheet, and not given alone", "import one sheet after the other"
        )
    return import_sheet(at, paths[0], files[0][1], marking)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"the file {path} cannot be opened: {error.strerror}",
            "check the spelling, close it in other programs, or drag it into the window",
        ) from error
