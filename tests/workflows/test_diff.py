from pathlib import Path

import pytest

from cadre_cli.domain.changes import Kind
from cadre_cli.errors import UsageError
from cadre_cli.workflows import acts, history
from cadre_cli.workflows.diff import PDF, WORKBOOK, diff
from tests.workflows.camps import PEOPLE, codes, contents, plan_rows


@pytest.fixture
def moved(camp: Path) -> Path:
    """A folder with three versions: of four people, then without the first of them, then with Tara Sahu elsewhere."""
    plan_rows(camp, PEOPLE)
    tara = codes(plan_rows(camp, PEOPLE[1:]))["Tara Sahu"]
    acts.move(camp, tara, "B1" if acts_seat(camp, tara) != "B1" else "B2")
    return camp


def acts_seat(folder: Path, code: str) -> str:
    people = diff(folder).differences.people.set_index("code")
    return str(people.at[code, "now"])


def versions(folder: Path, *asked: int) -> tuple[int, int]:
    found = diff(folder, *asked).differences
    return found.before.plan.version, found.after.plan.version


def test_the_plan_in_force_is_compared_with_the_one_before(moved: Path) -> None:
    found = diff(moved)
    assert (versions(moved), found.told, found.files) == ((3, 4), False, ())
    assert set(found.differences.counts) == {Kind.MOVED, Kind.SAME}


def test_what_people_were_told_counts_before_that(camp: Path) -> None:
    plan_rows(camp, PEOPLE)
    history.publish(camp)
    plan_rows(camp, PEOPLE[1:])
    plan_rows(camp, PEOPLE[:3])
    assert (versions(camp), diff(camp).told) == ((2, 4), True)
    assert (versions(camp, 3), diff(camp, 3).told) == ((3, 4), False)
    history.publish(camp)
    assert diff(camp).differences.changed.empty


def test_versions_that_are_asked_for(moved: Path) -> None:
    assert versions(moved, 2) == (2, 4)
    assert versions(moved, 3, 2) == (3, 2)
    assert set(diff(moved, 2, 3).differences.counts) == {Kind.LEFT, Kind.SAME}


def test_a_first_plan_has_nothing_beside_it(camp: Path) -> None:
    with pytest.raises(UsageError, match="there is only one plan: nothing to compare it with"):
        diff(camp)
    assert diff(camp, 1).differences.changed.empty


@pytest.mark.parametrize("asked", [(9,), (1, 9)])
def test_a_version_that_is_not_there(moved: Path, asked: tuple[int, ...]) -> None:
    with pytest.raises(UsageError, match="there is no plan 9") as told:
        diff(moved, *asked)
    assert told.value.way_out == "give a number from 1 to 4"


def test_only_a_batch_or_a_district(moved: Path) -> None:
    everybody = diff(moved, 2).differences.people
    (row,) = diff(moved).differences.changed.to_dict("records")
    for batch in (row["was"], row["now"].lower()):
        people = diff(moved, batch=batch).differences.people
        assert row["code"] in people["code"].tolist()
        assert len(people) < len(everybody)
    sehore = diff(moved, 2, district="सीहोर").differences.people
    assert set(sehore["district"]) == {"Sehore"}
    assert len(sehore) == 3


@pytest.mark.parametrize(
    ("batch", "district", "message"),
    [("B9", "", 'no such batch in either plan: "B9"'), ("", "Atlantis", 'district not known: "Atlantis"')],
)
def test_a_batch_or_a_district_that_is_not_there(moved: Path, batch: str, district: str, message: str) -> None:
    with pytest.raises(UsageError) as told:
        diff(moved, batch=batch, district=district)
    assert told.value.message == message
    assert told.value.way_out


def test_nothing_is_written_unless_it_is_asked_for(moved: Path) -> None:
    stood = contents(moved)
    diff(moved)
    assert contents(moved) == stood
    files = diff(moved, district="Vidisha", notice=True).files
    assert files == (moved / "out" / WORKBOOK, moved / "out" / PDF)
    whole = contents(moved)
    assert diff(moved, notice=True).files == files
    assert contents(moved) == whole  # the notice is always of everyone
