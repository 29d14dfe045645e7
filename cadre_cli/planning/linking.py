"""What hangs together: things are linked that stand in one set, be it by way of others."""

from collections.abc import Collection, Iterable, Mapping


def linked(sets: Iterable[Collection[str]]) -> Mapping[str, str]:
    """For each member of the sets one that stands for all that are linked with it."""
    head: dict[str, str] = {}

    def find(member: str) -> str:
        while head.setdefault(member, member) != member:
            member = head[member]
        return member

    for members in sets:
        for first, other in zip(members, list(members)[1:], strict=False):
            head[find(other)] = find(first)
        for member in members:
            find(member)
    return {member: find(member) for member in head}
