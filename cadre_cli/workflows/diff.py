"""`cadre diff`: who has another place in one version of the plan than in another, and the notice that tells it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cadre_cli.domain.changes import Differences
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.differences import differences
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import on_file, planned_store
from cadre_cli.workflows.people import district_column

WORKBOOK = "changes.xlsx"
PDF = "changes.pdf"


@dataclass(frozen=True)
class Diffed:
    """The differences that were asked for, whether people were told the older plan last, and the files written."""

    differences: Differences
    told: bool
    files: tuple[Path, ...] = ()


def diff(
    folder: Path | None,
    old: int | None = None,
    new: int | None = None,
    *,
    batch: str = "",
    district: str = "",
    notice: bool = False,
) -> Diffed:
    """What plan `new` (None: the plan in force) changed against plan `old`.

    Args:
        folder: the event folder.
        old: None for the version that people were told last; where they were told none, for the one before the plan
            in force.
        new: a version.
        batch: only who is in this batch in one of the two; '' for all.
        district: only who is of this district, named as a roster would; '' for all.
        notice: also write the change notice, of everyone whoever is asked for, into `out/`.

    Raises:
        UsageError: no event folder or no plan yet, nothing to compare it with, or there is no such version, batch or
            district.
        FaultError: the notice could not be written.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        in_force = on_file(store.plan_version(store.newest_version()))
        told = store.told_version()
        version = old if old is not None else told or in_force.plan.version - 1
        if old is None and not version:
            raise UsageError("there is only one plan: nothing to compare it with", "see it with: cadre show")
        before = on_file(store.plan_version(version))
        after = in_force if new is None else on_file(store.plan_version(new))
    everybody = differences(before, after)
    shown = _of_district(_of_batch(everybody, batch), district)
    return Diffed(shown, version == told, _write(everybody, found) if notice else ())


def _of_batch(everybody: Differences, asked: str) -> Differences:
    if not asked:
        return everybody
    ids = {batch.id.casefold(): batch.id for batch in _batches(everybody.after, everybody.before)}
    if asked.casefold() not in ids:
        raise UsageError(f'no such batch in either plan: "{asked}"', f"give one of {', '.join(sorted(ids.values()))}")
    meant, people = ids[asked.casefold()], everybody.people
    changes = tuple(change for change in everybody.batches if change.id == meant)
    return replace(everybody, people=people[(people["was"] == meant) | (people["now"] == meant)], batches=changes)


def _batches(*plans: PlanOnFile) -> Sequence[Batch]:
    return [batch for planned in plans for batch in planned.plan.batches]


def _of_district(some: Differences, asked: str) -> Differences:
    if not asked:
        return some
    column, name = district_column(asked, some.after.event)
    return replace(some, people=some.people[some.people[column] == name])


def _write(changes: Differences, folder: EventFolder) -> tuple[Path, ...]:
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.change_pdf import write_change_pdf
    from cadre_cli.prints.change_workbook import write_change_workbook

    files = {folder.out / WORKBOOK: write_change_workbook, folder.out / PDF: write_change_pdf}
    for path, write in files.items():
        write_atomically(path, partial(write, changes))
    return tuple(files)
