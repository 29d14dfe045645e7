"""The papers of the camp: which files there are, who writes each, and what they are printed from."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

from cadre_cli.domain.attendance import came_on
from cadre_cli.domain.camp import Camp, Letterhead
from cadre_cli.domain.event import Look, days_between
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.errors import UsageError
from cadre_cli.store.database import Store
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.timetable import lay, timetable_in_force

FILE_NAMES: Final[Mapping[tuple[Paper, Format], str]] = {
    (Paper.OVERVIEW, Format.PDF): "overview.pdf",
    (Paper.NOTICE, Format.PDF): "notice-board.pdf",
    (Paper.CALLS, Format.XLSX): "calls.xlsx",
    (Paper.CALLS, Format.PDF): "calls.pdf",
    (Paper.ROOMS, Format.XLSX): "rooms.xlsx",
    (Paper.ROOMS, Format.PDF): "rooms.pdf",
    (Paper.DOORS, Format.PDF): "doors.pdf",
    (Paper.BEDS, Format.PDF): "beds.pdf",
    (Paper.SIGN_IN, Format.XLSX): "sign-in.xlsx",
    (Paper.SIGN_IN, Format.PDF): "sign-in.pdf",
    (Paper.BADGES, Format.PDF): "badges.pdf",
    (Paper.TIMETABLE, Format.PDF): "timetable.pdf",
    (Paper.POSTER, Format.PDF): "poster.pdf",
    (Paper.MEALS, Format.XLSX): "meals.xlsx",
    (Paper.MEALS, Format.PDF): "meals.pdf",
    (Paper.CERTIFICATES, Format.PDF): "certificates.pdf",
    (Paper.CALENDAR, Format.ICS): "calendar",
    (Paper.PAGE, Format.HTML): "index.html",
}
"""The file of each; of calendars the folder, in which there is one a batch and expert."""

FROM_TIMETABLE: Final = frozenset(
    {Paper.SIGN_IN, Paper.TIMETABLE, Paper.POSTER, Paper.MEALS, Paper.CALENDAR, Paper.PAGE}
)
"""Papers that say what is taught when: before they are printed the timetable is brought up to date."""

Write = Callable[[Path], None]

_BEFORE: Final = 60
"""So many days before the round begins money is looked for, to be drawn over time."""


def lay_timetable(folder: EventFolder) -> None:
    """Brings the timetable up to date with the plan and the event file, where the file says what is taught and when.

    Where the folder may only be read, what there is stays as it is.

    Raises:
        EventFileError: with every fault of the event file.
    """
    curriculum = folder.event().curriculum
    if curriculum.modules and curriculum.days and os.access(folder.path, os.W_OK):
        lay(folder.path)


def camp_of(folder: EventFolder, store: Store, planned: PlanOnFile) -> Camp:
    """All that the papers of the camp are printed from.

    Raises:
        UsageError: the picture or the fonts that the event file names are not there.
        EventFileError: with every fault of the event file.
    """
    now = folder.event()
    # What is taught, how papers look and what completing the round means may change after the plan was made; who goes
    # where may not.
    event = replace(planned.event, curriculum=now.curriculum, look=now.look, complete=now.complete)
    timetable = timetable_in_force(store, planned)
    changed, letterhead = _changed(store, planned), _letterhead(folder, now.look)
    received, came = _received(store, planned), came_on(store.attendance())
    return Camp(replace(planned, event=event), timetable, changed, received, letterhead, came)


def files(camp: Camp, paper: Paper, form: Format, prefix: str = "") -> Iterator[tuple[str, Write]]:
    """The files of a paper in a form, by their place in `out/`, and who writes each."""
    name = prefix + FILE_NAMES[paper, form]
    if paper is Paper.CALENDAR:
        from cadre_cli.prints.camp.calendars import calendars

        for calendar, write in calendars(camp):
            yield f"{name}/{calendar}", write
    else:
        yield name, partial(writer(paper, form), camp)


def writer(paper: Paper, form: Format) -> Callable[[Camp, Path], None]:
    """Who writes that paper in that form; imported when wanted, since each brings a library of its own."""
    from cadre_cli.prints.camp import drawn, meals, page, people, rooms, setting, sign_in, timetables, walls

    lists = {
        Paper.NOTICE: walls.notice_board,
        Paper.CALLS: walls.call_list,
        Paper.ROOMS: rooms.room_list,
        Paper.SIGN_IN: sign_in.sign_in_sheets,
        Paper.MEALS: meals.meals,
    }
    if paper in lists:
        return partial(setting.write_lists if form is Format.PDF else setting.write_list_workbook, lists[paper])
    return {
        Paper.OVERVIEW: drawn.write_overview,
        Paper.DOORS: rooms.write_door_sheets,
        Paper.BEDS: rooms.write_bed_plan,
        Paper.BADGES: people.write_badges,
        Paper.TIMETABLE: timetables.write_timetables,
        Paper.POSTER: timetables.write_poster,
        Paper.CERTIFICATES: people.write_certificates,
        Paper.PAGE: page.write_page,
    }[paper]


def _changed(store: Store, planned: PlanOnFile) -> frozenset[str]:
    """Who has another batch or room than in the plan that people were told; nobody where they were told nothing."""
    told = store.told_version()
    if told in (0, planned.plan.version):
        return frozenset()
    before = store.columns(told, ["code"], ["batch", "room"]).set_index("code")
    seats = planned.plan.seats
    now = seats[seats["state"] == State.SEATED.value].set_index("code")[["batch", "room"]]
    then = before.reindex(now.index).fillna("")
    return frozenset(now.index[(now != then).any(axis=1)])


def _received(store: Store, planned: PlanOnFile) -> Mapping[date, int]:
    """What had come in by the end of each day, from the first day with money to the last on which it changed."""
    if not planned.in_books:
        return {}
    window = planned.event.window
    days = days_between(window.first - timedelta(days=_BEFORE), window.last)
    by_day = store.books.balances(days).by_day
    sums = {day: int(by_day[day].sum()) for day in days}
    changing = [day for before, day in pairwise(days) if sums[day] != sums[before]]
    return {day: sums[day] for day in days if changing and changing[0] <= day <= changing[-1]}


def _letterhead(folder: EventFolder, look: Look) -> Letterhead:
    logo, fonts = folder.path / look.logo, folder.path / look.fonts
    if look.logo and not logo.is_file():
        raise UsageError(f"{logo} is not there", "lay the picture beside cadre.yaml, or take logo out of its print")
    if look.fonts and not fonts.is_dir():
        raise UsageError(f"{fonts} is no folder", "lay the fonts beside cadre.yaml, or take fonts out of its print")
    return Letterhead(look.colour, logo.read_bytes() if look.logo else b"", fonts if look.fonts else None)
