"""Names below a heading that names the office and not the name."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster

from .reading import column, read_csv

ROWS = [["जिला", "पता", "प्रभारी", "मो0 नं0"], ["गुना", "गांधी चौक", "राम सिंह", "9827300001"]]
ROWS += [["हरदा", "नेहरू मार्ग", "श्याम सिंह", "9827300002"]]


def no_names(roster: Roster) -> list[tuple[str, str]]:
    found = [finding for finding in roster.findings if finding.code == "R012"]
    return [(it.address.cell, it.question.key if it.question else "") for it in found]


def test_the_column_that_looks_like_names_is_asked_about(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, ROWS)
    assert no_names(roster) == [("C1", "column: प्रभारी")]
    assert column(roster, "mobile") == ["9827300001", "9827300002"]
    settled = read_csv(tmp_path, event, ROWS, answers="columns: {प्रभारी: name}")
    assert (column(settled, "name"), no_names(settled)) == (["राम सिंह", "श्याम सिंह"], [])


@pytest.mark.parametrize("cells", [["हाँ", "हाँ", "हाँ"], ["भिण्ड", "सागर", "गुना"], ["12", "-", "B 4"]])
def test_what_is_no_name_is_not_asked_about(tmp_path: Path, event: Event, cells: list[str]) -> None:
    rows = [["Role", "Mobile", "अध्यक्ष"], *(["MLA", f"982730000{n}", cell] for n, cell in enumerate(cells))]
    assert no_names(read_csv(tmp_path, event, rows)) == [("", "")]
