"""One page of HTML that needs nothing beside it: batches, timetable, who waits, deposits, and who is where."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import day_kind
from cadre_cli.domain.event import Batch, Names, PageShows
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.pictures import bars, batches_over_days, heat_map, over_time
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.dates import day_label, weekday_label
from cadre_cli.text.numbers import rupees

_FEW: Final = 60
"""So many batches are drawn one by one."""


def write_page(camp: Camp, path: Path) -> None:
    """Writes the page; whom it names, and whether with their mobiles, is as the event file says.

    Raises:
        FaultError: the plan does not account for everyone.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    census = printed.census
    counts = Names(
        f"{census.everyone} people: {census.seated} seated, {census.waiting} waiting, {census.set_aside} set aside",
        f"{census.everyone} लोग: {census.seated} को स्थान, {census.waiting} प्रतीक्षा में, {census.set_aside} अलग",
    )
    sections = [
        *_batches(printed, camp),
        *_timetables(printed, camp),
        *_deposits(printed, camp),
        *_waiting(printed, camp),
        *_people(printed, camp),
    ]
    page = Template(files("cadre_cli.prints").joinpath("templates/index.html").read_text(encoding="utf-8"))
    text = page.substitute(
        lang=printed.event.languages[0],
        title=escape(printed.say(printed.event.names)),
        subtitle=escape(printed.say(counts)),
        colour=camp.letterhead.colour,
        body="\n".join(sections),
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def _section(printed: Lists, title: Names, *inside: str) -> str:
    return f"<section><h2>{escape(printed.say(title))}</h2>{''.join(inside)}</section>"


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], id_: str = "") -> str:
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    name = f' id="{id_}"' if id_ else ""
    return f'<div class="wide"><table{name}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _batches(printed: Lists, camp: Camp) -> list[str]:
    event = printed.event
    batches = printed.batches[:_FEW]
    counted = [
        (
            batch,
            batch.id,
            len(printed.of_batch(batch)),
            event.venue_by_id[batch.venue].seats,
        )
        for batch in batches
    ]
    districts = _by_district(printed, batches)
    drawn = [_section(printed, words.BATCHES, batches_over_days(event.window, counted, camp.letterhead.colour))]
    if districts:
        picture = heat_map(districts, [batch.id for batch in batches], camp.letterhead.colour)
        drawn.append(
            _section(printed, words.DISTRICTS, f"<details><summary>{len(districts)}</summary>{picture}</details>")
        )
    return drawn


def _by_district(printed: Lists, batches: Sequence[Batch]) -> list[tuple[str, list[int]]]:
    seated = printed.in_state(State.SEATED)
    table = pd.crosstab(seated["district_label"], seated["batch"])
    columns = [table[batch.id] if batch.id in table else pd.Series(0, index=table.index) for batch in batches]
    return [
        (str(district) or printed.say(words.NO_DISTRICT), [int(column[district]) for column in columns])
        for district in table.index
    ]


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
    table = _table([printed.say(title) for title in titles], rows[columns].to_numpy().tolist(), "people")
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
    drawn = [_timetable(printed, camp, batch) for batch in printed.batches[:_FEW] if len(printed.of_batch(batch))]
    return [_section(printed, words.TIMETABLE, *drawn)]


def _timetable(printed: Lists, camp: Camp, batch: Batch) -> str:
    curriculum = printed.event.curriculum
    sessions = camp.timetable.by_key if camp.timetable else {}
    rows = []
    for day in batch.days:
        label = printed.say(Names(*(f"{weekday_label(day, lang)}, {day_label(day, lang)}" for lang in ("en", "hi"))))
        for part in curriculum.parts(day_kind(day, batch.arrives, batch.departs)):
            session = sessions.get((batch.id, day, part.starts))
            names = part.names or (curriculum.module_by_id[session.module].names if session else words.FREE)
            expert = curriculum.expert_by_id.get(session.expert) if session else None
            who = printed.say(expert.names) if expert else ""
            rows.append([label, f"{part.starts:%H:%M}–{part.ends:%H:%M}", printed.say(names), who])
            label = ""
    title = f"{printed.say(labels.BATCH)} {batch.id} · {printed.dates(batch)}"
    return f"<details><summary>{escape(title)}</summary>{_table(['', '', '', ''], rows)}</details>"


def _deposits(printed: Lists, camp: Camp) -> list[str]:
    rows = printed.in_state(State.SEATED)
    if not camp.planned.in_books or rows.empty:
        return []
    colour = camp.letterhead.colour
    sums = rows.groupby("district_label")[["paid_paise", "due"]].sum()
    drawn = bars(
        [
            (str(district) or printed.say(words.NO_DISTRICT), int(paid), int(due), f"{rupees(paid)} / {rupees(due)}")
            for district, paid, due in sums.itertuples(name=None)
        ],
        colour,
    )
    parts = [f"<details open><summary>{escape(printed.say(labels.BY_DISTRICT))}</summary>{drawn}</details>"]
    if camp.received:
        said = {day: rupees(paise) for day, paise in camp.received.items()}
        parts.insert(0, over_time(camp.received, int(rows["due"].sum()), said, colour))
    return [_section(printed, labels.DEPOSITS_SHEET, *parts)]
