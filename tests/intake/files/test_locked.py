import io
from collections.abc import Iterator

import msoffcrypto.format.ooxml
import pytest

from cadre_cli.intake.files import locked
from cadre_cli.intake.files.locked import WrongPasswordError, unlock
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import ROWS, xlsx


def lock(password: str) -> bytes:
    stream = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(xlsx())).encrypt(password, stream)
    return stream.getvalue()


LOCKED = lock("जून-2025")


@pytest.mark.parametrize("tries", [["जून-2025"], ["june", "जून-2025"]])
def test_the_right_password_opens_it(tries: list[str]) -> None:
    left: Iterator[str] = iter(tries)
    workbook = read_workbook("list.xlsx", LOCKED, lambda _: next(left, None))
    assert (workbook.sheets[0].rows, workbook.findings) == (ROWS, ())


def test_what_excel_locks_by_itself_opens_by_itself() -> None:
    assert read_workbook("list.xlsx", lock("VelvetSweatshop")).sheets[0].rows == ROWS


@pytest.mark.parametrize(
    ("tries", "read"),
    [
        ([], "the file is locked with a password"),
        (["a"], "the file is locked, and the password given does not open it"),
        (["a", "b"], "the file is locked, and none of the 2 passwords given opens it"),
    ],
)
def test_wrong_passwords_are_counted_and_never_shown(tries: list[str], read: str) -> None:
    left = iter(tries)
    workbook = read_workbook("list.xlsx", LOCKED, lambda _: next(left, None))
    assert [(finding.code, finding.read) for finding in workbook.findings] == [("R002", read)]


def test_without_the_library_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "find_spec", lambda _: None)
    finding = read_workbook("list.xlsx", LOCKED).findings[0]
    assert 'pip install "cadre-cli[locked]"' in finding.action


def test_a_lock_that_is_damaged_itself() -> None:
    workbook = read_workbook("list.xlsx", LOCKED.replace(b"<keyEncryptor", b"<keyEncrypter"), lambda _: "x")
    assert [finding.code for finding in workbook.findings] == ["R002"]


def test_nobody_knows_a_password() -> None:
    with pytest.raises(WrongPasswordError):
        unlock("list.xlsx", LOCKED, locked.no_passwords)
