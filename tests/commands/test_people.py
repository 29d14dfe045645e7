import json
from pathlib import Path

from tests.commands.calling import Cadre
from tests.workflows.camps import contents


def test_one_hit_is_shown_whole_and_nothing_is_written(camp: Path, cadre: Cadre) -> None:
    stood = contents(camp)
    told = cadre("people", "9000095043", "-e", camp)
    assert (told.code, told.err) == (0, "")
    assert "Hitesh Meena" in told.out
    assert "roles: MLA" in told.out
    assert contents(camp) == stood


def test_the_json_of_everybody(camp: Path, cadre: Cadre) -> None:
    found = json.loads(cadre("people", "--json", "-e", camp).out)["people"]
    assert len(found) == 12
    hitesh = next(person for person in found if person["name"] == "Hitesh Meena")
    assert hitesh["roles"] == ["mla"]
    assert hitesh["unavailable"] == ["2025-06-09", "2025-06-10"]
    assert hitesh["sources"] == ["tiny.csv › 2"]
