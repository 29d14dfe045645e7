"""Venues that share no participant are solved apart: the parts into which a round falls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED, Decisions
from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.linking import linked
from cadre_cli.planning.classes import linked_people, watched_units
from cadre_cli.planning.openness import Openness, Vector, openness

AT_ONCE = 4_096
"""So many kinds of people are held against all batches at once: bounds the memory of a large round."""

Venues = frozenset[str]


@dataclass(frozen=True)
class Part:
    """Row positions of the people, and positions of the batches, of one part."""

    people: Vector
    batches: tuple[int, ...]


def parts(
    people: pd.DataFrame, batches: Sequence[Batch], event: Event, decisions: Decisions = UNDECIDED
) -> tuple[Part, ...]:
    """The smallest parts such that no rule looks across two of them, in the order of their first venue.

    People for whom no batch is open belong to no part. Linked are the venues open to one person, to
    people of one `together` or `apart` label, and to the holders of `one_away` roles of one party district.
    """
    rank = {venue.id: number for number, venue in enumerate(event.venues)}
    kind, reach = reachable_venues(people, batches, event)
    for row, venue in _forced_into(people, batches, decisions):
        kind[row] = len(reach)
        reach.append(frozenset((venue,)))
    of_people = dict.fromkeys(reach[number] for number in np.unique(kind))
    together = [*of_people, *_linked_venues(people, kind, reach, event), *([venue] for venue in rank)]
    head = linked(sorted(venues) for venues in together)
    homes = [rank[head[min(venues)]] if venues else -1 for venues in reach]
    home = np.array(homes, dtype=np.int64)[kind]
    found = []
    for venue in dict.fromkeys(head[venue.id] for venue in event.venues):
        rows = np.flatnonzero(home == rank[venue])
        if len(rows):
            mine = tuple(n for n, batch in enumerate(batches) if head[batch.venue] == venue)
            found.append(Part(rows.astype(np.int64), mine))
    return tuple(found)


def _forced_into(people: pd.DataFrame, batches: Sequence[Batch], decisions: Decisions) -> Iterator[tuple[int, str]]:
    """The row of each person who was forced into a batch, and its venue: it is open to him whatever the rules say."""
    venue_of = {batch.id: batch.venue for batch in batches}
    codes = people["code"].to_numpy()
    for row in map(int, np.flatnonzero(people["code"].isin(decisions.forced))):
        batch = decisions.forced[str(codes[row])].batch
        if batch in venue_of:
            yield row, venue_of[batch]


def reachable_venues(people: pd.DataFrame, batches: Sequence[Batch], event: Event) -> tuple[Vector, list[Venues]]:
    """A number for each person, and for each number the venues with a batch that is open to all of his party."""
    known = openness(people, event, batches)
    party = linked_people(people, event)
    grouped = np.flatnonzero(party >= 0)
    pairs = np.unique(np.stack([party[grouped], known.kind[grouped]], axis=1), axis=0)
    alone = np.arange(known.number, dtype=np.int64)
    kinds = np.concatenate([alone, pairs[:, 1]])
    groups = np.concatenate([alone, known.number + pairs[:, 0]])
    number = np.where(party >= 0, known.number + party, known.kind)
    return number, list(_venues_of_groups(known, kinds, groups, batches))


def _venues_of_groups(known: Openness, kinds: Vector, groups: Vector, batches: Sequence[Batch]) -> Iterator[Venues]:
    """For each group (ascending from 0), whose kinds these are, the venues that are open to all of them."""
    by_venue = sorted(range(len(batches)), key=lambda number: batches[number].venue)
    venues, firsts = np.unique([batches[number].venue for number in by_venue], return_index=True)
    edges = np.flatnonzero(np.diff(groups, prepend=-1))
    for first in range(0, len(edges), AT_ONCE):
        mine = edges[first : first + AT_ONCE]
        end = edges[first + AT_ONCE] if first + AT_ONCE < len(edges) else len(kinds)
        to_all = np.logical_and.reduceat(known.of(kinds[mine[0] : end]), mine - mine[0], axis=0)
        reached = np.logical_or.reduceat(to_all[:, by_venue], firsts, axis=1)
        yield from (frozenset(map(str, venues[row])) for row in reached)


def _linked_venues(people: pd.DataFrame, kind: Vector, reach: list[Venues], event: Event) -> Iterator[Venues]:
    """The venues that each label, or watched party district, reaches."""
    apart = people["apart"] if Rule.APART in event.rules.hard else people["apart"].str[:0]
    for column in (people["together"], apart, watched_units(people, event)):
        rows = np.flatnonzero(column != "")
        pairs = pd.DataFrame({"mark": column.iloc[rows].to_numpy(), "kind": kind[rows]}).drop_duplicates()
        if column.name != "unit":
            pairs = pairs.assign(mark=pairs["mark"].str.split()).explode("mark")
        for _, kinds in pairs.groupby("mark")["kind"]:
            yield frozenset().union(*(reach[number] for number in kinds))
