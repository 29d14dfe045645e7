"""Re-checks a plan against every rule from the tables alone: no solver, and no code of the planner's own.

What is written twice here is written twice on purpose: a mistake in the planner must not hide itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import pandas as pd

from cadre_cli.domain.event import Batch, Event, Rule, UnknownGender
from cadre_cli.domain.plan import Plan, State
from cadre_cli.planning.verify_beds import bed_breaches, days_taken, seat_breaches, too_few
from cadre_cli.planning.verify_decided import as_decided, closed_breaches, excused_pairs, forced_breaches
from cadre_cli.planning.verify_mix import Between, Mixing, mixing, off_groups, off_mix, travelled
from cadre_cli.planning.verify_rooms import room_breaches


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach: the rule and a sentence with the batch or the code concerned."""

    rule: Rule
    text: str


def verify(
    people: pd.DataFrame,
    plan: Plan,
    event: Event,
    in_force: Plan | None = None,
    told: frozenset[str] = frozenset(),
    held_anyway: frozenset[str] = frozenset(),
) -> tuple[Violation, ...]:
    """Every breach of the rules in force; empty for a sound plan.

    Args:
        people: all participants of the plan.
        plan: what is checked.
        event: the round.
        in_force: the plan before it, against which `keep` and what is closed to changes are counted.
        told: the codes of those who were told their batch.
        held_anyway: the ids of batches that are held with however few people.
    """
    people = as_decided(people, plan.decisions)
    found = list(_one_batch(people, plan))
    if found:  # the other checks read each person's one row
        return tuple(found)
    table = people.set_index("code").join(plan.seats.set_index("code")[["state", "batch", "room"]])
    seated = table[table["state"] == State.SEATED.value]
    batches = {batch.id: batch for batch in plan.batches}
    found += _batches(plan, event)
    by_hand = (*forced_breaches(table, plan), *closed_breaches(seated, plan, in_force))
    found += [Violation(Rule.PIN, text) for text in by_hand]
    bound = seated[~seated.index.isin(plan.decisions.forced)]
    extra = plan.decisions.extra_beds
    lodged = seated[~seated.index.isin(extra)]
    checks = {
        Rule.ADMITS_ROLE: _admits_role(bound, batches),
        Rule.ROLE_WINDOW: _role_window(bound, batches, event),
        Rule.AVAILABLE: _available(bound, batches),
        Rule.PIN: _pin(bound),
        Rule.BEDS: (Violation(Rule.BEDS, text) for text in bed_breaches(lodged, plan, event)),
        Rule.SEATS: (Violation(Rule.SEATS, text) for text in seat_breaches(lodged, plan, event)),
        Rule.APART: _apart(seated, excused_pairs(plan.decisions)),
        Rule.TOGETHER: _together(table),
        Rule.MINIMUM: (Violation(Rule.MINIMUM, text) for text in too_few(seated, plan, event, held_anyway)),
    }
    for rule, breaches in checks.items():
        if rule in event.rules.hard:
            found += breaches
    found += _serves(bound, batches, event)
    found += _gender(bound, event)
    found += [Violation(Rule.ROOMS, text) for text in room_breaches(table[~table.index.isin(extra)], plan, event)]
    mix = mixing(table, plan, event, held_anyway)
    return (*found, *_claims(table, seated, mix, _stayed(seated, plan, in_force), told))


def _one_batch(people: pd.DataFrame, plan: Plan) -> Iterator[Violation]:
    for code in sorted(set(people.loc[people["code"].duplicated(), "code"])):
        yield Violation(Rule.ONE_BATCH, f"{code} is the code of several participants")
    codes, placed = set(people["code"].tolist()), set(plan.seats["code"].tolist())
    for code in sorted(codes - placed):
        yield Violation(Rule.ONE_BATCH, f"{code} is lost: neither seated, nor waiting, nor set aside")
    for code in sorted(placed - codes):
        yield Violation(Rule.ONE_BATCH, f"{code} is in the plan but is no participant")
    twice = plan.seats.loc[plan.seats["code"].duplicated(keep=False), "code"]
    for code, count in twice.value_counts().items():
        yield Violation(Rule.ONE_BATCH, f"{code} stands {count} times in the plan")
    aside = plan.seats["code"].isin(people.loc[people["set_aside"] != "", "code"])
    state, batch = plan.seats["state"], plan.seats["batch"]
    seated = state == State.SEATED.value
    elsewhere = (state == State.SET_ASIDE.value) != aside
    misplaced = (seated != batch.isin({batch.id for batch in plan.batches})) | (~seated & (batch != ""))
    for code, stands in plan.seats.loc[elsewhere, ["code", "state"]].itertuples(index=False, name=None):
        yield Violation(Rule.ONE_BATCH, f"{code} is {stands}, but his roster row says otherwise")
    for code, stands, id_ in plan.seats.loc[misplaced, ["code", "state", "batch"]].itertuples(index=False, name=None):
        yield Violation(Rule.ONE_BATCH, f"{code} is {stands} with batch {id_!r}")


