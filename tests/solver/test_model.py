import random

import pytest

from cadre_cli.solver.model import Model, UnsolvableError


def test_rows_that_contradict_each_other_cannot_be_solved():
    model = Model()
    (x,) = model.variables([5.0])
    model.row({x: 1.0}, lower=3.0)
    model.row({x: 1.0}, upper=2.0)
    with pytest.raises(UnsolvableError):
        model.optimise({x: 1.0}, maximise=True, best=9)


def test_what_is_not_proven_in_time_says_how_far_it_may_be_off():
    """A knapsack of many rows: far too hard for the time it is given, and staying at zero is always allowed."""
    dice = random.Random(7)
    model = Model(time_limit=0.2)
    x = model.variables([1.0] * 120)
    for _ in range(25):
        weights = [dice.randint(20, 99) for _ in x]
        model.row(dict(zip(x, map(float, weights), strict=True)), upper=sum(weights) // 2)
    outcome = model.optimise({number: float(dice.randint(20, 99)) for number in x}, maximise=True, best=99_999)
    assert not outcome.proven
    assert 0 < outcome.value < outcome.bound
    loss = model.optimise({number: -float(dice.randint(20, 99)) for number in x}, maximise=False, best=-99_999)
    assert loss.value >= loss.bound


def test_the_last_solution_is_where_the_next_solve_starts():
    model = Model()
    x, y = model.variables([3.0, 3.0])
    model.row({x: 1.0, y: 1.0}, upper=4.0)
    assert model.optimise({x: 1.0}, maximise=True, best=9).value == 3
    assert model.value({x: 1.0, y: 10.0}) == 3
    assert model.optimise({y: 1.0}, maximise=True, best=9).value == 3
    with model.holding({x: 0.0}):
        assert model.optimise({x: 1.0}, maximise=True, best=9).value == 0
