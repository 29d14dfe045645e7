"""Re-checks a timetable against every rule, without the solver and without its code."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import combinations

from cadre_cli.domain.curriculum import KILOMETRES_AN_HOUR, Curriculum, Expert, day_kind
from cadre_cli.domain.distance import kilometres, place_of
from cadre_cli.domain.event import Batch, Event
from cadre_cli.domain.timetable import Session


def breaches(
    event: Event, batches: Sequence[Batch], people: Mapping[str, int], sessions: Sequence[Session]
) -> tuple[str, ...]:
    """A sentence for every rule that the sessions break; `people` are those of each batch. Empty where none is."""
    by_id = {batch.id: batch for batch in batches}
    checks = (
        _slots(event.curriculum, by_id, sessions),
        _modules(event.curriculum, by_id, sessions),
        _order(event.curriculum, by_id, sessions),
        _experts(event, by_id, sessions),
        _halls(event, by_id, people, sessions),
    )
    return tuple(breach for check in checks for breach in check)


def _told(session: Session) -> str:
    return f"{session.batch} on {session.day} at {session.starts:%H:%M}"


def _slots(curriculum: Curriculum, batches: Mapping[str, Batch], sessions: Sequence[Session]) -> Iterator[str]:
    for key, times in Counter(session.key for session in sessions).items():
        if times > 1:
            yield f"{key[0]} has {times} modules at once on {key[1]} at {key[2]:%H:%M}"
    for session in sessions:
        batch = batches[session.batch]
        parts = curriculum.parts(day_kind(session.day, batch.arrives, batch.departs))
        fitting = [part for part in parts if (part.starts, part.ends) == (session.starts, session.ends)]
        if session.day not in batch.days or not fitting or fitting[0].names is not None:
            yield f"{_told(session)} is no session of its days"


def _modules(curriculum: Curriculum, batches: Mapping[str, Batch], sessions: Sequence[Session]) -> Iterator[str]:
    for session in sessions:
        module = curriculum.module_by_id[session.module]
        batch = batches[session.batch]
        if module.roles and batch.roles and not set(module.roles) & set(batch.roles):
            yield f"{_told(session)}: {module.id} is not for its roles"
        if _at(session, ends=True) - _at(session) < timedelta(minutes=module.minutes):
            yield f"{_told(session)}: {module.id} takes longer"
    for (batch_id, name), times in Counter((session.batch, session.module) for session in sessions).items():
        wanted = curriculum.module_by_id[name]
        if times > wanted.sessions + wanted.more:
            yield f"{batch_id} has {name} {times} times"


def _order(curriculum: Curriculum, batches: Mapping[str, Batch], sessions: Sequence[Session]) -> Iterator[str]:
    for batch in batches:
        for one, other in combinations(sorted(session for session in sessions if session.batch == batch), 2):
            first, then = curriculum.module_by_id[one.module], curriculum.module_by_id[other.module]
            if first.id == then.id:
                continue
            if then.id in first.after or (then.opening and not first.opening) or (first.closing and not then.closing):
                yield f"{_told(one)}: {first.id} stands before {then.id}"


def _experts(event: Event, batches: Mapping[str, Batch], sessions: Sequence[Session]) -> Iterator[str]:
    for expert in event.curriculum.experts:
        his = sorted(session for session in sessions if session.expert == expert.id)
        for session in his:
            if not _able(expert, session, batches[session.batch].venue):
                yield f"{_told(session)}: {expert.id} cannot teach {session.module} there and then"
        for day, times in Counter(session.day for session in his).items():
            if times > expert.most_a_day:
                yield f"{expert.id} teaches {times} sessions on {day}"
        for one, other in combinations(his, 2):
            between = (_at(other) - _at(one, ends=True)).total_seconds() / 60
            there = [event.venue_by_id[batches[each.batch].venue] for each in (one, other)]
            travel = kilometres(*map(place_of, there)) * 60 / KILOMETRES_AN_HOUR if there[0].id != there[1].id else 0
            if one.day == other.day and between < max(expert.rest, travel, 0):
                yield f"{expert.id} cannot be at {_told(one)} and at {_told(other)}"


def _able(expert: Expert, session: Session, venue: str) -> bool:
    comes = not expert.available or any(
        one.first <= session.day <= one.last and one.starts <= session.starts and session.ends <= one.ends
        for one in expert.available
    )
    return comes and session.module in expert.teaches and (not expert.venues or venue in expert.venues)


def _halls(
    event: Event, batches: Mapping[str, Batch], people: Mapping[str, int], sessions: Sequence[Session]
) -> Iterator[str]:
    housed = [session for session in sessions if session.hall]
    for session in housed:
        venue = event.venue_by_id[batches[session.batch].venue]
        seats, equipment = {hall.name: (hall.seats, hall.equipment) for hall in venue.halls}.get(
            session.hall, (venue.seats, None)
        )
        needed = event.curriculum.module_by_id[session.module].equipment
        if seats < people.get(session.batch, 0) or (equipment is not None and not set(needed) <= set(equipment)):
            yield f"{_told(session)}: {session.hall} is not large enough or lacks equipment"
    for one, other in combinations(housed, 2):
        same = one.hall == other.hall and batches[one.batch].venue == batches[other.batch].venue
        if same and one.day == other.day and one.starts < other.ends and other.starts < one.ends:
            yield f"{one.hall} holds {_told(one)} and {_told(other)}"


def _at(session: Session, *, ends: bool = False) -> datetime:
    return datetime.combine(session.day, session.ends if ends else session.starts)
