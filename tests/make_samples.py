"""Makes the files of `samples/` anew: `python -m tests.make_samples [FOLDER]`. Every person in them is invented."""

import csv
import random
import sys
from pathlib import Path

from tests.samples.books import write_workbook
from tests.samples.names import NameDeck
from tests.samples.statements import statement_first_round, statement_hdfc, statement_sbi
from tests.samples.tidy import first_round, first_round_hindi
from tests.samples.tiny import tiny
from tests.samples.untidy import untidy

SAMPLES = Path(__file__).parent.parent / "samples"


def make_samples(folder: Path) -> None:
    """Writes every sample into `folder`; the same bytes each time."""
    rng = random.Random(9_15_6)
    deck = NameDeck(rng)
    write_workbook(folder / "first_round.xlsx", first_round(rng, deck))
    write_workbook(folder / "first_round_hindi.xlsx", first_round_hindi(rng, deck))
    write_workbook(folder / "untidy.xlsx", untidy(deck))
    with (folder / "tiny.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(tiny(deck))
    (folder / "statement_first_round.xls").write_bytes(statement_first_round())
    (folder / "statement_sbi.xls").write_bytes(statement_sbi())
    (folder / "statement_hdfc.csv").write_bytes(statement_hdfc())


if __name__ == "__main__":
    make_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
