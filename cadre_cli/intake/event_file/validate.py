"""The data of an event file against the models: every fault of shape and value, in plain words."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cadre_cli.intake.event_file.faults import (
    MISSING_KEY,
    OUT_OF_RANGE,
    UNKNOWN_KEY,
    WRONG_VALUE,
    Fault,
    Path,
    allowed,
    nearest,
    shown,
)
from cadre_cli.intake.event_file.models import LISTED, EventFile, Sections
from cadre_cli.intake.event_file.stand_ins import path_of, with_stand_ins
from cadre_cli.intake.event_file.values import RANGE, WRONG


def validate(data: object) -> tuple[Sections, tuple[Fault, ...], tuple[Path, ...]]:
    """The event file that `data` gives, its faults, and the paths at which a stand-in was put for a faulty value.

    Where no stand-in can be put, it is only those of its `Sections` in which nothing is wrong.
    """
    if not isinstance(data, dict):
        way = f"an event file has the keys {', '.join(_keys(EventFile))}"
        return Sections(), (Fault(WRONG_VALUE, (), f"{shown(data)} stands where an event must stand", way),), ()
    errors = _errors(data)
    if not errors:
        return EventFile.model_validate(data), (), ()
    mended = with_stand_ins(data, errors, _errors)
    if mended is not None:
        return EventFile.model_validate(mended[0]), tuple(_faults(errors)), mended[1]
    broken = {found["loc"][0] for found in errors}
    sound = {key: value for key, value in data.items() if key not in broken}
    return Sections.model_validate(sound), tuple(_faults(errors)), ()


def _errors(data: object) -> list[ErrorDetails]:
    try:
        EventFile.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _faults(errors: list[ErrorDetails]) -> Iterator[Fault]:
    found = [_fault(error) for error in errors]
    # A misspelt key leaves the right one missing: that is one mistake, and told once.
    meant = {
        (*fault.path[:-1], nearest(str(fault.path[-1]), _keys(_model_at(fault.path[:-1]))))
        for fault in found
        if fault.kind is UNKNOWN_KEY
    }
    yield from (fault for fault in found if fault.kind is not MISSING_KEY or fault.path not in meant)


def _fault(error: ErrorDetails) -> Fault:
    path = path_of(error)
    value, said = error["input"], error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            key = str(path[-1])
            keys = _keys(_model_at(path[:-1]))
            # In {…} the comma of an unquoted "Campus, Bhopal" begins a key without a value.
            comma = value == "" and not nearest(key, keys)
            way = "put text or an amount that has a comma in quotes. " if comma else ""
            return Fault(UNKNOWN_KEY, path, f"unknown key {shown(key)}", way + allowed(key, keys))
        case "missing":
            return Fault(MISSING_KEY, path, "this key is missing", f'add "{path[-1]}: …" here')
        case "too_short":
            return Fault(OUT_OF_RANGE, path, "the list is empty", "name at least one")
        case kind if kind in (WRONG, RANGE):
            return Fault(WRONG_VALUE if kind == WRONG else OUT_OF_RANGE, path, error["msg"], str(said["action"]))
        case "list_type":
            way = 'begin each entry on a line of its own with "- ", or write them in brackets: [one, other]'
            return Fault(WRONG_VALUE, path, f"{shown(value)} stands where a list must stand", way)
        case _:
            way = f"write the keys {', '.join(_keys(_model_at(path)))} under it"
            return Fault(WRONG_VALUE, path, f"{shown(value)} stands where a block of keys must stand", way)


def _keys(model: type[BaseModel]) -> list[str]:
    """The keys of the model as files write them."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    return [name for name in names if name != LISTED]


def _model_at(path: Path) -> type[BaseModel]:
    """The model of the block at `path`; list positions keep to the model of the entries."""
    model: type[BaseModel] = EventFile
    for part in path:
        fields: Mapping[str, Any] = {field.alias or name: field for name, field in model.model_fields.items()}
        field = fields.get(LISTED) if isinstance(part, int) else fields[part]
        if field is not None:
            model = _model_in(field.annotation) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a type is, or that it holds (a list of it, or None)."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
