"""A timetable in sentences, in both languages: what it reached, and what it lacks."""

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

from cadre_cli.domain.event import Event
from cadre_cli.domain.names import Names
from cadre_cli.domain.timetable import Goal, Lack, Shortage
from cadre_cli.text.dates import day_label

GOAL_WORDS: Final[Mapping[Goal, Names]] = {
    Goal.FIXED: Names("sessions set by hand that stand as set", "हाथ से तय सत्र जो वैसे ही रहे"),
    Goal.HELD: Names("sessions that every batch must have", "हर बैच के अनिवार्य सत्र"),
    Goal.TAUGHT: Names("sessions for which no expert is free", "सत्र जिनके लिए कोई प्रशिक्षक उपलब्ध नहीं"),
    Goal.EXPERT_DAYS: Names(
        "experts lacking, each for one subject on one day", "जितने प्रशिक्षक और चाहिए (एक विषय, एक दिन)"
    ),
    Goal.HOUSED: Names("sessions for which no hall is free", "सत्र जिनके लिए कोई कक्ष खाली नहीं"),
    Goal.KEEP: Names(
        "sessions as they were before (2 points), same expert (1), same hall (1)",
        "पहले जैसे सत्र (2 अंक), वही प्रशिक्षक (1), वही कक्ष (1)",
    ),
    Goal.MORE: Names("sessions with all that they need", "सत्र जिनमें कोई कमी नहीं"),
    Goal.MORNING: Names("demanding sessions after noon", "दोपहर के बाद के कठिन सत्र"),
    Goal.EARLY: Names("hours that they are past noon, added up", "दोपहर से उनकी देरी के घंटे, जोड़कर"),
    Goal.COMPACT: Names("days on which experts come, added up", "प्रशिक्षकों के आने के दिन, जोड़कर"),
    Goal.ALONE: Names("days on which one expert has a batch all day", "दिन जब पूरे दिन एक ही प्रशिक्षक हो"),
    Goal.SAME_SLOT: Names("different hours at which batches have a subject, added up", "विषयों के अलग-अलग समय, जोड़कर"),
}


def shortage_words(shortage: Shortage, event: Event) -> Names:
    """What it would take, as one sentence in each language."""
    return Names(_english(shortage, event), _hindi(shortage, event))


def together(shortages: Sequence[Shortage], event: Event) -> list[str]:
    """What is lacking in English, a line an expert's subject with all its days, then the rest as they are."""
    lines = []
    experts = [lack for lack in shortages if lack.lack is Lack.EXPERT]
    for module in dict.fromkeys(lack.module for lack in experts):
        lacks = [lack for lack in experts if lack.module == module]
        days = ", ".join(_day(lack, "en").removesuffix(f" {lack.day.year}") for lack in lacks if lack.day)
        more = _number(max(lack.number for lack in lacks), "more expert", "more experts")
        sessions = _number(sum(lack.sessions for lack in lacks), "session", "sessions")
        lines.append(f"{more} in {_module(lacks[0], event).en} on {days}, for {sessions}")
    return lines + [_english(lack, event) for lack in shortages if lack.lack is not Lack.EXPERT]


def _english(lack: Shortage, event: Event) -> str:
    about = f"for {_number(lack.sessions, 'session', 'sessions')}"
    match lack.lack:
        case Lack.EXPERT:
            more = _number(lack.number, "more expert", "more experts")
            return f"{more} in {_module(lack, event).en} on {_day(lack, 'en')}, {about}"
        case Lack.HALL:
            more = _number(lack.number, "more hall", "more halls")
            return f"{more} at {_venue(lack, event).en} on {_day(lack, 'en')}, {about}"
        case Lack.SESSION:
            more = _number(lack.number, "more session", "more sessions")
            return f"{more} in the days of {lack.batch}, for {_module(lack, event).en}"
        case never:
            assert_never(never)


def _hindi(lack: Shortage, event: Event) -> str:
    about = f"{lack.sessions} सत्र के लिए"
    match lack.lack:
        case Lack.EXPERT:
            return f"{_day(lack, 'hi')} को {_module(lack, event).hi} के {lack.number} और प्रशिक्षक, {about}"
        case Lack.HALL:
            return f"{_day(lack, 'hi')} को {_venue(lack, event).hi} में {lack.number} और कक्ष, {about}"
        case Lack.SESSION:
            return f"{lack.batch} के दिनों में {lack.number} और सत्र, {_module(lack, event).hi} के लिए"
        case never:
            assert_never(never)


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _module(lack: Shortage, event: Event) -> Names:
    return event.curriculum.module_by_id[lack.module].names


def _venue(lack: Shortage, event: Event) -> Names:
    return event.venue_by_id[lack.venue].names


def _day(lack: Shortage, lang: str) -> str:
    return day_label(lack.day, lang) if lack.day else ""
