"""Venues that share no participant are solved apart: the parts into which a round falls."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, Event

Part = tuple[tuple[int, ...], tuple[int, ...]]
"""Row positions of the people, and positions of the batches, of one part."""


def parts(people: pd.DataFrame, described: pd.DataFrame, batches: Sequence[Batch], event: Event) -> tuple[Part, ...]:
    """The smallest parts such that no rule looks across two of them, in the order of their first venue.

    People for whom no batch is open belong to no part. Linked are the venues open to one person, to
    people of one `together` or `apart` label, and to the holders of `one_away` roles of one party district.
    """
    venue_of = [batch.venue for batch in batches]
    root = {venue.id: venue.id for venue in event.venues}

    def find(venue: str) -> str:
        while root[venue] != venue:
            venue = root[venue]
        return venue

    opens = {
        code: {v for v, bit in zip(venue_of, code, strict=True) if bit == "1"} for code in described["open"].unique()
    }
    for linked in [*opens.values(), *_linked_venues(people, described, opens)]:
        first, *others = sorted(linked, key=list(root).index) or [""]
        for other in others:
            root[find(other)] = find(first)
    home = described["open"].map({code: find(min(venues)) if venues else "" for code, venues in opens.items()})
    found = []
    for venue in dict.fromkeys(find(venue.id) for venue in event.venues):
        rows = np.flatnonzero(home == venue)
        if len(rows):
            mine = tuple(n for n, v in enumerate(venue_of) if find(v) == venue)
            found.append((tuple(map(int, rows)), mine))
    return tuple(found)


def _linked_venues(people: pd.DataFrame, described: pd.DataFrame, opens: dict[str, set[str]]) -> Iterator[set[str]]:
    """The venues that each label, or watched party district, reaches."""
    labels = (people["together"].str.split(), described["apart"].str.split(), described["unit"])
    for column in labels:
        exploded = column.explode().fillna("")
        marks = exploded[exploded != ""]
        pairs = pd.DataFrame({"mark": marks.to_numpy(), "open": described["open"].loc[marks.index].to_numpy()})
        for _, codes in pairs.drop_duplicates().groupby("mark")["open"]:
            yield set().union(*(opens[code] for code in codes))
