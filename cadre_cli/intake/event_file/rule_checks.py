"""The rules section against itself: what cannot be switched off, and which rules may share a tier."""

from collections.abc import Iterator, Mapping
from typing import Final

from cadre_cli.domain.event import HARD_RULES, SOFT_RULES, Policy, Priority, Rule
from cadre_cli.intake.event_file.faults import CONTRADICTION, GIVEN_TWICE, Fault
from cadre_cli.intake.event_file.rule_models import RulesItem, SoftRule

DEFAULT_TIERS: Final[Mapping[Rule, float]] = {
    **{rule: tier for tier, rule in enumerate((rule for rule in SOFT_RULES if rule is not Rule.GROUP), start=1)},
    Rule.GROUP: 4.5,
}
"""Where a soft rule stands when the event file does not say. `group` goes between `one_away` and `wishes`: event files
that are older than it have numbered the others."""

ALONE: Final = (Rule.SEAT, Rule.FEWEST_BATCHES)
"""Rules that hold their tier alone; the other soft ones can be added up."""

_ALWAYS_ON: Final = {
    Rule.ONE_BATCH: "everybody goes to one batch at most",
    Rule.SEAT: "without it a plan that seats nobody is the best one",
}


def hard_rules(rules: RulesItem) -> frozenset[Rule]:
    """The hard rules that are on."""
    return frozenset(rule for rule in HARD_RULES if getattr(rules, rule).on)


def soft_rules(rules: RulesItem, policy: Policy) -> Mapping[Rule, SoftRule]:
    """The soft rules that are on under the policy, in their default order."""
    left_out = () if policy is Policy.GROUP else (Rule.GROUP,)
    return {rule: getattr(rules, rule) for rule in SOFT_RULES if getattr(rules, rule).on and rule not in left_out}


_BEFORE_THE_LAYOUT = (Rule.FEWEST_BATCHES, Rule.KEEP, Rule.ONE_AWAY, Rule.WISHES)
"""`spread` and `travel` look at the batches that are held; these rules may still change which those are."""


def tier_of(rule: Rule, item: SoftRule) -> float:
    """The tier that the file gives the rule, else its default."""
    return item.tier or DEFAULT_TIERS[rule]


def check_rules(rules: RulesItem, policy: Policy) -> Iterator[Fault]:
    """Every contradiction within the section."""
    for rule, reason in _ALWAYS_ON.items():
        if not getattr(rules, rule).on:
            yield Fault(CONTRADICTION, ("rules", rule, "on"), f"{rule} cannot be switched off", reason)
    yield from _check_tiers(soft_rules(rules, policy))
    yield from _check_order(soft_rules(rules, policy))
    if policy is Policy.GROUP and not rules.group.on:
        read = "the policy is group, and the rule group is off"
        yield Fault(CONTRADICTION, ("rules", "group", "on"), read, 'write "policy: mix", or set "on: true"')
    for at, word in enumerate(rules.seat.priority):
        if word in rules.seat.priority[:at]:
            way = f"name each of {', '.join(Priority)} once at most"
            yield Fault(GIVEN_TWICE, ("rules", "seat", "priority", at), f'"{word}" is given twice', way)
    if rules.spread.on and not any(rules.spread.by.model_dump().values()):
        read = "spread is on, and every dimension counts 0"
        yield Fault(CONTRADICTION, ("rules", "spread", "by"), read, 'give one a number above 0, or set "on: false"')


def _check_order(soft: Mapping[Rule, SoftRule]) -> Iterator[Fault]:
    """Who is seated comes before all else, and which batches are held before what looks at the batches."""
    tiers = {rule: tier_of(rule, item) for rule, item in soft.items()}
    before = [rule for rule, tier in tiers.items() if tier < tiers.get(Rule.SEAT, 0)]
    if before:
        read = f"seat stands in tier {tiers[Rule.SEAT]}, after {', '.join(before)}"
        yield Fault(CONTRADICTION, ("rules", "seat", "tier"), read, "give seat the lowest tier: 1")
    for rule in (Rule.SPREAD, Rule.TRAVEL):
        later = [other for other in _BEFORE_THE_LAYOUT if tiers.get(other, 0) > tiers.get(rule, 100)]
        if later:
            read = f"{rule} stands in tier {tiers[rule]}, before {', '.join(later)}"
            yield Fault(CONTRADICTION, ("rules", rule, "tier"), read, "give it a higher tier than those")


def _check_tiers(soft: Mapping[Rule, SoftRule]) -> Iterator[Fault]:
    tiers = {rule: tier_of(rule, item) for rule, item in soft.items()}
    for rule in ALONE:
        sharing = [other for other in tiers if other != rule and tiers[other] == tiers.get(rule)]
        for other in sharing:
            # Told once per pair, at the rule whose tier the file itself gives.
            if other in ALONE and ALONE.index(other) < ALONE.index(rule):
                continue
            told = other if soft[other].tier else rule
            read = f"tier {tiers[rule]} holds {rule} and {other}, and {rule} must have a tier of its own"
            free = next(tier for tier in range(1, 100) if tier not in tiers.values())
            yield Fault(CONTRADICTION, ("rules", told, "tier"), read, f"write another tier; {free} is free")
