"""What `--json` prints is what the documentation of the shapes says, key by key."""

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from cadre_cli.commands import people_shapes, shapes
from tests.commands.calling import Cadre
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, mend, roster
from tests.workflows.test_timetable import EXPERTS

NO_WOMEN = (
    "      - {for: women, rooms: 4, beds: 3, floor: 0}    # W1 to W4, 12 beds\n"
    "      - {for: women, rooms: 8, beds: 3, floor: 1}    # W5 to W12, 24 beds\n"
)


def documented() -> dict[str, Any]:
    """Name -> keys of every definition in the module's documentation: key -> None, keys, or a list of one name."""
    known: dict[str, Any] = {}
    text = re.sub(r"\n {4,}", " ", shapes.__doc__ or "")
    for name, base, keys in re.findall(r"^(\w+): (?:(\w+) \+ )?(\{.*)$", text, re.MULTILINE):
        known[name] = {**known.get(base, {}), **yaml.safe_load(keys)}
    return known


def assert_is(value: Any, shape: Any, where: str) -> None:
    if isinstance(shape, dict):
        assert isinstance(value, dict), where
        if any(key.isupper() for key in shape):
            return
        assert set(value) == set(shape), where
        for key, inner in shape.items():
            assert_is(value[key], inner, f"{where}.{key}")
    elif isinstance(shape, list):
        assert value or where.endswith((".open", ".choices")), (
            f"{where} is empty and proves nothing"
        )  # where time ran out, only
        for one in value:
            assert_is(one, documented()[shape[0]], f"{where}[]")
    else:
        plain = value if isinstance(value, list) else [value]
        assert not any(isinstance(one, (dict, list)) for one in plain), f"{where} is documented as a plain value"


@pytest.fixture
def waiting(cadre: Cadre) -> Path:
    """An event folder without women's beds, and a list with a finding: no part of the shapes is empty."""
    cadre("init", "camp")
    mend(Path("camp"), NO_WOMEN, "")
    mend(Path("camp"), "rooms: 11, beds: 4, floor: 0", "rooms: 11, beds: 4, floor: 1")
    mend(Path("camp"), "    serves: all", "    serves: all\n    trainers: {men: 1}")
    needy = [{**person, "Ground Floor": "yes"} for person in PEOPLE]
    return roster(Path("list.csv"), [*needy, {"Name": "", "Mobile": "12", "Role": "Netaji"}])


def test_every_definition_is_understood() -> None:
    assert list(documented()) == [
        *("finding", "answer", "question", "sheet", "column", "batch", "trainer_room"),
        *("tier", "open_part", "remedy", "person", "room"),
        *("participant", "check", "show", "plan", "people", "stay", "choice", "size", "batches", "export"),
        *("move", "entry", "act", "undo", "log", "publish", "forget", "batch_change", "change"),
        *("closing", "price", "option", "why", "waiter", "left_without", "unmet", "off_mix", "cost", "bend"),
        *("breach", "bent"),
        *("session", "goal", "shortage", "fix", "timetable"),
        *("attendant", "mark", "attendance", "no_show", "arrival"),
        "diff",
    ]


def test_the_keys_are_the_documented_ones(waiting: Path, cadre: Cadre) -> None:
    shapes_of, camp = documented(), ("--event", "camp", "--json")
    for command, code in (
        (("check", waiting), 1),
        (("plan", waiting), 1),
        (("show",), 0),
        (("people",), 0),
        (("size", waiting), 1),
        (("batches",), 0),
    ):
        told = cadre(*command, *camp)
        assert (told.code, told.err) == (code, "")
        assert_is(json.loads(told.out), shapes_of[command[0]], command[0])
    assert_is(json.loads(cadre("export", *camp).out), shapes_of["export"], "export")


def test_the_keys_of_a_timetable_are_the_documented_ones(camp: Path, cadre: Cadre) -> None:
    assert cadre("timetable", "-e", camp, "--fix", "B1,10,09:00,mobile").code == 0
    mend(camp, "experts: []\n", EXPERTS.replace("mobile", "phones"))
    mend(camp, "  - id: mobile\n", "  - id: phones\n")
    told = cadre("timetable", "-e", camp, "--json")
    assert_is(json.loads(told.out), documented()["timetable"], "timetable")


def test_the_words_of_the_documentation_are_those_of_the_python_side() -> None:
    assert tuple(documented()["person"]) == shapes.PERSON
    assert tuple(documented()["participant"]) == people_shapes.PARTICIPANT


def test_the_numbers_agree_with_each_other(camp: Path, cadre: Cadre) -> None:
    plan = json.loads(cadre("show", "--event", camp, "--json").out)
    assert plan["people"] == {"total": 12, "seated": 12, "waiting": 0, "set_aside": 0}
    assert sum(batch["people"] for batch in plan["batches"]) == len(plan["assignments"]) == 12
    for batch in plan["batches"]:
        assert batch["men"] + batch["women"] + batch["gender_unknown"] == batch["people"] == batch["seats"]["used"]
        assert batch["beds"]["men"]["used"] + batch["beds"]["men"]["free"] == 132
    dues = {person["role"]: person["due"] for person in plan["assignments"]}
    assert dues["mla"] == 500_000


def test_hindi_stays_hindi(cadre: Cadre) -> None:
    told = cadre("check", SAMPLES / "untidy.xlsx", "--json")
    assert "छतरपुर" in told.out
    read = json.loads(told.out)
    assert read["people"] > 80
    assert read["rows"] == sum(sheet["people"] for sheet in read["sheets"])
    assert read["missing"].keys() == {"role", "district", "gender", "mobile"}


def test_the_json_of_an_error_is_no_json_but_words_on_standard_error(cadre: Cadre) -> None:
    told = cadre("show", "--json")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("cadre: there is no event folder here")


def test_counts_begin_with_the_most_frequent() -> None:
    assert list(shapes.counts(pd.Series(["b", "a", "", "c", "c", ""])).items()) == [("c", 2), ("a", 1), ("b", 1)]
