"""A workbook of sign-in sheets, filled in: who came to a batch, and on which day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cadre_cli.domain.attendance import How, Mark, SignInForm
from cadre_cli.domain.event import Batch
from cadre_cli.domain.findings import Address, Finding
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.columns import field_of
from cadre_cli.intake.files.locked import Passwords, no_passwords
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.sign_in import kinds
from cadre_cli.intake.workbook import Sheet, read_workbook
from cadre_cli.text.dates import day_label, parse_day
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.text.keys import match_key

_SAYS_ABSENT: Final = (
    *("a", "ab", "abs", "absent", "no", "n", "0", "nil"),
    *("अनु", "अनुप", "अनुपस्थित", "नहीं", "गैरहाजिर", "नहीं आए"),
)
_ABSENT: Final = frozenset(map(match_key, _SAYS_ABSENT))
"""Marks that say the opposite of what a mark says, by their keys; a mark without a letter or digit ('-') has none."""
_SAYS_PRESENT: Final = (
    *("p", "pr", "present", "yes", "y", "1", "ok", "came", "arrived", "tick"),
    *("उ", "उप", "उपस्थित", "हाँ", "हां", "जी", "आए", "आया", "आयी", "आई", "आ गए", "हाजिर"),
)
_PRESENT: Final = frozenset(map(match_key, _SAYS_PRESENT))
_TICKS: Final = frozenset("✓✔☑✅🗸√👍\ufe0f")
_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d){0,2}\s*(?:[ap]\.?m\.?|बजे)?", re.IGNORECASE)
_BARE: Final = frozenset("-–—_.")


@dataclass(frozen=True)
class SignedIn:
    """Who came by the sheets of one file, each person and day once, and what was noticed."""

    marks: tuple[Mark, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signed:
    """A row with a mark: the cell of the code, what stands in it, and the cells of the marks with their texts."""

    at: Address
    code: str
    marks: tuple[tuple[Address, str], ...]


def read_sign_in(
    file: str,
    data: bytes,
    form: SignInForm,
    batch: Batch,
    seats: Mapping[str, str],
    day: date | None = None,
    passwords: Passwords = no_passwords,
) -> SignedIn:
    """Who came to the batch by the sheets in the file called `file` (without its folder) whose bytes are `data`.

    In the columns beside those of `form.who` a tick, a time or a word that says that he came counts; where a row has
    none, any other text is asked about, but for one that says that he was absent. A sheet is of the day that stands
    above its headings, else of `day`; where that is given, sheets of other days are left alone.

    Args:
        seats: the batch of everybody in the plan, '' for none, by code.
    """
    workbook = read_workbook(file, data, passwords)
    log, passed = FindingsLog(), 0
    found: dict[tuple[str, date], None] = {}
    sheets = [(sheet, head) for sheet in workbook.sheets if (head := _head(sheet, form)) is not None]
    if workbook.sheets and not sheets:
        way_out = "give out/sign-in.xlsx as cadre export sign-in writes it, filled in"
        log.add(kinds.NO_SHEET, Address(file), "no sheet has a row of headings with a code and days to sign", way_out)
    for sheet, head in sheets:
        rows = list(_signed(file, sheet, head, form))
        if rows and not any(seats.get(row.code) == batch.id for row in rows) and any(row.code in seats for row in rows):
            passed += 1
            continue
        on = _day(sheet, head, batch) or day
        if rows and (on is None or on not in batch.days):
            log.add(kinds.NO_DAY, Address(file, sheet.name), *_no_day(batch))
            continue
        if day not in (None, on):
            continue
        found |= {(code, on): None for code in _came(rows, batch, seats, log) if on}
    if passed:
        log.add(kinds.NOT_READ, Address(file), f"signed sheets of other batches than {batch.id}: {passed}", _OTHERS)
    marks = tuple(Mark(code, batch.id, on, True, How.SHEET) for code, on in found)
    return SignedIn(marks, (*workbook.findings, *log.findings()))


_WRITE: Final = "write P or the time if he came, A if he did not, and take the sheet in again"
_OTHERS: Final = "nothing; take them in with: cadre attendance BATCH --sheet"


def _no_day(batch: Batch) -> tuple[str, str]:
    days = ", ".join(day_label(day, "en") for day in batch.days)
    return (
        f"no day of {batch.id} stands above the headings",
        f"write one above them ({days}), or save the sheet alone and give --day",
    )


def _head(sheet: Sheet, form: SignInForm) -> int | None:
    """The row of the headings; None on a sheet that is no sign-in sheet."""
    codes, titles = set(map(match_key, form.code)), form.no_sign_in
    for number, row in enumerate(sheet.rows):
        if any(_is_one_of(cell, codes) for cell in row):
            return number
        if any(cell.startswith(title) for cell in row for title in titles):
            return None
    return None


def _is_one_of(heading: str, keys: set[str]) -> bool:
    """Whether one of its lines is one of the words: headings stand in one or two languages."""
    return any(match_key(line) in keys for line in heading.splitlines())


def _signed(file: str, sheet: Sheet, head: int, form: SignInForm) -> Iterator[_Signed]:
    headings = sheet.rows[head]
    codes, who = set(map(match_key, form.code)), set(map(match_key, form.who))
    place = next(column for column, heading in enumerate(headings) if _is_one_of(heading, codes))
    sessions = [
        column
        for column, heading in enumerate(headings)
        if column != place and heading and not _is_one_of(heading, who) and not field_of(heading)
    ]
    for number, row in enumerate(sheet.rows[head + 1 :], start=head + 1):
        marks = {column: row[column] for column in sessions if column < len(row) and row[column]}
        if marks:
            at = {column: Address(file, sheet.name, cell_name(number, column)) for column in (place, *marks)}
            signed = tuple((at[column], mark) for column, mark in marks.items())
            yield _Signed(at[place], "".join(row[place : place + 1]).upper(), signed)


def _day(sheet: Sheet, head: int, batch: Batch) -> date | None:
    """The day of the batch that is named above the headings."""
    above = [cell for row in sheet.rows[:head] for cell in row if cell]
    for day in batch.days:
        labels = "|".join(re.escape(day_label(day, lang)) for lang in ("en", "hi"))
        if any(re.search(rf"(?<!\d)(?:{labels})", cell) or parse_day(cell) == day for cell in above):
            return day
    return None


def _says_absent(text: str) -> bool:
    return set(text) <= _BARE or match_key(text) in _ABSENT


def _says_present(text: str) -> bool:
    """Whether it is a word that says so, a tick, or a time that a clock can show."""
    return set(text) <= _TICKS or match_key(text) in _PRESENT or bool(_HOUR.fullmatch(latin_digits(text)))


def _came(rows: Sequence[_Signed], batch: Batch, seats: Mapping[str, str], log: FindingsLog) -> Iterator[str]:
    """The codes of those who signed and sit in the batch; the rest is told."""
    for row in rows:
        absent = [(at, text) for at, text in row.marks if _says_absent(text)]
        present = [text for _, text in row.marks if not _says_absent(text) and _says_present(text)]
        for at, text in absent:
            log.add(kinds.ABSENT, at, f'"{text}" was taken for absent', "nothing, unless he was there: write P")
        if not present:
            for at, text in row.marks:
                if not _says_absent(text):
                    log.add(kinds.UNCLEAR, at, f'"{text}" says neither that he came nor that he did not', _WRITE)
            continue
        if row.code not in seats:
            way_out = "write his code; cadre people finds it by name"
            read = f'nobody in the plan has the code "{row.code}"' if row.code else "a row is signed, and has no code"
            log.add(kinds.NOT_A_CODE, row.at, read, way_out)
        elif seats[row.code] != batch.id:
            where = f"sits in {seats[row.code]}" if seats[row.code] else "has no seat"
            way_out = f"move him with: cadre move {row.code} {batch.id}; or strike him off this sheet"
            log.add(kinds.OTHER_BATCH, row.at, f"{row.code} {where}", way_out)
        else:
            yield row.code
