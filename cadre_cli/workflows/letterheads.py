"""How the papers of an event folder look: as its event file says now, with the picture and the fonts that lie in it."""

from dataclasses import replace

from cadre_cli.domain.event import Event, Look
from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import CadreError, UsageError
from cadre_cli.workflows.event_folder import EventFolder, answer_files
from cadre_cli.workflows.questions import read_answers


def looking(planned: PlanOnFile, folder: EventFolder) -> PlanOnFile:
    """The plan with papers that look as the event file says now; as it said then where it has faults by now."""
    try:
        look = look_now(folder, folder.event())
    except CadreError:
        return planned
    return replace(planned, event=replace(planned.event, look=look))


def look_now(folder: EventFolder, event: Event) -> Look:
    """How papers look by the folder's event file, with the spellings of names that the office has given.

    Raises:
        UsageError: the folder's answers are not UTF-8.
        EventFileError: the folder's answers have faults.
    """
    return replace(event.look, spellings=read_answers(answer_files(folder, None), event).spellings)


def letterhead(folder: EventFolder, look: Look) -> Letterhead:
    """How the papers look, with the picture that lies in the event folder.

    Raises:
        UsageError: the picture or the folder of fonts that the event file names is not there.
    """
    logo, fonts = folder.path / look.logo, folder.path / look.fonts
    if look.logo and not logo.is_file():
        raise UsageError(f"{logo} is not there", "lay the picture beside cadre.yaml, or take logo out of its print")
    if look.fonts and not fonts.is_dir():
        raise UsageError(f"{fonts} is no folder", "lay the fonts beside cadre.yaml, or take fonts out of its print")
    return Letterhead(look.colour, logo.read_bytes() if look.logo else b"", fonts if look.fonts else None)
