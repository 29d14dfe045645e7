"""Badges hold what they are to hold: nothing lies over anything else, and nothing is cut off."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.workflows.camp_papers import writer
from tests.prints.camp.conftest import as_camp
from tests.prints.conftest import LONG_NAME, plan_on_file

BADGE, EDGE, TALLEST = 184.3, 11.3, 12.0  # points: 65 mm, 4 mm, and a line of small letters with its matras


def lines_of_the_first_badge(path: Path) -> list[tuple[float, float]]:
    """Upper edge and foot of each line left of the code, in points from the badge's top; lines that touch are one."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        text = page.get_textpage()
        top = (page.get_height() + 4 * BADGE) / 2
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
    merged: list[tuple[float, float]] = []
    for upper, foot in sorted((top - box[3], top - box[1]) for box in boxes if box[0] < 190 and box[3] > top - BADGE):
        if merged and upper < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(foot, merged[-1][1]))
        else:
            merged.append((upper, foot))
    return merged


@pytest.mark.parametrize("languages", [("hi", "en"), ("hi",), ("en",)])
def test_no_line_of_a_badge_lies_over_another_however_long_names_and_places_are(
    languages: tuple[str, ...], tmp_path: Path
) -> None:
    planned = plan_on_file()
    planned.people["name"] = LONG_NAME
    planned.people["name_other"] = "Shrimati Vishwalakshmi Pradyumnasingh Rajeshwariprasad Chaturvedi (senior worker)"
    for column in ("block", "mandalam", "sector", "booth"):
        planned.people[column] = f"{column} of a place with a long name"
    camp = as_camp(replace(planned, event=replace(planned.event, languages=languages)))
    writer(Paper.BADGES, Format.PDF)(camp, tmp_path / "b.pdf")
    lines = lines_of_the_first_badge(tmp_path / "b.pdf")
    assert max(foot - upper for upper, foot in lines) < TALLEST
    assert lines[-1][1] < BADGE - EDGE
