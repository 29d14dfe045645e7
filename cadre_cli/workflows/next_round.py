"""`cadre init --from`: an event folder for the next round, from that of the one before."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Event, Look, Window
from cadre_cli.domain.names import Names
from cadre_cli.domain.places import assemblies, districts
from cadre_cli.domain.trainer_proposals import Candidate, Proposal, propose
from cadre_cli.intake.event_file import parse_event
from cadre_cli.prints.atomic import OWNER_ONLY_FILE
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.camp_papers import camp_of, certifies
from cadre_cli.workflows.event_folder import EVENT_FILE, EventFolder
from cadre_cli.workflows.export import on_file
from cadre_cli.workflows.next_level import carried_on, for_level, level_meant, with_registers

REGISTER: Final = "register"
"""What the files are called, without number and ending, that say who has completed earlier rounds."""
TRAINERS: Final = "trainers.xlsx"
"""The list of those who may train in the next round."""


@dataclass(frozen=True)
class NextRound:
    """The folder that was made, the days that its event file still names, and the registers that came along.

    `trainers` is the list of those who may train in it, None where nobody has completed a round; `left` are the
    sections of the event file that could not come along.
    """

    folder: EventFolder
    window: Window
    registers: tuple[Path, ...]
    trainers: Path | None = None
    left: tuple[str, ...] = ()


def init_from(path: Path, old: Path, level: str = "") -> NextRound:
    """Makes an event folder from another one: whole or not at all.

    The event file comes along as it stands (but for the server that holds the old round), with the picture and the
    fonts that it names; so do the registers of earlier rounds, and that of the old one where attendance was taken. Of
    those who completed a round trainers are proposed, near their own places. No plan and no money comes along. With
    `level` the new round is for the people of that level: roles, rules and batches are those of that level.

    Raises:
        UsageError: `old` is no event folder, `path` exists and is not empty, or no role stands at that level.
        EventFileError: with every fault of the old event file.
        FaultError: the old store cannot be read, or the new folder not be made.
    """
    before = event_folder.must_find(old)
    event, camp = before.event(), _camp(before)
    text, left = for_level(before.event_text(), level_meant(level)) if level else (before.event_text(), ())
    text = carried_on(text, event)
    files = dict(_files(before, event.look, camp))
    registers = sorted(name for name in files if name.startswith(REGISTER))
    if registers:
        text = with_registers(text, registers)

    def fill(folder: Path) -> None:
        for name, write in files.items():
            write(folder / name)
        if proposals := _proposals(folder, registers, event, parse_event(text, EVENT_FILE)):
            _write_trainers(parse_event(text, EVENT_FILE), proposals, folder / TRAINERS)

    made = event_folder.init_with(path, text, fill)
    trainers = path / TRAINERS if (path / TRAINERS).is_file() else None
    return NextRound(made, event.window, tuple(path / name for name in registers), trainers, left)


def _proposals(folder: Path, registers: Sequence[str], before: Event, event: Event) -> list[Proposal]:
    """Who of the registers in the folder may train where the venues of the new event serve."""
    from cadre_cli.intake.register import read_register
    from cadre_cli.prints.camp.register import FORM

    units = {unit.names.en: unit for unit in before.units}
    roles = {role.id: role.names for role in before.roles}
    tables = [read_register(name, (folder / name).read_bytes(), FORM) for name in registers]
    candidates: dict[str, Candidate] = {}
    for row in (row for table in tables for row in table.to_dict("records")):
        unit = units.get(row["unit"])
        home = unit.district if unit else row["unit"]
        district = home if home in districts() or row["assembly"] not in assemblies() else _seat(row["assembly"])
        role = roles.get(row["role"], Names(row["role"], row["role"]))
        place = unit.names if unit else _place_names(row["unit"])
        candidate = Candidate(row["code"], row["name"], role, place, district, row["mobile"], row["round"])
        candidates[row["code"] or f"{row['name']} {row['mobile']}"] = candidate
    serves = [venue.serves or tuple(districts()) for venue in event.venues]
    served = sorted({district for each in serves for district in each})
    return list(propose(list(candidates.values()), served))


def _place_names(district: str) -> Names:
    known = districts().get(district)
    return Names(district, known.name_hi if known else district)


def _seat(assembly: str) -> str:
    return assemblies()[assembly].district


def _write_trainers(event: Event, proposals: Sequence[Proposal], target: Path) -> None:
    from cadre_cli.prints.trainers_workbook import write_trainers

    write_trainers(event, proposals, target)
    target.chmod(OWNER_ONLY_FILE)


def _camp(before: EventFolder) -> Camp | None:
    """What the register of the round is written from; None where nobody can have completed it."""
    if not before.has_database:
        return None
    with open_store(before.database) as store:
        if not store.newest_version():
            return None
        camp = camp_of(before, store, on_file(store.plan_version(store.newest_version())))
        return camp if certifies(camp) else None


def _files(before: EventFolder, look: Look, camp: Camp | None) -> Iterator[tuple[str, Callable[[Path], None]]]:
    for name in filter(None, (look.logo, look.fonts)):
        if (before.path / name).exists():
            yield name, partial(_copy, before.path / name)
    earlier = sorted(before.path.glob(f"{REGISTER}*.csv"))
    for file in earlier:
        yield file.name, partial(_copy, file)
    if camp:
        yield _free_name([file.name for file in earlier]), partial(_write_register, camp)


def _free_name(taken: list[str]) -> str:
    number = 1
    while (name := f"{REGISTER}{f'-{number}' * (number > 1)}.csv") in taken:
        number += 1
    return name


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _write_register(camp: Camp, target: Path) -> None:
    from cadre_cli.prints.camp.register import write_register_csv

    write_register_csv(camp, target)
    target.chmod(OWNER_ONLY_FILE)
