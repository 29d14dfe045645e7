"""Whether a file lies on a network share, where SQLite's locks do not hold: two computers would spoil the database."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

from cadre_cli.errors import FaultError

_NETWORK: Final = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "lustre", "ncpfs"}
    | {"glusterfs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "fuse.smbnetfs"}
    | {"afpfs", "webdav"}
)
"""File systems, as Linux and macOS name them, that other computers write to."""

_MOUNTS: Final = Path("/proc/mounts")
_DRIVE_REMOTE: Final = 4  # of GetDriveTypeW
_KIND_AT: Final = slice(72, 88)  # f_fstypename in macOS' struct statfs
_STATFS_SIZE: Final = 4096


def check_is_local(database: Path) -> None:
    """Does nothing where the file is on a disk of this computer.

    Raises:
        FaultError: it is on a network share.
    """
    kind = network_kind(database.absolute().parent)
    if kind:
        raise FaultError(
            f"{database.name} is on a network share ({kind}), where two computers could spoil it",
            "keep the event folder on this computer's own disk; for several computers name a PostgreSQL server: "
            "store: postgresql+psycopg://USER@SERVER/DATABASE in cadre.yaml",
        )


def network_kind(folder: Path) -> str:
    """What kind of network share the folder is on; '' for a disk of this computer, or where that cannot be told."""
    if sys.platform == "win32":
        return windows_kind(str(folder.resolve()))
    if sys.platform == "darwin":
        return macos_kind(folder)
    return linux_kind(folder.resolve(), _MOUNTS.read_text(errors="replace") if _MOUNTS.exists() else "")


def linux_kind(folder: Path, mounts: str) -> str:
    """By the lines of /proc/mounts: of the deepest mount above the folder (the last of several), if it is a share.

    The root itself is never one: in some containers it is only named so.
    """
    found, deepest = "", ""
    for line in mounts.splitlines():
        _, at, kind, *_ = line.split(" ")
        at = at.encode().decode("unicode_escape").encode("latin-1").decode(errors="replace")  # \040 stands for a space
        if len(at) >= len(deepest) and folder.is_relative_to(at):
            found, deepest = kind, at
    return found if found in _NETWORK and deepest != "/" else ""


def windows_kind(folder: str) -> str:
    r"""By the name (\\server\share) or by what Windows says of the drive."""
    drive = os.path.splitdrive(folder)[0]
    if drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return f"drive {drive}" if kernel.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE else ""


def macos_kind(folder: Path) -> str:
    """By what the system says of the file system that the folder is on."""
    system = ctypes.CDLL(None)
    # On Intel the name without the suffix is an older call with other places in its answer.
    statfs = getattr(system, "statfs$INODE64", None) or system.statfs
    answer = ctypes.create_string_buffer(_STATFS_SIZE)
    if statfs(os.fsencode(folder), answer):
        return ""
    kind = answer.raw[_KIND_AT].partition(b"\0")[0].decode(errors="replace")
    return kind if kind in _NETWORK else ""
