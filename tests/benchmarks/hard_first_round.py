"""Times the solve of the first round made hard, with 1.25, 1.05 and 0.97 beds for everyone who needs one.

Run by hand: python -m tests.benchmarks.hard_first_round [ROUNDS]

The people of the sample, with 25 pairs to be kept apart, 25 pairs who go together, and wishes of three in ten; every
rule of the built-in event is on. Printed are the median processor seconds of the whole of `make_plan` (solve, rooms,
verify) and of the solve alone, and whether every tier was proven. Nothing is asserted.
"""

import statistics
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from cadre_cli.domain import codes
from cadre_cli.domain.event import BedKind, Event, RoomBlock
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.roster import read_rosters
from cadre_cli.planning import plan as planner
from cadre_cli.planning.plan import make_plan

SAMPLE = Path(__file__).parent.parent.parent / "samples" / "first_round.xlsx"
PAIRS, WISHING = 25, 0.3
CAPACITIES = (1.25, 1.05, 0.97)


def hard_people(event: Event) -> pd.DataFrame:
    """The sample's people with pairs and wishes."""
    people = read_rosters([SAMPLE], event).people
    people = people.assign(code=codes.issue([str(place) for place in people["sources"]], ()))
    dice = np.random.default_rng(7)
    chosen = dice.permutation(len(people))[: 4 * PAIRS]
    apart, together = people["apart"].to_numpy(dtype=object), np.full(len(people), "", dtype=object)
    for pair in range(PAIRS):
        apart[chosen[2 * pair : 2 * pair + 2]] = f"quarrel{pair}"
        together[chosen[2 * PAIRS + 2 * pair : 2 * PAIRS + 2 * pair + 2]] = f"friends{pair}"
    wishes = np.where(dice.random(len(people)) < WISHING, dice.choice(["B1", "B2", "B3"], len(people)), "")
    return people.assign(apart=apart, together=together, wish_batches=wishes, wish_days="").astype(people.dtypes)


def round_with(event: Event, people: pd.DataFrame, capacity: float) -> Event:
    """The event with single rooms, so many for each man and each woman, and as many seats."""
    (venue,) = event.venues
    batches = len(event.batches)
    women = int((people["gender"] == "women").sum())
    beds = {BedKind.WOMEN: women, BedKind.MEN: len(people) - women}
    rooms = tuple(RoomBlock(kind, round(number * capacity / batches), 1) for kind, number in beds.items())
    seats = sum(block.rooms for block in rooms)
    return replace(event, venues=(replace(venue, rooms=rooms, seats=seats, out_of_order=()),))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    event = parse_event(builtin_text("first_round"), "cadre.yaml")
    people = hard_people(event)
    table = Table(title=f"The first round made hard ({len(people)} people), processor seconds, median of {rounds}")
    for column in ("beds a head", "whole", "solve", "seated", "proven"):
        table.add_column(column, justify="right")
    for capacity in CAPACITIES:
        round_ = round_with(event, people, capacity)
        wholes, solves = [], []
        for _ in range(rounds):
            solved = [0.0]
            original = planner._solve_apart

            def timed(*arguments: object) -> object:
                start = process_time()
                found = original(*arguments)  # noqa: B023  # called before the loop goes on
                solved[0] = process_time() - start  # noqa: B023
                return found

            planner._solve_apart = timed
            start = process_time()
            plan = make_plan(people, round_)
            wholes.append(process_time() - start)
            solves.append(solved[0])
            planner._solve_apart = original
        seated = int((plan.seats["state"] == "seated").sum())
        whole, solve = statistics.median(wholes), statistics.median(solves)
        proven = "yes" if plan.proven else "no"
        table.add_row(f"{capacity}", f"{whole:.2f}", f"{solve:.2f}", str(seated), proven)
    Console().print(table)


if __name__ == "__main__":
    main()
