"""The keep-apart labels that count: a hand that put two people together excuses these two, and nobody else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from cadre_cli.domain.decisions import Decisions


def labels_that_count(apart: "pd.Series[str]", codes: "pd.Series[str]", decisions: Decisions) -> "pd.Series[str]":
    """`apart` (of the people with `codes`) with labels under which all are kept apart but for the pairs excused.

    Who was put beside others by hand leaves a label that he shares with one of them. In its place he shares one with
    all its others who were not put beside anybody, as far as he is not excused, and one with each who was.
    """
    beside = {code: forced.beside for code, forced in decisions.forced.items() if forced.beside}
    if not beside:
        return apart
    held = {str(code): text.split() for code, text in zip(codes, apart, strict=True) if text}
    holders: dict[str, list[str]] = defaultdict(list)
    for code, labels in held.items():
        for label in labels:
            holders[label].append(code)
    for label, people in holders.items():
        put = [code for code in people if not beside.get(code, frozenset()).isdisjoint(people)]
        for code in put:
            held[code].remove(label)
        for number, together in enumerate(_still_apart(people, put, beside)):
            for code in together:
                held[code].append(f"{label}/{number}")
    counting = {code: " ".join(labels) for code, labels in held.items()}
    return codes.map(counting).fillna("").astype("str").set_axis(apart.index)


def _still_apart(
    people: Sequence[str], put: Sequence[str], beside: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, ...]]:
    """Those of whom no two may be in one batch though some of the label were `put` beside others, but for the rest
    of it, who keep the label among themselves."""
    rest = [code for code in people if code not in put]
    for number, code in enumerate(put):
        yield (code, *(other for other in rest if other not in beside[code]))
        for other in put[:number]:
            if other not in beside[code] and code not in beside[other]:
                yield (other, code)
