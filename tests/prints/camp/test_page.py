"""The page for the screen: what it says, whom it names, and that a browser shows and searches it."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Look, PageShows
from cadre_cli.prints.camp.page import write_page
from tests.prints.conftest import FORMULA_NAME

BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")


def page(camp: Camp, into: Path, people: PageShows = PageShows.NAMES) -> str:
    event = replace(camp.planned.event, look=Look(people=people))
    write_page(replace(camp, planned=replace(camp.planned, event=event)), into / "index.html")
    return (into / "index.html").read_text(encoding="utf-8")


def test_nobody_is_named_where_the_event_file_does_not_allow_it(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path, PageShows.NOBODY)
    for word in ("Ramdeen", "सुशीला", "शकुंतला", "98260"):
        assert word not in text
    assert "12 people: 10 seated, 1 waiting, 1 set aside" in text
    assert "1 person" in text


def test_names_without_mobiles_unless_they_are_allowed(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    assert "सुशीला" in text
    assert "9826011102" not in text
    assert "9826011102" in page(camp, tmp_path, PageShows.MOBILES)


def test_people_are_found_by_their_name_in_the_other_script(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    assert "अंजलि ठाकरे" in text
    assert "Sushila Banjare" in text
    assert "अंजलि" not in page(camp, tmp_path, PageShows.NOBODY)


def test_nothing_is_fetched_from_anywhere(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    links = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", text.replace(FORMULA_NAME.replace('"', "&quot;"), "")))
    assert links <= {"//www.w3.org", "http://www.w3.org"}
    assert "<link" not in text
    assert "src=" not in text


def test_a_name_is_text_and_never_markup(camp: Camp, tmp_path: Path) -> None:
    camp.planned.people.loc[0, "name"] = '<img src=x onerror="alert(1)"> $title ${x}'
    text = page(camp, tmp_path)
    assert "<img" not in text
    assert "&lt;img src=x" in text
    assert "$title ${x}" in text


def test_who_waits_and_why(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    assert "प्रतीक्षा सूची / Waitlist" in text
    assert "किसी खुले बैच में महिला बिस्तर शेष नहीं।" in text


def test_deposits_are_drawn_once_money_was_booked(camp: Camp, tmp_path: Path) -> None:
    assert "जमा राशि / Deposits" not in page(camp, tmp_path)
    booked = replace(
        camp,
        planned=replace(camp.planned, in_books=True),
        received={date(2025, 6, 1): 500000, date(2025, 6, 3): 1000050},
    )
    text = page(booked, tmp_path)
    assert "जमा राशि / Deposits" in text
    assert "<polyline" in text
    assert "₹10,000.50" in text
    assert "<polyline" not in page(replace(booked, received={}), tmp_path)


def test_the_timetable_and_the_districts(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    assert "Expert E1" in text
    assert "09:00–10:00" in text
    assert "भोपाल ग्रामीण / Bhopal Rural" in text
    assert "समय सारिणी" not in page(replace(camp, timetable=None), tmp_path)


def test_who_is_to_be_named_is_said_and_no_row_of_headings_is_empty(camp: Camp, tmp_path: Path) -> None:
    text = page(camp, tmp_path)
    assert "to be named" in text
    assert "<th></th>" not in text


def test_the_same_bytes_each_time(camp: Camp, tmp_path: Path) -> None:
    assert page(camp, tmp_path) == page(camp, tmp_path)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("", 11),
        ("sushila", 1),  # सुशीला, asked in Latin letters
        ("रामदीन", 1),  # Ramdeen, asked in Devanagari
        ("mohan lal betul", 1),
        ("B2", 5),
        ("b3d5g", 1),  # the code on a badge
        ("विधायक", 4),
        ("nobody-at-all", 0),
    ],
)
def test_a_browser_finds_people_in_either_script(asked: str, names: int, camp: Camp, tmp_path: Path) -> None:
    page(camp, tmp_path)
    address = f"file://{tmp_path}/index.html#{quote(asked)}"
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", address]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()
    rows = re.findall(
        r"<tr data-more=\"[^\"]*\"( hidden=\"\")?>", shown[shown.index('id="people"') :].split("<tbody>")[1]
    )
    assert rows.count("") == names
