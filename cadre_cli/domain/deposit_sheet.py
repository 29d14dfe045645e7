"""What a deposit sheet carries besides what is printed, so that it is known again when it comes back filled in.

A hidden row above the headings says what each column holds, whatever becomes of the headings. A hidden column holds
each person's key: whose row it is, and what the plan and the books were when the sheet was written. A key stays with
its row through sorting, filtering and copying into another workbook; one that was changed does not agree with itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

TYPED: Final = ("paid", "date", "mode", "reference", "remark")
"""The columns to type in."""

MARKED: Final = ("code", "name", *TYPED, "key")
"""The columns that are read again."""

SHOWN: Final = ("due", "received")
"""The columns of amounts that only tell: what is typed there counts for nothing."""

WRITTEN: Final = "written"
"""The hidden column that holds what stood in SHOWN, in paise, as the sheet was written; older sheets have none."""

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
    """What stands in the hidden row above a column that is read again."""
    return f"{MARK}{column}"


def shortened(digest: str) -> str:
    """The beginning of a digest, as stamps and keys have it."""
    return digest[:_SHORT]


def written(shown: Iterable[int]) -> str:
    """What stands in WRITTEN: the paise of each of SHOWN."""
    return f"{MARK}{';'.join(map(str, shown))}"


def parse_written(text: str) -> dict[str, int]:
    """The paise of each of SHOWN; 0 in a row that was added."""
    told = text.removeprefix(MARK).split(";")
    sound = len(told) == len(SHOWN) and all(part.isdecimal() for part in told)
    return dict(zip(SHOWN, map(int, told), strict=True)) if sound else dict.fromkeys(SHOWN, 0)


def parse_key(text: str) -> Key | None:
    """The key that stands there; None where it is none, or was changed."""
    try:
        code, plan, entry, digest, folder, _ = text.removeprefix(MARK).split(".")
        key = Key(code, int(plan), Stamp(folder, int(entry), digest))
    except ValueError:
        return None
    return key if str(key) == text else None
