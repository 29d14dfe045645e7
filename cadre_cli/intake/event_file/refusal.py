"""The one error that lists every fault of a YAML file with its line."""

from collections.abc import Iterable

from cadre_cli.domain.findings import Address, Finding
from cadre_cli.errors import EventFileError
from cadre_cli.intake.event_file.faults import Fault, Path


def refusal(file_name: str, what: str, faults: Iterable[tuple[int, Fault]], data: object) -> EventFileError:
    """The error with one line a fault, in the order of the file; `what` it is: 'the event file'."""
    ordered = sorted(faults, key=lambda entry: (entry[0], entry[1].kind.code))
    lines = tuple(str(_finding(file_name, line, fault, data)) for line, fault in ordered)
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return EventFileError(f"{file_name}: {count} in {what}", lines, "mend each line named above and run again")


def _finding(file_name: str, line: int, fault: Fault, data: object) -> Finding:
    where = _key_path(fault.path, data)
    read = f"{where}: {fault.read}" if where else fault.read
    return Finding(fault.kind, Address(f"{file_name}:{line}"), read, fault.action)


def _key_path(path: Path, data: object) -> str:
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
    return " ".join(words.split())  # a key in quotes may run over lines; the message may not
