"""`cadre export`: the plan in force as files to print and to fill in."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from cadre_cli.domain.event import Event
from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.progress import Progress, silent
from cadre_cli.errors import CadreError, FaultError, UsageError
from cadre_cli.intake.event_file import parse_event
from cadre_cli.ledger.charges import due
from cadre_cli.store.database import Store, open_store
from cadre_cli.store.plans import StoredPlan
from cadre_cli.workers import cores, in_threads, run_all
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.differences import differences
from cadre_cli.workflows.event_folder import EVENT_FILE, EventFolder
from cadre_cli.workflows.letterheads import letterhead, looking

What = tuple[Paper, Format] | Literal["round", "venue"]
"""Which writer: of a paper in a form, or of a large round what is common to it and what is one venue's."""

FILE_NAMES = {
    (Paper.LISTS, Format.XLSX): "plan.xlsx",
    (Paper.LISTS, Format.PDF): "batches.pdf",
    (Paper.LISTS, Format.CSV): "lists.csv",
    (Paper.DEPOSITS, Format.XLSX): "deposits.xlsx",
    (Paper.DEPOSITS, Format.PDF): "deposits.pdf",
    (Paper.DEPOSITS, Format.CSV): "deposits.csv",
}
NO_CERTIFICATES = "no certificates are written before it is noted who came"
NOTE_ATTENDANCE = (
    "note it with: cadre attendance BATCH --scan; or, if none is to be noted and all who have a seat get one, "
    "write into cadre.yaml: attendance: {complete: everyone}"
)
VENUES = "venues"
"""The folder in `out/` for the files of a large round, a venue each."""


def with_a_plan(planned: PlanOnFile) -> Sequence[tuple[Paper, Format]]:
    """What `cadre plan` writes; of a large round the batch lists alone: the rest is left to `cadre export`."""
    from cadre_cli.prints.pieces import is_large

    if is_large(planned):
        return ((Paper.LISTS, Format.XLSX),)
    return ((Paper.LISTS, Format.XLSX), (Paper.LISTS, Format.PDF), (Paper.DEPOSITS, Format.XLSX))


@dataclass(frozen=True)
class _File:
    """One file to write: which writer, what it prints, and where it goes."""

    what: What
    planned: PlanOnFile
    path: Path
    letterhead: Letterhead


def export(
    folder: Path | None, papers: Sequence[Paper], formats: Sequence[Format], lang: str | None = None
) -> tuple[PlanOnFile, tuple[Path, ...]]:
    """Writes the papers of the plan in force into `out/`, each file whole or not at all.

    Among several papers certificates are left out before attendance is noted (see `camp_papers.certifies`).
    `lang` is 'hi', 'en', 'both' (the one first that the event names first), or None for what the event says.

    Raises:
        UsageError: no event folder here, no plan in it yet, no paper of that kind in any of these forms, or
            certificates alone before it is noted who came.
        FaultError: a file could not be written.
    """
    found = event_folder.must_find(folder)
    planned = _as_printed(_speaking(plan_in_force(found), lang), found)
    wanted = [(paper, form) for paper in papers for form in formats]
    _must_be_printed(wanted)
    files = write(planned, found, [what for what in wanted if what in FILE_NAMES])
    return planned, (*files, *_write_for_camp(planned, found, wanted))


def _speaking(planned: PlanOnFile, lang: str | None) -> PlanOnFile:
    """The plan with papers in that language."""
    if lang is None:
        return planned
    said = planned.event.languages
    both = said if len(said) > 1 else (*said, *({"hi", "en"} - set(said)))
    return replace(planned, event=replace(planned.event, languages=both if lang == "both" else (lang,)))


