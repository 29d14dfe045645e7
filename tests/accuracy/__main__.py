"""`python -m tests.accuracy` prints the figures of every set, and what was read wrongly or not at all."""

import sys

from tests.accuracy.sets import all_sets


def lines() -> str:
    """One line a set, and below it what was not read right."""
    told = ""
    for name, it in all_sets().items():
        told += f"{name}: {it.all} examples, precision {it.precision:.3f}, recall {it.recall:.3f}, "
        told += f"wrongly taken {len(it.wrong)}, not known {len(it.missed)}\n"
        told += "".join(
            f"  {read!r}: {taken!r} instead of {right!r}\n" for read, right, taken in (*it.wrong, *it.missed)
        )
    return told


if __name__ == "__main__":
    sys.stdout.write(lines())
