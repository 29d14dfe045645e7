"""Deals the names: from "so many of each class to each batch" to who goes where."""

import numpy as np
import pandas as pd

from cadre_cli.planning.problem import Problem


def deal(problem: Problem, codes: "pd.Series[str]") -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """The position of the batch of each person (rows of the people table), -1 for who waits.

    Within a class, who stands earlier in the roster is seated; the seated are dealt in the order of their
    codes, so that the row order never decides the batch.
    """
    batch_of = np.full(len(codes), -1, dtype=np.int64)
    code = codes.to_numpy()
    for parties, counts in zip(problem.classes.parties, problem.assignment(), strict=True):
        by_order = sorted(parties, key=lambda party: min(problem.order[row] for row in party))
        seated = sorted(by_order[: counts.sum()], key=lambda party: code[party[0]])
        places = np.repeat(np.arange(len(counts)), counts)
        for party, batch in zip(seated, places, strict=True):
            batch_of[list(party)] = batch
    return batch_of