def _must_be_printed(wanted: Sequence[tuple[Paper, Format]]) -> None:
    from cadre_cli.workflows import camp_papers

    known = [*FILE_NAMES, *camp_papers.FILE_NAMES]
    if not any(what in known for what in wanted):
        paper = wanted[0][0]
        forms = ", ".join(form for each, form in known if each is paper)
        asked = ", ".join(form for _, form in wanted)
        raise UsageError(f"{paper} cannot be written as {asked}", f"it is written as {forms}")


def _write_for_camp(planned: PlanOnFile, folder: EventFolder, wanted: Sequence[tuple[Paper, Format]]) -> list[Path]:
    """Writes what is a paper of the camp; of a large round venue by venue.

    Raises:
        UsageError: certificates alone are wanted, and nobody is noted to have come.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.pieces import is_large, of_venues
    from cadre_cli.workflows import camp_papers

    papers = [what for what in wanted if what in camp_papers.FILE_NAMES]
    if not papers:
        return []
    with planned_store(folder) as store:
        camp = camp_papers.camp_of(folder, store, planned, [paper for paper, _ in papers])
    if not camp_papers.certifies(camp):
        if {paper for paper, _ in papers} == {Paper.CERTIFICATES}:
            raise UsageError(NO_CERTIFICATES, NOTE_ATTENDANCE)
        papers = [what for what in papers if what[0] is not Paper.CERTIFICATES]
    pieces = [(f"{VENUES}/{id_}.", piece) for id_, piece in of_venues(camp.planned)] if is_large(planned) else []
    files = [  # all papers of one piece before the next: its lists are made once for all of them
        (folder.out / name, file_writer)
        for prefix, piece in pieces or [("", camp.planned)]
        for paper, form in papers
        for name, file_writer in camp_papers.files(replace(camp, planned=piece), paper, form, prefix)
    ]

    def write_one(file: tuple[Path, Callable[[Path], None]]) -> Path:
        write_atomically(*file)
        return file[0]

    return in_threads(write_one, files)


def plan_in_force(folder: EventFolder) -> PlanOnFile:
    """The newest plan with what it was made from.

    Raises:
        UsageError: there is no plan yet.
    """
    from cadre_cli.workflows.deposits.paid import as_booked

    with planned_store(folder) as store:
        return as_booked(on_file(store.plan_version(store.newest_version())), store)


@contextmanager
def planned_store(folder: EventFolder) -> Iterator[Store]:
    """The store of a folder in which a plan was made; the plan itself is not read.

    Raises:
        UsageError: there is no plan yet.
    """
    nothing = UsageError(f"{folder.path} holds no plan yet", "make one with: cadre plan ROSTER")
    if not folder.has_database:  # opening would make one
        raise nothing
    with open_store(folder.database) as store:
        if not store.newest_version():
            raise nothing
        yield store


def stored_plan(store: Store) -> PlanOnFile | None:
    """The newest plan of the store, its event read from the text it was made with; None before the first."""
    stored = store.plan_in_force()
    return None if stored is None else on_file(stored)


def on_file(stored: StoredPlan) -> PlanOnFile:
    """A stored plan with its event read from the text it was made with, and what each person owes."""
    event = parse_event(stored.event_text, EVENT_FILE)
    people = stored.people.assign(due=due(stored.people, event, stored.plan.decisions))
    return PlanOnFile(event, stored.plan, people, stored.findings)


def _as_printed(planned: PlanOnFile, folder: EventFolder) -> PlanOnFile:
    """The plan as papers show it now: their look, and who is to be told something else than he was."""
    with planned_store(folder) as store:
        return replace(looking(planned, folder), changed=told_otherwise(planned, store))


def told_otherwise(planned: PlanOnFile, store: Store) -> frozenset[str]:
    """Whose place is another one than in the plan that people were told; nobody's where they were told nothing."""
    told = store.told_version()
    if told in (0, planned.plan.version):
        return frozenset()
    return frozenset(differences(on_file(store.plan_version(told)), planned).changed["code"])


def event_changed(folder: EventFolder, event: Event) -> bool:
    """Whether the event file says something else by now, or has faults."""
    try:
        return parse_event(folder.event_text(), EVENT_FILE) != event
    except CadreError:
        return True


