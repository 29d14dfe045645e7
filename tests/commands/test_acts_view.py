import json
from pathlib import Path

import pytest

from cadre_cli.commands import console
from tests.commands.calling import Cadre
from tests.commands.test_shapes import assert_is, documented
from tests.workflows.camps import MENS_BEDS, mend, run

SHAILESH, HITESH, ABHINAV = "82QBC", "94Q78", "Z8ZBJ"
HERE = ("--event", "camp")


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a person at a terminal types, line by line."""
    lines: list[str] = []
    monkeypatch.setattr(console, "is_terminal", lambda: True)

    def typed(*_: object, **__: object) -> str:
        if not lines:
            raise EOFError
        return lines.pop(0)

    monkeypatch.setattr("cadre_cli.commands.console.Prompt.ask", typed)
    return lines


@pytest.fixture
def crowded(camp: Path) -> Path:
    """Two men's beds a batch for seven men: one of them waits."""
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 2, beds: 1}\n")
    run(camp)
    return camp


def batch_of(cadre: Cadre, code: str) -> str:
    (person,) = json.loads(cadre("people", code, "--json", *HERE).out)["people"]
    return str(person["batch"])


@pytest.mark.usefixtures("camp")
def test_a_move_says_what_it_did_and_its_price_before(cadre: Cadre) -> None:
    """To where the other leader of his district is: then both are away at once."""
    his, to = batch_of(cadre, SHAILESH), batch_of(cadre, ABHINAV)
    tried = cadre("move", SHAILESH, to, "--dry-run", *HERE)
    assert (tried.code, tried.err) == (0, "")
    assert tried.out.startswith(f"Nothing is done yet: move Shailesh Tiwari (82QBC) from {his} to {to}\n")
    assert (
        "  Somebody always stays in the district: districts from which on some day all are away: 1 (now: " in tried.out
    )
    assert "Written" not in tried.out
    done = cadre("move", SHAILESH, to, *HERE)
    assert done.out.startswith(
        f"plan 2: move Shailesh Tiwari (82QBC) from {his} to {to}\n"
        f"  Shailesh Tiwari (82QBC), 9000095129: {his} → {to}\nWritten: "
    )
    others = json.loads(cadre("people", "--json", *HERE).out)["people"]
    elsewhere = [person["code"] for person in others if person["batch"] != to]
    assert any(cadre("swap", SHAILESH, other, "--dry-run", *HERE).code == 0 for other in elsewhere)
    assert cadre("admit", SHAILESH, "--dry-run", *HERE).code == 2


@pytest.mark.usefixtures("camp")
def test_who_is_admitted_after_all_has_his_batch_again(cadre: Cadre) -> None:
    his = batch_of(cadre, SHAILESH)
    cadre("withdraw", SHAILESH, "-q", *HERE)
    told = cadre("admit", SHAILESH, *HERE)
    assert told.out.startswith(f"plan 3: admit Shailesh Tiwari (82QBC) to {his}\n")


@pytest.mark.usefixtures("crowded")
def test_quietly_only_those_who_must_be_told(cadre: Cadre) -> None:
    on = json.loads(cadre("people", "--batch", "B2", "--json", *HERE).out)["people"]
    man = next(person["code"] for person in on if person["gender"] == "men")
    tried = cadre("withdraw", man, "--dry-run", *HERE)
    assert "The place in B2 goes to " in tried.out and "tell him" not in tried.out
    told = cadre("withdraw", man, "-q", *HERE)
    assert told.code == 1
    assert told.out.startswith("The place in B2 goes to ") and told.out.endswith(": tell him.\n")
    assert cadre("pin", HITESH, "-q", *HERE).out == ""


@pytest.mark.usefixtures("crowded")
def test_who_loses_a_seat_stands_there_with_the_way_out(cadre: Cadre) -> None:
    done = cadre("cancel", "B2", *HERE)
    assert done.code == 1
    assert "3 people waiting:\n" in done.out and "would seat 3 of 3" in done.out
    assert "  → hold B2 again: cadre undo\n" in done.out
    assert "3 people wait: cadre show says why" in cadre("pin", HITESH, *HERE).out


@pytest.mark.usefixtures("camp")
def test_a_batch_closed_says_how_it_is_opened_again(cadre: Cadre) -> None:
    closed = cadre("close", "B1", *HERE)
    assert closed.code == 0 and "  → open B1 again: cadre undo\n" in closed.out


def test_whoever_else_moves_is_named(camp: Path, cadre: Cadre) -> None:
    tried = cadre("cancel", "B2", "--dry-run", *HERE)
    assert tried.code == 0
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 3, beds: 1}\n")
    run(camp)
    people = json.loads(cadre("people", "--json", *HERE).out)["people"]
    men = [person for person in people if person["gender"] == "men" and person["batch"]]
    mover, to = next(
        (man["code"], to)
        for man in men
        for to in ("B1", "B2", "B3")
        if to != man["batch"] and "Others who would move:" in cadre("move", man["code"], to, "--dry-run", *HERE).out
    )
    done = cadre("move", mover, to, *HERE)
    assert (done.code, "Others whose place changed; tell them:" in done.out) == (1, True)


