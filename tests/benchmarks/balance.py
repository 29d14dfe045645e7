"""Balance alone: 1,200 people into 20 batches of 60, spread over 20 districts, 8 roles and gender.

Run by hand: python -m tests.benchmarks.balance [SEED] [SECONDS]     (needs: pip install ortools)

One table: quality (people off their rounded share, added up; 0 is the rounding bound and so proven), processor seconds
of the solve, memory. Beside cadre stand two baselines: forty lines of random exchanges that keep what is no worse, and
a plain model of one variable a person and batch for CP-SAT. Each runs in a process of its own, for SECONDS at the most.
Nothing is asserted.
"""

import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from cadre_cli.domain.event import Batch, BedKind, Event, Level, Names, Role, RoomBlock, Rule, Venue
from cadre_cli.domain.places import districts
from tests.planning.rounds import RULES, event, people

PEOPLE, BATCHES, DISTRICTS, ROLES, WOMEN = 1_200, 20, 20, 8, 0.3
SIZE = PEOPLE // BATCHES


@dataclass(frozen=True)
class Result:
    """What a method reached: people off their share, whether that is proven, processor seconds, MiB."""

    off: int
    proven: bool
    seconds: float
    memory: float


def instance(seed: int) -> tuple[pd.DataFrame, Event]:
    """The people and the round."""
    dice = np.random.default_rng(seed)
    places = list(districts())[:DISTRICTS]
    named = [
        {
            "name": f"P{number}",
            "role": f"r{int(dice.integers(ROLES))}",
            "gender": "women" if dice.random() < WOMEN else "men",
            "district": (home := places[int(dice.integers(DISTRICTS))]),
            "division": districts()[home].division.en,
        }
        for number in range(PEOPLE)
    ]
    rooms = (RoomBlock(BedKind.MEN, SIZE, 1), RoomBlock(BedKind.WOMEN, SIZE, 1))
    ids = [f"V{number}" for number in range(BATCHES)]
    venues = [Venue(id_, Names(id_, id_), "Bhopal", SIZE, rooms) for id_ in ids]
    batches = [Batch(f"B{number}", id_, date(2025, 6, 9), date(2025, 6, 10)) for number, id_ in enumerate(ids)]
    roles = tuple(Role(f"r{n}", Level.DISTRICT, Names(f"R{n}", f"R{n}"), n + 1, 100_000) for n in range(ROLES))
    rules = replace(RULES, one_away=(), tiers=({Rule.SEAT: 1}, {Rule.SPREAD: 1}))
    return people(*named), event(batches, venues, roles=roles, rules=rules)


def traits(table: pd.DataFrame) -> np.ndarray:
    """People x values (each district, role and gender): 1 where he has it."""
    return pd.get_dummies(table[["district", "role", "gender"]]).to_numpy(dtype=np.int64)


def off(has: np.ndarray, where: np.ndarray) -> int:
    """People beyond the share rounded up or missing from it rounded down, over all batches and values."""
    loads = np.zeros((BATCHES, has.shape[1]), dtype=np.int64)
    np.add.at(loads, where, has)
    share = has.sum(axis=0) / BATCHES
    return int((np.maximum(loads - np.ceil(share), 0) + np.maximum(np.floor(share) - loads, 0)).sum())


def with_cadre(seed: int, seconds: float) -> Result:
    from cadre_cli.planning.plan import make_plan  # not above: its solver and CP-SAT cannot live in one process

    table, round_ = instance(seed)
    start = time.process_time()
    plan = make_plan(table, round_, time_limit=seconds)
    took = time.process_time() - start
    spread = plan.tiers[-1]
    where = plan.seats.set_index("code").loc[table["code"], "batch"].str[1:].astype(int).to_numpy()
    return Result(off(traits(table), where), spread.proven, took, memory())


def with_random_swaps(seed: int, seconds: float) -> Result:
    """Two people change places if the mix does not get worse."""
    table, _ = instance(seed)
    has, dice = traits(table), np.random.default_rng(seed)
    where = np.repeat(np.arange(BATCHES), SIZE)
    loads = np.zeros((BATCHES, has.shape[1]), dtype=np.int64)
    np.add.at(loads, where, has)
    share = has.sum(axis=0) / BATCHES
    most, least = np.ceil(share), np.floor(share)

    def cost(load: np.ndarray) -> int:
        return int((np.maximum(load - most, 0) + np.maximum(least - load, 0)).sum())

    start, reached = time.process_time(), off(has, where)
    while reached and time.process_time() - start < seconds:
        one, other = dice.integers(PEOPLE, size=2)
        here, there = where[one], where[other]
        if here == there:
            continue
        change = has[other] - has[one]
        rise = cost(loads[here] + change) + cost(loads[there] - change) - cost(loads[here]) - cost(loads[there])
        if rise <= 0:
            loads[here] += change
            loads[there] -= change
            where[one], where[other] = there, here
            reached += rise
    return Result(off(has, where), reached == 0, time.process_time() - start, memory())


def with_cp_sat(seed: int, seconds: float) -> Result:
    """One variable a person and batch, each batch full, people off their shares added up."""
    from ortools.sat.python import cp_model

    table, _ = instance(seed)
    has = traits(table)
    share = has.sum(axis=0) / BATCHES
    model = cp_model.CpModel()
    sits = [[model.new_bool_var("") for _ in range(BATCHES)] for _ in range(PEOPLE)]
    for row in sits:
        model.add_exactly_one(row)
    losses = []
    for batch in range(BATCHES):
        model.add(sum(row[batch] for row in sits) == SIZE)
        for value in range(has.shape[1]):
            load = sum(sits[person][batch] for person in np.flatnonzero(has[:, value]))
            over, under = model.new_int_var(0, SIZE, ""), model.new_int_var(0, SIZE, "")
            model.add(load - over <= int(np.ceil(share[value])))
            model.add(load + under >= int(np.floor(share[value])))
            losses += [over, under]
    model.minimize(sum(losses))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    start = time.process_time()
    status = solver.solve(model)
    took = time.process_time() - start
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Result(-1, False, took, memory())
    where = np.array([[solver.value(x) for x in row].index(1) for row in sits])
    return Result(off(has, where), status == cp_model.OPTIMAL, took, memory())


def memory() -> float:
    """The highest memory of this process so far, in MiB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60.0
    table = Table(title=f"{PEOPLE:,} people into {BATCHES} batches, seed {seed}, {seconds:g} s at the most")
    for column in ("method", "people off", "proven", "processor s", "MiB"):
        table.add_column(column, justify="left" if column == "method" else "right")
    for name, method in (("cadre", with_cadre), ("random exchanges", with_random_swaps), ("CP-SAT", with_cp_sat)):
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            found = pool.submit(method, seed, seconds).result()
        reached = str(found.off) if found.off >= 0 else "nothing found"
        table.add_row(name, reached, "yes" if found.proven else "no", f"{found.seconds:.1f}", f"{found.memory:.0f}")
    Console().print(table)


if __name__ == "__main__":
    main()
