import pytest

from cadre_cli.domain.timetable import Goal
from cadre_cli.solver.model import Model, UnsolvableError
from cadre_cli.timetable.problem import Problem
from cadre_cli.timetable.solve import solve
from tests.timetable.lessons import module, task


def test_where_time_is_out_before_anything_better_is_found_the_solution_at_hand_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_time(*_: object) -> None:
        raise UnsolvableError

    monkeypatch.setattr(Model, "optimise", no_time)
    problem = Problem(task([module("ai")]))
    results = {result.goal: result for result in solve(problem)}
    assert problem.sessions() == ()
    assert (results[Goal.HELD].value, results[Goal.HELD].bound, results[Goal.HELD].proven) == (0, 1, False)
