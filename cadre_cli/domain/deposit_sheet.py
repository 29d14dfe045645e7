"""What a deposit sheet carries besides what is printed, so that it is known again when it comes back filled in.

A hidden row above the headings says what each column holds, whatever becomes of the headings. A hidden column holds
each person's key: whose row it is, and what the plan and the books were when the sheet was written. A key stays with
its row through sorting, filtering and copying into another workbook; one that was changed does not agree with itself.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

TYPED: Final = ("paid", "date", "mode", "reference", "remark")
"""The columns to type in."""

MARKED: Final = ("code", "name", *TYPED, "key")
"""The columns that are read again."""

MARK: Final = "cadre:"
"""What begins the texts of a sheet that are for the tool alone."""
_SHORT: Final = 8
"""So many characters of a digest are enough to tell one folder, or one state of the books, from another."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Of which event folder a sheet is, and up to which entry its books were in it (0: there was none).

    `folder` and `digest` are the beginnings of digests: of the first plan of the folder, and of that entry.
    """

    folder: str = ""
    entry: int = 0
    digest: str = ""


UNSTAMPED: Final = Stamp()


@dataclass(frozen=True, slots=True)
class Key:
    """Whose row it is, by which version of the plan, and the stamp of the sheet."""

    code: str
    plan: int
    stamp: Stamp

    def __str__(self) -> str:
        """As it stands in the hidden column."""
        told = ".".join(map(str, (self.code, self.plan, self.stamp.entry, self.stamp.digest, self.stamp.folder)))
        return f"{MARK}{told}.{shortened(sha256(told.encode()).hexdigest())}"


def mark_of(column: str) -> str:
    """What stands in the hidden row above one of MARKED."""
    return f"{MARK}{column}"


def shortened(digest: str) -> str:
    """The beginning of a digest, as stamps and keys have it."""
    return digest[:_SHORT]


def parse_key(text: str) -> Key | None:
    """The key that stands there; None where it is none, or was changed."""
    try:
        code, plan, entry, digest, folder, _ = text.removeprefix(MARK).split(".")
        key = Key(code, int(plan), Stamp(folder, int(entry), digest))
    except ValueError:
        return None
    return key if str(key) == text else None
