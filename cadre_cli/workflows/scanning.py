"""`cadre attendance --scan`: badges read by a barcode scanner at the door, one line after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from getpass import getuser
from pathlib import Path
from typing import Final

from cadre_cli.domain.attendance import How, Mark, came_on
from cadre_cli.domain.event import Batch
from cadre_cli.errors import UsageError
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.store.database import Store
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.workflows.arrival import no_shows_of, take_back
from cadre_cli.workflows.attendance import at_the_door, day_of
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.whom import hits


class Scan(StrEnum):
    """What a line of the scanner turned out to be."""

    CAME = "came"
    AGAIN = "again"  # he is noted already
    OTHER_BATCH = "other_batch"
    NO_SEAT = "no_seat"
    BACK = "back"  # he came after the arrival was closed, and has a place again
    FULL = "full"  # he came after the arrival was closed, and no place is left
    UNKNOWN = "unknown"


NOTED: Final = (Scan.CAME, Scan.BACK)
"""What of a scan is noted."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """One line of the scanner: what was typed, what it is, whose code it is ('' for nobody's) and his batch."""

    typed: str
    what: Scan
    who: str = ""
    batch: str = ""


@dataclass
class Scanner:
    """Takes one line after the other; each that counts is stored before the next is read."""

    folder: EventFolder
    store: Store
    desk: Desk
    batch: Batch
    day: date
    there: set[str]
    scans: list[Scanned] = field(default_factory=list)

    def read(self, line: str) -> Scanned:
        """Notes whose code or mobile the line is, and tells what it is.

        Raises:
            FaultError: it could not be stored.
        """
        code = self._code(latin_digits("".join(line.split())).upper())
        scanned = self._read(code)
        if scanned.what in NOTED:
            self.store.take_attendance([Mark(code, self.batch.id, self.day, True, How.SCAN)], getuser())
            self.there.add(code)
        self.scans.append(scanned)
        return scanned

    def _code(self, typed: str) -> str:
        """The code of who has that mobile; what was typed where it is none, or that of several."""
        if not read_mobile(typed).value:
            return typed
        found = hits(self.desk.on_file.people, typed)
        return str(found["code"].iat[0]) if len(found) == 1 else typed

    def _read(self, code: str) -> Scanned:
        if not self.desk.has(code):
            return Scanned(code, Scan.UNKNOWN)
        who, seat = self.desk.name(code), self.desk.seat(code)
        if code in no_shows_of(self.desk, self.batch):
            return self._late(code, who)
        if seat != self.batch.id:
            return Scanned(code, Scan.OTHER_BATCH if seat else Scan.NO_SEAT, who, seat)
        return Scanned(code, Scan.AGAIN if code in self.there else Scan.CAME, who, seat)

    def _late(self, code: str, who: str) -> Scanned:
        try:
            self.desk = take_back(self.folder, self.store, self.batch, [code])
        except UsageError:
            return Scanned(code, Scan.FULL, who)
        return Scanned(code, Scan.BACK, who, self.batch.id)


@contextmanager
def scanning(folder: Path | None, batch: str, day: str = "") -> Iterator[Scanner]:
    """Takes lines of a barcode scanner for a day of the batch; the act is noted in the journal at the end.

    Raises:
        UsageError: as `roll`; or the day is none of the batch.
        FaultError: the store cannot be read or written.
    """
    with at_the_door(folder) as (found, store, desk):
        held = desk.batch(batch)
        on = day_of(held, day)
        there = {code for code, days in came_on(store.attendance()).items() if on in days}
        scanner = Scanner(found, store, desk, held, on, there)
        try:
            yield scanner
        finally:
            count = sum(scan.what in NOTED for scan in scanner.scans)
            if count:
                store.take_attendance((), getuser(), f"attendance {held.id}: {count} scanned")
