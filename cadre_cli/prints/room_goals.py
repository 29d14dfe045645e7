"""What the rooms were dealt for and what was reached, in words; who lacks the ground floor is told by name."""

from collections.abc import Iterator, Mapping
from typing import Final

from cadre_cli.domain.event import Names
from cadre_cli.domain.plan import PlanOnFile, RoomGoal
from cadre_cli.prints import labels
from cadre_cli.prints.goals import MOST_NAMED, Goal

GOALS: Final[Mapping[RoomGoal, tuple[Names, Names]]] = {
    RoomGoal.GROUND_FLOOR: (
        Names("The ground floor for who needs it", "भूतल उन्हें जिन्हें ज़रूरत है"),
        Names("{value} who need the ground floor sleep higher up", "भूतल की ज़रूरत वाले {value} लोग ऊपर"),
    ),
    RoomGoal.KEEP: (
        Names("The same room as in the plan before", "पिछली योजना वाला ही कमरा"),
        Names("people who stay in their batch and change their room: {value}", "बैच वही, कमरा बदला: {value} लोग"),
    ),
    RoomGoal.TOGETHER: (
        Names("One room for those who belong together", "साथ वालों को एक कमरा"),
        Names("further rooms over which groups are spread: {value}", "समूह जितने और कमरों में बँटे: {value}"),
    ),
    RoomGoal.SINGLE: (
        Names("A room alone for the roles named", "तय दायित्वों को अकेले का कमरा"),
        Names("of those roles without a room alone: {value}", "ऐसे दायित्व वाले जिन्हें अकेले का कमरा नहीं: {value}"),
    ),
    RoomGoal.DISTRICT: (
        Names("One district, one room", "एक जिला, एक कमरा"),
        Names("further rooms over which districts are spread: {value}", "जिले जितने और कमरों में बँटे: {value}"),
    ),
    RoomGoal.ROLE: (
        Names("One role, one room", "एक दायित्व, एक कमरा"),
        Names("further rooms over which roles are spread: {value}", "दायित्व जितने और कमरों में बँटे: {value}"),
    ),
    RoomGoal.MIX: (
        Names("Different districts in one room", "एक कमरे में अलग-अलग जिले"),
        Names("people in a room with one of their own district: {value}", "अपने जिले वाले के साथ एक कमरे में: {value} लोग"),
    ),
}


def room_goals(planned: PlanOnFile) -> list[Goal]:
    """Each goal that some batch has, added up over the batches, the most important first."""
    return list(_goals(planned))


def _goals(planned: PlanOnFile) -> Iterator[Goal]:
    for goal, (striven, reached) in GOALS.items():
        results = [result for result in planned.plan.rooms if result.goal is goal]
        if not results:
            continue
        value, bound = sum(result.value for result in results), sum(result.bound for result in results)
        proven = all(result.proven for result in results)
        least = labels.NOT_PROVEN_LEAST
        proof = labels.PROVEN if proven else Names(least.en.format(bound=bound), least.hi.format(bound=bound))
        named = _named(planned) if goal is RoomGoal.GROUND_FLOOR and value else ""
        told = Names(reached.en.format(value=value) + named, reached.hi.format(value=value) + named)
        yield Goal(f"rooms.{goal}", striven, told, proof)


def _named(planned: PlanOnFile) -> str:
    names = dict(zip(planned.people["code"], planned.people["name"], strict=True))
    lacking = [
        f"{names[code]} ({code}, {result.batch})"
        for result in planned.plan.rooms
        if result.goal is RoomGoal.GROUND_FLOOR
        for code in result.codes
    ]
    more = f" + {len(lacking) - MOST_NAMED}" if len(lacking) > MOST_NAMED else ""
    return ": " + ", ".join(lacking[:MOST_NAMED]) + more
