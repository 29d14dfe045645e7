import pytest

from cadre_cli.solver import clock
from cadre_cli.solver.clock import Clock, fair_shares
from cadre_cli.solver.model import Model


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The hand of the clock: its last number is the time."""
    hand = [100.0]
    monkeypatch.setattr(clock, "monotonic", lambda: hand[-1])
    return hand


def test_without_a_limit_nothing_runs_out() -> None:
    assert Clock.of(None).left() is None
    assert Clock.of(None).part(0.5) == Clock()


def test_what_one_part_leaves_over_is_there_for_the_next(hand: list[float]) -> None:
    whole = Clock.of(60.0)
    batches = whole.part(0.75)
    assert batches.left() == 45.0
    hand.append(120.0)
    assert batches.left() == 25.0
    assert whole.left(0.5) == 20.0


def test_no_time_is_never_less_than_none(hand: list[float]) -> None:
    whole = Clock.of(1.0)
    hand.append(200.0)
    assert whole.left() == 0.0
    assert whole.part(0.5).left() == 0.0


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("jobs", [1, 2, 5, 8])
def test_jobs_that_take_all_they_may_end_with_the_clock(workers: int, jobs: int) -> None:
    """Each worker takes the next job when its own is done, and every job uses up its share of what is left."""
    free = [0.0] * workers
    for share in fair_shares(jobs, workers):
        start = min(free)
        free[free.index(start)] = start + share * (60.0 - start)
    assert max(free) <= 60.0
    assert max(free) == pytest.approx(60.0)


def test_the_solves_of_a_model_share_one_limit(hand: list[float]) -> None:
    model = Model(time_limit=10.0)
    (x,) = model.variables([3.0])
    model.row({x: 1.0}, upper=2.0)
    for now, share, seconds in ((100.0, 1.0, 10.0), (104.0, 0.5, 3.0), (120.0, 1.0, 0.0)):
        hand.append(now)
        model.share = share
        before = model._highs.getRunTime()
        model._allow_time()
        _, limit = model._highs.getOptionValue("time_limit")
        assert limit - before == pytest.approx(seconds)