def write_papers(planned: PlanOnFile, folder: EventFolder, progress: Progress = silent) -> tuple[Path, ...]:
    """Writes what every new plan writes.

    Raises:
        FaultError: a paper could not be written; the plan is stored, as the message says.
    """
    try:
        return write(_as_printed(planned, folder), folder, with_a_plan(planned), progress)
    except (FaultError, UsageError) as fault:
        message = f"plan {planned.plan.version} is stored, but not all its papers are written: {fault.message}"
        raise FaultError(message, f"{fault.way_out}; then run: cadre export") from fault


def write(
    planned: PlanOnFile, folder: EventFolder, wanted: Sequence[tuple[Paper, Format]], progress: Progress = silent
) -> tuple[Path, ...]:
    """Writes each wanted file; the paths written, in the order wanted.

    Of a large round everything but CSV, which has no limit of rows, is written venue by venue into `out/venues/`;
    the file beside them holds what they have in common, or those who have no batch.
    """
    from cadre_cli.prints.pieces import is_large

    large, head = is_large(planned), letterhead(folder, planned.event.look)
    files = [
        file
        for what in wanted
        for file in (
            _venue_by_venue(planned, folder, *what, head)
            if large and what[1] is not Format.CSV
            else [_File(what, planned, folder.out / FILE_NAMES[what], head)]
        )
    ]

    def tell(done: int) -> None:
        progress("writing", done, len(files))

    if not large:
        return tuple(in_threads(_write_file, files, tell))
    sizes = [len(file.planned.people) for file in files]
    return tuple(run_all(_write_file, files, sizes, cores(), tell))


def _venue_by_venue(
    planned: PlanOnFile, folder: EventFolder, paper: Paper, form: Format, head: Letterhead
) -> list[_File]:
    from cadre_cli.prints.pieces import of_venues, without_batch

    in_common = folder.out / FILE_NAMES[paper, form]
    if (paper, form) == (Paper.LISTS, Format.XLSX):
        first, ending = _File("round", planned, in_common, head), f".{form}"
        of_venue: What = "venue"
    else:
        first, ending = _File((paper, form), without_batch(planned), in_common, head), f".{in_common.name}"
        of_venue = (paper, form)
    there = folder.out / VENUES
    return [first, *(_File(of_venue, piece, there / f"{id_}{ending}", head) for id_, piece in of_venues(planned))]


def _write_file(file: _File) -> Path:
    from cadre_cli.prints.atomic import write_atomically

    write_atomically(file.path, partial(_writer(file.what, file.letterhead), file.planned))
    return file.path


def _writer(what: What, head: Letterhead) -> Callable[[PlanOnFile, Path], None]:
    """The writer of one file; imported when wanted, since each brings a library of its own."""
    match what:
        case "round":
            from cadre_cli.prints.plan_workbook import write_round_workbook as writer
        case "venue":
            from cadre_cli.prints.plan_workbook import write_venue_workbook as writer
        case Paper.LISTS, Format.XLSX:
            from cadre_cli.prints.plan_workbook import write_plan_workbook as writer
        case Paper.LISTS, Format.PDF:
            from cadre_cli.prints.batch_lists_pdf import write_batches_pdf

            return partial(write_batches_pdf, letterhead=head)
        case Paper.LISTS, Format.CSV:
            from cadre_cli.prints.lists_csv import write_lists_csv as writer
        case Paper.DEPOSITS, Format.XLSX:
            from cadre_cli.prints.deposits_workbook import write_deposits_workbook as writer
        case Paper.DEPOSITS, Format.PDF:
            from cadre_cli.prints.deposits_pdf import write_deposits_pdf

            return partial(write_deposits_pdf, letterhead=head)
        case _:
            from cadre_cli.prints.lists_csv import write_deposits_csv as writer
    return writer
