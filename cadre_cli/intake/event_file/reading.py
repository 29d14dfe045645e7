"""From the bytes of an event file to the event, or to all its faults at once."""

from functools import lru_cache
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.errors import UsageError
from cadre_cli.intake.event_file.checks import check
from cadre_cli.intake.event_file.faults import SYNTAX, Fault
from cadre_cli.intake.event_file.models import EventFile
from cadre_cli.intake.event_file.refusal import refusal
from cadre_cli.intake.event_file.size_checks import check_sizes
from cadre_cli.intake.event_file.stand_ins import of_stand_ins
from cadre_cli.intake.event_file.to_domain import to_event
from cadre_cli.intake.event_file.validate import validate
from cadre_cli.intake.event_file.yaml_source import read_yaml

_WHAT = "the event file"


def load_event(path: Path) -> Event:
    """The event of the file at `path`.

    Raises:
        UsageError: there is no such file, or it may not be read.
        EventFileError: the file has faults; all of them.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path.name}: the event file cannot be opened ({error.strerror})", "look at the name and the folder"
        ) from None
    try:
        text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        fault = Fault(SYNTAX, (), "the file is not saved as UTF-8 text", "save it again with the encoding UTF-8", line)
        raise refusal(path.name, _WHAT, [(line, fault)], None) from None
    return parse_event(text, path.name)


@lru_cache(maxsize=4)  # the event file and the plan in force mostly have the same text, and a command reads both
def parse_event(text: str, file_name: str) -> Event:
    """The event that the YAML `text` gives; faults name `file_name`.

    Raises:
        EventFileError: the text has faults; all of them.
    """
    source = read_yaml(text)
    if isinstance(source, Fault):
        raise refusal(file_name, _WHAT, [(source.line, source)], None)
    file, shape, filled = validate(source.data)
    faults = [*source.faults, *shape, *(fault for fault in check(file) if not of_stand_ins(fault, filled))]
    event = to_event(file) if isinstance(file, EventFile) and not faults else None
    faults += check_sizes(event) if event else ()
    if faults or event is None:
        raise refusal(
            file_name, _WHAT, ((fault.line or source.line(fault.path), fault) for fault in faults), source.data
        )
    return event
