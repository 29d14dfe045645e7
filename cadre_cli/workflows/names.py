"""`cadre names`: the names of people in both scripts, to be looked over; what the office corrects is remembered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cadre_cli.domain.questions import NAMES
from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.letterheads import look_now
from cadre_cli.workflows.questions import remember

FILE = "names.xlsx"


@dataclass(frozen=True)
class Proof:
    """The proof sheet that was written, how many words stand in it, and how many of them are not printed yet."""

    path: Path
    words: int
    proposals: int


def write_proof(folder: Path | None) -> Proof:
    """Writes the words of all names that no roster gives in both scripts.

    Raises:
        UsageError: no event folder here, no plan in it yet, or answers that cannot be read.
        EventFileError: the event file or the answers have faults.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.names_workbook import name_words_of, write_names

    found = event_folder.must_find(folder)
    planned = plan_in_force(found)
    people = planned.people
    names = people["name"][people["name_other"] == ""].tolist()
    words = name_words_of(names, look_now(found, found.event()).spellings)
    path = found.out / FILE
    write_atomically(path, partial(write_names, words, planned.event), private=True)
    return Proof(path, len(words), sum(word.is_proposal for word in words))


def take_proof(folder: Path | None, sheet: Path) -> Mapping[str, str]:
    """Remembers the spellings that were typed in a proof sheet; every paper that is written from now on has them.

    Raises:
        UsageError: no event folder, no such file, a file that is no proof sheet, a spelling that is not in the other
            script, or answers that have faults; nothing was taken.
        FaultError: the answers could not be written.
    """
    from cadre_cli.intake.spellings import read_spellings
    from cadre_cli.prints.names_workbook import FORM

    found = event_folder.must_find(folder)
    if not sheet.is_file():
        raise UsageError(f"there is no file {sheet}", "write one with: cadre names")
    spellings = read_spellings(sheet.name, sheet.read_bytes(), FORM)
    if spellings:
        remember(found.answers, {(NAMES, word): right for word, right in spellings.items()})
    return spellings
