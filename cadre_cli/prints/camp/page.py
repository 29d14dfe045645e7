"""One page of HTML that needs nothing beside it: batches, timetable, who waits, deposits, and who is where."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import day_kind
from cadre_cli.domain.event import Batch, Names, PageShows
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.both_scripts import in_other_script
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.drawn import (
    MOST_BATCHES,
    batch_picture,
    counts,
    deposit_picture,
    district_picture,
    progress_pictures,
)
from cadre_cli.prints.camp.timetables import taught_by
from cadre_cli.prints.rows import Lists, lists


def write_page(camp: Camp, path: Path) -> None:
    """Writes the page; whom it names, and whether with their mobiles, is as the event file says.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    sections = [
        *_pictures(printed, camp),
        *_timetables(printed, camp),
        *_deposits(printed, camp),
        *_waiting(printed, camp),
        *_people(printed, camp),
    ]
    page = Template(files("cadre_cli.prints").joinpath("templates/index.html").read_text(encoding="utf-8"))
    text = page.substitute(
        lang=printed.event.languages[0],
        title=escape(printed.say(printed.event.names)),
        subtitle=escape(printed.say(counts(printed.census))),
        colour=camp.letterhead.colour,
        body="\n".join(sections),
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def _section(printed: Lists, title: Names, *inside: str) -> str:
    return f"<section><h2>{escape(printed.say(title))}</h2>{''.join(inside)}</section>"


def _table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], id_: str = "", more: Sequence[str] | None = None
) -> str:
    """A table; `more` is what each row is found by beside what it shows."""
    cells = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    head = f"<thead><tr>{cells}</tr></thead>" if cells else ""
    beside = [f' data-more="{escape(each)}"' for each in more] if more else [""] * len(rows)
    body = "".join(
        f"<tr{found_by}>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for row, found_by in zip(rows, beside, strict=True)
    )
    name = f' id="{id_}"' if id_ else ""
    return f'<div class="wide"><table{name}>{head}<tbody>{body}</tbody></table></div>'


def _pictures(printed: Lists, camp: Camp) -> list[str]:
    drawn = [_section(printed, words.BATCHES_AND_SEATS, batch_picture(printed, camp))]
    if districts := district_picture(printed, camp):
        folded = f"<details><summary>{escape(printed.say(labels.BY_DISTRICT))}</summary>{districts}</details>"
        drawn.append(_section(printed, words.DISTRICTS, folded))
    return drawn


def _people(printed: Lists, camp: Camp) -> list[str]:
    """Everyone with his batch and room, to be searched; nobody where the event file does not allow names."""
    shows = camp.planned.event.look.people
    if shows is PageShows.NOBODY:
        return []
    columns = ["name", "role_label", "place_lines", "standing", "room"]
    titles = [labels.NAME, labels.ROLE, labels.PLACE, labels.BATCH_OR_STATE, labels.ROOM]
    if shows is PageShows.MOBILES:
        columns, titles = [*columns, "mobile"], [*titles, labels.MOBILE]
    rows = printed.rows[printed.rows["state"] != State.SET_ASIDE.value]
    rows = rows.assign(place_lines=rows["place_lines"].str.replace("\n", " / "))
    search = f'<input id="search" type="search" placeholder="{escape(printed.say(words.SEARCH))}"><p id="count"></p>'
    roles = {role.id: f"{role.names.hi} {role.names.en}" for role in printed.event.roles}
    found_by = zip(rows["code"], rows["role"], in_other_script(rows, printed.event.look), strict=True)
    more = [f"{code} {roles.get(role, '')} {name}" for code, role, name in found_by]
    table = _table([printed.say(title) for title in titles], rows[columns].to_numpy().tolist(), "people", more)
    return [_section(printed, words.WHO_IS_WHERE, search, table)]


def _waiting(printed: Lists, camp: Camp) -> list[str]:
    waiting = printed.in_state(State.WAITING)
    if waiting.empty:
        return []
    shows = camp.planned.event.look.people
    said = printed.say(labels.people(len(waiting)))
    if shows is PageShows.NOBODY:
        return [_section(printed, labels.WAITLIST_SHEET, f"<p>{escape(said)}</p>")]
    why = "why_hi" if printed.event.languages[0] == "hi" else "why"
    rows = waiting[["name", "role_label", why]].to_numpy().tolist()
    table = _table([printed.say(names) for names in (labels.NAME, labels.ROLE, labels.WHY)], rows)
    return [_section(printed, labels.WAITLIST_SHEET, f"<p>{escape(said)}</p>", table)]


def _timetables(printed: Lists, camp: Camp) -> list[str]:
    if camp.timetable is None:
        return []
    drawn = [_timetable(printed, camp, batch) for batch in printed.filled[:MOST_BATCHES]]
    return [_section(printed, words.TIMETABLE, *drawn)]


def _timetable(printed: Lists, camp: Camp, batch: Batch) -> str:
    curriculum = printed.event.curriculum
    sessions = camp.lessons.by_key
    rows = []
    for day in batch.days:
        label = printed.day(day)
        for part in curriculum.parts(day_kind(day, batch.arrives, batch.departs)):
            session = sessions.get((batch.id, day, part.starts))
            names = part.names or (curriculum.module_by_id[session.module].names if session else words.FREE)
            who = taught_by(printed, session) if session else ""
            rows.append([label, f"{part.starts:%H:%M}–{part.ends:%H:%M}", printed.say(names), who])
            label = ""
    title = f"{printed.say(labels.BATCH)} {batch.id} · {printed.dates(batch)}"
    return f"<details><summary>{escape(title)}</summary>{_table([], rows)}</details>"


def _deposits(printed: Lists, camp: Camp) -> list[str]:
    drawn = deposit_picture(printed, camp)
    if not drawn:
        return []
    folded = f"<details open><summary>{escape(printed.say(labels.BY_DISTRICT))}</summary>{drawn}</details>"
    return [_section(printed, labels.DEPOSITS_SHEET, *progress_pictures(printed, camp), folded)]
