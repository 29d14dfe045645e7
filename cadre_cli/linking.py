"""What hangs together: things are linked that stand in one set, be it by way of others."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

_Member = TypeVar("_Member", bound=Hashable)


def linked(sets: Iterable[Sequence[_Member]]) -> Mapping[_Member, _Member]:
    """For each member of the sets one that stands for all that are linked with it."""
    head: dict[_Member, _Member] = {}

    def find(member: _Member) -> _Member:
        while head.setdefault(member, member) != member:
            head[member] = head[head[member]]
            member = head[member]
        return member

    for members in sets:
        for one, other in pairwise(members):
            head[find(other)] = find(one)
        for member in members[:1]:
            find(member)
    return {member: find(member) for member in head}