def _batches(plan: Plan, event: Event) -> Iterator[Violation]:
    """The batches are those of the event, or such as it lets the planner lay; all of them within the window."""
    if len({batch.id for batch in plan.batches}) < len(plan.batches):
        yield Violation(Rule.ONE_BATCH, "two batches have the same id")
    gone = plan.decisions.cancelled
    if event.auto is None and plan.batches != tuple(b for b in event.batches if b.id not in {c.id for c in gone}):
        yield Violation(Rule.ONE_BATCH, "the batches are not those of the event")
    if event.auto is not None:
        for batch in plan.batches:
            length = (batch.departs - batch.arrives).days + 1
            if length not in event.auto.lengths or batch.roles not in (event.auto.groups or ((),)):
                yield Violation(Rule.FEWEST_BATCHES, f"{batch.id} is not such a batch as the event lets be laid")
    for batch in plan.batches:
        if batch.arrives < event.window.first or batch.departs > event.window.last:
            yield Violation(Rule.BEDS, f"{batch.id} leaves the window")
    if plan.auto:
        yield from _laid_apart(plan, event)


def _laid_apart(plan: Plan, event: Event) -> Iterator[Violation]:
    """Batches that the planner laid share no day at a venue, neither with another nor with one that was cancelled."""
    taken: dict[tuple[str, date], Batch] = {}
    clashes = dict.fromkeys(
        (other.id, batch.id, batch.venue)
        for batch in (*plan.decisions.cancelled, *plan.batches)
        for day in days_taken(batch, event)
        if (other := taken.setdefault((batch.venue, day), batch)) is not batch
    )
    for first, second, venue in clashes:
        if second in {batch.id for batch in plan.batches}:
            yield Violation(Rule.BEDS, f"{first} and {second} share a day at {venue}")


def _admits_role(seated: pd.DataFrame, batches: dict[str, Batch]) -> Iterator[Violation]:
    shut = {(role, id_) for role, id_ in _pairs(seated, "role") if role not in (batches[id_].roles or (role,))}
    for code, _, id_ in _holding(seated, "role", shut):
        yield Violation(Rule.ADMITS_ROLE, f"{code} is in {id_}, which does not admit his role")


def _role_window(seated: pd.DataFrame, batches: dict[str, Batch], event: Event) -> Iterator[Violation]:
    days = {role.id: role.window.days for role in event.roles if role.window}
    shut = {
        (role, id_)
        for role, id_ in _pairs(seated, "role")
        if role in days and not {batches[id_].arrives, batches[id_].departs} <= set(days[role])
    }
    for code, role, id_ in _holding(seated, "role", shut):
        yield Violation(Rule.ROLE_WINDOW, f"{code} is in {id_}, which leaves the days of {role}")


def _serves(seated: pd.DataFrame, batches: dict[str, Batch], event: Event) -> Iterator[Violation]:
    serves = {venue.id: venue.serves for venue in event.venues}
    shut = {
        (home, id_) for home, id_ in _pairs(seated, "district") if home not in (serves[batches[id_].venue] or (home,))
    }
    for code, _, id_ in _holding(seated, "district", shut):
        yield Violation(Rule.ADMITS_ROLE, f"{code} is in {id_}, whose venue does not serve his district")


def _pairs(seated: pd.DataFrame, column: str) -> Iterator[tuple[str, str]]:
    """The distinct values of the column with the batch."""
    yield from seated[[column, "batch"]].drop_duplicates().itertuples(index=False, name=None)


