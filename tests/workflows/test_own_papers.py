"""Our own papers given back as rosters: the people come back, and nothing of the plan is taken for their wish."""

from pathlib import Path

import pandas as pd
import pytest

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.roster import Roster
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import check
from cadre_cli.workflows.export import export

from .camps import roster, run

ROWS = [
    {
        "Name": name,
        "Role": role,
        "District": district,
        "Assembly": seat,
        "Gender": gender,
        "Mobile": f"90000111{number:02}",
        "Not Available": "2025-06-09, 2025-06-10" if number == 0 else "9-15 June" if number == 1 else "",
        "Wished Dates": "13-15 June" if number == 2 else "",
        "Paid Amount": "2000" if number == 3 else "",
        "Remarks": "veg" if number == 4 else "",
        "Together": "family" if number in (2, 3) else "",
        "Vehicle": "MP 09 AB 1234" if number == 5 else "",
    }
    for number, (name, role, district, seat, gender) in enumerate(
        [
            ("Asha Verma", "MLA", "Sehore", "Ashta", "F"),
            ("दीपेश सोनी", "विधायक", "विदिशा", "बासौदा", "M"),
            ("Varun Soni", "District President", "Bhopal Rural", "", "M"),
            ("Tara Sahu", "District In-charge", "Sehore", "", "F"),
            ("मोहित जैन", "विधानसभा प्रभारी", "भोपाल शहर", "152", "पुरुष"),
            ("Kiran Uikey", "Assembly In-charge", "Indore", "Indore-3", "F"),
        ]
    )
]
SAME = ("name", "role", "unit", "district", "assembly", "gender", "mobile")
ASKED_FOR = (*SAME, "unavailable", "wish_days", "wish_batches", "pin", "together", "remarks", "paid_paise")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pd.DataFrame]:
    """An event folder with every paper written, and the people planned there, by code."""
    folder = tmp_path_factory.mktemp("own")
    event_folder.init(folder / "event")
    planned = run(folder / "event", roster(folder / "list.csv", ROWS))
    export(folder / "event", list(Paper), list(Format))
    people = planned.on_file.people
    return folder / "event" / "out", people.set_index("code").sort_index()


def read_back(paper: Path) -> tuple[Roster, pd.DataFrame]:
    """The paper read as a roster, outside of the event folder."""
    read = check([paper]).roster
    return read, read.people.set_index("code").sort_index()


@pytest.mark.parametrize(("paper", "kept"), [("plan.xlsx", ASKED_FOR[:-1]), ("lists.csv", ASKED_FOR)])
def test_the_lists_give_everybody_back(papers: tuple[Path, pd.DataFrame], paper: str, kept: tuple[str, ...]) -> None:
    out, people = papers
    read, back = read_back(out / paper)
    assert [found for found in read.findings if found.severity.needs_person] == []
    assert back[list(kept)].to_dict() == people[list(kept)].to_dict()
    assert all("MP 09 AB 1234" in extra for extra in back["extra"][back["name"] == "Kiran Uikey"])


def test_the_deposit_register_pins_nobody(papers: tuple[Path, pd.DataFrame]) -> None:
    out, people = papers
    read, back = read_back(out / "deposits.xlsx")
    assert [found for found in read.findings if found.severity.needs_person] == []
    same = [field for field in SAME if field not in ("gender", "mobile")]
    assert back[[*same, "pin"]].to_dict() == people[[*same, "pin"]].to_dict()
