"""By force somebody goes into a batch against every rule that stands there, and each of them is named."""

from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.planning.forcing import forced_closings
from cadre_cli.workflows import acts, event_folder, history
from cadre_cli.workflows.acting import Force
from cadre_cli.workflows.bent import bent
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.why import why
from tests.workflows.camps import Row, codes, places, plan_rows

OFFICE = Force("Office", "agreed by phone")


def row(name: str, district: str, mobile: int, **more: str) -> Row:
    return {"Name": name, "Role": "State Secretary", "District": district, "Mobile": f"900001990{mobile}", **more}


@pytest.fixture
def quarrel(tmp_path: Path) -> tuple[Path, str, str]:
    """Bhola is away when Amol's batch begins, and they are kept apart: Amol could make room, by force he does not."""
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    rows = [
        row("Amol Jain", "Sagar", 1, Apart="x", **{"Pinned batch": "B1"}),
        row("Bhola Rao", "Bhopal", 2, Apart="x", **{"Not available": "09-06-2025"}),
        row("Chetan Das", "Rewa", 3),
    ]
    named = codes(plan_rows(camp, rows))
    acts.unpin(camp, named["Amol Jain"])
    return camp, named["Amol Jain"], named["Bhola Rao"]


def test_a_keep_apart_rule_is_named_though_the_other_could_make_room(quarrel: tuple[Path, str, str]) -> None:
    camp, amol, bhola = quarrel
    with pytest.raises(UsageError, match="B1 is closed: away on 9 June; a keep-apart rule closes it"):
        acts.move(camp, bhola, "B1")
    acted = acts.move(camp, bhola, "B1", OFFICE)
    against = "away on 9 June; a keep-apart rule closes it"
    assert acted.said.endswith(f"against: Bhola Rao ({bhola}): B1 is closed: {against}")
    assert against in history.log(camp)[-1].act and "Amol" not in history.log(camp)[-1].act
    (breach,) = bent(camp).breaches
    assert (breach.name, breach.forced.by, [each.reason for each in breach.against]) == (
        *("Bhola Rao", "Office"),
        ["days", "apart"],
    )
    (option,) = why(camp, bhola, "B1", confidential=True).options
    assert option.closings[1].en == f"a keep-apart rule closes it: Amol Jain ({amol})"
    assert "Amol" not in why(camp, bhola, "B1").options[0].closings[1].en


def test_a_third_rival_does_not_land_beside_who_was_put_there_by_force(tmp_path: Path) -> None:
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    rows = [
        row("Amol Jain", "Sagar", 1, Apart="x", **{"Pinned batch": "B1"}),
        row("Bhola Rao", "Bhopal", 2, Apart="x, y", **{"Not available": "09-06-2025"}),
    ]
    named = codes(plan_rows(camp, rows))
    acts.move(camp, named["Bhola Rao"], "B1", OFFICE)
    seated = places(plan_rows(camp, [*rows, row("Chetan Das", "Rewa", 3, Apart="y", **{"Wished batch": "B1"})]))
    assert seated[named["Amol Jain"]] == seated[named["Bhola Rao"]] == "B1"
    (third,) = seated.keys() - named.values()
    assert seated[third] not in ("", "B1")
    with pytest.raises(UsageError, match="B1 is closed: a keep-apart rule closes it"):
        acts.move(camp, third, "B1")
    acts.move(camp, third, "B1", OFFICE)
    held = plan_in_force(event_folder.must_find(camp)).plan
    assert set(held.seats["batch"]) == {"B1"}
    assert held.decisions.forced[third].beside == {named["Bhola Rao"]}


def test_a_swap_of_two_who_are_kept_apart_does_not_bring_them_together(quarrel: tuple[Path, str, str]) -> None:
    camp, amol, bhola = quarrel
    with pytest.raises(UsageError) as refused:
        acts.swap(camp, amol, bhola)
    assert "away on 9 June" in refused.value.message and "keep-apart" not in refused.value.message


def test_who_is_there_by_force_alone_has_parted_his_group(tmp_path: Path) -> None:
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    rows = [
        row("Amol Jain", "Sagar", 1, Together="t", **{"Not available": "09-06-2025"}),
        row("Bhola Rao", "Bhopal", 2, Together="t"),
        row("Chetan Das", "Rewa", 3),
    ]
    named = codes(plan_rows(camp, rows))
    acted = acts.move(camp, named["Amol Jain"], "B1", OFFICE)
    assert "away on 9 June; the group t would be parted" in acted.said
    planned = plan_in_force(event_folder.must_find(camp))
    found = forced_closings(planned.people, planned.event, planned.plan, named["Amol Jain"])
    assert [each.reason for each in found] == ["days", "together"]
    assert forced_closings(planned.people, planned.event, planned.plan, named["Bhola Rao"]) == ()
    acts.withdraw(camp, named["Amol Jain"])
    assert bent(camp).breaches == ()
