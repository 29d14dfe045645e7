"""Who sleeps where: the room list, the sheets for the doors, and the plan of the beds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.rooms import Room
from cadre_cli.domain.trainer_rooms import Taken
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.setting import Column, ListPaper, ListSheet, write_camp_pdf
from cadre_cli.prints.paper import Data
from cadre_cli.prints.rows import DOT, Lists, lists

_ROOMS = (
    Column(labels.ROOM, 20, centred=True),
    Column(labels.NAME, 60),
    Column(labels.ROLE_AND_PLACE),
    Column(labels.MOBILE, 26, centred=True),
)


def room_list(camp: Camp) -> ListPaper:
    """Room by room who sleeps there, each batch from a new page. Who was told something else is printed bold.

    Raises:
        FaultError: the plan does not account for everyone.
    """
    printed = lists(camp.planned)
    sheets = []
    for batch in printed.filled:
        title = printed.title(batch)
        rows: list[list[str] | str] = []
        bold: set[int] = set()
        for room, people in _by_room(printed, batch):
            rows.append(_room_line(printed, room, len(people)) if room else printed.say(words.NO_ROOM))
            changed = printed.is_changed(people)
            bold |= {len(rows) + number for number, one in enumerate(changed) if one}
            marked = people.assign(room=people["room"].mask(changed, people["room"] + f" {DOT}"))
            rows.extend(marked[["room", "name", "role_and_place", "mobile"]].to_numpy().tolist())
        note = printed.say(labels.CHANGED) if bold else ""
        line = f"{title.dates} · {title.venue}"
        sheets.append(ListSheet(title.with_trainers, line, _ROOMS, rows, note, bold=frozenset(bold)))
    return ListPaper(printed.say(words.ROOM_LIST), sheets)


def write_door_sheets(camp: Camp, path: Path) -> None:
    """A sheet for the door of every room in which somebody sleeps, for each batch.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    doors: list[Data] = [
        {
            "room": room.name,
            "kind": f"{printed.say(labels.GENDERS[room.kind])} · {len(people)}/{room.beds} {printed.say(words.BEDS)}",
            "line": f"{printed.say(labels.BATCH)} {batch.id} · {printed.dates(batch)}",
            "people": [{"name": name, "place": place} for name, place in _named(people, "role_and_place")],
        }
        for batch in printed.filled
        for room, people in _by_room(printed, batch)
        if room
    ]
    write_camp_pdf("camp_doors.typ", camp, printed.say(words.DOORS), {"doors": doors}, path)


def write_bed_plan(camp: Camp, path: Path) -> None:
    """Every room of a batch's venue with its beds, those that are free or taken by trainers too, floor by floor.

    Each batch begins a new page.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    sheets: list[Data] = []
    for batch in printed.filled:
        title = printed.title(batch)
        names = {room.name: people["name"].tolist() for room, people in _by_room(printed, batch) if room}
        taken = printed.lodging.taken.get(batch.id, {})
        floors = [_floor(printed, title_, rooms, names, taken) for title_, rooms in _floors(printed, batch)]
        legend = printed.say(labels.TRAINERS_BEDS) if taken else ""
        line = f"{title.dates} · {title.venue}"
        sheets.append({"heading": title.with_trainers, "line": line, "legend": legend, "floors": floors})
    write_camp_pdf("camp_beds.typ", camp, printed.say(words.BED_PLAN), {"sheets": sheets}, path)


def _by_room(printed: Lists, batch: Batch) -> Iterator[tuple[Room | None, pd.DataFrame]]:
    """The rooms of the batch in which somebody sleeps, in the order of the venue, each with its people.

    Last, without a room, those who have none.
    """
    people = printed.of_batch(batch)
    by_name = {str(name): group for name, group in people.groupby("room", sort=False)}
    rooms = printed.event.venue_by_id[batch.venue].usable_rooms
    for room in rooms:
        if room.name in by_name:
            yield room, by_name.pop(room.name)
    if by_name:
        yield None, pd.concat(list(by_name.values()))


def _room_line(printed: Lists, room: Room, people: int) -> str:
    return f"{room.name} · {printed.say(labels.GENDERS[room.kind])} · {people}/{room.beds} {printed.say(words.BEDS)}"


def _named(people: pd.DataFrame, second: str) -> list[tuple[str, str]]:
    return list(zip(people["name"], people[second], strict=True))


def _floors(printed: Lists, batch: Batch) -> Iterator[tuple[str, list[Room]]]:
    rooms = printed.event.venue_by_id[batch.venue].usable_rooms
    for floor in dict.fromkeys(room.floor for room in rooms):
        yield _floor_title(printed, floor), [room for room in rooms if room.floor == floor]


def _floor_title(printed: Lists, floor: int | None) -> str:
    if floor is None:
        return printed.say(words.ROOMS)
    names = words.GROUND if floor == 0 else Names(f"{words.FLOOR.en} {floor}", f"{words.FLOOR.hi} {floor}")
    return printed.say(names)


def _floor(printed: Lists, title: str, rooms: list[Room], names: Mapping[str, list[str]], taken: Taken) -> Data:
    boxes: list[Data] = []
    for room in rooms:
        sleepers = names.get(room.name, [])
        trainers = taken.get(room.name, 0)
        free = [""] * max(0, room.beds - len(sleepers) - trainers)
        kind = printed.say(labels.GENDERS[room.kind])
        boxes.append({"room": room.name, "kind": kind, "beds": [*sleepers, *free], "trainers": trainers})
    return {"title": title, "rooms": boxes}
