from datetime import date

from cadre_cli.domain.event import Event
from cadre_cli.domain.timetable import Lack, Shortage
from cadre_cli.timetable.words import shortage_words, together
from tests.timetable.lessons import module, task

EXPERT = Shortage(Lack.EXPERT, 1, 2, module="ai", day=date(2025, 6, 9))
HALLS = Shortage(Lack.HALL, 2, 1, venue="V1", day=date(2025, 6, 9))
HOURS = Shortage(Lack.SESSION, 3, 3, module="ai", batch="B1")


def round_() -> Event:
    return task([module("ai")]).event


def test_what_is_lacking_in_both_languages() -> None:
    venue = round_().venue_by_id["V1"].names
    said = [shortage_words(lack, round_()) for lack in (EXPERT, HALLS, HOURS)]
    assert [words.en for words in said] == [
        "1 more expert in Ai on 9 June 2025, for 2 sessions",
        f"2 more halls at {venue.en} on 9 June 2025, for 1 session",
        "3 more sessions in the days of B1, for Ai",
    ]
    assert [words.hi for words in said] == [
        "9 जून 2025 को विषय ai के 1 और प्रशिक्षक, 2 सत्र के लिए",
        f"9 जून 2025 को {venue.hi} में 2 और कक्ष, 1 सत्र के लिए",
        "B1 के दिनों में 3 और सत्र, विषय ai के लिए",
    ]


def test_a_subjects_experts_stand_on_one_line_before_the_rest() -> None:
    later = Shortage(Lack.EXPERT, 2, 1, module="ai", day=date(2025, 6, 11))
    assert together([HALLS, EXPERT, later], round_()) == [
        "2 more experts in Ai on 9 June, 11 June, for 3 sessions",
        shortage_words(HALLS, round_()).en,
    ]
