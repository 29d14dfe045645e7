"""The papers of the camp: which files there are, who writes each, and what they are printed from."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from cadre_cli.domain.attendance import came_on, came_to
from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Complete, days_between
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.timetable import Timetable
from cadre_cli.store.database import Store
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import told_otherwise
from cadre_cli.workflows.letterheads import letterhead, look_now
from cadre_cli.workflows.timetable import taught_as_now, teaches, timetable_in_force, up_to_date

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


def camp_of(folder: EventFolder, store: Store, planned: PlanOnFile, up_to: Collection[Paper] = ()) -> Camp:
    """All that the papers of the camp are printed from; its timetable is made anew where those `up_to` print need it.

    Raises:
        UsageError: the picture or the fonts that the event file names are not there.
        EventFileError: with every fault of the event file.
    """
    now = folder.event()
    if teaches(now) and not FROM_TIMETABLE.isdisjoint(up_to):
        timetable: Timetable | None = up_to_date(store, planned, now).timetable
    else:
        timetable = timetable_in_force(store, planned)
    # How papers look and what completing the round means may change after the plan was made, too.
    event = replace(taught_as_now(planned.event, now), look=look_now(folder, now), complete=now.complete)
    head, received, marks = letterhead(folder, now.look), _received(store, planned), store.attendance()
    # What an export has worked out is not worked out again.
    printed = replace(planned, event=event, changed=planned.changed or told_otherwise(planned, store))
    return Camp(printed, timetable, received, head, came_on(marks), came_to(marks))


def files(camp: Camp, paper: Paper, form: Format, prefix: str = "") -> Iterator[tuple[str, Write]]:
    """The files of a paper in a form, by their place in `out/`, and who writes each."""
    name = prefix + FILE_NAMES[paper, form]
    if paper is Paper.CALENDAR:
        from cadre_cli.prints.camp.calendars import calendars

        for calendar, write in calendars(camp):
            yield f"{name}/{calendar}", write
    else:
        yield name, partial(writer(paper, form), camp)


def certifies(camp: Camp) -> bool:
    """Whether anybody can have completed the round: nobody before attendance is noted, but where everyone has."""
    return bool(camp.came) or camp.planned.event.complete is Complete.EVERYONE


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


def _received(store: Store, planned: PlanOnFile) -> Mapping[date, int]:
    """What had come in by the end of each day, from the first day with money to the last on which it changed."""
    window = planned.event.window
    came = store.books.received() if planned.in_books else {}
    days = days_between(window.first - timedelta(days=_BEFORE), window.last)
    changing = [day for day in days[1:] if came.get(day)]
    shown = [day for day in days if changing and changing[0] <= day <= changing[-1]]
    return {day: sum(paise for on, paise in came.items() if on <= day) for day in shown}
