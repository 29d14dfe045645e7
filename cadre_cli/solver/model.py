"""The mixed-integer model: a thin, typed face of HiGHS that keeps the last solution as the next one's start."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import highspy
import numpy as np

from cadre_cli.solver.clock import Clock

Terms = Mapping[int, float]
"""A linear expression: variable number -> coefficient."""


TOLERANCE: Final = 1e-6
"""A row holds if it is kept up to this; coefficients and variables are whole."""


class UnsolvableError(Exception):
    """No assignment satisfies the rows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one solve reached. `bound` is the best value that was not excluded; integers throughout."""

    value: int
    bound: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a model: entry n is the coefficient `value[n]` of variable `column[n]` in row `row[n]`."""

    number: int
    columns: int
    row: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    column: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    value: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    lower: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    upper: "np.ndarray[tuple[int], np.dtype[np.float64]]"


class Model:
    """Variables, rows and one objective after another.

    Objectives have whole coefficients over whole variables: a gap under one is a proof. One thread and a
    fixed seed: the same rows in the same order give the same solution. `most_nodes` ends each search after so many
    branchings, `time_limit` all of them together after so many seconds, of which one solve may take `share` of what
    is left.
    """

    def __init__(self, time_limit: float | None = None, most_nodes: int | None = None) -> None:
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]  # its constructor has no annotations
        for option, value in {
            "output_flag": False,
            "threads": 1,
            "random_seed": 1,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": 0.999,
            "mip_feasibility_tolerance": 1e-7,
        }.items():
            self._highs.setOptionValue(option, value)
        if most_nodes is not None:
            self._highs.setOptionValue("mip_max_nodes", most_nodes)
        self._clock = Clock.of(time_limit)
        self.share = 1.0
        self._columns = 0
        self._objective: list[int] = []
        self.values = np.zeros(0)

    def variables(self, upper: Sequence[float], start: Sequence[float] | None = None) -> list[int]:
        """New whole variables from 0 to `upper`; their numbers.

        `start` (default: zeros) extends the last solution: the rows that the caller adds for them must hold there.
        """
        numbers = list(range(self._columns, self._columns + len(upper)))
        zeros = np.zeros(len(upper))
        empty = np.zeros(0, dtype=np.int32)
        self._highs.addCols(len(upper), zeros, zeros, np.array(upper, dtype=float), 0, empty, empty, np.zeros(0))
        kinds = np.full(len(upper), highspy.HighsVarType.kInteger.value, dtype=np.uint8)
        self._highs.changeColsIntegrality(len(numbers), np.array(numbers, dtype=np.int32), kinds)
        self._columns += len(upper)
        self.values = np.concatenate([self.values, np.zeros(len(upper)) if start is None else np.array(start)])
        return numbers

    def row(self, terms: Terms, lower: float = -highspy.kHighsInf, upper: float = highspy.kHighsInf) -> None:
        """lower <= sum of terms <= upper."""
        numbers = np.fromiter(terms.keys(), dtype=np.int32, count=len(terms))
        coefficients = np.fromiter(terms.values(), dtype=float, count=len(terms))
        self._highs.addRow(lower, upper, len(terms), numbers, coefficients)

    def rows(self) -> Rows:
        """The rows as they are now."""
        program = self._highs.getLp()
        matrix = program.a_matrix_
        starts = np.array(matrix.start_, dtype=np.int64)
        outer = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        inner = np.array(matrix.index_, dtype=np.int64)
        by_row = matrix.format_ == highspy.MatrixFormat.kRowwise
        row, column = (outer, inner) if by_row else (inner, outer)
        bounds = (np.array(program.row_lower_), np.array(program.row_upper_))
        return Rows(program.num_row_, self._columns, row, column, np.array(matrix.value_), *bounds)

    def fix(self, number: int, value: float) -> None:
        """Fixes one variable."""
        self._highs.changeColBounds(number, value, value)

    @contextmanager
    def holding(self, values: Mapping[int, float]) -> Iterator[None]:
        """Holds some variables of 0 or 1 at these values for a while."""
        for number, value in values.items():
            self.fix(number, value)
        try:
            yield
        finally:
            for number in values:
                self._highs.changeColBounds(number, 0.0, 1.0)

    def lock(self, terms: Terms, value: int, maximise: bool) -> None:
        """From now on the terms reach `value` at least, or at most where less is better."""
        if maximise:
            self.row(terms, lower=value)
        else:
            self.row(terms, upper=value)

    def value(self, terms: Terms) -> int:
        """What the terms add up to in the last solution."""
        return round(sum(coefficient * float(self.values[number]) for number, coefficient in terms.items()))

    def optimise(self, terms: Terms, maximise: bool, best: int) -> Outcome:
        """Optimises the terms from the last solution, and keeps the new solution.

        `best` is the best value conceivable: the bound where the solver had no time to find one.

        Raises:
            UnsolvableError: no assignment satisfies the rows, or none was found in time; the last solution stays.
        """
        self._set_objective(terms, maximise)
        solution = highspy.HighsSolution()
        solution.col_value = list(self.values)
        self._highs.setSolution(solution)
        self._allow_time()
        self._highs.run()
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible.value:
            raise UnsolvableError
        self.values = np.round(np.array(self._highs.getSolution().col_value))
        value = self.value(terms)
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal:
            return Outcome(value, value, proven=True)
        bound = best
        if np.isfinite(info.mip_dual_bound):
            found = info.mip_dual_bound
            bound = min(best, int(np.floor(found + 1e-6))) if maximise else max(best, int(np.ceil(found - 1e-6)))
        return Outcome(value, bound, proven=bound == value)

    def _allow_time(self) -> None:
        seconds = self._clock.left(self.share)
        if seconds is not None:
            self._highs.setOptionValue("time_limit", self._highs.getRunTime() + seconds)

    def _set_objective(self, terms: Terms, maximise: bool) -> None:
        if self._objective:
            numbers = np.array(self._objective, dtype=np.int32)
            self._highs.changeColsCost(len(numbers), numbers, np.zeros(len(numbers)))
        self._objective = list(terms)
        numbers = np.array(self._objective, dtype=np.int32)
        self._highs.changeColsCost(len(numbers), numbers, np.array(list(terms.values()), dtype=float))
        sense = highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        self._highs.changeObjectiveSense(sense)