def _holding(seated: pd.DataFrame, column: str, pairs: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Code, value and batch of everyone with one of these pairs of value and batch."""
    if pairs:
        suspect = seated[seated["batch"].isin({id_ for _, id_ in pairs})]
        for code, value, id_ in zip(suspect.index, suspect[column], suspect["batch"], strict=True):
            if (value, id_) in pairs:
                yield code, value, id_


def _available(seated: pd.DataFrame, batches: dict[str, Batch]) -> Iterator[Violation]:
    away = seated[seated["unavailable"] != ""]
    broken = {
        (days, id_)
        for days, id_ in _pairs(away, "unavailable")
        if any(batches[id_].arrives <= date.fromisoformat(day) <= batches[id_].departs for day in days.split(" "))
    }
    for code, _, id_ in _holding(away, "unavailable", broken):
        yield Violation(Rule.AVAILABLE, f"{code} is in {id_} on a day when he is away")


def _gender(seated: pd.DataFrame, event: Event) -> Iterator[Violation]:
    if event.unknown_gender is UnknownGender.WAIT:
        for code in seated.index[seated["gender"] == ""]:
            yield Violation(Rule.BEDS, f"{code} is seated, but his gender is not known")


def _pin(seated: pd.DataFrame) -> Iterator[Violation]:
    wrong = seated[(seated["pin"] != "") & (seated["pin"] != seated["batch"])]
    for code, pin, id_ in zip(wrong.index, wrong["pin"], wrong["batch"], strict=True):
        yield Violation(Rule.PIN, f"{code} is pinned to {pin} but is in {id_}")


def _apart(seated: pd.DataFrame, excused: frozenset[frozenset[str]]) -> Iterator[Violation]:
    marked = seated.loc[seated["apart"] != "", ["apart", "batch"]].reset_index()
    pairs = marked.assign(apart=marked["apart"].str.split(" ")).explode("apart")
    for (_, id_), group in pairs.groupby(["apart", "batch"]):
        if any(frozenset(pair) not in excused for pair in combinations(group["code"], 2)):
            yield Violation(Rule.APART, f"{', '.join(sorted(group['code']))} are to be apart but are all in {id_}")


def _together(table: pd.DataFrame) -> Iterator[Violation]:
    planned = table[table["state"] != State.SET_ASIDE.value]
    marked = planned.loc[planned["together"] != "", ["together", "batch"]].reset_index()
    pairs = marked.assign(together=marked["together"].str.split(" ")).explode("together")
    for label, group in pairs.groupby("together"):
        if group["batch"].nunique() > 1:
            yield Violation(Rule.TOGETHER, f"{label}: {', '.join(sorted(group['code']))} are not all in one place")


def _claims(
    table: pd.DataFrame, seated: pd.DataFrame, mix: Mixing, stayed: frozenset[str], told: frozenset[str]
) -> Iterator[Violation]:
    """What the tiers say they reached, counted again from the table."""
    plan, event = mix.plan, mix.event
    counts: dict[tuple[Rule, str], Callable[[], int | Between | None]] = {
        (Rule.SEAT, "people seated"): lambda: len(seated),
        (Rule.ONE_AWAY, "party districts left without either"): lambda: _left_without(table, plan, event),
        (Rule.WISHES, "wishes met"): lambda: _wishes_met(seated, plan),
        (Rule.FEWEST_BATCHES, "batches held"): lambda: len(plan.batches),
        (Rule.KEEP, "people who stay in their batch"): lambda: len(stayed),
        (Rule.KEEP, "people told who stay in their batch"): lambda: len(stayed & told),
        (Rule.GROUP, "people not with their group"): lambda: off_groups(mix),
        (Rule.SPREAD, "people off an even spread, weighted"): lambda: off_mix(mix),
        (Rule.TRAVEL, "kilometres travelled one way"): lambda: travelled(mix),
    }
    for tier in plan.tiers:
        recount = counts.get((tier.rule, tier.title))
        count = recount() if recount else None
        if isinstance(count, Between):
            count = count.nearest(tier.value)
        if count not in (None, tier.value):
            yield Violation(tier.rule, f"{tier.title}: the plan claims {tier.value}, its list holds {count}")


def _left_without(table: pd.DataFrame, plan: Plan, event: Event) -> int:
    """Party districts, per set of roles, in which on some day every holder of them is away."""
    batches = {batch.id: batch for batch in plan.batches}
    planned = table[(table["state"] != State.SET_ASIDE.value) & (table["unit"] != "")]
    left = 0
    for roles in event.rules.one_away:
        for _, holders in planned[planned["role"].isin(list(roles))].groupby("unit"):
            if holders["role"].nunique() < 2:
                continue
            stays = [batches.get(id_) for id_ in holders["batch"]]
            left += any(
                all(stay is not None and stay.arrives <= day <= stay.departs for stay in stays)
                for day in event.window.days
            )
    return left


def _stayed(seated: pd.DataFrame, plan: Plan, in_force: Plan | None) -> frozenset[str]:
    """The codes of those whose batch has the venue and days of the one they had; of several, the one of the same id.

    A batch that was put on other days or elsewhere, to which no other one has come, is known by its id.
    """
    if in_force is None:
        return frozenset()
    new = {batch.id: (batch.venue, batch.arrives, batch.departs) for batch in plan.batches}
    old = {batch.id: (batch.venue, batch.arrives, batch.departs) for batch in in_force.batches}
    before = in_force.seats.set_index("code")["batch"].reindex(seated.index).fillna("")
    pairs = pd.DataFrame({"had": before, "has": seated["batch"]})
    shifted = [id_ for id_ in new if id_ in old and new[id_] not in old.values() and old[id_] not in new.values()]
    stays = {
        (had, has): has == (had if had in twins else next(iter(twins), None))
        for had, has in pairs.drop_duplicates().itertuples(index=False, name=None)
        for twins in [[had] if had in shifted else [other for other, stay in new.items() if stay == old.get(had)]]
    }
    same = [stays[pair] for pair in pairs.itertuples(index=False, name=None)]
    return frozenset(map(str, pairs.index[same]))


def _wishes_met(seated: pd.DataFrame, plan: Plan) -> int:
    batches = {batch.id: batch for batch in plan.batches}
    wished = seated[(seated["wish_batches"] != "") | (seated["wish_days"] != "")]
    met = 0
    for named, days, id_ in zip(wished["wish_batches"], wished["wish_days"], wished["batch"], strict=True):
        stay = {day.isoformat() for day in batches[id_].days}
        asked = set(days.split())
        met += id_ in named.split(" ") or (bool(asked) and (asked.issubset(stay) or stay.issubset(asked)))
    return met
