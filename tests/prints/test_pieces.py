"""A large round in pieces: everybody stands in exactly one of them."""

from dataclasses import replace

import pytest

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import FaultError
from cadre_cli.prints import pieces
from cadre_cli.prints.census import count_everyone
from cadre_cli.prints.pieces import is_large, of_venues, without_batch
from tests.benchmarks.booth_people import booth_people
from tests.prints.booth_round import planned_booth_round


@pytest.fixture(scope="module")
def planned() -> PlanOnFile:
    return planned_booth_round()


def test_everybody_stands_in_one_piece(planned: PlanOnFile) -> None:
    found = dict(of_venues(planned))
    rest = without_batch(planned)
    codes = [code for piece in (*found.values(), rest) for code in piece.people["code"]]
    assert sorted(codes) == planned.people["code"].tolist()
    assert list(found) == list(dict.fromkeys(batch.venue for batch in planned.plan.batches))
    assert all(count_everyone(piece).seated == len(piece.people) for piece in found.values())
    assert count_everyone(rest).seated == 0


def test_who_would_be_in_no_piece_stops_the_writing(planned: PlanOnFile) -> None:
    plan = planned.plan
    seats = plan.seats.assign(batch=plan.seats["batch"].mask(plan.seats["batch"] == plan.batches[0].id, "gone"))
    with pytest.raises(FaultError, match="does not account for everyone"):
        next(of_venues(replace(planned, plan=replace(plan, seats=seats))))


def test_a_round_is_large_by_its_people_if_they_are_in_several_places(
    planned: PlanOnFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_large(planned)
    monkeypatch.setattr(pieces, "LARGE", len(planned.people) - 1)
    assert is_large(planned)
    _, alone = next(of_venues(planned))
    monkeypatch.setattr(pieces, "LARGE", 0)
    assert not is_large(alone)


def test_the_people_of_the_benchmark_are_the_same_every_time() -> None:
    assert booth_people(300).equals(booth_people(300))
