"""The shape that `people` prints with `--json` (see `shapes`)."""

import json

from cadre_cli.commands.shapes import Shape
from cadre_cli.workflows.people import Found

PARTICIPANT = (
    *("code", "name", "state", "batch", "reason", "why", "why_hi", "role", "roles", "level"),
    *("unit", "district", "division", "assembly", "block", "mandalam", "sector", "booth"),
    *("gender", "mobile", "mobiles", "email", "remarks", "unavailable", "together", "apart"),
    *("wish_batches", "wish_days", "pin", "due", "paid_paise", "set_aside", "sources", "extra"),
    *("room", "age", "ground_floor", "alternate", "name_other"),
)
_SEVERAL = ("roles", "mobiles", "unavailable", "together", "apart", "wish_batches", "wish_days")


def found_people(found: Found, confidential: bool) -> Shape:
    """What `people` prints; with whom somebody is kept apart only where `confidential`."""
    several = dict.fromkeys(_SEVERAL, str.split) | {"sources": str.splitlines}
    return {
        "people": [
            person
            | {column: split(person[column]) for column, split in several.items()}
            | {"extra": json.loads(person["extra"] or "{}")}
            | ({} if confidential else {"apart": []})
            for person in found.people[list(PARTICIPANT)].to_dict("records")
        ]
    }
