"""The same people come back from every format, in every alphabet and between every separator."""

import csv
import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import Event
from cadre_cli.intake import workbook
from cadre_cli.intake.columns import spellings
from cadre_cli.intake.files import apart
from cadre_cli.intake.roster import read_rosters

from .any_format import FORMATS, Rows

FIELDS: Final = ("name", "role", "district", "mobile", "gender", "email")
VALUES: Final = {
    "name": {"राम लाल": "राम लाल", "Sita Devi": "Sita Devi", "Gopal Das": "Gopal Das"},
    "role": {"MLA": "mla", "जिला प्रभारी": "district_incharge", "Assembly In-charge": "assembly_incharge"},
    "district": {"भिंड": "Bhind", "Gwalior": "Gwalior", "सागर": "Sagar", "Sehore": "Sehore"},
    "gender": {"M": "men", "महिला": "women", "Female": "women", "": ""},
    "email": {"": "", "a@example.org": "a@example.org"},
}
SETTINGS: Final = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def separated(encoding: str, sign: str, rows: Rows) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign).writerows(rows)
    return stream.getvalue().encode(encoding)


WRITERS: Final[dict[str, tuple[str, Callable[[Rows], bytes]]]] = FORMATS | {
    f"csv in {encoding} by {sign!r}": ("list.csv", partial(separated, encoding, sign))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
    for sign in (",", ";", "\t", "|")
}


@st.composite
def lists(draw: st.DrawFn, latin: bool) -> tuple[list[str], list[list[str]], list[dict[str, str]]]:
    """Titles, the rows with their headings, and the people as they must come back."""

    def typed(texts: Any) -> st.SearchStrategy[str]:
        return st.sampled_from([text for text in texts if text.isascii() or not latin])

    fields = draw(st.permutations(FIELDS))
    rows = [[draw(typed(spellings()[field])) for field in fields]]
    people: list[dict[str, str]] = []
    for number in range(draw(st.integers(1, 6))):
        person = {field: draw(typed(VALUES[field])) for field in VALUES}
        person |= {"name": f"{person['name']} {'ABCDEF'[number]}", "mobile": f"982601234{number}"}
        rows.append([person[field] for field in fields])
        people.append({field: VALUES.get(field, {}).get(text, text) for field, text in person.items()})
    title = draw(st.sampled_from([[], ["List of June"]]))
    return title, rows, people


@pytest.mark.parametrize("name", WRITERS)
@SETTINGS
@given(data=st.data())
def test_the_same_people_come_back_from_every_format(
    name: str, data: st.DataObject, event: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)  # a process for each would take minutes
    title, rows, people = data.draw(lists(latin="Excel 95" in name or "cp1252" in name))
    file, write = WRITERS[name]
    filled = [[*title, *[""] * (len(rows[0]) - 1)]] if title else []
    path = tmp_path / file
    path.write_bytes(write([*filled, *rows]))
    roster = read_rosters([path], event)
    back = roster.people[list(FIELDS)].to_dict("records")
    assert back == [{field: person[field] for field in FIELDS} for person in people]
    assert roster.people["row"].tolist() == list(range(2 + len(filled), 2 + len(filled) + len(people)))
