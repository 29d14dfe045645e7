"""Where SQLite is refused: on the file systems that other computers write to."""

import ctypes
from pathlib import Path
from types import SimpleNamespace

import pytest

from cadre_cli.errors import FaultError
from cadre_cli.store import shares
from cadre_cli.store.database import open_store

MOUNTS = """\
overlay / 9p rw 0 0
/dev/sda1 /home ext4 rw 0 0
server:/office /home/office nfs4 rw 0 0
//pc/cadre /mnt/the\\040share cifs rw 0 0
desk@pc: /mnt/ssh fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/sdb1 /home/office/usb vfat rw 0 0
server:/old /media nfs rw 0 0
/dev/sdc1 /media ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/camp", ""),
        ("/home/asha/camp", ""),
        ("/home/office/camp", "nfs4"),
        ("/home/office", "nfs4"),
        ("/home/officers/camp", ""),
        ("/home/office/usb/camp", ""),
        ("/mnt/the share/camp", "cifs"),
        ("/mnt/ssh/camp", "fuse.sshfs"),
        ("/mnt/c/camp", "9p"),
        ("/media/camp", ""),
    ],
)
def test_the_deepest_mount_counts(folder: str, kind: str) -> None:
    assert shares.linux_kind(Path(folder), MOUNTS) == kind


def test_a_database_on_a_share_is_neither_opened_nor_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//pc/cadre {tmp_path} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(shares, "_MOUNTS", mounts)
    monkeypatch.setattr(shares.sys, "platform", "linux")
    refused = pytest.raises(FaultError, match=r"cadre\.db is on a network share \(cifs\)")
    with refused as told, open_store(tmp_path / "cadre.db"):
        pass
    assert "store: postgresql+psycopg://" in told.value.way_out
    assert not (tmp_path / "cadre.db").exists()


@pytest.mark.parametrize(
    ("folder", "drive_type", "kind"),
    [
        (r"C:\cadre\june", 3, ""),
        (r"Z:\june", 4, "drive Z:"),
        (r"\\server\office\june", 3, r"\\server\office"),
        (r"\\?\C:\cadre", 3, ""),
    ],
)
def test_on_windows(folder: str, drive_type: int, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import ntpath

    kernel = SimpleNamespace(GetDriveTypeW=lambda drive: drive_type if drive.endswith("\\") else 0)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(shares.os, "path", ntpath)
    assert shares.windows_kind(folder) == kind


@pytest.mark.parametrize(("answer", "kind"), [(b"smbfs", "smbfs"), (b"apfs", ""), (None, "")])
def test_on_a_mac(answer: bytes | None, kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def statfs(_folder: bytes, into: "ctypes.Array[ctypes.c_char]") -> int:
        if answer is None:
            return -1
        into[72 : 72 + len(answer)] = answer
        return 0

    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(statfs=statfs))
    assert shares.macos_kind(tmp_path) == kind


@pytest.mark.parametrize(("platform", "asked"), [("win32", "windows_kind"), ("darwin", "macos_kind")])
def test_each_system_is_asked_in_its_own_way(
    platform: str, asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares.sys, "platform", platform)
    monkeypatch.setattr(shares, asked, lambda _folder: "asked")
    assert shares.network_kind(tmp_path) == "asked"


def test_where_nothing_can_be_told_it_is_taken_for_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares.sys, "platform", "linux")
    monkeypatch.setattr(shares, "_MOUNTS", tmp_path / "none")
    assert shares.network_kind(tmp_path) == ""
