"""What the plan strove for and what it reached, in words that need no mathematics."""

import re
from dataclasses import dataclass
from typing import Final

from cadre_cli.domain.event import Event, Names, Rule
from cadre_cli.domain.plan import PlanOnFile, State, TierResult
from cadre_cli.prints import labels

_GROUP_SEATED = re.compile(r"(?P<group>.+) seated")
_ROSTER_ORDER = re.compile(r"roster order among (?P<group>.+)")
_EVERYBODY = "people seated"
_TOLD = "people told who stay in their batch"


MOST_NAMED: Final = 12
"""So many people or venues are named in one line; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal of the planner, under the name of its rule, and what the plan reached of it, with its proof."""

    rule: str
    goal: Names
    reached: Names
    proof: Names

    @property
    def result(self) -> Names:
        """What was reached, with its proof."""
        return Names(f"{self.reached.en} · {self.proof.en}", f"{self.reached.hi} · {self.proof.hi}")


def goals(planned: PlanOnFile) -> list[Goal]:
    """The goals of a plan, the most important first."""
    asked = _asked(planned)
    return [_goal(tier, asked.get(tier.rule, tier.bound), planned.event) for tier in planned.plan.tiers]


def _asked(planned: PlanOnFile) -> dict[Rule, int]:
    """How many people could at best be counted: all who are not set aside, and those of them with a wish."""
    people = planned.people[(planned.plan.seats["state"] != State.SET_ASIDE.value).to_numpy()]
    wishing = (people["wish_batches"] != "") | (people["wish_days"] != "")
    return {Rule.SEAT: len(people), Rule.WISHES: int(wishing.sum())}


def _goal(tier: TierResult, asked: int, event: Event) -> Goal:
    order = _ROSTER_ORDER.fullmatch(tier.title)
    group = _GROUP_SEATED.fullmatch(tier.title) if tier.title != _EVERYBODY else None
    told = tier.title == _TOLD
    if order:
        # Its value adds up ranks in the roster, which tells a reader nothing.
        proof = labels.PROVEN if tier.proven else labels.NOT_PROVEN
        return Goal(tier.rule.value, _of(order["group"], labels.ORDER_GOAL, event), labels.ORDER_RESULT, proof)
    result = labels.PRIORITY_RESULT if group else labels.TOLD_RESULT if told else labels.RESULTS[tier.rule]
    goal = _of(group["group"], labels.PRIORITY_GOAL, event) if group else labels.GOALS[tier.rule]
    return Goal(tier.rule.value, goal, _filled(result, value=tier.value, asked=asked), _proof(tier, event))


def _proof(tier: TierResult, event: Event) -> Names:
    if tier.proven:
        return labels.PROVEN
    bound = labels.NOT_PROVEN_BOUND if tier.more_is_better else labels.NOT_PROVEN_LEAST
    if tier.held:
        bound = labels.NOT_PROVEN_HELD
    said = _filled(bound, bound=tier.bound)
    return Names(said.en + _open_parts(tier, event, "en"), said.hi + _open_parts(tier, event, "hi"))


def _open_parts(tier: TierResult, event: Event, language: str) -> str:
    """By how much each venue that is not proven may be off, the largest gap first; '' where the round is one part."""
    worst_first = sorted(tier.open, key=lambda part: (-part.gap, part.venues))
    named = [
        f"{', '.join(labels.say(event.venue_by_id[venue].names, (language,)) for venue in part.venues)}: {part.gap}"
        for part in worst_first[:MOST_NAMED]
    ]
    more = f" + {len(worst_first) - MOST_NAMED}" if len(worst_first) > MOST_NAMED else ""
    return f" ({'; '.join(named)}{more})" if named else ""


def _of(group: str, goal: Names, event: Event) -> Names:
    hindi = {role.names.en: role.names.hi for role in event.roles} | dict(labels.GROUPS)
    longest_first = sorted(hindi, key=len, reverse=True)
    said = re.sub("|".join(map(re.escape, longest_first)), lambda found: hindi[found[0]], group)
    return Names(goal.en.format(group=group), goal.hi.format(group=said))


def _filled(names: Names, **numbers: int) -> Names:
    return Names(names.en.format_map(numbers), names.hi.format_map(numbers))
