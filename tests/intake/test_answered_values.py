"""What is asked about the text of a cell, once for all who have it, and what an answer makes of it."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster

from .reading import answered, codes, column, questions, read_csv


def read(folder: Path, event: Event, heading: str, texts: list[str], answers: str = "") -> Roster:
    """A list of MLAs with one more column."""
    rows = [["Name", "Role", heading], *([f"Person {n}", "MLA", text] for n, text in enumerate(texts))]
    return read_csv(folder, event, rows, answers=answers)


def asked_once(roster: Roster) -> list[tuple[str, list[str]]]:
    """Key and proposals of what is asked, each once."""
    return list({key: (key, proposed) for key, proposed, _ in questions(roster)}.values())


def test_a_gender_that_is_not_understood(tmp_path: Path, event: Event) -> None:
    texts = ["Q", "q", "M"]
    roster = read(tmp_path, event, "Gender", texts)
    assert asked_once(roster) == [
        ("gender: Q", ["not known", "men", "women"]),
        ("gender: q", ["not known", "men", "women"]),
    ]
    known = read(tmp_path, event, "Gender", texts, "genders: {Q: women}")
    assert column(known, "gender") == ["women", "women", "men"]
    assert "R111" not in codes(known)
    open_ = read(tmp_path, event, "Gender", texts, "genders: {Q: not known}")
    assert column(open_, "gender") == ["", "", "men"]


def test_a_landline_that_may_be_a_mobile(tmp_path: Path, event: Event) -> None:
    texts = ["0755-2551234", "0755-2551234, 9826012345", "07253-551234"]
    assert asked_once(read(tmp_path, event, "Mobile", texts)) == [
        ("mobile: 0755-2551234", ["blank", "7552551234"]),
        ("mobile: 07253-551234", ["blank", "7253551234"]),
    ]
    mobile = read(tmp_path, event, "Mobile", texts, "mobiles: {0755-2551234: '7552551234', 07253-551234: blank}")
    assert column(mobile, "mobile") == ["7552551234", "9826012345", ""]
    assert column(mobile, "mobiles") == ["", "7552551234", ""]
    none = read(tmp_path, event, "Mobile", texts, "mobiles: {0755-2551234: blank}")
    assert column(none, "mobile") == ["", "9826012345", ""]


@pytest.mark.parametrize(
    ("heading", "text", "proposed", "away"),
    [
        ("Unavailable", "10-06-2024", "10-06-2025", "2025-06-10"),
        ("Unavailable", "9/6/2024 & 10/6/2024", "09-06-2025, 10-06-2025", "2025-06-09 2025-06-10"),
        ("Unavailable", "available only 09-06-2024 to 14-06-2024", None, "2025-06-15"),
        ("Available", "10-06-2024 को नहीं", "10-06-2025 को नहीं", "2025-06-10"),
        ("Available From", "14-06-2024", "14-06-2025", "2025-06-09 2025-06-10 2025-06-11 2025-06-12 2025-06-13"),
    ],
)
def test_a_day_of_another_year(
    heading: str, text: str, proposed: str | None, away: str, tmp_path: Path, event: Event
) -> None:
    [(key, answers)] = asked_once(read(tmp_path, event, heading, [text]))
    assert (key, answers[1:]) == (f"days: {text}", ["blank"])
    assert proposed in (None, answers[0])
    roster = read(tmp_path, event, heading, [text, text], f"days: {{{text!r}: {answers[0]!r}}}")
    assert column(roster, "unavailable") == [away, away]
    assert answered(roster) == [(f'"{text}" means "{answers[0]}": answered in answers.yaml', 2)]
    blank = read(tmp_path, event, heading, [text], f"days: {{{text!r}: blank}}")
    assert column(blank, "unavailable") == [""]


def test_whether_the_ground_floor_is_needed(tmp_path: Path, event: Event) -> None:
    texts = ["knee pain", "knee pain", ""]
    assert asked_once(read(tmp_path, event, "Ground Floor", texts)) == [("ground: knee pain", ["yes", "no"])]
    for answer, needed in (("yes", True), ("no", False), ("हाँ", True), ("नहीं", False)):
        roster = read(tmp_path, event, "Ground Floor", texts, f"ground_floor: {{knee pain: '{answer}'}}")
        assert column(roster, "ground_floor") == [needed, needed, False]


def test_whether_somebody_is_an_alternate(tmp_path: Path, event: Event) -> None:
    texts = ["Ram Lal", "Ram Lal", ""]
    assert asked_once(read(tmp_path, event, "Alternate", texts)) == [("alternate: Ram Lal", ["yes", "no"])]
    for answer, place in (("yes", 1), ("no", 0), ("R-2", 2)):
        roster = read(tmp_path, event, "Alternate", texts, f"alternates: {{Ram Lal: '{answer}'}}")
        assert column(roster, "alternate") == [place, place, 0]


def test_a_batch_that_the_event_does_not_have(tmp_path: Path, event: Event) -> None:
    texts = ["B9", "Batch 2", "B9, B1", "B1"]
    roster = read(tmp_path, event, "Preferred Batch", texts)
    assert questions(roster) == [("batch: B9", ["blank"], 2), ("batch: Batch_2", ["B2", "blank"], 1)]
    named = read(tmp_path, event, "Preferred Batch", texts, "batches: {B9: b1, Batch_2: B2}")
    assert column(named, "wish_batches") == ["B1", "B2", "B1", "B1"]
    assert codes(named).count("R066") == 2
    blank = read(tmp_path, event, "Batch", ["B9"], "batches: {B9: blank}")
    assert column(blank, "pin") == [""]


def test_somebody_pinned_to_two_batches(tmp_path: Path, event: Event) -> None:
    texts = ["B1, B2", "B1, B2", "B2"]
    roster = read(tmp_path, event, "Batch", texts)
    assert questions(roster) == [("batch: B1 B2", ["blank", "B1", "B2"], 1)] * 2
    assert column(roster, "pin") == ["", "", "B2"]
    named = read(tmp_path, event, "Batch", texts, "batches: {B1 B2: B2}")
    assert column(named, "pin") == ["B2", "B2", "B2"]
    assert answered(named) == [('"B1 B2" means "B2": answered in answers.yaml', 2)]
    left = read(tmp_path, event, "Batch", texts, "batches: {B1 B2: blank}")
    assert column(left, "pin") == ["", "", "B2"]


def test_a_womans_title_beside_a_mans_gender(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Gender"], ["श्रीमती सीता बाई", "MLA", "M"]]
    about = "श्रीमती सीता बाई in list.csv, title and gender"
    assert questions(read_csv(tmp_path, event, rows)) == [(f"gender: {about}", ["men", "women"], 1)]
    women = read_csv(tmp_path, event, rows, answers=f'genders: {{"{about}": women}}')
    assert (column(women, "gender"), questions(women)) == (["women"], [])
    men = read_csv(tmp_path, event, rows, answers=f'genders: {{"{about}": men}}')
    assert column(men, "gender") == ["men"]


def test_many_womens_titles_beside_mens_genders_are_one_question(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Gender"], *([f"श्रीमती सीता {'क' * n}", "MLA", "M"] for n in range(1, 8))]
    asked = questions(read_csv(tmp_path, event, rows))
    assert asked == [("gender: women's titles in list.csv", ["men", "women"], 7)]
    women = read_csv(tmp_path, event, rows, answers="genders: {women's titles in list.csv: women}")
    assert column(women, "gender") == ["women"] * 7
