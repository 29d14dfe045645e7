"""Calendars (RFC 5545) of batches and experts, for telephones: the same bytes each time, no clock in them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import Expert, Part, day_kind
from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import Session
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.rows import Lists, lists

_FOLD: Final = 75
_ZONE: Final = (
    *("BEGIN:VTIMEZONE", "TZID:Asia/Kolkata", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0530", "TZOFFSETTO:+0530", "TZNAME:IST", "END:STANDARD", "END:VTIMEZONE"),
)


def calendars(camp: Camp) -> Iterator[tuple[str, partial[None]]]:
    """A name and a writer for every batch in which somebody sits, and for every expert who teaches."""
    printed = lists(camp.planned)
    for batch in printed.filled:
        yield f"{batch.id}.ics", partial(_write, _of_batch(printed, camp, batch))
    for expert in printed.event.curriculum.experts:
        if his := camp.lessons.of_expert(expert.id):
            yield f"{expert.id}.ics", partial(_write, _of_expert(printed, expert, his))


def _of_batch(printed: Lists, camp: Camp, batch: Batch) -> list[str]:
    title = printed.title(batch)
    sessions = camp.lessons.by_key
    name = f"{title.event} · {printed.say(labels.BATCH)} {batch.id}"
    taught: Counter[str] = Counter()
    events = [_whole_days(batch, name, title.venue, _stamp(printed))]
    for day in batch.days:
        for part in printed.event.curriculum.parts(day_kind(day, batch.arrives, batch.departs)):
            session = sessions.get((batch.id, day, part.starts)) if part.names is None else None
            if part.names or session:
                what = _session_name(printed, session) if session else printed.say(part.names or words.FREE)
                halls = printed.event.venue_by_id[batch.venue].halls
                where = session.hall if session and session.hall and halls else title.venue
                uid = f"{batch.id}-{day:%Y%m%d}-{part.starts:%H%M}"
                if session:
                    uid = f"{batch.id}-{_nth(session, taught)}"
                events.append(_timed(uid, day, part, what, where, _stamp(printed)))
    return _calendar(name, events)


def _of_expert(printed: Lists, expert: Expert, his: Sequence[Session]) -> list[str]:
    venues = {batch.id: printed.title(batch).venue for batch in printed.batches}
    taught: Counter[str] = Counter()
    events = [
        _timed(
            f"{expert.id}-{session.batch}-{_nth(session, taught)}",
            session.day,
            Part(session.starts, session.ends),
            f"{printed.say(labels.BATCH)} {session.batch}: {_module(printed, session)}",
            venues[session.batch],
            _stamp(printed),
        )
        for session in his
    ]
    return _calendar(f"{printed.say(printed.event.names)} · {printed.say(expert.names)}", events)


def _nth(session: Session, taught: Counter[str]) -> str:
    """The module and which of its sessions it is: the same in a timetable in which it has another hour."""
    taught[f"{session.batch}-{session.module}"] += 1
    return f"{session.module}-{taught[f'{session.batch}-{session.module}']}"


def _module(printed: Lists, session: Session) -> str:
    return printed.say(printed.event.curriculum.module_by_id[session.module].names)


def _session_name(printed: Lists, session: Session) -> str:
    experts = printed.event.curriculum.expert_by_id
    who = f" ({printed.say(experts[session.expert].names)})" if session.expert else ""
    return _module(printed, session) + who


def _stamp(printed: Lists) -> str:
    """When the calendar was made, as far as calendars need to know: the round's first day, a second a plan version."""
    made = datetime.combine(printed.event.window.first, time()) + timedelta(seconds=printed.planned.plan.version)
    return f"{made:%Y%m%dT%H%M%SZ}"


def _whole_days(batch: Batch, name: str, venue: str, stamp: str) -> list[str]:
    return [
        *("BEGIN:VEVENT", f"UID:{batch.id}-{batch.arrives:%Y%m%d}@cadre", f"DTSTAMP:{stamp}"),
        f"DTSTART;VALUE=DATE:{batch.arrives:%Y%m%d}",
        f"DTEND;VALUE=DATE:{batch.departs + timedelta(days=1):%Y%m%d}",
        *(f"SUMMARY:{_escaped(name)}", f"LOCATION:{_escaped(venue)}", "TRANSP:TRANSPARENT", "END:VEVENT"),
    ]


def _timed(uid: str, day: date, part: Part, what: str, where: str, stamp: str) -> list[str]:
    return [
        *("BEGIN:VEVENT", f"UID:{uid}@cadre", f"DTSTAMP:{stamp}"),
        f"DTSTART;TZID=Asia/Kolkata:{day:%Y%m%d}T{part.starts:%H%M}00",
        f"DTEND;TZID=Asia/Kolkata:{day:%Y%m%d}T{part.ends:%H%M}00",
        *(f"SUMMARY:{_escaped(what)}", f"LOCATION:{_escaped(where)}", "END:VEVENT"),
    ]


def _calendar(name: str, events: Iterable[list[str]]) -> list[str]:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cadre//camp//EN", f"X-WR-CALNAME:{_escaped(name)}")
    return [*head, *_ZONE, *(line for event in events for line in event), "END:VCALENDAR"]


def _escaped(text: str) -> str:
    """Text as RFC 5545, 3.3.11 wants it."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _write(lines: Iterable[str], path: Path) -> None:
    path.write_bytes(b"".join(_folded(line) for line in lines))


def _folded(line: str) -> bytes:
    """The line in pieces of 75 octets at most (RFC 5545, 3.1), none of which cuts a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _FOLD:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