@pytest.mark.usefixtures("camp")
def test_many_moves_are_counted(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_cli.commands.acts_view.FEW", 1)
    moved = len(json.loads(cadre("cancel", "B2", "--dry-run", "--json", *HERE).out)["moves"])
    assert f"  … and {moved - 1} more: all of them with --json" in cadre("cancel", "B2", "--dry-run", *HERE).out


def test_the_event_file_is_another_by_now(camp: Path, cadre: Cadre) -> None:
    mend(camp, "seats: 160", "seats: 150")
    assert (
        "cadre.yaml says something else than this plan's event; it counts from the next"
        in cadre("pin", HITESH, *HERE).out
    )
    assert "cadre.yaml says something else" in cadre("undo", *HERE).out


@pytest.mark.usefixtures("camp")
def test_the_story_is_told(cadre: Cadre) -> None:
    cadre("close", "B1", *HERE)
    assert cadre("publish", *HERE).out == "Published plan 2: those with a seat in it are now the last to be moved.\n"
    assert cadre("publish", "-q", *HERE).out == ""
    assert cadre("undo", *HERE).out.startswith("Undone; the plan before it is in force again, as plan 3.\n")
    lines = cadre("log", *HERE).out.splitlines()
    assert [line.split("  ", 2)[-1].partition(";")[0] for line in map(str.strip, lines)][1:] == [
        *("close B1", "publish", "undo, plan 1 again")
    ]


@pytest.mark.usefixtures("camp")
def test_the_shapes_are_the_documented_ones(cadre: Cadre) -> None:
    shapes_of = documented()
    acted = cadre("cancel", "B2", "--json", "--reason", "rain", *HERE)
    shape = json.loads(acted.out)
    assert_is({**shape, "tell": ["x"], "hint": ""}, shapes_of["act"], "cancel")
    assert_is(json.loads(cadre("publish", "--json", *HERE).out), shapes_of["publish"], "publish")
    assert_is(json.loads(cadre("undo", "--json", *HERE).out), shapes_of["undo"], "undo")
    assert_is(json.loads(cadre("log", "--json", *HERE).out), shapes_of["log"], "log")


@pytest.mark.usefixtures("camp")
def test_of_several_the_one_who_is_meant_is_chosen(cadre: Cadre, typing: list[str]) -> None:
    typing += ["1"]
    told = cadre("swap", "90000951", ABHINAV, *HERE)
    assert '"90000951" may be:\n  1 ' in told.out
    assert told.code == 0
    typing += ["99"]
    refused = cadre("unpin", "900009", *HERE)
    assert (refused.code, '"900009" may be 12 people:' in refused.err) == (2, True)
    assert cadre("pin", "900009", *HERE).code == 2
    assert '"900009" may be 12 people:' in cadre("pin", "900009", "--json", *HERE).err


@pytest.mark.usefixtures("camp")
def test_what_is_missing_of_a_late_comer_is_asked(cadre: Cadre, typing: list[str]) -> None:
    typing += ["Rakesh Jatav", "विधायक", "Ichhawar", "", "M", ""]
    told = cadre("add", *HERE)
    assert told.code == 0 and "plan 2: add Rakesh Jatav (" in told.out
    again = ("add", "राकेश जाटव", "MLA", "--place", "158", "--gender", "M", *HERE)
    typing += ["1"]
    assert cadre(*again).code == 2
    typing += [""]
    assert cadre(*again).code == 1  # he stands beside the holder of his post


@pytest.mark.usefixtures("camp")
def test_without_a_terminal_a_late_comer_is_added_with_anyway_or_refused(cadre: Cadre) -> None:
    again = ("add", "हितेश मीणा", "District In-charge", "--place", "Sehore", "--gender", "M", *HERE)
    refused = cadre(*again)
    assert (refused.code, "add --anyway" in refused.err) == (2, True)
    added = cadre(*again, "--anyway", "--json")
    assert (added.code, json.loads(added.out)["version"]) == (0, 2)


@pytest.mark.usefixtures("crowded")
def test_who_waits_after_being_added_is_told_with_what_would_seat_him(cadre: Cadre) -> None:
    told = cadre("add", "Rakesh Jatav", "MLA", "--place", "Ichhawar", "--gender", "M", *HERE)
    assert told.code == 1
    assert "waits: no men's bed is left" in told.out


def test_keep_apart_lists_are_shown_to_who_asks_for_confidential_things(cadre: Cadre) -> None:
    Path("list.csv").write_text(
        "Name,Role,District,Gender,Apart\nAsha Verma,District President,Sehore,F,Quarrel\n", encoding="utf-8"
    )
    assert "Quarrel" not in cadre("plan", "list.csv").out
    for command in (("people", "asha"), ("people", "--json"), ("plan", "--json"), ("show", "--json"), ("log",)):
        assert "Quarrel" not in cadre(*command).out
    for command in (("people", "asha"), ("people", "--json")):
        assert "Quarrel" in cadre(*command, "--confidential").out
    assert "Quarrel" not in cadre("export", "--format", "csv", "--json").out
    assert all(b"Quarrel" not in file.read_bytes() for file in Path("cadre-event/out").glob("*.csv"))


@pytest.mark.usefixtures("camp")
def test_how_many_stay_is_told_of_the_act_alone(cadre: Cadre) -> None:
    """Against another plan the number says nothing: it counts those who stay from one plan to the next."""
    for code in (SHAILESH, ABHINAV):
        to = next(to for to in ("B1", "B2", "B3") if to != batch_of(cadre, code))
        tried = cadre("move", code, to, *HERE) if code == SHAILESH else cadre("move", code, to, "--dry-run", *HERE)
    (line,) = [line for line in tried.out.splitlines() if "people who stay in their batch" in line]
    assert line == "  As in the plan before, wherever possible: people who stay in their batch: 11"


@pytest.mark.usefixtures("camp")
def test_an_undo_can_be_quiet(cadre: Cadre) -> None:
    cadre("close", "B1", *HERE)
    assert cadre("undo", "--quiet", *HERE).out == ""
