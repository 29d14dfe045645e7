"""The rules section against itself: what cannot be switched off, and which rules may share a tier."""

from collections.abc import Iterator, Mapping
from typing import Final

from cadre_cli.domain.event import HARD_RULES, SOFT_RULES, Priority, Rule
from cadre_cli.intake.event_file.faults import CONTRADICTION, GIVEN_TWICE, Fault
from cadre_cli.intake.event_file.models import RulesItem, SoftRule

DEFAULT_TIERS: Final = {rule: tier for tier, rule in enumerate(SOFT_RULES, start=1)}
"""Where a soft rule stands when the event file does not say."""

ALONE: Final = (Rule.SEAT, Rule.FEWEST_BATCHES)
"""Rules that hold their tier alone; the other soft ones can be added up."""

_ALWAYS_ON: Final = {
    Rule.ONE_BATCH: "everybody goes to one batch at most",
    Rule.SEAT: "without it a plan that seats nobody is the best one",
}


def hard_rules(rules: RulesItem) -> frozenset[Rule]:
    """The hard rules that are on."""
    return frozenset(rule for rule in HARD_RULES if getattr(rules, rule).on)


def soft_rules(rules: RulesItem) -> Mapping[Rule, SoftRule]:
    """The soft rules that are on, in their default order."""
    return {rule: getattr(rules, rule) for rule in SOFT_RULES if getattr(rules, rule).on}


def tier_of(rule: Rule, item: SoftRule) -> int:
    """The tier that the file gives the rule, else its default."""
    return item.tier or DEFAULT_TIERS[rule]


def check_rules(rules: RulesItem) -> Iterator[Fault]:
    """Every contradiction within the section."""
    for rule, reason in _ALWAYS_ON.items():
        if not getattr(rules, rule).on:
            yield Fault(CONTRADICTION, ("rules", rule, "on"), f"{rule} cannot be switched off", reason)
    yield from _check_tiers(soft_rules(rules))
    for at, word in enumerate(rules.seat.priority):
        if word in rules.seat.priority[:at]:
            way = f"name each of {', '.join(Priority)} once at most"
            yield Fault(GIVEN_TWICE, ("rules", "seat", "priority", at), f'"{word}" is given twice', way)
    if rules.spread.on and not any(rules.spread.by.model_dump().values()):
        read = "spread is on, and every dimension counts 0"
        yield Fault(CONTRADICTION, ("rules", "spread", "by"), read, 'give one a number above 0, or set "on: false"')


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
