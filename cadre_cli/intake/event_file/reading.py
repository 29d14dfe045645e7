"""From the bytes of an event file to the event, or to all its faults at once."""

from collections.abc import Iterable
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import Address, Finding
from cadre_cli.errors import EventFileError, UsageError
from cadre_cli.intake.event_file.checks import check
from cadre_cli.intake.event_file.faults import SYNTAX, Fault
from cadre_cli.intake.event_file.faults import Path as KeyPath
from cadre_cli.intake.event_file.models import EventFile
from cadre_cli.intake.event_file.stand_ins import of_stand_ins
from cadre_cli.intake.event_file.to_domain import to_event
from cadre_cli.intake.event_file.validate import validate
from cadre_cli.intake.event_file.yaml_source import read_yaml


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
        raise _refusal(path.name, [(line, fault)], None) from None
    return parse_event(text, path.name)


def parse_event(text: str, file_name: str) -> Event:
    """The event that the YAML `text` gives; faults name `file_name`.

    Raises:
        EventFileError: the text has faults; all of them.
    """
    source = read_yaml(text)
    if isinstance(source, Fault):
        raise _refusal(file_name, [(source.line, source)], None)
    file, shape, filled = validate(source.data)
    faults = [*source.faults, *shape, *(fault for fault in check(file) if not of_stand_ins(fault, filled))]
    if faults or not isinstance(file, EventFile):
        raise _refusal(file_name, ((fault.line or source.line(fault.path), fault) for fault in faults), source.data)
    return to_event(file)


def _refusal(file_name: str, faults: Iterable[tuple[int, Fault]], data: object) -> EventFileError:
    """The error with one line a fault, in the order of the file."""
    ordered = sorted(faults, key=lambda entry: (entry[0], entry[1].kind.code))
    lines = tuple(str(_finding(file_name, line, fault, data)) for line, fault in ordered)
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return EventFileError(f"{file_name}: {count} in the event file", lines, "mend each line named above and run again")


def _finding(file_name: str, line: int, fault: Fault, data: object) -> Finding:
    where = _key_path(fault.path, data)
    read = f"{where}: {fault.read}" if where else fault.read
    return Finding(fault.kind, Address(f"{file_name}:{line}"), read, fault.action)


def _key_path(path: KeyPath, data: object) -> str:
    """`venues[campus].rooms[1].beds`: entries of a list by their id, else by their place, counted from 1."""
    words = ""
    for part in path:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
            name = data.get("id") if isinstance(data, dict) else None
            words += f"[{name if isinstance(name, str) and name else part + 1}]"
        else:
            data = data.get(part) if isinstance(data, dict) else None
            words += f".{part}" if words else part
    return words
